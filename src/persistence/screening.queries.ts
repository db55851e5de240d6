/** Rounds of screening: who may see them, what bodies reported, what came of them. Reports and counts only; findings have their own file. */
import { type Actor, type ActorStamp, hasRole, hasScope } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { FindingState, ScreeningKind, ScreeningRepeat, Span } from '../domain/screening.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { visibleCases } from './visibility.js';

export interface ScreeningBody {
  id: string;
  name: string;
  kind: string;
  areaCode: string;
}

export interface ScreeningRow extends Span {
  id: string;
  seriesId: string;
  round: number;
  title: string;
  kind: ScreeningKind;
  areaCodes: string[];
  subjects: string[];
  basis: string;
  repeat: ScreeningRepeat | null;
  organiser: { id: string; name: string; kind: string };
  bodies: ScreeningBody[];
  stoppedOn: LegalDate | null;
  stopReason: string | null;
  version: number;
  now: Date;
  today: LegalDate;
  /** `whole`: who organises it, takes part in it or watches the county; `card`: who lives in its area and may find something. */
  level: 'whole' | 'card';
  /** Who wrote what each body reported is told to. */
  readsNotes: boolean;
}

/** Who keeps a desk: these see what lies with their own body. */
export const keepsDesk = (actor: Actor): boolean =>
  actor.kind === 'user' && hasRole(actor, 'clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head');
const watchesCounty = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, 'county-supervisor', 'auditor');
const reportsFinds = (actor: Actor): boolean => actor.kind === 'client' && hasScope(actor, 'intake:create');

/** Takes $1 the caller's body (null where he sees none), $2 whether he watches the county, $3 whether he keeps a desk. */
const READERS = (actor: Actor): unknown[] => [
  keepsDesk(actor) || reportsFinds(actor) || watchesCounty(actor) ? actor.organisationId : null,
  watchesCounty(actor),
  keepsDesk(actor),
];
const TAKES_PART = `EXISTS (SELECT FROM screening_bodies b WHERE b.screening_id = s.id AND b.organisation_id = $1::uuid)`;
const WHOLE = `($2::boolean OR $3::boolean AND (s.organiser_organisation_id = $1::uuid OR ${TAKES_PART}))`;
const VISIBLE = `$1::uuid IS NOT NULL AND ($2::boolean OR s.organiser_organisation_id = $1::uuid OR ${TAKES_PART}
  OR EXISTS (SELECT FROM organisations h, unnest(s.area_prefixes) a WHERE h.id = $1::uuid AND starts_with(h.area_code, a)))`;

const ROUND = `SELECT s.id, s.series_id AS "seriesId", s.round, s.title, s.kind, s.from_date AS "from", s.to_date AS "to", s.area_codes AS "areaCodes", s.subjects, s.basis, s.repeat,
    jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) AS organiser,
    (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'areaCode', p.area_code) ORDER BY p.id)
      FROM screening_bodies b JOIN organisations p ON p.id = b.organisation_id WHERE b.screening_id = s.id) AS bodies,
    f.stopped_on AS "stoppedOn", f.stop_reason AS "stopReason", f.version, legal_now() AS now, legal_today() AS today,
    CASE WHEN ${WHOLE} THEN 'whole' ELSE 'card' END AS level, ($2::boolean OR s.organiser_organisation_id = $1::uuid) AS "readsNotes"
  FROM screenings s JOIN screenings f ON f.id = s.series_id JOIN organisations o ON o.id = s.organiser_organisation_id`;

export const seeScreening = (tx: Tx, actor: Actor, id: string): Promise<ScreeningRow | undefined> =>
  tx.row(`${ROUND} WHERE s.id = $4 AND ${VISIBLE}`, [...READERS(actor), id]);

/** Newest first. */
export function listScreenings(
  tx: Tx,
  actor: Actor,
  { open, limit, after }: { open?: boolean; limit: number; after: string | null },
): Promise<ScreeningRow[]> {
  return tx.rows(
    `${ROUND} WHERE ${VISIBLE} AND ($4::uuid IS NULL OR s.id < $4::uuid) AND ($5::boolean IS NULL OR $5::boolean = (s.to_date >= legal_today()))
     ORDER BY s.id DESC LIMIT $6::int`,
    [...READERS(actor), after, open ?? null, limit + 1],
  );
}

export const countScreenings = async (tx: Tx, actor: Actor, open?: boolean): Promise<number> =>
  Number(
    (await tx.row<{ total: number }>(
      `SELECT count(*) AS total FROM screenings s WHERE ${VISIBLE} AND $3::boolean IS NOT NULL AND ($4::boolean IS NULL OR $4::boolean = (s.to_date >= legal_today()))`,
      [...READERS(actor), open ?? null],
    ))!.total,
  );

export interface BodyProgress {
  id: string;
  name: string;
  found: number | null;
  note: string | null;
  firstReportedOn: LegalDate | null;
  reportedOn: LegalDate | null;
  findings: number;
}

// The newest word of a body counts; whether it was late is said by its first.
const PROGRESS = `SELECT o.id, o.name, r.found, r.note, r.first AS "firstReportedOn", r.reported_on AS "reportedOn",
    (SELECT count(*)::int FROM screening_findings f WHERE f.screening_id = b.screening_id AND f.organisation_id = b.organisation_id) AS findings
  FROM screening_bodies b JOIN organisations o ON o.id = b.organisation_id
  LEFT JOIN LATERAL (SELECT r.found, r.note, r.reported_on, min(r.reported_on) OVER () AS first FROM screening_reports r
    WHERE r.screening_id = b.screening_id AND r.organisation_id = b.organisation_id ORDER BY r.reported_at DESC, r.id DESC LIMIT 1) r ON true
  WHERE b.screening_id = $1 ORDER BY o.id`;

