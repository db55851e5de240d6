/** The Chinese words of the roads' inputs: what their fields and choices are called. One file a road in `words/`, all of them here. */
import { PETITION_WORDS } from './words/petition.js';
import type { Words } from './words/shape.js';

export type { Words } from './words/shape.js';

export const ROAD_WORDS: readonly Words[] = [PETITION_WORDS];
