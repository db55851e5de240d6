/** Who else could take a case that a body has left unanswered: bodies that run the procedure, the nearest first, each with the reason. */
import { meantArea } from './areas.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string;
}

export interface Proposal extends Candidate {
  readonly reason: string;
}

/** Where the dispute lies, who was silent, who has sent this case back before, and who asks. */
export interface Passed {
  readonly areaCode: string;
  readonly silentId: string;
  readonly rejectedIds: readonly string[];
  readonly senderId: string;
}

/** Digits that an area of each level has in common with every place in it. */
// prettier-ignore
const LEVELS = [
  { digits: 12, near: '与事项在同一村(社区)' },
  { digits: 9,  near: '与事项在同一乡镇' },
  { digits: 6,  near: '与事项在同一县' },
  { digits: 4,  near: '与事项在同一市' },
  { digits: 2,  near: '与事项在同一省' },
] as const;

/** GB/T 2260: units of a township's rank that are farms, forest farms and the like have a number of their own, 400 to 599. */
const isFarm = (code: string): boolean => /^\d{6}[45]\d{2}/.test(code);

const NEAR_ON_A_FARM: Readonly<Record<number, string>> = { 12: '与事项在同一农场的同一居民点', 9: '与事项在同一农场' };

const COVERS = '辖区包含事项所在地';
const ELSEWHERE = '在其他地区';

/** How far off: the smaller the nearer. A body whose own area holds the place comes before its neighbours of the same level. */
function nearness(own: string, place: string): { rank: number; reason: string } {
  const level = LEVELS.findIndex(
    ({ digits }) => own.length >= digits && place.length >= digits && own.slice(0, digits) === place.slice(0, digits),
  );
  const { digits, near } = LEVELS[level] ?? { digits: 0, near: ELSEWHERE };
  const reason = (isFarm(place) && NEAR_ON_A_FARM[digits]) || near;
  if (place.startsWith(own)) return { rank: 2 * level, reason: own === place ? reason : COVERS };
  return { rank: level < 0 ? 2 * LEVELS.length : 2 * level + 1, reason };
}

/** Bodies by how near they are to a place, the nearest first, each with the reason. */
export const nearest = <C extends Candidate>(candidates: readonly C[], areaCode: string): (C & { readonly reason: string })[] =>
  candidates
    .map((one) => ({ one, ...nearness(meantArea(one.areaCode), meantArea(areaCode)) }))
    .sort(
      (a, b) =>
        a.rank - b.rank || distance(a.one.areaCode, areaCode) - distance(b.one.areaCode, areaCode) || (a.one.id < b.one.id ? -1 : 1),
    )
    .map(({ one, reason }) => ({ ...one, reason }));

/** Whether a body may act for a place at all: its own area holds the place, or both lie in one county. */
export function serves(bodyArea: string, place: string): boolean {
  const [own, there] = [meantArea(bodyArea), meantArea(place)];
  return there.startsWith(own) || (own.length >= 6 && there.length >= 6 && own.slice(0, 6) === there.slice(0, 6));
}

/** How many digits of its area code a body has to itself: 12 a village, 9 a township, 6 a county. */
export const levelOf = (areaCode: string): number => meantArea(areaCode).length;

export function proposals(candidates: readonly Candidate[], { areaCode, silentId, rejectedIds, senderId }: Passed): Proposal[] {
  const out = new Set([silentId, senderId, ...rejectedIds]);
  const others = candidates.filter(({ id }) => !out.has(id)).map(({ id, name, areaCode: own }) => ({ id, name, areaCode: own }));
  return nearest(others, areaCode);
}

const number = (code: string): number => Number(code.padEnd(12, '0'));
const distance = (one: string, other: string): number => Math.abs(number(one) - number(other));