export const progressOf = (tx: Tx, screeningId: string): Promise<BodyProgress[]> => tx.rows(PROGRESS, [screeningId]);

export const findingCounts = (tx: Tx, screeningId: string): Promise<{ state: FindingState; count: number }[]> =>
  tx.rows(`SELECT state, count(*)::int AS count FROM screening_findings WHERE screening_id = $1 GROUP BY state ORDER BY state`, [
    screeningId,
  ]);

export interface CaseOfScreening {
  caseId: string;
  caseNo: string;
  title: string;
  stage: string;
}

const CAME_OF_IT = `cases c WHERE c.id IN (SELECT f.case_id FROM screening_findings f WHERE f.screening_id = $1 AND f.case_id IS NOT NULL)`;

/** Every case counts; only those the caller may see are named. */
export async function casesOf(
  tx: Tx,
  actor: Actor,
  screeningId: string,
): Promise<{ stages: { stage: string; count: number }[]; items: CaseOfScreening[] }> {
  const { visible, value } = visibleCases(actor, 'c', 2);
  const [stages, items] = await Promise.all([
    tx.rows<{ stage: string; count: number }>(
      `SELECT c.stage, count(*)::int AS count FROM ${CAME_OF_IT} GROUP BY c.stage ORDER BY c.stage`,
      [screeningId],
    ),
    tx.rows<CaseOfScreening>(
      `SELECT c.id AS "caseId", c.case_no AS "caseNo", c.title, c.stage FROM ${CAME_OF_IT} AND ${visible} ORDER BY c.id DESC LIMIT 200`,
      [screeningId, value],
    ),
  ]);
  return { stages, items };
}

export interface OwedReport extends Span {
  id: string;
  title: string;
  round: number;
  organiserName: string;
  findings: number;
  today: LegalDate;
}

const OWED = `SELECT s.id, s.title, s.round, s.from_date AS "from", s.to_date AS "to", o.name AS "organiserName", legal_today() AS today,
    (SELECT count(*)::int FROM screening_findings f WHERE f.screening_id = s.id AND f.organisation_id = $1::uuid AND f.state = 'found') AS findings
  FROM screening_bodies b JOIN screenings s ON s.id = b.screening_id JOIN organisations o ON o.id = s.organiser_organisation_id
  WHERE b.organisation_id = $1::uuid AND s.from_date <= legal_today()
    AND NOT EXISTS (SELECT FROM screening_reports r WHERE r.screening_id = s.id AND r.organisation_id = $1::uuid)
  ORDER BY s.to_date, s.id LIMIT 50`;

/** What the caller's body has not reported yet, the nearest first. A mediator's own desk owes none. */
export const owedReports = async (tx: Tx, actor: Actor): Promise<OwedReport[]> =>
  keepsDesk(actor) ? tx.rows<OwedReport>(OWED, [actor.organisationId]) : [];

export const bodiesNamed = (tx: Tx, ids: readonly string[]): Promise<ScreeningBody[]> =>
  tx.rows(`SELECT id, name, kind, area_code AS "areaCode" FROM organisations WHERE id = ANY($1::uuid[]) ORDER BY id`, [ids]);

export const stopSeries = (batch: Batch, seriesId: string, by: ActorStamp, on: LegalDate, reason: string): void =>
  void batch.statement(
    'UPDATE screenings SET stopped_by = $2::jsonb, stopped_on = $3::date, stop_reason = $4, version = version + 1 WHERE id = $1::uuid',
    [seriesId, JSON.stringify(by), on, reason],
  );

/** The series stands still for who changes it. */
export const lockSeries = (tx: Tx, seriesId: string): Promise<unknown> =>
  tx.row('SELECT FROM screenings WHERE id = $1 FOR NO KEY UPDATE', [seriesId]);

export interface EndedRound {
  id: string;
  seriesId: string;
  round: number;
  repeat: ScreeningRepeat;
  firstFrom: LegalDate;
  firstTo: LegalDate;
}

const ENDED = `SELECT s.id, s.series_id AS "seriesId", s.round, s.repeat, f.from_date AS "firstFrom", f.to_date AS "firstTo"
  FROM screenings s JOIN screenings f ON f.id = s.series_id
  WHERE s.repeat IS NOT NULL AND s.to_date < legal_today() AND f.stopped_on IS NULL
    AND NOT EXISTS (SELECT FROM screenings n WHERE n.series_id = s.series_id AND n.round = s.round + 1)
  ORDER BY s.to_date, s.id LIMIT $1::int`;

/** Rounds that are over and have no next one. */
export const endedRounds = (tx: Tx, limit: number): Promise<EndedRound[]> => tx.rows(ENDED, [limit]);

// Another process may have been quicker: then nothing is added, neither the round nor its bodies.
const NEXT = `WITH n AS (INSERT INTO screenings (id, series_id, round, title, kind, from_date, to_date, area_codes, area_prefixes, subjects, basis, repeat,
      organiser_organisation_id, created_by, created_at)
    SELECT $2::uuid, series_id, round + 1, title, kind, $3::date, $4::date, area_codes, area_prefixes, subjects, basis, repeat, organiser_organisation_id, created_by, legal_now()
    FROM screenings WHERE id = $1 ON CONFLICT (series_id, round) DO NOTHING RETURNING id)
  INSERT INTO screening_bodies (screening_id, organisation_id) SELECT n.id, b.organisation_id FROM n, screening_bodies b WHERE b.screening_id = $1`;

/** @returns how many bodies the new round asks; 0 where it was there already */
export const addNextRound = (tx: Tx, ended: EndedRound, id: string, { from, to }: Span): Promise<number> =>
  tx.run(NEXT, [ended.id, id, from, to]);
