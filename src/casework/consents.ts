/** Judges the consents a request carries: of parties of that proceeding, each once, not of tomorrow, and of a notice of rights that was published. */
import type { Consent } from '../domain/consents.js';
import { fieldFault } from '../domain/field-faults.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { FieldFault } from '../domain/refusals.js';
import { knownNotices } from '../persistence/helper.queries.js';
import type { Tx } from '../platform/work.js';

/** @param parties null where nobody can be named yet, since no mediation is open */
export async function consentFaults(
  tx: Tx,
  consents: readonly Consent[],
  parties: readonly { id: string }[] | null,
  today: LegalDate,
): Promise<FieldFault[]> {
  const known = await knownNotices(
    tx,
    consents.map(({ noticeVersion }) => noticeVersion),
  );
  return consents.flatMap(({ partyId, on, noticeVersion }, index) => {
    const at = `/consents/${index}`;
    return [
      ...(parties && !parties.some(({ id }) => id === partyId) ? [fieldFault(`${at}/partyId`, 'not-a-party')] : []),
      ...(consents.findIndex((one) => one.partyId === partyId) < index ? [fieldFault(`${at}/partyId`, 'not-unique')] : []),
      ...(on > today ? [fieldFault(`${at}/on`, 'in-the-future')] : []),
      ...(known.has(noticeVersion) ? [] : [fieldFault(`${at}/noticeVersion`, 'unknown-reference')]),
    ];
  });
}
