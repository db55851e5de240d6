/** The order between roads, judged with all that the case holds: what is said to stand open instead is judged as its opening would be. */
import { basesFor } from '../domain/procedures/opening.js';
import type { ProceedingFacts } from '../domain/procedures/facts.js';
import type { AnyRoad } from '../domain/procedures/grammar.js';
import { type Moment, isClosedNow, orderRefusals } from '../domain/procedures/road-order.js';
import { ROADS } from '../domain/procedures/roads.js';
import type { Refusal } from '../domain/refusals.js';
import { caseBasics, loadProceedings, lockMatter } from '../persistence/proceeding.queries.js';
import type { Tx } from '../platform/work.js';

type When = Omit<Moment, 'bases'>;

/** Before the road is opened or taken in. */
export const refusedByOrder = async (tx: Tx, road: AnyRoad, facts: ProceedingFacts, moment: When): Promise<Refusal[]> =>
  judgedByOrder(tx, road, await alone(tx, facts), moment);

/** The same without waiting for anybody, for who asks what may be done. What the roads of the case may rest on is read only where a rule closes this one, which is seldom. */
export async function judgedByOrder(tx: Tx, road: AnyRoad, facts: ProceedingFacts, moment: When): Promise<Refusal[]> {
  if (!isClosedNow(road, facts, moment)) return [];
  const ids = new Set(ROADS.flatMap((one) => basesFor(one, facts.case.siblings).at(-1)?.id ?? []));
  const loaded = await loadProceedings(tx, [...ids]);
  const bases = new Map<string, ProceedingFacts>([...loaded.map((one) => [one.facts.id, one.facts] as const), [facts.id, facts]]);
  return orderRefusals(road, facts, { ...moment, bases });
}

/**
 * Two cases of one matter do not take in, at the same moment, two roads of which only one may be: each has its own case locked, and waits for the other
 * here. What the other has done meanwhile is read then.
 */
async function alone(tx: Tx, facts: ProceedingFacts): Promise<ProceedingFacts> {
  if (facts.case.kin.length === 0) return facts;
  await lockMatter(tx, facts.case.id);
  const { kin } = (await caseBasics(tx, facts.case.id)).case;
  return { ...facts, case: { ...facts.case, kin } };
}
