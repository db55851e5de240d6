/** What was written down of mediation sessions, still sealed. Who may read a note stands beside it; nobody reads one by reading the case. */
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';

export interface SessionNoteRow {
  id: string;
  kind: 'joint' | 'private';
  heldOn: LegalDate;
  partyIds: string[];
  readerIds: string[];
  authorName: string;
  sealedNote: Buffer;
  writtenAt: Date;
}

const NOTES = `SELECT n.id, n.kind, n.held_on AS "heldOn", n.party_ids AS "partyIds", n.reader_ids AS "readerIds", n.author ->> 'name' AS "authorName",
    n.sealed_note AS "sealedNote", n.written_at AS "writtenAt"
  FROM session_notes n WHERE n.proceeding_id = $1 ORDER BY n.held_on, n.written_at, n.id`;

/** Oldest first. */
export const sessionNotesOf = (tx: Tx, proceedingId: string): Promise<SessionNoteRow[]> => tx.rows(NOTES, [proceedingId]);
