/** An accusation goes sealed to the discipline organ: no offer carries it, no plan names another body for it, and nobody reads it for having been asked to help (信访工作条例 30). */
import { XF } from '../domain/procedures/cites.js';
import { type Refusal, Refused } from '../domain/refusals.js';
import { isReport } from '../persistence/handoff-scope.queries.js';
import type { Tx } from '../platform/work.js';

export const goesSealed = async (tx: Tx, caseId: string): Promise<Refusal[]> =>
  (await isReport(tx, caseId)) ? [{ code: 'report-goes-sealed', law: XF('30') }] : [];

export async function refuseReport(tx: Tx, caseId: string): Promise<void> {
  const refusals = await goesSealed(tx, caseId);
  if (refusals.length > 0) throw new Refused(refusals);
}
