/** Where people write on a case in their own words, and what its own paper says: read once, when it is taken away. */
import type { Tx } from '../platform/work.js';
import { LOCKED, type LockedCase } from './proceeding.queries.js';
import { OF_MEDIATION } from './visibility.js';

/** Columns of a table that hold words, each with what they are; and which rows are the case's ($1). */
interface Written {
  rows: string;
  words: Readonly<Record<string, string>>;
}

const OF_CASE = 'x.case_id = $1';

// What was said in a mediation stays behind its wall, and goes to no other body with an accusation either.
const NO_MEDIATION = `p.procedure NOT IN (${OF_MEDIATION})`;

/** Under `e` and `p`, its proceeding or none: the event lies before an accusation was taken out of the case, of which so much was said. */
export const unsaid = (through: string): string => `e.seq <= coalesce(${through}, 0) AND (p.id IS NULL OR ${NO_MEDIATION})`;

// What was issued to the parties as a paper (opinions, decisions, agreements, what a court wrote) is theirs and stays; notes of sessions are sealed already.
// prettier-ignore
export const WRITTEN = {
  handoffs:                    { rows: OF_CASE, words: { reason: '移交理由', note: '移交备注', legal_basis: '移交依据', answer_reason: '答复移交的理由' } },
  handoff_requests:            { rows: OF_CASE, words: { reason: '请求移交的理由', legal_basis: '请求移交的依据', answer_reason: '答复请求的理由' } },
  assistances:                 { rows: OF_CASE, words: { task: '协助任务', legal_basis: '协助依据', answer_reason: '答复协助的理由', opinion: '协助意见' } },
  joint_opinions:              { rows: OF_CASE, words: { text: '会商意见' } },
  competence_rulings:          { rows: OF_CASE, words: { reason: '指定管辖的理由' } },
  supervisions:                { rows: OF_CASE, words: { reason: '督办理由', legal_basis: '督办依据' } },
  enquiries:                   { rows: OF_CASE, words: { facts: '过问情况' } },
  deadline_extension_requests: { rows: 'x.deadline_id IN (SELECT id FROM deadlines WHERE case_id = $1)', words: { reason: '申请延期的理由', answer_reason: '答复延期的理由' } },
  safety_flags:                { rows: OF_CASE, words: { reason: '安全标记的理由', end_reason: '降低安全标记的理由' } },
  safety_exits:                { rows: OF_CASE, words: { to_whom: '报告对象', reason: '未报告的理由', note: '报告备注' } },
  risk_gradings:               { rows: OF_CASE, words: { reason: '评定风险等级的理由' } },
  case_merges:                 { rows: '(x.survivor_id = $1 OR x.merged_id = $1)', words: { reason: '合并理由', undo_reason: '撤销合并的理由' } },
  case_runs:                   { rows: OF_CASE, words: { reason: '重新办理的理由' } },
  case_visits:                 { rows: OF_CASE, words: { result: '回访记录' } },
  case_links:                  { rows: '(x.case_id = $1 OR x.other_case_id = $1)', words: { reason: '认定同一矛盾纠纷的理由' } },
  case_helpers:                { rows: OF_CASE, words: { task: '第三人协助事项', left_reason: '第三人退出的理由' } },
  plan_measures:               { rows: 'x.plan_id IN (SELECT id FROM work_plans WHERE case_id = $1)', words: { text: '化解措施', report: '措施落实情况' } },
  mass_members:                { rows: OF_CASE, words: { left_reason: '退出群体性纠纷的理由' } },
  mass_offer_members:          { rows: OF_CASE, words: { reason: '答复示范方案的理由' } },
  screening_findings:          { rows: OF_CASE, words: { title: '排查发现的标题', facts: '排查发现的事实', reason: '处理排查发现的理由' } },
} as const satisfies Record<string, Written>;

const WORDS = Object.entries<Written>(WRITTEN)
  .map(
    ([table, { rows, words }]) =>
      `SELECT '${table}' AS "table", x.id::text AS id, w.key AS "column", w.value AS was FROM ${table} x,
        LATERAL jsonb_each_text(jsonb_build_object(${Object.keys(words)
          .map((column) => `'${column}', x.${column}`)
          .join(', ')})) w WHERE ${rows} AND w.value IS NOT NULL`,
  )
  .join('\nUNION ALL ');

