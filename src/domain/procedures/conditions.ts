/** What a row may require. A condition is a statement about the facts; it carries its refusal and its law with it. One file a road, all of them here. */
import { BETWEEN_ROADS } from './conditions/between-roads.js';
import { COURT_MEDIATION_CONDITIONS } from './conditions/court-mediation.js';
import { CONFIRMATION_CONDITIONS } from './conditions/confirmation.js';
import { MEDIATION_CONDITIONS } from './conditions/mediation.js';
import { SUIT_CONDITIONS } from './conditions/suits.js';
import type { Condition } from './conditions/shape.js';

export { instalmentNamed, writingRequiredBy } from './conditions/mediation.js';
export type { Asked, Condition } from './conditions/shape.js';

export const CONDITIONS = {
  ...MEDIATION_CONDITIONS,
  ...CONFIRMATION_CONDITIONS,
  ...COURT_MEDIATION_CONDITIONS,
  ...SUIT_CONDITIONS,
  ...BETWEEN_ROADS,
} as const satisfies Record<string, Condition>;

export type ConditionCode = keyof typeof CONDITIONS;
