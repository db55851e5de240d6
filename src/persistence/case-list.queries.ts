/** The list of cases a reader sees, newest first, with the filters a desk asks for. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { Tx } from '../platform/work.js';
import { reachOf, shownAt } from './visibility.js';

export interface CaseFilter {
  stage?: string;
  disputeType?: string;
  organisationId?: string;
  handlerId?: string;
  q?: string;
  number?: string;
  dueBefore?: string;
  overdue?: boolean;
  limit: number;
  /** The id of the last case shown. */
  after: string | null;
  total: boolean;
}

export interface CaseItemRow {
  id: string;
  caseNo: string;
  title: string;
  stage: string;
  outcome: string | null;
  disputeType: string;
  areaCode: string;
  riskFlags: string[];
  riskGrade: RiskGrade;
  registeredOn: string;
  responsibleOrganisation: { id: string; name: string };
  nextDeadline: NextDeadline | null;
}

export interface NextDeadline {
  id: string;
  ruleId: string;
  ruleVersion: number;
  dueDate: LegalDate;
  provisional: boolean;
  overdue: boolean;
}

/** A row of the list as it is asked for: PostgreSQL takes longer to build small objects than we do. */
type FlatItem = Omit<CaseItemRow, 'responsibleOrganisation' | 'nextDeadline'> &
  Omit<NextDeadline, 'id'> & { organisationId: string; organisationName: string; deadlineId: string | null };

const itemRow = ({
  organisationId,
  organisationName,
  deadlineId,
  ruleId,
  ruleVersion,
  dueDate,
  provisional,
  overdue,
  ...item
}: FlatItem): CaseItemRow => ({
  ...item,
  responsibleOrganisation: { id: organisationId, name: organisationName },
  nextDeadline: deadlineId === null ? null : { id: deadlineId, ruleId, ruleVersion, dueDate, provisional, overdue },
});

