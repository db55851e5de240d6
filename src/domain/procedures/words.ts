/** The Chinese words of the roads' inputs: what their fields and choices are called. One file a road in `words/`, all of them here. */
import { adjudicationWords } from './words/administrative-adjudication.js';
import { reconsiderationWords } from './words/administrative-reconsideration.js';

export interface Words {
  /** What a field is called where its type says too little. */
  readonly titles: Readonly<Record<string, string>>;
  /** What a code in a list of choices is called, by the name of the field. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const ROAD_WORDS: readonly Words[] = [adjudicationWords, reconsiderationWords];
