/** Locks and reads a proceeding: one statement takes the case's lock, the next sees everything as it stands under it. */
import type { Actor } from '../domain/actor.js';
import { factsFromOutside, isOutside } from '../domain/mediation-wall.js';
import type { ProceedingFacts } from '../domain/procedures/facts.js';
import type { Stage } from '../domain/procedures/grammar.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { Tx } from '../platform/work.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';
import { exitsOwedJson } from './safety.queries.js';
import { outsideMediation, visibleCases, visibleSeats } from './visibility.js';

/** A case under this transaction's lock. */
export interface LockedCase {
  id: string;
  caseNo: string;
  version: number;
  eventSeq: number;
  eventHash: Buffer;
  responsibleOrganisationId: string;
  registeredOrganisationId: string;
  stage: Stage;
  closedAt: Date | null;
  outcome: string | null;
  disputeType: string;
  riskGrade: RiskGrade;
  /** It was another's duplicate, and that one goes on. */
  mergedIntoId: string | null;
  /** Legal time, read under the lock. */
  now: Date;
  level: 'content' | 'card' | null;
}

export const LOCKED = `c.id, c.case_no AS "caseNo", c.version, c.event_seq AS "eventSeq", c.event_hash AS "eventHash",
  c.responsible_organisation_id AS "responsibleOrganisationId", c.registered_organisation_id AS "registeredOrganisationId",
  c.stage, c.closed_at AS "closedAt", c.outcome, c.dispute_type AS "disputeType", c.risk_grade AS "riskGrade",
  c.merged_into_id AS "mergedIntoId", legal_now() AS now`;

/** The case, locked, if the caller may see it; undefined else: it does not exist for him. */
export function lockCase(tx: Tx, actor: Actor, caseId: string): Promise<LockedCase | undefined> {
  const { visible, level, value } = visibleCases(actor, 'c', 2);
  return tx.row(`SELECT ${LOCKED}, ${level} AS level FROM cases c WHERE c.id = $1 AND ${visible} FOR NO KEY UPDATE OF c`, [caseId, value]);
}

/** The case of a proceeding, locked, if the caller may see the proceeding: by reading the case's content, or from a seat in it. */
export function lockCaseOfProceeding(tx: Tx, actor: Actor, proceedingId: string): Promise<LockedCase | undefined> {
  const { level, value } = visibleCases(actor, 'c', 2);
  const seats = visibleSeats(actor, 'p', 3);
  return tx.row(
    `SELECT ${LOCKED}, ${level} AS level FROM proceedings p JOIN cases c ON c.id = p.case_id
     WHERE p.id = $1 AND (${level} = 'content' OR ${seats.visible}) FOR NO KEY UPDATE OF c`,
    [proceedingId, value, seats.value],
  );
}

/** The case that something of the house's own concerns, locked without asking who may see it: for what happens by the passing of a day. */
export const lockCaseById = (tx: Tx, caseId: string): Promise<LockedCase | undefined> =>
  tx.row(`SELECT ${LOCKED}, 'content' AS level FROM cases c WHERE c.id = $1 FOR NO KEY UPDATE OF c`, [caseId]);

/** The matter of a case that is locked already: who takes in a road in another case of it waits until this transaction ends. */
export const lockMatter = async (tx: Tx, caseId: string): Promise<void> =>
  void (await tx.row(`SELECT pg_advisory_xact_lock(hashtextextended('matter ' || matter_id, 0)) FROM cases WHERE id = $1`, [caseId]));

