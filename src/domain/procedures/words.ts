/** The Chinese words of the roads' inputs: what their fields and choices are called. One file a road in `words/`, all of them here. */
import { adjudicationWords } from './words/administrative-adjudication.js';
import { reconsiderationWords } from './words/administrative-reconsideration.js';
import { ADMINISTRATIVE_DUTY_WORDS } from './words/administrative-duty.js';
import { ADMINISTRATIVE_MEDIATION_WORDS } from './words/administrative-mediation.js';
import { ARBITRATION_WORDS } from './words/arbitration.js';
import type { Words } from './words/shape.js';
import { COURT_MEDIATION_WORDS } from './words/court-mediation.js';
import { PETITION_WORDS } from './words/petition.js';
import { SAFETY_WORDS } from './words/safety.js';
import { SUIT_WORDS } from './words/suits.js';

export type { Words } from './words/shape.js';

export const ROAD_WORDS: readonly Words[] = [
  ADMINISTRATIVE_MEDIATION_WORDS,
  ADMINISTRATIVE_DUTY_WORDS,
  ARBITRATION_WORDS,
  COURT_MEDIATION_WORDS,
  PETITION_WORDS,
  SAFETY_WORDS,
  SUIT_WORDS,
  adjudicationWords,
  reconsiderationWords,
];
