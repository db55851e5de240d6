/** Numbers that lead to a case, and whose a number is already. */
import type { Actor } from '../domain/actor.js';
import type { Tx } from '../platform/work.js';
import { visibleCases } from './visibility.js';

export interface NumberRow {
  system: string;
  number: string;
  documentId: string | null;
  /** The duplicate it came with. */
  mergedCaseNo: string | null;
}

const NUMBERS = `SELECT n.system, n.number, n.document_id AS "documentId", CASE WHEN c.id <> $1 THEN c.case_no END AS "mergedCaseNo"
  FROM cases c JOIN case_numbers n ON n.case_id = c.id WHERE c.id IN (
    WITH RECURSIVE way AS (SELECT $1::uuid AS id UNION SELECT d.id FROM way JOIN cases d ON d.merged_into_id = way.id) SELECT id FROM way) ORDER BY c.id <> $1, n.system, n.number`;

/** The case's own, and those of its duplicates, over however many merges. */
export const numbersOf = (tx: Tx, caseId: string): Promise<NumberRow[]> => tx.rows(NUMBERS, [caseId]);

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('number ' || $1 || ' ' || number_key($2), 0))`;

/** Of two desks that record one number at once, the second sees what the first did. */
export const lockNumber = async (tx: Tx, system: string, number: string): Promise<void> => void (await tx.run(LOCK, [system, number]));

/** The case that has this number already, as far as the caller may see it: whose it is else is not his to know. */
export function whoseNumber(tx: Tx, actor: Actor, number: { caseId: string; system: string; number: string }) {
  const { visible, value } = visibleCases(actor, 'c', 4);
  return tx.row<{ caseNo: string }>(
    `SELECT c.case_no AS "caseNo" FROM case_numbers n JOIN cases c ON c.id = n.case_id
     WHERE n.key = number_key($1) AND n.system = $2 AND n.case_id <> $3 AND ${visible} ORDER BY c.id LIMIT 1`,
    [number.number, number.system, number.caseId, value],
  );
}

/** However it is spelled. */
export const hasNumber = (tx: Tx, caseId: string, system: string, number: string): Promise<object | undefined> =>
  tx.row('SELECT FROM case_numbers WHERE key = number_key($1) AND case_id = $2 AND system = $3', [number, caseId, system]);
