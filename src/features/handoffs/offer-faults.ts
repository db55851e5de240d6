/** What is wrong with the fields of an offer: things they name that are not there. */
import { fieldFault } from '../../domain/field-faults.js';
import type { FieldFault } from '../../domain/refusals.js';
import { type LockedCase, noticeVersion, organisationNamed } from '../../persistence/proceeding.queries.js';
import type { Tx } from '../../platform/work.js';

export interface Consent {
  partyId: string;
  given: boolean;
  on: string;
  noticeVersion: string;
}

export async function offerFaults(
  tx: Tx,
  subject: LockedCase,
  { toOrganisationId, consent }: { toOrganisationId: string; consent?: Consent },
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  if (!(await organisationNamed(tx, toOrganisationId))) faults.push(fieldFault('/toOrganisationId', 'unknown-reference'));
  if (!consent) return faults;
  if (!(await tx.row('SELECT FROM parties WHERE id = $1 AND case_id = $2', [consent.partyId, subject.id])))
    faults.push(fieldFault('/consent/partyId', 'not-a-party'));
  if (!(await noticeVersion(tx, consent.noticeVersion))) faults.push(fieldFault('/consent/noticeVersion', 'unknown-reference'));
  return faults;
}