/** Text a person typed, as a LIKE pattern of what contains it. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Newest first. The list is walked along the reader's own index, so a page costs the same whatever the county holds. */
export async function listCases(tx: Tx, actor: Actor, filter: CaseFilter): Promise<{ rows: CaseItemRow[]; total?: number }> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const reach = reachOf(actor);
  const where: string[] = [];
  let from = 'cases c';
  const reader = reach.by === 'reader' ? bind(reach.readerId) : null;
  // A number names few cases: they are found first, and then whether the caller may see them. What was merged leads to the case that goes on.
  const numbered = filter.number
    ? `(SELECT DISTINCT survivor_of(k.id) AS id FROM (SELECT n.case_id AS id FROM case_numbers n WHERE n.key = number_key(${bind(filter.number)})
        UNION ALL SELECT o.id FROM cases o WHERE o.case_no = number_key(${bind(filter.number)})) k OFFSET 0) f`
    : null;
  if (reach.by === 'reader' && numbered) {
    from = `${numbered} CROSS JOIN LATERAL (SELECT case_id, level FROM case_readers WHERE reader_id = ${reader}::uuid AND case_id = f.id OFFSET 0) r
      CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = r.case_id OFFSET 0) c`;
  } else if (reach.by === 'county' && numbered) {
    from = `${numbered} CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = f.id OFFSET 0) c`;
  } else if (reach.by === 'reader') {
    // The same table visibleCases asks, walked in its own order.
    // OFFSET 0 keeps it that way: without it the planner may walk the whole county's cases past those of other desks.
    from = 'case_readers r CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = r.case_id OFFSET 0) c';
    where.push(`r.reader_id = ${reader}::uuid`);
  } else if (reach.by === 'nothing') return { rows: [], ...(filter.total ? { total: 0 } : {}) };
  const key = reach.by === 'reader' ? 'r.case_id' : 'c.id';
  // Asked of a date that hangs on it alone: the list itself is walked in the index, which does not hold the level.
  const level = reader
    ? `(SELECT CASE WHEN k.kept_for <> ${reader}::uuid THEN 'card' ELSE z.level END FROM case_readers z JOIN cases k ON k.id = z.case_id WHERE z.reader_id = ${reader}::uuid AND z.case_id = d.case_id)`
    : `'card'`;
  if (filter.stage) where.push(`c.stage = ${bind(filter.stage)}`);
  if (filter.disputeType) where.push(`c.dispute_type = ${bind(filter.disputeType)}`);
  if (filter.organisationId) where.push(`c.responsible_organisation_id = ${bind(filter.organisationId)}::uuid`);
  if (filter.handlerId) {
    const who = bind(filter.handlerId);
    where.push(
      `EXISTS (SELECT FROM proceedings p JOIN mediators m ON m.id = p.handler_id WHERE p.case_id = c.id AND p.ended_at IS NULL AND (m.id = ${who}::uuid OR m.user_id = ${who}::uuid))`,
    );
  }
  if (filter.q) {
    const like = bind(containing(filter.q));
    // Whose names nobody shows him, those nobody lets him guess.
    const names = reader
      ? `CASE WHEN c.kept_for IS NULL THEN r.level = 'content' OR c.registered_organisation_id = ${reader}::uuid ELSE c.kept_for = ${reader}::uuid END AND`
      : 'false AND';
    where.push(`(c.title LIKE ${like} OR c.case_no LIKE ${like} OR ${names} EXISTS (SELECT FROM parties y WHERE y.case_id = c.id AND y.taken_back_at IS NULL AND y.name LIKE ${like})
      OR EXISTS (SELECT FROM case_numbers n WHERE n.case_id = c.id AND n.number LIKE ${like}))`);
  }
  if (filter.dueBefore)
    where.push(
      `EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.owner_kind <> 'supervision' AND ${shownAt(actor, 'd', level)} AND d.due_date < ${bind(filter.dueBefore)}::date)`,
    );
  if (filter.overdue !== undefined) {
    const late = `EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.owner_kind <> 'supervision' AND ${shownAt(actor, 'd', level)} AND d.kind = 'duty' AND d.due_date < legal_today()
      AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = d.id AND s.to_date IS NULL))`;
    where.push(filter.overdue ? late : `NOT ${late}`);
  }
  const counted = [...where];
  const countedValues = [...values];
  if (filter.after) where.push(`${key} < ${bind(filter.after)}::uuid`);
  const flat = await tx.rows<FlatItem>(
    `SELECT l.*, n.id AS "deadlineId", n.rule_id AS "ruleId", n.rule_version AS "ruleVersion", n.due_date AS "dueDate", n.provisional,
       n.kind = 'duty' AND n.due_date < (SELECT legal_today())
         AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = n.id AND s.to_date IS NULL) AS overdue
     FROM (SELECT c.id, c.case_no AS "caseNo", c.title, c.stage, c.outcome, c.dispute_type AS "disputeType", c.area_code AS "areaCode", c.risk_flags AS "riskFlags", c.risk_grade AS "riskGrade",
         c.registered_on AS "registeredOn", o.id AS "organisationId", o.name AS "organisationName"
       FROM ${from} JOIN organisations o ON o.id = c.responsible_organisation_id
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${key} DESC LIMIT ${bind(filter.limit + 1)}::int) l
     LEFT JOIN LATERAL (SELECT d.id, d.rule_id, d.rule_version, d.due_date, d.provisional, d.kind FROM deadlines d
       WHERE d.case_id = l.id AND d.ended_at IS NULL AND d.owner_kind <> 'supervision' AND ${shownAt(actor, 'd', level)} AND d.kind <> 'right' ORDER BY d.due_date, d.id LIMIT 1) n ON true
     ORDER BY l.id DESC`,
    values,
  );
  const rows = flat.map(itemRow);
  if (!filter.total) return { rows };
  const count = await tx.row<{ total: number }>(
    `SELECT count(*) AS total FROM ${from} ${counted.length > 0 ? `WHERE ${counted.join(' AND ')}` : ''}`,
    countedValues,
  );
  return { rows, total: Number(count!.total) };
}