export interface WrittenRow {
  table: keyof typeof WRITTEN;
  id: string;
  column: string;
  was: string;
}

export const wordsOn = (tx: Tx, caseId: string): Promise<WrittenRow[]> => tx.rows(WORDS, [caseId]);

export interface MarkWords {
  id: string;
  procedure: string;
  mark: string;
  value: string;
  detail: Record<string, unknown>;
}

export const marksOn = (tx: Tx, caseId: string): Promise<MarkWords[]> =>
  tx.rows(
    `SELECT m.id, p.procedure, m.mark, m.value, m.detail FROM proceedings p JOIN marks m ON m.proceeding_id = p.id WHERE p.case_id = $1 AND ${NO_MEDIATION} ORDER BY m.event_seq, m.id`,
    [caseId],
  );

/** What a proceeding waits for, as it was written down. */
export const pendingOn = (tx: Tx, caseId: string): Promise<{ id: string; procedure: string; pending: Record<string, unknown> }[]> =>
  tx.rows(`SELECT p.id, p.procedure, p.pending FROM proceedings p WHERE p.case_id = $1 AND p.pending IS NOT NULL AND ${NO_MEDIATION}`, [
    caseId,
  ]);

export const supervisionActsOn = (tx: Tx, caseId: string): Promise<{ id: string; input: Record<string, unknown> }[]> =>
  tx.rows('SELECT t.id, t.input FROM supervisions v JOIN supervision_acts t ON t.supervision_id = v.id WHERE v.case_id = $1', [caseId]);

/** Events that are told in full so far. */
export const eventsSaid = async (tx: Tx, caseId: string): Promise<Record<string, unknown>[]> =>
  (
    await tx.rows<{ data: Record<string, unknown> }>(
      `SELECT e.data FROM cases c JOIN events e ON e.case_id = c.id AND e.seq > coalesce(c.unsaid_through, 0) LEFT JOIN proceedings p ON p.id = e.proceeding_id
       WHERE c.id = $1 AND (p.id IS NULL OR ${NO_MEDIATION}) ORDER BY e.seq`,
      [caseId],
    )
  ).map(({ data }) => data);

export interface OwnPaper {
  title: string;
  facts: string;
  unsaidThrough: number | null;
  /** The petition that was sorted as a report. */
  keptBy: string | null;
  claims: { id: string; description: string; forMoney: boolean }[];
  /** What it said before it was sorted so, sealed. */
  sealedWords: Buffer | null;
}

/** What a case says of itself, before something is taken out of it. */
export const paperOf = async (tx: Tx, caseId: string): Promise<OwnPaper> =>
  (await tx.row<OwnPaper>(
    `SELECT c.title, c.facts, c.unsaid_through AS "unsaidThrough", c.kept_by AS "keptBy", k.sealed_words AS "sealedWords",
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'description', x.description, 'forMoney', x.amount IS NOT NULL) ORDER BY x.ordinal)
         FROM claims x WHERE x.case_id = c.id), '[]') AS claims
     FROM cases c LEFT JOIN kept_words k ON k.case_id = c.id WHERE c.id = $1`,
    [caseId],
  ))!;

export const keptWords = async (tx: Tx, caseId: string): Promise<Buffer | undefined> =>
  (await tx.row<{ sealedWords: Buffer }>('SELECT sealed_words AS "sealedWords" FROM kept_words WHERE case_id = $1', [caseId]))?.sealedWords;

export const FORGET_KEPT = 'DELETE FROM kept_words WHERE case_id = $1';

/** Claims of the case among these. */
export const claimsOfCase = async (tx: Tx, caseId: string, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (await tx.rows<{ id: string }>('SELECT id FROM claims WHERE case_id = $1 AND id = ANY($2::uuid[])', [caseId, ids])).map(({ id }) => id),
  );

/** Cases that were merged into this one, each locked: what leaves it leaves them too. */
export const duplicatesOf = (tx: Tx, caseId: string): Promise<LockedCase[]> =>
  tx.rows(
    `SELECT ${LOCKED}, 'content' AS level FROM cases c WHERE c.merged_into_id IS NOT NULL AND c.id IN (
       WITH RECURSIVE way AS (SELECT $1::uuid AS id UNION SELECT d.id FROM way JOIN cases d ON d.merged_into_id = way.id) SELECT id FROM way) ORDER BY c.id FOR NO KEY UPDATE OF c`,
    [caseId],
  );
