/** Lets those who may decide between bodies see the card of a case over which bodies disagree. */
import { coordinatorOf } from '../domain/competence.js';
import { deskOf, type Told } from '../domain/deadlines/told.js';
import { competenceDispute, coordinatingBodies } from '../persistence/competence.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { staffOf } from '../persistence/rung.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import type { CaseKeeper } from './case-keeper.js';

/** With everything that is known about the dispute written already. @returns the desks that may decide it; none where nobody disagrees */
export async function showToCoordinators(tx: Tx, batch: Batch, keeper: CaseKeeper, subject: LockedCase): Promise<Told[]> {
  const dispute = await competenceDispute(tx, subject.id);
  if (dispute.objections.length === 0) return [];
  const bodies = await coordinatingBodies(tx, coordinatorOf(dispute), dispute.areaCode);
  const ids = bodies.map(({ id }) => id);
  keeper.grantCard(batch, subject.id, ids);
  const staff = await staffOf(tx, ids);
  return ids.map((id) => deskOf(id, staff));
}
