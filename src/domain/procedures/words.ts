/** The Chinese words of the roads' inputs: what their fields and choices are called. One file a road in `words/`, all of them here. */
import { ARBITRATION_WORDS } from './words/arbitration.js';
import type { Words } from './words/shape.js';
import { SAFETY_WORDS } from './words/safety.js';

export type { Words } from './words/shape.js';

export const ROAD_WORDS: readonly Words[] = [ARBITRATION_WORDS, SAFETY_WORDS];