export const AGREEMENT = (
  owner: string,
) => `(SELECT json_build_object('id', a.id, 'form', a.form, 'facts', a.facts, 'disputedPoints', a.disputed_points,
    'responsibilities', a.responsibilities, 'settlesTitle', a.settles_title, 'copies', a.copies, 'draftedOn', a.drafted_on, 'effectiveOn', a.effective_on,
    'terms', (SELECT json_agg(json_build_object('id', t.id, 'ordinal', t.ordinal, 'debtorPartyIds', t.debtor_party_ids, 'liability', t.liability,
        'creditorPartyId', t.creditor_party_id, 'kind', t.kind, 'amount', t.amount::text, 'manner', t.manner, 'place', t.place, 'description', t.description,
        'dueDate', t.due_date, 'acceleration', t.acceleration,
        'instalments', coalesce((SELECT json_agg(json_build_object('id', i.id, 'ordinal', i.ordinal, 'dueDate', i.due_date, 'amount', i.amount::text,
            'performedOn', i.performed_on, 'performedAmount', i.performed_amount::text, 'defaultedOn', i.defaulted_on) ORDER BY i.ordinal)
          FROM instalments i WHERE i.term_id = t.id), '[]')) ORDER BY t.ordinal) FROM terms t WHERE t.agreement_id = a.id))
  FROM agreements a WHERE a.proceeding_id = ${owner} AND a.voided_at IS NULL)`;

/** Under `p`. */
const CLOCKS = `coalesce((SELECT json_agg(${deadlineJson('d')} ORDER BY d.start_date, d.id) FROM deadlines d WHERE d.owner_id = p.id AND d.case_id = p.case_id), '[]')`;

/** Who is in a proceeding, and whether he has left it. */
const PEOPLE = (
  owner: string,
) => `(SELECT coalesce(json_agg(json_build_object('id', y.id, 'role', y.role, 'left', EXISTS (SELECT FROM marks w
          WHERE w.proceeding_id = ${owner} AND w.party_id = y.id AND w.mark = 'willing' AND w.value = 'no' AND w.voided_at IS NULL)) ORDER BY y.ordinal), '[]')
        FROM proceeding_parties pp JOIN parties y ON y.id = pp.party_id WHERE pp.proceeding_id = ${owner})`;

/** The other roads of case `c` and of the cases of its matter, oldest first, each with the names of its own marks and of the rights that run: what parties have said is not among them. */
const OTHER_ROADS = (but: string) => `LATERAL (SELECT json_agg(r.road ORDER BY r.opened_at, r.id) FILTER (WHERE r.own) AS siblings,
    json_agg(r.road ORDER BY r.opened_at, r.id) FILTER (WHERE NOT r.own) AS kin
  FROM (SELECT o.id, o.opened_at, k.id = c.id AS own, json_build_object('id', o.id, 'procedure', o.procedure, 'variant', o.variant, 'state', o.state,
      'ended', o.ended_at IS NOT NULL, 'concerns', coalesce(o.opening -> 'concerns', '[]'), 'marks',
      (SELECT coalesce(json_agg(m.mark), '[]') FROM marks m WHERE m.proceeding_id = o.id AND m.party_id IS NULL AND m.voided_at IS NULL), 'rights',
      (SELECT coalesce(json_agg(DISTINCT d.clock), '[]') FROM deadlines d WHERE d.owner_id = o.id AND d.case_id = k.id AND d.kind = 'right' AND d.ended_at IS NULL),
      'courtSaid', CASE WHEN o.procedure = 'litigation' THEN coalesce(o.court ->> 'kind',
        (SELECT w.value FROM marks w WHERE w.proceeding_id = o.id AND w.mark = 'decided-by' AND w.voided_at IS NULL ORDER BY w.event_seq DESC LIMIT 1)) END,
      'parties', CASE WHEN k.id = c.id THEN ${PEOPLE('o.id')} END,
      'basedOnId', o.based_on_id, 'claimIds', CASE WHEN jsonb_typeof(o.opening -> 'claimIds') = 'array' THEN o.opening -> 'claimIds' END) AS road
    FROM cases k JOIN proceedings o ON o.case_id = k.id WHERE k.matter_id = c.matter_id${but}) r) roads`;

