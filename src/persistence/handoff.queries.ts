/** Reads handoffs. The receiver sees the card and nothing else until it accepts. */
import { type Actor, hasScope } from '../domain/actor.js';
import type { Tx } from '../platform/work.js';
import { reachOf, visibleCases } from './visibility.js';

export interface HandoffRow {
  id: string;
  version: number;
  state: string;
  procedure: string;
  variant: string | null;
  exception: string | null;
  concerns: string[];
  reason: string;
  note: string | null;
  consent: Record<string, unknown> | null;
  legalBasis: string | null;
  offeredAt: Date;
  offeredOn: string;
  answeredAt: Date | null;
  answeredOn: string | null;
  ground: string | null;
  answerReason: string | null;
  partyIds: string[] | null;
  claimIds: string[] | null;
  crossArea: { organisationId: string; organisationName: string; reason: string } | null;
  rulingId: string | null;
  receivedOn: string | null;
  proceedingId: string | null;
  replacesId: string | null;
  replacedById: string | null;
  fromOrganisation: { id: string; name: string };
  toOrganisation: { id: string; name: string };
  deadline: { id: string; dueDate: string; nominalDue: string; provisional: boolean; overdue: boolean } | null;
  card: { caseId: string; caseNo: string; disputeType: string; areaCode: string; title: string | null; riskFlags: string[] };
}

const HANDOFF = `SELECT h.id, h.version, h.state, h.procedure, h.variant, h.exception, h.concerns, h.reason, h.note, h.consent, h.legal_basis AS "legalBasis", h.offered_at AS "offeredAt", h.offered_on AS "offeredOn",
  h.answered_at AS "answeredAt", h.answered_on AS "answeredOn", h.ground, h.answer_reason AS "answerReason",
  h.party_ids AS "partyIds", h.claim_ids AS "claimIds", h.ruling_id AS "rulingId",
  CASE WHEN h.cross_area IS NOT NULL THEN h.cross_area || jsonb_build_object('organisationName', (SELECT x.name FROM organisations x WHERE x.id = (h.cross_area ->> 'organisationId')::uuid)) END AS "crossArea", h.received_on AS "receivedOn", h.proceeding_id AS "proceedingId",
  h.replaces_id AS "replacesId", (SELECT n.id FROM handoffs n WHERE n.replaces_id = h.id) AS "replacedById",
  jsonb_build_object('id', f.id, 'name', f.name) AS "fromOrganisation", jsonb_build_object('id', t.id, 'name', t.name) AS "toOrganisation",
  (SELECT jsonb_build_object('id', d.id, 'dueDate', d.due_date, 'nominalDue', d.nominal_due, 'provisional', d.provisional,
      'overdue', d.ended_at IS NULL AND d.due_date < (SELECT legal_today())) FROM deadlines d WHERE d.owner_id = h.id AND d.case_id = h.case_id ORDER BY d.started_at DESC LIMIT 1) AS deadline,
  jsonb_build_object('caseId', c.id, 'caseNo', c.case_no, 'disputeType', c.dispute_type, 'areaCode', c.area_code, 'title', c.title, 'riskFlags', c.risk_flags) AS card
FROM handoffs h JOIN cases c ON c.id = h.case_id JOIN organisations f ON f.id = h.from_organisation_id JOIN organisations t ON t.id = h.to_organisation_id`;

/** Sender and receiver see a handoff, and so does who sees every card of the county. A mediator sees those of cases assigned to him. */
function visibleHandoffs(actor: Actor, n: number): { visible: string; value: string | null } {
  const reach = reachOf(actor);
  const answers = actor.kind === 'client' && hasScope(actor, 'handoff:answer');
  if (answers || (reach.by === 'reader' && reach.readerId === actor.organisationId))
    return { visible: `(h.from_organisation_id = $${n}::uuid OR h.to_organisation_id = $${n}::uuid)`, value: actor.organisationId };
  const { visible, value } = visibleCases(actor, 'c', n);
  return { visible, value };
}

