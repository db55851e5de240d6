/** What a suit may be about that decides which road comes first. A desk names it; a case does not say it of itself. */
import { codesOf } from '../code-list.js';

export const CONCERNS = codesOf({ 'land-title': '土地权属、院界' });
export type Concern = (typeof CONCERNS.codes)[number];

/** Kinds of disputes in which somebody at the desk has to ask. */
export const ASKED_OF: Readonly<Record<Concern, readonly string[]>> = {
  'land-title': ['forest-land', 'housing-homestead', 'neighbour', 'land-contract'],
};
