/** The Chinese words of the roads' inputs: what their fields and choices are called. One file a road in `words/`, all of them here. */
import { COURT_MEDIATION_WORDS } from './words/court-mediation.js';
import type { Words } from './words/shape.js';
import { SUIT_WORDS } from './words/suits.js';

export type { Words };

export const ROAD_WORDS: readonly Words[] = [COURT_MEDIATION_WORDS, SUIT_WORDS];
