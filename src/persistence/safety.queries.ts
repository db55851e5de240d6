/** Reads flags and the exits they open. Reasons and names are for who reads the case's content; who reported, for his own body alone. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Cite } from '../domain/refusals.js';
import type { Aged, RaisedFlag } from '../domain/safety/exits.js';
import type { OwedExit } from '../domain/safety/exit-steps.js';
import type { Tx } from '../platform/work.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';
import { visibleCases } from './visibility.js';

export interface FlagRow extends RaisedFlag {
  id: string;
  version: number;
  reason: string;
  raisedBy: { name: string };
  raisedOrganisationId: string;
  raisedAt: Date;
  raisedOn: LegalDate;
  endedAs: 'named-anew' | 'lowered' | null;
  endedOn: LegalDate | null;
  endReason: string | null;
}

export interface ExitRow {
  id: string;
  version: number;
  caseId: string;
  kind: string;
  flag: string;
  /** All that stand now, whichever of them it was opened for. */
  standing: string[];
  mandatory: boolean;
  imminent: boolean;
  law: Cite[];
  state: string;
  openedOn: LegalDate;
  toWhom: string | null;
  partyId: string | null;
  reason: string | null;
  note: string | null;
  documentId: string | null;
  answeredOn: LegalDate | null;
  courtOrder: { granted: boolean; on: LegalDate; until: LegalDate | null; effectiveOn?: LegalDate; documentId: string | null } | null;
  /** Of its answer, and of the court's decision. */
  deadlines: ExitDeadline[];
}

export interface ExitDeadline {
  id: string;
  clock: string;
  ruleId: string;
  due: LegalDate;
  dueAt: Date | string | null;
  overdue: boolean;
  endedAs: string | null;
}

const FLAG = `f.id, f.version, f.flag, f.imminent, f.party_id AS "partyId", f.capacity, f.reason, f.raised_by AS "raisedBy", f.raised_organisation_id AS "raisedOrganisationId",
  f.raised_at AS "raisedAt", f.raised_on AS "raisedOn", f.ended_as AS "endedAs", f.ended_on AS "endedOn", f.end_reason AS "endReason"`;

// An hour that has passed is over on the same day.
const EXIT = `x.id, x.version, x.case_id AS "caseId", x.kind, x.flag, x.mandatory, x.imminent, x.law, x.state, x.opened_on AS "openedOn", x.to_whom AS "toWhom", x.party_id AS "partyId",
  x.reason, x.note, x.document_id AS "documentId", x.answered_on AS "answeredOn", x.court_order AS "courtOrder",
  (SELECT coalesce(json_agg(DISTINCT s.flag), '[]') FROM safety_flags s WHERE s.case_id = x.case_id AND s.ended_at IS NULL) AS standing,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'clock', d.clock, 'ruleId', d.rule_id, 'due', d.due_date, 'dueAt', d.due_at, 'endedAs', d.ended_as,
      'overdue', d.ended_at IS NULL AND coalesce(d.due_at < legal_now(), d.due_date < legal_today())) ORDER BY d.started_at, d.id)
    FROM deadlines d WHERE d.owner_id = x.id AND d.case_id = x.case_id AND d.ended_as IS DISTINCT FROM 'stopped'), '[]') AS deadlines`;

export const flagsOf = (tx: Tx, caseId: string): Promise<FlagRow[]> =>
  tx.rows(`SELECT ${FLAG} FROM safety_flags f WHERE f.case_id = $1 ORDER BY f.raised_at, f.id`, [caseId]);

/** Flags that stood on that day, the day they were raised included. */
export const flagsOn = async (tx: Tx, caseId: string, on: string): Promise<string[]> =>
  (
    await tx.rows<{ flag: string }>(
      `SELECT DISTINCT flag FROM safety_flags WHERE case_id = $1 AND raised_on <= $2::date AND (ended_on IS NULL OR ended_on > $2::date)`,
      [caseId, on],
    )
  ).map(({ flag }) => flag);

export const exitsOf = (tx: Tx, caseId: string): Promise<ExitRow[]> =>
  tx.rows(`SELECT ${EXIT} FROM safety_exits x WHERE x.case_id = $1 ORDER BY x.opened_at, x.id`, [caseId]);

export interface SafetyPlace {
  caseId: string;
  version: number;
  level: 'content' | 'card';
  responsibleOrganisationId: string;
  riskFlags: string[];
}