/** Of a party under `y`, as `bornOn` has it: said, or written in a resident's number in which nothing is wrong. */
const BORN_ON = `CASE WHEN y.kind = 'person' THEN coalesce(y.birth_date::text, y.born_by_number) END`;

const ALL_FACTS = `
SELECT p.version, p.opened_at AS "openedAt", p.based_on_id AS "basedOnId", json_build_object(
  'id', p.id, 'caseId', p.case_id, 'procedure', p.procedure, 'procedureVersion', p.procedure_version, 'variant', p.variant, 'state', p.state,
  'previousState', p.previous_state, 'organisationId', p.organisation_id, 'opening', p.opening, 'pending', p.pending, 'openedOn', p.opened_on,
  'lastStepOn', p.last_step_on, 'ended', p.ended_at IS NOT NULL, 'outcome', p.outcome, 'court', p.court, 'decision', p.decision,
  'handler', (SELECT json_build_object('mediatorId', m.id, 'userId', u.id, 'name', u.name) FROM mediators m JOIN users u ON u.id = m.user_id WHERE m.id = p.handler_id),
  'seats', (SELECT json_object_agg(s.seat, json_build_object('organisationId', o.id, 'name', o.name, 'kind', o.kind, 'areaCode', o.area_code,
      'hasAccount', EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = o.id AND k.active) OR EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id AND u.active)))
    FROM proceeding_seats s JOIN organisations o ON o.id = s.organisation_id WHERE s.proceeding_id = p.id AND s.left_at IS NULL),
  'parties', (SELECT json_agg(json_build_object('id', y.id, 'role', y.role, 'kind', y.kind, 'name', y.name, 'hasDefects', y.defects <> '[]',
      'agreesToElectronic', coalesce(y.e_service_consent, false), 'representativeId', y.representative ->> 'id', 'bornOn', ${BORN_ON}) ORDER BY y.ordinal)
    FROM proceeding_parties pp JOIN parties y ON y.id = pp.party_id WHERE pp.proceeding_id = p.id),
  'marks', coalesce(made.marks, '[]'), 'objectedMediatorIds', coalesce(made.objected, '[]'),
  'agreement', ${AGREEMENT('p.id')},
  'clocks', ${CLOCKS},
  'papers', coalesce((SELECT json_agg(json_build_object('id', w.id, 'kind', w.kind, 'partyId', w.party_id, 'madeOn', w.made_on) ORDER BY w.event_seq, w.id)
    FROM papers w WHERE w.proceeding_id = p.id), '[]'),
  'case', json_build_object('id', c.id, 'disputeType', c.dispute_type, 'channel', c.channel, 'areaCode', c.area_code, 'sourceSystem', c.source ->> 'system',
    'riskFlags', c.risk_flags, 'riskGrade', c.risk_grade, 'exitsOwed', ${exitsOwedJson('c')}, 'responsibleOrganisationId', c.responsible_organisation_id,
    'siblings', coalesce(roads.siblings, '[]'), 'kin', coalesce(roads.kin, '[]'))
) AS facts
FROM proceedings p JOIN cases c ON c.id = p.case_id, ${OTHER_ROADS(' AND o.id <> p.id')},
  LATERAL (SELECT json_agg(json_build_object('mark', k.mark, 'partyId', k.party_id, 'value', k.value, 'on', k.made_on, 'detail', k.detail) ORDER BY k.event_seq)
      FILTER (WHERE k.voided_at IS NULL) AS marks, json_agg(DISTINCT k.value) FILTER (WHERE k.value = k.detail ->> 'mediatorId') AS objected
    FROM marks k WHERE k.proceeding_id = p.id) made`;

export const FACTS = `${ALL_FACTS} WHERE p.id = $1`;
const FACTS_OF_MANY = `${ALL_FACTS} WHERE p.id = ANY($1::uuid[]) ORDER BY p.opened_at, p.id`;

