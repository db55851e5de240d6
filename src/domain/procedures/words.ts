/** The Chinese words of the roads' inputs: what their fields and choices are called. One file a road in `words/`, all of them here. */
import { adjudicationWords } from './words/administrative-adjudication.js';
import { reconsiderationWords } from './words/administrative-reconsideration.js';
import { ARBITRATION_WORDS } from './words/arbitration.js';
import type { Words } from './words/shape.js';

export type { Words } from './words/shape.js';

export const ROAD_WORDS: readonly Words[] = [ARBITRATION_WORDS, adjudicationWords, reconsiderationWords];