/** The case as far as its safety goes, if the caller may see it. */
export function safetyPlace(tx: Tx, actor: Actor, caseId: string): Promise<SafetyPlace | undefined> {
  const { visible, level, value } = visibleCases(actor, 'c', 2);
  return tx.row(
    `SELECT c.id AS "caseId", c.version, ${level} AS level, c.responsible_organisation_id AS "responsibleOrganisationId", c.risk_flags AS "riskFlags"
     FROM cases c WHERE c.id = $1 AND ${visible}`,
    [caseId, value],
  );
}

/** An exit, if the caller reads the content of its case. */
export function seeExit(tx: Tx, actor: Actor, id: string): Promise<ExitRow | undefined> {
  const { level, value } = visibleCases(actor, 'c', 2);
  return tx.row(`SELECT ${EXIT} FROM safety_exits x JOIN cases c ON c.id = x.case_id WHERE x.id = $1 AND ${level} = 'content'`, [
    id,
    value,
  ]);
}

const OWED = `SELECT kind, flag, mandatory, imminent FROM safety_exits WHERE case_id = $1 AND state = 'owed' ORDER BY opened_at, id`;

/** What is owed, under the case's lock. */
export const owedExits = (tx: Tx, caseId: string): Promise<OwedExit[]> => tx.rows(OWED, [caseId]);

const CLOCKS = `SELECT ${deadlineJson('d')} AS deadline FROM deadlines d WHERE d.case_id = $1 AND d.owner_kind = 'safety-exit'`;

/** All dates of the case's exits, ended ones too. */
export const exitClocks = async (tx: Tx, caseId: string): Promise<DeadlineRow[]> =>
  (await tx.rows<{ deadline: DeadlineRow }>(CLOCKS, [caseId])).map(({ deadline }) => deadline);

export interface PersonRow extends Aged {
  id: string;
}

const PERSON = 'SELECT id, kind, birth_date AS "birthDate", id_type AS "idType", id_number AS "idNumber" FROM parties';

export const partyOfCase = (tx: Tx, id: string, caseId: string): Promise<PersonRow | undefined> =>
  tx.row(`${PERSON} WHERE id = $1 AND case_id = $2 AND taken_back_at IS NULL`, [id, caseId]);

export const partiesOfCase = (tx: Tx, caseId: string): Promise<PersonRow[]> =>
  tx.rows(`${PERSON} WHERE case_id = $1 AND taken_back_at IS NULL`, [caseId]);

export interface LetterRow {
  proceedingId: string;
  partyId: string | null;
  on: LegalDate;
}

// How a paper was served is the value of its mark, on every road. A court serves as it serves: that is recorded, and shown here.
const LETTERS = `SELECT p.id AS "proceedingId", m.party_id AS "partyId", m.made_on AS "on" FROM proceedings p JOIN marks m ON m.proceeding_id = p.id
  WHERE p.case_id = $1 AND m.value = 'post' AND m.voided_at IS NULL ORDER BY m.made_on, m.id`;

/** Papers that went out by post. */
export const lettersOf = (tx: Tx, caseId: string): Promise<LetterRow[]> => tx.rows(LETTERS, [caseId]);

/** Ways out that must still be taken, of the case under `alias`, by kind. */
export const exitsOwedJson = (alias: string): string =>
  `coalesce((SELECT json_agg(x.kind ORDER BY x.opened_at, x.id) FROM safety_exits x WHERE x.case_id = ${alias}.id AND x.state = 'owed' AND x.mandatory), '[]')`;

/**
 * Parties of the case under `alias` whose whereabouts are given to nobody outside: whom a flag of domestic violence names; where it names nobody, every
 * person in it.
 */
export const withheldPartiesJson = (alias: string): string => `CASE WHEN 'domestic-violence' = ANY(${alias}.risk_flags) THEN
    coalesce((SELECT jsonb_agg(f.party_id) FROM safety_flags f WHERE f.case_id = ${alias}.id AND f.flag = 'domestic-violence' AND f.ended_at IS NULL AND f.party_id IS NOT NULL),
      (SELECT jsonb_agg(v.id) FROM parties v WHERE v.case_id = ${alias}.id AND v.taken_back_at IS NULL AND v.kind = 'person'), '[]')
    ELSE '[]' END`;
