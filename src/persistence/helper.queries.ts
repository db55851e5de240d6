/** Reads the third parties who help in a case. */
import type { ActorStamp } from '../domain/actor.js';
import type { Consent } from '../domain/consents.js';
import type { HelperKind } from '../domain/helpers.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';

export interface HelperRow {
  id: string;
  proceedingId: string;
  procedure: string;
  name: string;
  kind: HelperKind;
  organisation: string | null;
  task: string | null;
  consents: Consent[];
  joinedOn: LegalDate;
  joinedBy: ActorStamp;
  leftOn: LegalDate | null;
  leftPartyId: string | null;
  leftReason: string | null;
  version: number;
}

const HELPER = `SELECT h.id, h.proceeding_id AS "proceedingId", p.procedure, h.name, h.kind, h.organisation, h.task, h.consents, h.joined_on AS "joinedOn", h.joined_by AS "joinedBy",
    h.left_on AS "leftOn", h.left_party_id AS "leftPartyId", h.left_reason AS "leftReason", h.version
  FROM case_helpers h JOIN proceedings p ON p.id = h.proceeding_id`;

/** Oldest first. */
export const helpersOf = (tx: Tx, caseId: string): Promise<HelperRow[]> =>
  tx.rows(`${HELPER} WHERE h.case_id = $1 ORDER BY h.joined_on, h.id`, [caseId]);

export const helperOf = (tx: Tx, caseId: string, id: string): Promise<HelperRow | undefined> =>
  tx.row(`${HELPER} WHERE h.case_id = $1 AND h.id = $2`, [caseId, id]);

export const helpersOfProceeding = (tx: Tx, id: string): Promise<HelperRow[]> =>
  tx.rows(`${HELPER} WHERE h.proceeding_id = $1 ORDER BY h.joined_on, h.id`, [id]);

const LIVE = 'SELECT id FROM proceedings WHERE case_id = $1 AND ended_at IS NULL ORDER BY id';

export const liveProceedingIds = async (tx: Tx, caseId: string): Promise<string[]> =>
  (await tx.rows<{ id: string }>(LIVE, [caseId])).map(({ id }) => id);

const VERSIONS = 'SELECT version FROM rights_notices WHERE version = ANY($1::text[])';

/** Those of these notices of rights that were ever published. */
export const knownNotices = async (tx: Tx, versions: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.rows<{ version: string }>(VERSIONS, [versions])).map(({ version }) => version));
