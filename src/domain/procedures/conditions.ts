/** What a row may require. A condition is a statement about the facts; it carries its refusal and its law with it. One file a road, all of them here. */
import { ADJUDICATION_CONDITIONS } from './conditions/administrative-adjudication.js';
import { RECONSIDERATION_CONDITIONS } from './conditions/administrative-reconsideration.js';
import { ARBITRATION_CONDITIONS } from './conditions/arbitration.js';
import { ADMINISTRATIVE_DUTY_CONDITIONS } from './conditions/administrative-duty.js';
import { ADMINISTRATIVE_MEDIATION_CONDITIONS } from './conditions/administrative-mediation.js';
import { BETWEEN_ROADS } from './conditions/between-roads.js';
import { COURT_MEDIATION_CONDITIONS } from './conditions/court-mediation.js';
import { CONFIRMATION_CONDITIONS } from './conditions/confirmation.js';
import { MEDIATION_CONDITIONS } from './conditions/mediation.js';
import { SAFETY_CONDITIONS } from './conditions/safety.js';
import { OFFER_CONDITIONS } from './conditions/offers.js';
import { PETITION_CONDITIONS } from './conditions/petition.js';
import { SUIT_CONDITIONS } from './conditions/suits.js';
import type { Condition } from './conditions/shape.js';

export { instalmentNamed, writingRequiredBy } from './conditions/mediation.js';
export type { Asked, Condition } from './conditions/shape.js';

type Together<Files extends readonly unknown[]> = Files extends readonly [infer One, ...infer Others] ? One & Together<Others> : unknown;

/** One list of all files. A name that two of them give would silently mean what the later one says, to the roads of both: nothing starts with it. */
export function together<const Files extends readonly Record<string, Condition>[]>(...files: Files): Together<Files> {
  const named = files.flatMap(Object.keys);
  const twice = named.filter((name, n) => named.indexOf(name) !== n);
  if (twice.length > 0) throw new Error(`conditions that are defined twice: ${twice.join(', ')}`);
  return Object.assign({}, ...files) as Together<Files>;
}

export const CONDITIONS = together(
  MEDIATION_CONDITIONS,
  CONFIRMATION_CONDITIONS,
  ARBITRATION_CONDITIONS,
  ADMINISTRATIVE_MEDIATION_CONDITIONS,
  ADMINISTRATIVE_DUTY_CONDITIONS,
  COURT_MEDIATION_CONDITIONS,
  SUIT_CONDITIONS,
  BETWEEN_ROADS,
  ADJUDICATION_CONDITIONS,
  RECONSIDERATION_CONDITIONS,
  SAFETY_CONDITIONS,
  PETITION_CONDITIONS,
  OFFER_CONDITIONS,
) satisfies Record<string, Condition>;

export type ConditionCode = keyof typeof CONDITIONS;