/** Beside the card stand things of the case itself: for the sender, and for the receiver once it has accepted. */
const asSeenBy =
  ({ organisationId }: Actor) =>
  (row: HandoffRow): HandoffRow =>
    row.fromOrganisation.id === organisationId || (row.toOrganisation.id === organisationId && row.state === 'accepted')
      ? row
      : {
          ...row,
          note: null,
          consent: null,
          legalBasis: null,
          partyIds: null,
          claimIds: null,
          replacesId: null,
          replacedById: null,
          card: row.state === 'offered' ? row.card : withoutMatter(row.card),
        };

/** An offer that was sent back or taken back: number and place stay, what it was about does not. */
const withoutMatter = (card: HandoffRow['card']): HandoffRow['card'] => ({ ...card, title: null, riskFlags: [] });

export async function seeHandoff(tx: Tx, actor: Actor, id: string): Promise<HandoffRow | undefined> {
  const { visible, value } = visibleHandoffs(actor, 2);
  const row = await tx.row<HandoffRow>(`${HANDOFF} WHERE h.id = $1 AND ${visible}`, [id, value]);
  return row && asSeenBy(actor)(row);
}

export interface HandoffFilter {
  direction?: 'in' | 'out';
  state?: string;
  limit: number;
  after: string | null;
}

/** Newest first. */
export async function listHandoffs(tx: Tx, actor: Actor, { direction, state, limit, after }: HandoffFilter): Promise<HandoffRow[]> {
  const { visible, value } = visibleHandoffs(actor, 1);
  const values: unknown[] = [value];
  const bind = (one: unknown): string => `$${values.push(one)}`;
  const where = [visible];
  if (direction === 'in') where.push(`h.to_organisation_id = ${bind(actor.organisationId)}::uuid`);
  if (direction === 'out') where.push(`h.from_organisation_id = ${bind(actor.organisationId)}::uuid`);
  if (state) where.push(`h.state = ${bind(state)}`);
  if (after) where.push(`h.id < ${bind(after)}::uuid`);
  const rows = await tx.rows<HandoffRow>(
    `${HANDOFF} WHERE ${where.join(' AND ')} ORDER BY h.id DESC LIMIT ${bind(limit + 1)}::int`,
    values,
  );
  return rows.map(asSeenBy(actor));
}

export interface HandoffPlace {
  caseId: string;
}

/** The case a handoff is about, for locking it first. */
export function caseOfHandoff(tx: Tx, actor: Actor, id: string): Promise<HandoffPlace | undefined> {
  const { visible, value } = visibleHandoffs(actor, 2);
  return tx.row(`SELECT h.case_id AS "caseId" FROM handoffs h JOIN cases c ON c.id = h.case_id WHERE h.id = $1 AND ${visible}`, [
    id,
    value,
  ]);
}

export interface HandoffState {
  id: string;
  version: number;
  state: string;
  procedure: string;
  variant: string | null;
  exception: string | null;
  concerns: string[];
  fromOrganisationId: string;
  toOrganisationId: string;
  offeredOn: string;
  partyIds: string[] | null;
  claimIds: string[] | null;
  /** The last day to answer, and legal today. */
  due: string;
  today: string;
}

export const handoffState = (tx: Tx, id: string): Promise<HandoffState | undefined> =>
  tx.row(
    `SELECT id, version, state, procedure, variant, exception, concerns, from_organisation_id AS "fromOrganisationId", to_organisation_id AS "toOrganisationId", offered_on AS "offeredOn", party_ids AS "partyIds", claim_ids AS "claimIds",
       (SELECT d.due_date FROM deadlines d WHERE d.owner_id = handoffs.id AND d.case_id = handoffs.case_id LIMIT 1) AS due, legal_today() AS today
     FROM handoffs WHERE id = $1`,
    [id],
  );

/** Bodies that have sent this case back. */
export const rejectedBy = async (tx: Tx, caseId: string): Promise<string[]> =>
  (
    await tx.rows<{ id: string }>(`SELECT DISTINCT to_organisation_id AS id FROM handoffs WHERE case_id = $1 AND state = 'rejected'`, [
      caseId,
    ])
  ).map(({ id }) => id);

/** Active bodies of these kinds. */
export const bodiesOfKinds = (tx: Tx, kinds: readonly string[]): Promise<{ id: string; name: string; areaCode: string }[]> =>
  tx.rows(`SELECT id, name, area_code AS "areaCode" FROM organisations WHERE kind = ANY($1::text[]) AND active ORDER BY id`, [kinds]);
