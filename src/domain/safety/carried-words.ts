/** What the case that goes on is told of the dangers a duplicate knew, and of whom. */
import type { Capacity, RaisedFlag } from './exits.js';

/** People of the duplicate by their ids, as they are known in the case that goes on; and who came new to it. */
export interface Carried {
  readonly who: ReadonlyMap<string, string>;
  readonly came: readonly { readonly id: string; readonly kind: string }[];
}

/** The reason of a word that a merge brought. */
export const wordOfMerge = (caseNo: string): string => `随重复事项 ${caseNo} 并入`;

/** Words of a duplicate that the case which goes on does not have: of a danger it knows already, only about whom it does not say so. */
export function wordsCarried(from: readonly RaisedFlag[], to: readonly RaisedFlag[], { who, came }: Carried): RaisedFlag[] {
  const words = new Map<string, RaisedFlag>();
  const say = (flag: string, imminent: boolean, partyId: string | null, capacity: Capacity | null): void => {
    if (to.some((one) => one.flag === flag && (one.partyId === partyId || one.partyId === null))) return;
    const said = words.get(`${flag} ${partyId}`);
    words.set(`${flag} ${partyId}`, {
      flag,
      imminent: imminent || (said?.imminent ?? false),
      partyId,
      capacity: said?.capacity ?? capacity,
    });
  };
  for (const { flag, imminent, partyId, capacity } of from) {
    const named = partyId && (who.get(partyId) ?? null);
    const isKnown = to.some((one) => one.flag === flag);
    // One word about nobody would be about fewer than it was: whoever is named elsewhere would be all it is about.
    if (!named && isKnown) for (const one of came) if (one.kind === 'person') say(flag, imminent, one.id, null);
    if (named || !isKnown) say(flag, imminent, named || null, named ? capacity : null);
  }
  return [...words.values()];
}
