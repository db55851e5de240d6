/** What a court is handed with a proceeding. */
import type { Tx } from '../platform/work.js';
import { withheldPartiesJson } from './safety.queries.js';
import { type ClaimRow, DOCUMENT, type DocumentRow, PARTY, type PartyRow } from './case.queries.js';

export interface PackageRow {
  caseNo: string;
  parties: PartyRow[];
  claims: ClaimRow[];
  documents: DocumentRow[];
  /** Whose whereabouts are not given away. */
  withheldPartyIds: string[];
}

/** What a court is handed with a proceeding (CPLI 354): who the parties are and how they are reached, their claims, and the proceeding's own documents. */
export const packageOf = (tx: Tx, proceedingId: string): Promise<PackageRow | undefined> =>
  tx.row(
    `SELECT c.case_no AS "caseNo",
       (SELECT jsonb_agg(${PARTY} ORDER BY y.ordinal) FROM proceeding_parties pp JOIN parties y ON y.id = pp.party_id WHERE pp.proceeding_id = p.id) AS parties,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'description', k.description, 'amount', k.amount::text, 'requestedOn', k.requested_on) ORDER BY k.ordinal)
         FROM claims k WHERE k.case_id = c.id), '[]') AS claims,
       coalesce((SELECT jsonb_agg(${DOCUMENT} ORDER BY d.uploaded_at, d.id) FROM documents d WHERE d.proceeding_id = p.id), '[]') AS documents,
       ${withheldPartiesJson('c')} AS "withheldPartyIds"
     FROM proceedings p JOIN cases c ON c.id = p.case_id WHERE p.id = $1`,
    [proceedingId],
  );