/** What roads rest on, as far as they may look at it. */
const BASES = `SELECT p.id, json_build_object('id', p.id, 'procedure', p.procedure, 'variant', p.variant, 'state', p.state, 'agreement', ${AGREEMENT('p.id')}, 'clocks', ${CLOCKS},
    'marks', coalesce((SELECT json_agg(k.mark) FROM marks k WHERE k.proceeding_id = p.id AND k.party_id IS NULL AND k.voided_at IS NULL), '[]'),
    'leftPartyIds', coalesce((SELECT json_agg(k.party_id) FROM marks k WHERE k.proceeding_id = p.id AND k.mark = 'willing' AND k.value = 'no' AND k.voided_at IS NULL), '[]'),
    'seats', coalesce((SELECT json_object_agg(z.seat, z.organisation_id) FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.left_at IS NULL), '{}')) AS basis
  FROM proceedings p WHERE p.id = ANY($1::uuid[])`;

/** Deadlines come with all that their dates are derived from. */
export type LoadedFacts = ProceedingFacts & { clocks: DeadlineRow[] };

export interface LoadedProceeding {
  version: number;
  openedAt: Date;
  basedOnId: string | null;
  facts: LoadedFacts;
}

/** With what they rest on: asked for where something rests on another, which few do. */
async function withBases(tx: Tx, loaded: LoadedProceeding[]): Promise<LoadedProceeding[]> {
  const ids = [...new Set(loaded.flatMap(({ basedOnId }) => basedOnId ?? []))];
  const found = ids.length > 0 ? await tx.rows<{ id: string; basis: LoadedFacts['basis'] }>(BASES, [ids]) : [];
  const bases = new Map(found.map(({ id, basis }) => [id, basis]));
  return loaded.map((one) => ({ ...one, facts: { ...one.facts, basis: bases.get(one.basedOnId ?? '') ?? null } }));
}

/** A proceeding as it stands. Lock its case first when it is to be moved: its rows then stay as they are read. */
export const loadProceeding = async (tx: Tx, id: string): Promise<LoadedProceeding | undefined> =>
  (await withBases(tx, await tx.rows(FACTS, [id])))[0];

/** Several proceedings as they stand, oldest first. */
export const loadProceedings = async (tx: Tx, ids: readonly string[]): Promise<LoadedProceeding[]> =>
  withBases(tx, await tx.rows(FACTS_OF_MANY, [ids]));

const OUTSIDE = 'FROM proceedings p WHERE p.id = $1';

/** The proceeding, if the caller may see it; a mediation of others only over its wall. */
export async function seeProceeding(tx: Tx, actor: Actor, id: string): Promise<LoadedProceeding | undefined> {
  const { level, value } = visibleCases(actor, 'c', 2);
  const seats = visibleSeats(actor, 'p', 3);
  const seen = await tx.rows<LoadedProceeding>(`${FACTS} AND (${level} = 'content' OR ${seats.visible})`, [id, value, seats.value]);
  const [loaded] = await withBases(tx, seen);
  if (!loaded || !isOutside(loaded.facts, actor.organisationId)) return loaded;
  const { outside, petitioned, values } = outsideMediation(actor, 'p', 2);
  const looked = await tx.row<{ outside: boolean; petitioned: boolean }>(
    `SELECT ${outside} AS outside, ${petitioned} AS petitioned ${OUTSIDE}`,
    [id, ...values],
  );
  return looked?.outside ? { ...loaded, facts: factsFromOutside(loaded.facts, looked.petitioned) } : loaded;
}

export interface NamedOrganisation {
  id: string;
  name: string;
  kind: string;
  areaCode: string;
  hasAccount: boolean;
  subjects: string[];
}

const NAMED = `SELECT o.id, o.name, o.kind, o.area_code AS "areaCode", o.subjects,
    EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = o.id AND k.active) OR EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id AND u.active) AS "hasAccount"
  FROM organisations o WHERE o.id = $1 AND o.active`;

/** An active organisation by its id. */
export const organisationNamed = (tx: Tx, id: string): Promise<NamedOrganisation | undefined> => tx.row(NAMED, [id]);

/** The same, and it stays until this transaction ends: who would end it waits, and one that is being ended is not found. */
export const standingOrganisation = (tx: Tx, id: string): Promise<NamedOrganisation | undefined> => tx.row(`${NAMED} FOR SHARE OF o`, [id]);

/** A mediator of the roster of one of these bodies. */
export const mediatorNamed = (
  tx: Tx,
  id: string,
  organisationIds: readonly string[],
): Promise<{ mediatorId: string; userId: string; name: string } | undefined> =>
  tx.row(
    `SELECT m.id AS "mediatorId", u.id AS "userId", u.name FROM mediators m JOIN users u ON u.id = m.user_id
     WHERE m.id = $1 AND m.organisation_id = ANY($2::uuid[]) AND m.active AND u.active`,
    [id, organisationIds],
  );

export const documentOfCase = (tx: Tx, id: string, caseId: string): Promise<{ id: string } | undefined> =>
  tx.row('SELECT id FROM documents WHERE id = $1 AND case_id = $2 AND withheld_at IS NULL', [id, caseId]);

export const noticeVersion = (tx: Tx, version: string): Promise<{ version: string } | undefined> =>
  tx.row('SELECT version FROM rights_notices WHERE version = $1', [version]);

export interface CaseBasics {
  case: ProceedingFacts['case'];
  parties: ProceedingFacts['parties'];
}

/** Beside `cases c`, for `BASICS`. */
export const ROADS_OF_CASE = OTHER_ROADS('');

/** Under `c`, beside `ROADS_OF_CASE`. */
export const BASICS = `json_build_object('id', c.id, 'disputeType', c.dispute_type, 'channel', c.channel, 'areaCode', c.area_code, 'sourceSystem', c.source ->> 'system',
        'riskFlags', c.risk_flags, 'riskGrade', c.risk_grade, 'exitsOwed', ${exitsOwedJson('c')}, 'responsibleOrganisationId', c.responsible_organisation_id,
        'siblings', coalesce(roads.siblings, '[]'), 'kin', coalesce(roads.kin, '[]')) AS "case",
      (SELECT json_agg(json_build_object('id', y.id, 'role', y.role, 'kind', y.kind, 'name', y.name, 'hasDefects', y.defects <> '[]',
          'agreesToElectronic', coalesce(y.e_service_consent, false), 'representativeId', y.representative ->> 'id', 'bornOn', ${BORN_ON}) ORDER BY y.ordinal)
        FROM parties y WHERE y.case_id = c.id AND y.taken_back_at IS NULL) AS parties`;

/** What a road that is about to open must know of its case. */
export const caseBasics = async (tx: Tx, caseId: string): Promise<CaseBasics> =>
  (await tx.row<CaseBasics>(`SELECT ${BASICS} FROM cases c, ${ROADS_OF_CASE} WHERE c.id = $1`, [caseId]))!;

export const hasOpenOffer = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await tx.row(`SELECT FROM handoffs WHERE case_id = $1 AND state = 'offered'`, [caseId])) !== undefined;

export const hasLiveRoad = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await tx.row('SELECT FROM proceedings WHERE case_id = $1 AND ended_at IS NULL', [caseId])) !== undefined;

/** What the caller may read of a case that is locked already: asked anew, since his right may have ended while he waited for the lock. */
export async function levelUnderLock(tx: Tx, actor: Actor, caseId: string): Promise<'content' | 'card' | null> {
  const { level, value } = visibleCases(actor, 'c', 2);
  return (
    (await tx.row<{ level: 'content' | 'card' | null }>(`SELECT ${level} AS level FROM cases c WHERE c.id = $1`, [caseId, value]))?.level ??
    null
  );
}
