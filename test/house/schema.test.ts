/** What PostgreSQL itself refuses, whoever asks: constraints that are sentences, and what the API and the worker may not touch. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { WRITTEN } from '../../src/persistence/written-words.queries.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty } from '../support/deadlines.js';

let database: TestDatabase;
let county: County;
beforeAll(async () => {
  database = await aDatabase();
  county = await aCounty(database);
});
afterAll(() => database.drop());

describe('a sentence of the schema', () => {
  let caseId: string;
  let proceedingId: string;
  beforeEach(async () => void ({ caseId, proceedingId } = await aCase(database, county)));

  /** The constraint that refuses, or null where none does. */
  const refusedBy = async (text: string, values: unknown[] = []): Promise<string | null> => {
    try {
      await database.query(text, values);
      return null;
    } catch (fault) {
      return (fault as pg.DatabaseError).constraint ?? String(fault);
    }
  };

  const aParty = async (): Promise<string> => {
    const id = uuid();
    await database.query(`INSERT INTO parties (id, case_id, ordinal, role, kind, name) VALUES ($1, $2, 1, 'applicant', 'person', '甲')`, [
      id,
      caseId,
    ]);
    return id;
  };
  const aMark = (partyId: string | null, voidedAt: string | null = null) =>
    refusedBy(
      `INSERT INTO marks (id, proceeding_id, mark, party_id, value, made_on, made_by, event_seq, voided_at) VALUES ($1, $2, 'signed', $3, 'seal', '2026-03-02', '{}', 1, $4)`,
      [uuid(), proceedingId, partyId, voidedAt],
    );
  interface Screened {
    id?: string;
    seriesId?: string;
    round?: number;
    to?: string;
    kind?: string;
    repeat?: string | null;
    stoppedOn?: string | null;
    why?: string | null;
  }
  const aScreening = ({ id = uuid(), seriesId = id, ...more }: Screened = {}) => {
    const { round = 1, to = '2026-03-31', kind = 'periodic', repeat = null, stoppedOn = null, why = null } = more;
    return refusedBy(
      `INSERT INTO screenings (id, series_id, round, title, kind, from_date, to_date, area_codes, area_prefixes, subjects, basis, repeat, organiser_organisation_id,
         created_by, created_at, stopped_on, stop_reason, stopped_by)
       VALUES ($1, $2, $3, '-', $4, '2026-03-02', $5, '{230522}', '{230522}', '{labour}', '-', $6, $7, '{}', now(), $8, $9, CASE WHEN $9::text IS NOT NULL THEN '{}'::jsonb END)`,
      [id, seriesId, round, kind, to, repeat, county.committeeId, stoppedOn, why],
    );
  };
  const aFinding = async ({
    state = 'found',
    by = null,
    of = null,
    reason = null,
  }: { state?: string; by?: string | null; of?: string | null; reason?: string | null } = {}) => {
    const screeningId = uuid();
    await aScreening({ id: screeningId });
    await database.query('INSERT INTO screening_bodies (screening_id, organisation_id) VALUES ($1, $2)', [screeningId, county.committeeId]);
    return refusedBy(
      `INSERT INTO screening_findings (id, screening_id, organisation_id, area_code, dispute_type, title, facts, parties, risk_flags, grade, reported_by,
         reported_organisation_id, reported_at, reported_on, state, case_id, reason, answered_by, answered_at, answered_on)
       VALUES ($1, $2, $3, '230522', 'labour', '-', '-', '[]', '{}', 'green', '{}', $3, now(), '2026-03-02', $4, $5, $6, $7,
         CASE WHEN $7::jsonb IS NOT NULL THEN now() END, CASE WHEN $7::jsonb IS NOT NULL THEN '2026-03-03'::date END)`,
      [uuid(), screeningId, county.committeeId, state, of, reason, by],
    );
  };
  const aSealedReport = async ({
    due = '2026-03-23',
    result = null,
    on = result && '2026-03-05',
  }: { due?: string | null; result?: string | null; on?: string | null } = {}) =>
    refusedBy(
      `INSERT INTO sealed_reports (id, organisation_id, received_by, received_at, sealed_text, due_on, result, verified_on, verified_by)
       VALUES ($1, $2, '{}', now(), '\\x00', $3, $4, $5, CASE WHEN $5::date IS NOT NULL THEN '{}'::jsonb END)`,
      [uuid(), county.committeeId, due, result, on],
    );
  const anAgreement = async (id: string, voidedAt: string | null = null) =>
    refusedBy(
      `INSERT INTO agreements (id, proceeding_id, form, facts, drafted_on, voided_at) VALUES ($1, $2, 'written', '-', '2026-03-02', $3)`,
      [id, proceedingId, voidedAt],
    );
  const aTerm = async (kind: string, amount: string | null) => {
    const agreementId = uuid();
    await anAgreement(agreementId, '2026-03-03');
    return refusedBy(
      `INSERT INTO terms (id, agreement_id, ordinal, debtor_party_ids, creditor_party_id, kind, amount, description) VALUES ($1, $2, 1, '{}', $3, $4, $5, '-')`,
      [uuid(), agreementId, await aParty(), kind, amount],
    );
  };
  const anOffer = (more: { state?: string; answeredAt?: string | null; legalBasis?: string | null } = {}) =>
    refusedBy(
      `INSERT INTO handoffs (id, case_id, from_organisation_id, to_organisation_id, procedure, reason, legal_basis, state, offered_by, offered_at, offered_on, answered_at)
       VALUES ($1, $2, $3, $4, 'people-mediation', '-', $5, $6, '{}', now(), '2026-03-02', $7)`,
      [
        uuid(),
        caseId,
        county.centreId,
        county.committeeId,
        more.legalBasis === undefined ? '法定职责' : more.legalBasis,
        more.state ?? 'offered',
        more.answeredAt ?? null,
      ],
    );
  const aDeadline = async (
    more: { id?: string; subjectId?: string | null; due?: string; endedAt?: string | null; endedAs?: string | null } = {},
  ) =>
    refusedBy(
      `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, subject_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date,
         provisional, organisation_id, owed_by, started_at, ended_at, ended_as)
       VALUES ($1, $2, 'proceeding', $3, $4, 'target', 'target', 'people-mediation.target', 1, '2026:1', '2026-03-02', '2026-04-02', $5, false, $6, 'organisation', now(), $7, $8)`,
      [
        more.id ?? uuid(),
        caseId,
        proceedingId,
        more.subjectId ?? null,
        more.due ?? '2026-04-02',
        county.committeeId,
        more.endedAt ?? null,
        more.endedAs ?? null,
      ],
    );
  const aRung = (deadlineId: string, revision: number) =>
    refusedBy(
      `INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at) VALUES ($1, $2, $3, 1, 'reminder', 'handler', now())`,
      [deadlineId, caseId, revision],
    );
  const aRunningDeadline = async (): Promise<string> => {
    const id = uuid();
    expect(await aDeadline({ id })).toBeNull();
    return id;
  };
  const aRun = ({
    number,
    ground = null,
    closedAt = null,
    outcome,
  }: {
    number: number;
    ground?: string | null;
    closedAt?: string | null;
    outcome?: string | null;
  }) =>
    refusedBy(
      `INSERT INTO case_runs (id, case_id, number, opened_at, opened_on, ground, closed_at, closed_on, outcome) VALUES ($1, $2, $3, now(), '2026-03-02', $4, $5::text::timestamptz, $5::text::date, $6)`,
      [uuid(), caseId, number, ground, closedAt, outcome === undefined && closedAt ? 'settled' : (outcome ?? null)],
    );
  const aLink = (other: string, reason: string | null = null, by: string | null = null) =>
    refusedBy(
      `INSERT INTO case_links (id, case_id, other_case_id, kind, made_at, reason, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, 'related', now(), $4, $5, CASE WHEN $5::jsonb IS NOT NULL THEN now() END)`,
      [uuid(), caseId, other, reason, by],
    );
  const aHelper = (consents: string, leftOn: string | null = null, leftBy: string | null = null) =>
    refusedBy(
      `INSERT INTO case_helpers (id, case_id, proceeding_id, name, kind, consents, joined_on, joined_by, left_on, left_by)
       VALUES ($1, $2, $3, '吴某', 'volunteer', $4, '2026-03-02', '{}', $5, $6)`,
      [uuid(), caseId, proceedingId, consents, leftOn, leftBy],
    );
  let ruleSets = 0;
  /** In force, proposed by one and approved by another. */
  const aRuleSet = (
    more: { state?: string; approvedBy?: string | null; approvedAt?: string | null; from?: string | null; retiredOn?: string | null } = {},
  ) => {
    const told = { state: 'in-force', approvedBy: 'b', approvedAt: '2026-03-02', from: '2026-03-02', retiredOn: null, ...more };
    ruleSets += 1;
    return refusedBy(
      `INSERT INTO triage_rule_sets (version, state, rules, digest, basis, proposed_by, proposed_at, approved_by, approved_at, effective_from, retired_on)
       VALUES ($1, $2, '[]', $3, '-', '{"id": "a"}', now(), CASE WHEN $4::text IS NOT NULL THEN jsonb_build_object('id', $4::text) END, $5, $6, $7)`,
      [ruleSets, told.state, `digest ${ruleSets}`, told.approvedBy, told.approvedAt, told.from, told.retiredOn],
    );
  };
  const aNotice = (userId: string | null) =>
    refusedBy(
      `INSERT INTO notices (case_id, event_seq, organisation_id, role, user_id, kind, text, created_at) VALUES ($1, 1, $2, 'clerk', $3, '-', '-', now())`,
      [caseId, county.centreId, userId],
    );
  const wants = (quietFrom: string | null, quietTo: string | null) =>
    refusedBy(
      `INSERT INTO notice_preferences (user_id, quiet_from, quiet_to) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
      [county.mediatorUserId, quietFrom, quietTo],
    );
  const aDigest = (day: string, id = uuid()) =>
    refusedBy(`INSERT INTO notice_digests (id, user_id, organisation_id, on_day, text, visible_from) VALUES ($1, $2, $3, $4, '-', now())`, [
      id,
      county.mediatorUserId,
      county.committeeId,
      day,
    ]);
  const waits = (changes: string, values: unknown[] = []) => refusedBy(`UPDATE notices SET ${changes} WHERE case_id = '${caseId}'`, values);
  const aRule = (
    version: number,
    digest: string,
    more: { origin?: string; basis?: string; addedBy?: string; to?: string; proposalId?: string } = {},
  ) =>
    refusedBy(
      `INSERT INTO deadline_rules (rule_id, version, origin, effective_from, effective_to, digest, row, basis, added_by, proposal_id)
       VALUES ('no.rule', $1, $2, '2026-01-01', $3, $4, '{}', $5, $6, $7)`,
      [version, more.origin ?? 'shipped', more.to ?? null, digest, more.basis ?? null, more.addedBy ?? null, more.proposalId ?? null],
    );
  const aYear = (year: number, publishedBy: string | null, proposalId: string | null = null) =>
    refusedBy(
      `INSERT INTO calendars (year, version, source, off_days, work_days, published_by, proposal_id) VALUES ($1, 1, '-', '{}', '{}', $2, $3)`,
      [year, publishedBy, proposalId],
    );
  const QIAN = JSON.stringify({ id: 'qian' });
  const WU = JSON.stringify({ id: 'wu' });
  const aProposal = (
    more: { id?: string; ruleId?: string | null; year?: number; state?: string; by?: string | null; reason?: string } = {},
  ) =>
    refusedBy(
      `INSERT INTO reference_proposals (id, rule_id, year, stands_on, content, proposed_by, proposed_at, state, answered_by, answered_at, reason)
       VALUES ($1, $2, $3, 1, '{}', $4, now(), $5, $6, CASE WHEN $6::jsonb IS NOT NULL THEN now() END, $7)`,
      [
        more.id ?? uuid(),
        more.ruleId === undefined ? 'no.rule' : more.ruleId,
        more.year ?? null,
        QIAN,
        more.state ?? 'proposed',
        more.by ?? null,
        more.reason ?? null,
      ],
    );
  const anOrder = (classes: string[], to = '2026-03-05') =>
    refusedBy(
      `INSERT INTO suspension_orders (id, area_code, classes, from_date, to_date, basis, made_by, made_at) VALUES ($1, '330100', $2, '2026-03-02', $3, '-', '{}', now())`,
      [uuid(), classes, to],
    );
  const aPublication = async (): Promise<string> => {
    const id = uuid();
    expect(
      await refusedBy(`INSERT INTO publications (id, kind, title, made_by, made_at) VALUES ($1, 'ladder', '-', '{}', now())`, [id]),
    ).toBeNull();
    return id;
  };
  const aNoticeOf = (publicationId: string | null) =>
    refusedBy(
      `WITH t AS MATERIALIZED (SELECT legal_now() AS now) INSERT INTO notices (publication_id, organisation_id, role, kind, text, created_at, visible_from) SELECT $1, $2, 'clerk', '-', '-', t.now, t.now FROM t`,
      [publicationId, county.centreId],
    );
  const aRequest = (deadlineId: string, answer: string | null = null, answeredOn: string | null = null, answeredBy: string | null = null) =>
    refusedBy(
      `INSERT INTO deadline_extension_requests (id, deadline_id, reason, requested_by, requested_on, answer, answered_on, answered_by) VALUES ($1, $2, '-', '{}', '2026-03-02', $3, $4, $5)`,
      [uuid(), deadlineId, answer, answeredOn, answeredBy],
    );

  const aSupervision = (
    more: { kind?: string; card?: string | null; state?: string; trigger?: string | null; subject?: string | null } = {},
  ) =>
    refusedBy(
      `INSERT INTO supervisions (id, case_id, kind, card, state, issuer_organisation_id, addressee_organisation_id, trigger_code, trigger_subject_id, reason, law, confidence,
         issued_by, issued_at, issued_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '-', '{}', 'low', '{}', now(), '2026-03-02')`,
      [
        uuid(),
        caseId,
        more.kind ?? 'order',
        more.card === undefined ? 'yellow' : more.card,
        more.state ?? 'awaiting-reply',
        county.countyId,
        county.centreId,
        more.trigger ?? null,
        more.subject ?? null,
      ],
    );

  const anotherCase = async (): Promise<string> => (await aCase(database, county)).caseId;
  const aMerge = (survivorId: string, mergedId: string, undoneAt: string | null = null, why: string | null = undoneAt && '-') =>
    refusedBy(
      `INSERT INTO case_merges (id, survivor_id, merged_id, reason, merged_by, merged_at, previous_stage, previous_matter_id, matter_case_ids, stopped_deadline_ids,
         granted_reader_ids, undone_at, undone_by, undo_reason)
       VALUES ($1, $2, $3, '-', '{}', now(), 'intake', $3, '{}', '{}', '{}', $4, CASE WHEN $4::timestamptz IS NOT NULL THEN '{}'::jsonb END, $5)`,
      [uuid(), survivorId, mergedId, undoneAt, why],
    );
  const aMass = async (): Promise<string> => {
    const id = uuid();
    expect(
      await refusedBy(
        `INSERT INTO mass_disputes (id, title, reason, organisation_id, created_by, created_at) VALUES ($1, '-', '-', $2, '{}', now())`,
        [id, county.centreId],
      ),
    ).toBeNull();
    return id;
  };
  const aMember = (massId: string, more: { id?: string; factor?: string; amounts?: string[]; leftAt?: string; leftReason?: string } = {}) =>
    refusedBy(
      `INSERT INTO mass_members (id, mass_id, case_id, factor, amounts, flagged, joined_by, joined_at, left_at, left_reason)
       VALUES ($1, $2, $3, $4, $5, true, '{}', now(), $6, $7)`,
      [more.id ?? uuid(), massId, caseId, more.factor ?? null, more.amounts ?? null, more.leftAt ?? null, more.leftReason ?? null],
    );
  const aMassOffer = (massId: string, agreementId: string, id = uuid()) =>
    refusedBy(
      `INSERT INTO mass_offers (id, mass_id, proceeding_id, agreement_id, offered_by, offered_at) VALUES ($1, $2, $3, $4, '{}', now())`,
      [id, massId, proceedingId, agreementId],
    );
  /** A member with an offer, and what may stand in its row. */
  const anOfferToAMember = async () => {
    const [massId, memberId, agreementId, offerId] = [await aMass(), uuid(), uuid(), uuid()];
    expect([await aMember(massId, { id: memberId }), await anAgreement(agreementId, '2026-03-03')]).toEqual([null, null]);
    expect(await aMassOffer(massId, agreementId, offerId)).toBeNull();
    const partyId = await aParty();
    return (more: { state?: string; failure?: string; party?: boolean } = {}) =>
      refusedBy('INSERT INTO mass_offer_members (offer_id, member_id, case_id, state, failure, party_id) VALUES ($1, $2, $3, $4, $5, $6)', [
        offerId,
        memberId,
        caseId,
        more.state ?? 'waiting',
        more.failure ?? null,
        more.party ? partyId : null,
      ]);
  };

  const anAssistance = (more: { level?: string; legalBasis?: string | null; state?: string; opinion?: string | null } = {}) =>
    refusedBy(
      `INSERT INTO assistances (id, case_id, organisation_id, inviting_organisation_id, task, level, legal_basis, state, opinion, invited_by, invited_at, invited_on)
       VALUES ($1, $2, $3, $4, '-', $5, $6, $7, $8, '{}', now(), '2026-03-02')`,
      [
        uuid(),
        caseId,
        county.committeeId,
        county.centreId,
        more.level ?? 'card',
        more.legalBasis ?? null,
        more.state ?? 'invited',
        more.opinion ?? null,
      ],
    );
  const aHandoffRequest = (caseNo: string, of: string | null, state = 'sent') =>
    refusedBy(
      `INSERT INTO handoff_requests (id, case_no, case_id, organisation_id, procedure, reason, legal_basis, state, requested_by, requested_at, requested_on)
       VALUES ($1, $2, $3, $4, 'people-mediation', '-', '-', $5, '{}', now(), '2026-03-02')`,
      [uuid(), caseNo, of, county.committeeId, state],
    );

  const aFlag = (more: { party?: string | null; capacity?: string | null; endedAs?: string | null; reason?: string | null } = {}) =>
    refusedBy(
      `INSERT INTO safety_flags (id, case_id, flag, party_id, capacity, reason, raised_by, raised_organisation_id, raised_at, raised_on, ended_at, ended_as, ended_on, ended_by, end_reason)
       VALUES ($1, $2, 'self-harm', $3, $4, '-', '{}', $5, now(), '2026-03-02', CASE WHEN $6::text IS NOT NULL THEN now() END, $6, CASE WHEN $6::text IS NOT NULL THEN '2026-03-03'::date END,
         CASE WHEN $6::text IS NOT NULL THEN '{}'::jsonb END, $7)`,
      [uuid(), caseId, more.party ?? null, more.capacity ?? null, county.centreId, more.endedAs ?? null, more.reason ?? null],
    );
  const anExit = (
    more: { mandatory?: boolean; state?: string; to?: string; party?: string; reason?: string; answered?: boolean; kind?: string } = {},
  ) =>
    refusedBy(
      `INSERT INTO safety_exits (id, case_id, kind, flag, mandatory, imminent, law, state, opened_at, opened_on, to_whom, party_id, reason, answered_on, answered_at, answered_by)
       VALUES ($1, $2, $3, 'self-harm', $4, false, '[]', $5, now(), '2026-03-02', $6, $7, $8, CASE WHEN $9 THEN '2026-03-02'::date END, CASE WHEN $9 THEN now() END, CASE WHEN $9 THEN '{}'::jsonb END)`,
      [
        uuid(),
        caseId,
        more.kind ?? 'legal-aid',
        more.mandatory ?? false,
        more.state ?? 'owed',
        more.to ?? null,
        more.party ?? null,
        more.reason ?? null,
        more.answered ?? (more.state !== undefined && more.state !== 'owed'),
      ],
    );

  const sentences: Record<string, () => Promise<void>> = {
    a_merged_case_is_closed: async () => {
      const survivor = await anotherCase();
      expect(await refusedBy('UPDATE cases SET merged_into_id = $2 WHERE id = $1', [caseId, survivor])).toBe('a_merged_case_is_closed');
      expect(
        await refusedBy(`UPDATE cases SET merged_into_id = $2, closed_at = now(), stage = 'closed', outcome = 'duplicate' WHERE id = $1`, [
          caseId,
          survivor,
        ]),
      ).toBeNull();
    },
    no_case_is_merged_with_itself: async () => expect(await aMerge(caseId, caseId)).toBe('no_case_is_merged_with_itself'),
    an_undone_merge_says_why: async () => {
      const survivor = await anotherCase();
      expect(await aMerge(survivor, caseId, '2026-03-03', null)).toBe('an_undone_merge_says_why');
      expect(await aMerge(survivor, caseId, null, '-')).toBe('an_undone_merge_says_why');
      expect(await aMerge(survivor, caseId, '2026-03-03')).toBeNull();
    },
    only_who_came_is_taken_back: async () => {
      const survivor = await anotherCase();
      expect(await aMerge(survivor, caseId)).toBeNull();
      const comes = (cameWith: string | null) =>
        refusedBy(
          `INSERT INTO parties (id, case_id, ordinal, role, kind, name, came_with_id, taken_back_at)
           VALUES (gen_random_uuid(), $1::uuid, 7, 'third-party', 'person', '乙', (SELECT id FROM case_merges WHERE survivor_id = $2::uuid), now())`,
          [survivor, cameWith],
        );
      expect([await comes(null), await comes(survivor)]).toEqual(['only_who_came_is_taken_back', null]);
    },
    one_live_merge: async () => {
      const [one, other] = [await anotherCase(), await anotherCase()];
      expect([await aMerge(one, caseId, '2026-03-03'), await aMerge(one, caseId), await aMerge(other, caseId)]).toEqual([
        null,
        null,
        'one_live_merge',
      ]);
    },
    a_factor_or_sums_not_both: async () => {
      expect(await aMember(await aMass(), { factor: '0.5', amounts: ['1.00'] })).toBe('a_factor_or_sums_not_both');
      expect(await aMember(await aMass(), { amounts: ['1.00'] })).toBeNull();
    },
    who_has_left_says_why: async () => {
      expect(await aMember(await aMass(), { leftAt: '2026-03-03' })).toBe('who_has_left_says_why');
      expect(await aMember(await aMass(), { leftReason: '-' })).toBe('who_has_left_says_why');
    },
    one_dispute_of_many_a_case: async () => {
      const left = { leftAt: '2026-03-03', leftReason: '-' };
      expect([await aMember(await aMass(), left), await aMember(await aMass()), await aMember(await aMass())]).toEqual([
        null,
        null,
        'one_dispute_of_many_a_case',
      ]);
    },
    a_withheld_document_is_empty: async () => {
      const id = uuid();
      await database.query(
        `INSERT INTO documents (id, case_id, kind, name, media_type, size, sha256, bytes, uploaded_by, uploaded_at) VALUES ($1, $2, 'evidence', 'a', 'b', 1, 'c', 'd', '{}', now())`,
        [id, caseId],
      );
      expect(await refusedBy('UPDATE documents SET withheld_at = now() WHERE id = $1', [id])).toBe('a_withheld_document_is_empty');
      expect(await refusedBy(`UPDATE documents SET bytes = 'e' WHERE id = $1`, [id])).toContain('a document is kept as it came');
      expect(await refusedBy(`UPDATE documents SET withheld_at = now(), bytes = '', name = '' WHERE id = $1`, [id])).toBeNull();
      expect(await refusedBy(`UPDATE documents SET bytes = 'd', withheld_at = NULL WHERE id = $1`, [id])).toContain('kept as it came');
    },
    who_keeps_a_report_has_sorted_it: async () => {
      expect([
        await refusedBy('UPDATE cases SET kept_for = $2 WHERE id = $1', [caseId, county.committeeId]),
        await refusedBy('UPDATE cases SET kept_for = $2, kept_by = $3 WHERE id = $1', [caseId, county.committeeId, proceedingId]),
      ]).toEqual(['who_keeps_a_report_has_sorted_it', null]);
    },
    an_agreement_is_offered_once: async () => {
      const [massId, agreementId] = [await aMass(), uuid()];
      await anAgreement(agreementId, '2026-03-03');
      expect([await aMassOffer(massId, agreementId), await aMassOffer(massId, agreementId)]).toEqual([
        null,
        'an_agreement_is_offered_once',
      ]);
    },
    a_member_is_offered_once: async () => {
      const offer = await anOfferToAMember();
      expect([await offer(), await offer()]).toEqual([null, 'a_member_is_offered_once']);
    },
    a_failure_says_why: async () => {
      const offer = await anOfferToAMember();
      expect([await offer({ state: 'failed' }), await offer({ failure: 'case-closed' })]).toEqual([
        'a_failure_says_why',
        'a_failure_says_why',
      ]);
      expect(await offer({ state: 'failed', failure: 'case-closed' })).toBeNull();
    },
    an_answer_has_its_party: async () => {
      const offer = await anOfferToAMember();
      expect([await offer({ state: 'accepted' }), await offer({ party: true })]).toEqual([
        'an_answer_has_its_party',
        'an_answer_has_its_party',
      ]);
      expect(await offer({ state: 'declined', party: true })).toBeNull();
    },
    only_a_rejection_has_a_ground: async () => {
      expect(await anOffer()).toBeNull();
      expect(await refusedBy(`UPDATE handoffs SET ground = 'competence' WHERE case_id = $1`, [caseId])).toBe(
        'only_a_rejection_has_a_ground',
      );
      const rejected = `UPDATE handoffs SET ground = 'competence', state = 'rejected', answered_at = now() WHERE case_id = $1`;
      expect(await refusedBy(rejected, [caseId])).toBeNull();
    },
    content_goes_on_consent_or_by_law: async () => {
      expect(await anAssistance({ level: 'content' })).toBe('content_goes_on_consent_or_by_law');
      expect(await anAssistance({ level: 'content', legalBasis: '职责' })).toBeNull();
    },
    a_reply_is_an_opinion: async () => {
      expect(await anAssistance({ state: 'replied' })).toBe('a_reply_is_an_opinion');
      expect(await anAssistance({ opinion: '-' })).toBe('a_reply_is_an_opinion');
      expect(await anAssistance({ state: 'replied', opinion: '-' })).toBeNull();
    },
    one_open_assistance: async () => {
      expect([await anAssistance(), await anAssistance({ state: 'accepted' }), await anAssistance({ state: 'declined' })]).toEqual([
        null,
        'one_open_assistance',
        null,
      ]);
    },
    only_a_case_is_answered_for: async () => {
      expect(await aHandoffRequest('YZ-1', null, 'declined')).toBe('only_a_case_is_answered_for');
      expect(await aHandoffRequest('YZ-1', caseId, 'declined')).toBeNull();
    },
    one_open_request: async () => {
      const no = uuid();
      expect([await aHandoffRequest(no, null), await aHandoffRequest(no, caseId), await aHandoffRequest(uuid(), null)]).toEqual([
        null,
        'one_open_request',
        null,
      ]);
    },
    nobody_succeeds_himself: async () => {
      const end = `UPDATE organisations SET active = false, successor_id = $2 WHERE id = $1`;
      const one = uuid();
      await database.query(`INSERT INTO organisations (id, code, name, kind, area_code) VALUES ($1, $2, '-', 'centre', '230522')`, [
        one,
        one,
      ]);
      expect(await refusedBy(end, [one, one])).toBe('nobody_succeeds_himself');
      expect(await refusedBy(end, [one, county.centreId])).toBeNull();
    },
    only_what_ended_has_a_successor: async () => {
      const successor = `UPDATE organisations SET successor_id = $2 WHERE id = $1`;
      expect(await refusedBy(successor, [county.committeeId, county.centreId])).toBe('only_what_ended_has_a_successor');
    },
    a_note_has_its_author: async () => {
      const note = (readers: string[]) =>
        refusedBy(
          `INSERT INTO session_notes (id, proceeding_id, kind, held_on, party_ids, reader_ids, author, sealed_note, written_at, event_seq) VALUES ($1, $2, 'private', '2026-03-02', '{}', $3, '{}', '\\x00', now(), 1)`,
          [uuid(), proceedingId, readers],
        );
      expect([await note([]), await note([uuid()])]).toEqual(['a_note_has_its_author', null]);
    },
    a_flag_that_ended_says_how: async () => {
      expect(await aFlag({ endedAs: 'named-anew' })).toBeNull();
      expect(await aFlag()).toBeNull();
      expect(await refusedBy('UPDATE safety_flags SET ended_at = now() WHERE case_id = $1 AND ended_at IS NULL', [caseId])).toBe(
        'a_flag_that_ended_says_how',
      );
    },
    who_lowers_a_flag_says_why: async () => {
      expect(await aFlag({ endedAs: 'lowered' })).toBe('who_lowers_a_flag_says_why');
      expect(await aFlag({ endedAs: 'lowered', reason: '误标' })).toBeNull();
    },
    capacity_is_somebodys: async () => {
      expect(await aFlag({ capacity: 'full' })).toBe('capacity_is_somebodys');
      expect(await aFlag({ party: await aParty(), capacity: 'full' })).toBeNull();
    },
    one_live_flag: async () => {
      const party = await aParty();
      expect([await aFlag(), await aFlag(), await aFlag({ party }), await aFlag({ party })]).toEqual([
        null,
        'one_live_flag',
        null,
        'one_live_flag',
      ]);
    },
    an_answered_exit_says_by_whom: async () => {
      expect(await anExit({ state: 'made', to: '派出所', answered: false })).toBe('an_answered_exit_says_by_whom');
      expect(await anExit({ answered: true })).toBe('an_answered_exit_says_by_whom');
    },
    a_mandatory_exit_is_made: async () => {
      expect(await anExit({ mandatory: true, state: 'not-needed', reason: '-' })).toBe('a_mandatory_exit_is_made');
      expect(await anExit({ mandatory: true, state: 'made', to: '派出所' })).toBeNull();
    },
    who_declines_is_named: async () => {
      expect(await anExit({ state: 'declined-by-adult', reason: '-' })).toBe('who_declines_is_named');
      expect(await anExit({ state: 'declined-by-adult', party: await aParty(), reason: '-' })).toBeNull();
    },
    who_dismisses_says_why: async () => {
      expect(await anExit({ state: 'not-needed' })).toBe('who_dismisses_says_why');
    },
    what_is_made_is_made_to_somebody: async () => {
      expect(await anExit({ state: 'made' })).toBe('what_is_made_is_made_to_somebody');
    },
    one_owed_exit_of_a_kind: async () => {
      expect([await anExit(), await anExit(), await anExit({ kind: 'shelter' })]).toEqual([null, 'one_owed_exit_of_a_kind', null]);
    },
    an_order_has_a_card_and_guidance_none: async () => {
      expect(await aSupervision()).toBeNull();
      expect(await aSupervision({ card: null })).toBe('an_order_has_a_card_and_guidance_none');
      expect(await aSupervision({ kind: 'guidance', state: 'given' })).toBe('an_order_has_a_card_and_guidance_none');
      expect(await aSupervision({ kind: 'guidance', state: 'given', card: null })).toBeNull();
    },
    guidance_asks_no_reply: async () => {
      expect(await aSupervision({ kind: 'guidance', card: null })).toBe('guidance_asks_no_reply');
      expect(await aSupervision({ state: 'given' })).toBe('guidance_asks_no_reply');
    },
    a_trigger_has_its_subject: async () => {
      expect(await aSupervision({ trigger: 'bounced-twice' })).toBe('a_trigger_has_its_subject');
      expect(await aSupervision({ subject: caseId })).toBe('a_trigger_has_its_subject');
    },
    one_card_per_trigger_and_subject: async () => {
      const lit = { trigger: 'bounced-twice', subject: caseId };
      expect([await aSupervision(lit), await aSupervision(lit)]).toEqual([null, 'one_card_per_trigger_and_subject']);
      expect([await aSupervision({ ...lit, trigger: 'second-overdue-duty' }), await aSupervision(), await aSupervision()]).toEqual([
        null,
        null,
        null,
      ]);
    },
    an_offer_is_replaced_once: async () => {
      const old = uuid();
      const replacing = (id: string, replaces: string | null) =>
        refusedBy(
          `INSERT INTO handoffs (id, case_id, from_organisation_id, to_organisation_id, procedure, reason, legal_basis, state, offered_by, offered_at, offered_on, answered_at, replaces_id)
           VALUES ($1, $2, $3, $4, 'people-mediation', '-', '-', 'expired', '{}', now(), '2026-03-02', now(), $5)`,
          [id, caseId, county.centreId, county.committeeId, replaces],
        );
      expect([await replacing(old, null), await replacing(uuid(), old), await replacing(uuid(), old)]).toEqual([
        null,
        null,
        'an_offer_is_replaced_once',
      ]);
    },
    a_closed_case_has_an_outcome: async () => {
      expect(await refusedBy(`UPDATE cases SET closed_at = now(), stage = 'closed' WHERE id = $1`, [caseId])).toBe(
        'a_closed_case_has_an_outcome',
      );
      expect(
        await refusedBy(`UPDATE cases SET closed_at = now(), stage = 'closed', outcome = 'settled' WHERE id = $1`, [caseId]),
      ).toBeNull();
    },
    a_closed_case_is_in_the_closed_stage: async () => {
      expect(await refusedBy(`UPDATE cases SET closed_at = now(), outcome = 'settled' WHERE id = $1`, [caseId])).toBe(
        'a_closed_case_is_in_the_closed_stage',
      );
      expect(await refusedBy(`UPDATE cases SET stage = 'closed' WHERE id = $1`, [caseId])).toBe('a_closed_case_is_in_the_closed_stage');
    },
    somebody_owes_the_next_step: async () => {
      expect(await refusedBy('UPDATE proceedings SET owed_by = NULL WHERE id = $1', [proceedingId])).toBe('somebody_owes_the_next_step');
      expect(await refusedBy(`UPDATE proceedings SET owed_steps = '{}' WHERE id = $1`, [proceedingId])).toBe('somebody_owes_the_next_step');
      expect(
        await refusedBy(`UPDATE proceedings SET owed_by = NULL, owed_steps = '{}', ended_at = now() WHERE id = $1`, [proceedingId]),
      ).toBeNull();
    },
    one_live_mark: async () => {
      const partyId = await aParty();
      expect([await aMark(partyId), await aMark(partyId), await aMark(null), await aMark(null)]).toEqual([
        null,
        'one_live_mark',
        null,
        'one_live_mark',
      ]);
      expect(await aMark(partyId, '2026-03-02')).toBeNull();
    },
    one_live_agreement: async () => {
      expect([await anAgreement(uuid()), await anAgreement(uuid())]).toEqual([null, 'one_live_agreement']);
      expect(await anAgreement(uuid(), '2026-03-02')).toBeNull();
    },
    money_has_an_amount: async () => {
      expect(await aTerm('money', null)).toBe('money_has_an_amount');
    },
    an_answer_has_its_day: async () => {
      expect(await anOffer({ state: 'accepted' })).toBe('an_answer_has_its_day');
      expect(await anOffer({ answeredAt: '2026-03-03' })).toBe('an_answer_has_its_day');
    },
    data_goes_on_consent_or_by_law: async () => {
      expect(await anOffer({ legalBasis: null })).toBe('data_goes_on_consent_or_by_law');
    },
    one_open_offer: async () => {
      expect([await anOffer(), await anOffer()]).toEqual([null, 'one_open_offer']);
      expect(await anOffer({ state: 'rejected', answeredAt: '2026-03-03' })).toBeNull();
    },
    an_ended_deadline_says_how: async () => {
      expect(await aDeadline({ endedAt: '2026-03-03' })).toBe('an_ended_deadline_says_how');
      expect(await aDeadline({ endedAs: 'met' })).toBe('an_ended_deadline_says_how');
    },
    rolled_never_before_nominal: async () => {
      expect(await aDeadline({ due: '2026-04-01' })).toBe('rolled_never_before_nominal');
    },
    one_running_deadline: async () => {
      const party = uuid();
      expect([await aDeadline(), await aDeadline()]).toEqual([null, 'one_running_deadline']);
      expect([await aDeadline({ subjectId: party }), await aDeadline({ subjectId: party })]).toEqual([null, 'one_running_deadline']);
      expect(await aDeadline({ endedAt: '2026-03-03', endedAs: 'met' })).toBeNull();
    },
    one_open_suspension: async () => {
      const deadlineId = await aRunningDeadline();
      const suspended = (to: string | null) =>
        refusedBy(
          `INSERT INTO deadline_suspensions (id, deadline_id, basis, from_date, to_date, actor) VALUES ($1, $2, 'appraisal', '2026-03-02', $3, '{}')`,
          [uuid(), deadlineId, to],
        );
      expect([await suspended('2026-03-03'), await suspended(null), await suspended(null)]).toEqual([null, null, 'one_open_suspension']);
    },
    a_rung_fires_once_per_revision: async () => {
      const deadlineId = await aRunningDeadline();
      expect([await aRung(deadlineId, 1), await aRung(deadlineId, 1), await aRung(deadlineId, 2)]).toEqual([
        null,
        'a_rung_fires_once_per_revision',
        null,
      ]);
    },
    one_notice_per_event_and_recipient: async () => {
      expect([await aNotice(null), await aNotice(null), await aNotice(county.mediatorUserId)]).toEqual([
        null,
        'one_notice_per_event_and_recipient',
        null,
      ]);
    },
    quiet_hours_have_both_ends: async () => {
      expect([await wants('21:00', null), await wants(null, '07:30')]).toEqual([
        'quiet_hours_have_both_ends',
        'quiet_hours_have_both_ends',
      ]);
      expect([await wants('21:00', '07:30'), await wants(null, null)]).toEqual([null, null]);
    },
    quiet_hours_end_at_another_time: async () => {
      expect(await wants('21:00', '21:00')).toBe('quiet_hours_end_at_another_time');
    },
    one_digest_per_person_and_day: async () => {
      expect([await aDigest('2026-03-02'), await aDigest('2026-03-02'), await aDigest('2026-03-03')]).toEqual([
        null,
        'one_digest_per_person_and_day',
        null,
      ]);
    },
    nothing_is_seen_before_it_happened: async () => {
      await aNotice(null);
      expect(await waits(`visible_from = created_at - interval '1 second'`)).toBe('nothing_is_seen_before_it_happened');
      expect(await waits(`visible_from = created_at + interval '1 day'`)).toBeNull();
    },
    only_a_person_has_a_digest: async () => {
      await aNotice(null);
      expect(await waits(`digest_on = '2026-03-02', digest_line = '{}'`)).toBe('only_a_person_has_a_digest');
    },
    what_waits_for_a_digest_has_its_line: async () => {
      await aNotice(county.mediatorUserId);
      expect([await waits(`digest_on = '2026-03-02'`), await waits(`digest_line = '{}'`)]).toEqual([
        'what_waits_for_a_digest_has_its_line',
        'what_waits_for_a_digest_has_its_line',
      ]);
      expect(await waits(`digest_on = '2026-03-02', digest_line = '{}'`)).toBeNull();
    },
    only_what_waited_is_in_a_digest: async () => {
      const digestId = uuid();
      await aDigest('2026-03-09', digestId);
      await aNotice(county.mediatorUserId);
      expect(await waits('digest_id = $1', [digestId])).toBe('only_what_waited_is_in_a_digest');
      expect(await waits(`digest_id = $1, digest_on = '2026-03-09', digest_line = '{}'`, [digestId])).toBeNull();
    },
    a_row_is_entered_once: async () => {
      expect([await aRule(1, 'x'), await aRule(2, 'x'), await aRule(2, 'y')]).toEqual([null, 'a_row_is_entered_once', null]);
    },
    a_county_says_why: async () => {
      expect(await aRule(3, 'z', { origin: 'county' })).toBe('a_county_says_why');
      const proposalId = uuid();
      expect(await aProposal({ id: proposalId, state: 'approved', by: WU })).toBeNull();
      expect(await aRule(3, 'z', { origin: 'county', basis: '通知', addedBy: '{}', proposalId })).toBeNull();
    },
    a_proposal_is_about_one_thing: async () => {
      expect([await aProposal(), await aProposal({ ruleId: null, year: 2027 })]).toEqual([null, null]);
      expect([await aProposal({ year: 2027 }), await aProposal({ ruleId: null })]).toEqual([
        'a_proposal_is_about_one_thing',
        'a_proposal_is_about_one_thing',
      ]);
    },
    an_answered_proposal_says_by_whom: async () => {
      expect([await aProposal({ state: 'approved' }), await aProposal({ by: WU })]).toEqual([
        'an_answered_proposal_says_by_whom',
        'an_answered_proposal_says_by_whom',
      ]);
    },
    nobody_answers_his_own_proposal: async () => {
      expect(await aProposal({ state: 'approved', by: QIAN })).toBe('nobody_answers_his_own_proposal');
      expect(await aProposal({ state: 'refused', by: QIAN, reason: '-' })).toBe('nobody_answers_his_own_proposal');
    },
    a_proposal_is_withdrawn_by_who_made_it: async () => {
      expect([await aProposal({ state: 'withdrawn', by: QIAN }), await aProposal({ state: 'withdrawn', by: WU })]).toEqual([
        null,
        'a_proposal_is_withdrawn_by_who_made_it',
      ]);
    },
    who_does_not_approve_says_why: async () => {
      expect(await aProposal({ state: 'refused', by: WU })).toBe('who_does_not_approve_says_why');
    },
    two_persons_stand_behind_a_rule: async () => {
      expect(await aRule(5, 'v', { origin: 'county', basis: '通知', addedBy: '{}' })).toBe('two_persons_stand_behind_a_rule');
    },
    two_persons_stand_behind_a_year: async () => {
      expect([await aYear(2041, QIAN), await aYear(2041, null)]).toEqual(['two_persons_stand_behind_a_year', null]);
      const proposalId = uuid();
      expect(await aProposal({ id: proposalId, ruleId: null, year: 2042 })).toBeNull();
      expect(await aYear(2042, QIAN, proposalId)).toBe('calendars_proposal_id_proposal_state_fkey');
    },
    in_force_before_it_ends: async () => {
      expect(await aRule(4, 'w', { to: '2025-12-31' })).toBe('in_force_before_it_ends');
    },
    a_closure_ends_after_it_begins: async () => {
      const shut = (to: string) =>
        refusedBy(
          `INSERT INTO closures (id, organisation_id, from_date, to_date, reason, made_by, made_at) VALUES ($1, $2, '2026-03-02', $3, '-', '{}', now())`,
          [uuid(), county.committeeId, to],
        );
      expect([await shut('2026-03-01'), await shut('2026-03-02')]).toEqual(['a_closure_ends_after_it_begins', null]);
    },
    a_closure_ends_early_by_somebody: async () => {
      const ended = (plannedTo: string | null, by: string | null) =>
        refusedBy(
          `INSERT INTO closures (id, organisation_id, from_date, to_date, reason, made_by, made_at, planned_to, ended_by, ended_at)
           VALUES ($1, $2, '2026-03-02', '2026-03-03', '-', '{}', now(), $3, $4, CASE WHEN $4::jsonb IS NOT NULL THEN now() END)`,
          [uuid(), county.committeeId, plannedTo, by],
        );
      expect([
        await ended('2026-03-06', WU),
        await ended('2026-03-06', null),
        await ended(null, WU),
        await ended('2026-03-03', WU),
      ]).toEqual([null, 'a_closure_ends_early_by_somebody', 'a_closure_ends_early_by_somebody', 'a_closure_ends_early_by_somebody']);
    },
    an_order_never_suspends_what_a_statute_gives: async () => {
      expect([await anOrder(['internal', 'statutory']), await anOrder([]), await anOrder(['internal', 'promise'])]).toEqual([
        'an_order_never_suspends_what_a_statute_gives',
        'an_order_never_suspends_what_a_statute_gives',
        null,
      ]);
    },
    an_order_ends: async () => {
      expect(await anOrder(['internal'], '2026-03-01')).toBe('an_order_ends');
    },
    a_notice_is_about_something: async () => {
      expect(await aNoticeOf(null)).toBe('a_notice_is_about_something');
    },
    one_notice_per_publication_and_owner: async () => {
      const [first, second] = [await aPublication(), await aPublication()];
      expect([await aNoticeOf(first), await aNoticeOf(first), await aNoticeOf(second)]).toEqual([
        null,
        'one_notice_per_publication_and_owner',
        null,
      ]);
    },
    nobody_approves_his_own_rules: async () => {
      expect(await aRuleSet({ approvedBy: 'a' })).toBe('nobody_approves_his_own_rules');
      expect(await aRuleSet({ approvedBy: 'b' })).toBeNull();
    },
    one_rule_set_in_force: async () => {
      await database.query('DELETE FROM triage_rule_sets');
      expect([await aRuleSet(), await aRuleSet(), await aRuleSet({ state: 'retired', retiredOn: '2026-03-03' })]).toEqual([
        null,
        'one_rule_set_in_force',
        null,
      ]);
    },
    a_set_in_force_was_approved: async () => {
      expect(await aRuleSet({ approvedBy: null, approvedAt: null, from: null })).toBe('a_set_in_force_was_approved');
      expect(await aRuleSet({ state: 'draft' })).toBe('a_set_in_force_was_approved');
      expect(await aRuleSet({ state: 'draft', approvedBy: null, approvedAt: null, from: null })).toBeNull();
    },
    an_approval_has_its_day: async () => {
      expect(await aRuleSet({ approvedAt: null })).toBe('an_approval_has_its_day');
      expect(await aRuleSet({ from: null })).toBe('an_approval_has_its_day');
    },
    a_retired_set_has_its_day: async () => {
      expect(await aRuleSet({ state: 'retired' })).toBe('a_retired_set_has_its_day');
      expect(await aRuleSet({ retiredOn: '2026-03-03' })).toBe('a_retired_set_has_its_day');
    },
    a_screening_ends_after_it_begins: async () => {
      expect([await aScreening({ to: '2026-03-01' }), await aScreening({ to: '2026-03-02' })]).toEqual([
        'a_screening_ends_after_it_begins',
        null,
      ]);
    },
    only_a_periodic_screening_repeats: async () => {
      expect([await aScreening({ kind: 'key-point', repeat: 'monthly' }), await aScreening({ repeat: 'monthly' })]).toEqual([
        'only_a_periodic_screening_repeats',
        null,
      ]);
    },
    a_stopped_series_says_why: async () => {
      expect([await aScreening({ stoppedOn: '2026-03-02' }), await aScreening({ stoppedOn: '2026-03-02', why: '结束' })]).toEqual([
        'a_stopped_series_says_why',
        null,
      ]);
    },
    one_round_of_a_number: async () => {
      const seriesId = uuid();
      expect([await aScreening({ id: seriesId }), await aScreening({ seriesId }), await aScreening({ seriesId, round: 2 })]).toEqual([
        null,
        'one_round_of_a_number',
        null,
      ]);
    },
    an_answered_finding_says_by_whom: async () => {
      expect([await aFinding({ state: 'dismissed', reason: '-' }), await aFinding({ by: '{}' })]).toEqual([
        'an_answered_finding_says_by_whom',
        'an_answered_finding_says_by_whom',
      ]);
    },
    a_finding_that_became_a_case_knows_it: async () => {
      expect(await aFinding({ state: 'registered', by: '{}' })).toBe('a_finding_that_became_a_case_knows_it');
      expect(await aFinding({ of: caseId })).toBe('a_finding_that_became_a_case_knows_it');
      expect(await aFinding({ state: 'merged', by: '{}', of: caseId })).toBeNull();
    },
    only_what_was_owed_is_verified: async () => {
      expect([
        await aSealedReport({ due: null, result: 'docketed' }),
        await aSealedReport({ result: 'docketed' }),
        await aSealedReport({ due: null }),
      ]).toEqual(['only_what_was_owed_is_verified', null, null]);
    },
    what_was_verified_says_when_by_whom_and_with_what_result: async () => {
      expect(await aSealedReport({ result: null, on: '2026-03-05' })).toBe('what_was_verified_says_when_by_whom_and_with_what_result');
    },
    who_dismisses_a_finding_says_why: async () => {
      expect([await aFinding({ state: 'dismissed', by: '{}' }), await aFinding({ state: 'dismissed', by: '{}', reason: '-' })]).toEqual([
        'who_dismisses_a_finding_says_why',
        null,
      ]);
    },
    only_the_first_run_needs_no_ground: async () => {
      expect([await aRun({ number: 1 }), await aRun({ number: 2, ground: null, closedAt: '2026-03-02' })]).toEqual([
        null,
        'only_the_first_run_needs_no_ground',
      ]);
    },
    a_run_that_ended_says_how: async () => {
      expect(await aRun({ number: 1, closedAt: '2026-03-02', outcome: null })).toBe('a_run_that_ended_says_how');
      expect(await aRun({ number: 1, closedAt: '2026-03-02' })).toBeNull();
    },
    one_open_run: async () => {
      expect([await aRun({ number: 1 }), await aRun({ number: 2, ground: 'other' })]).toEqual([null, 'one_open_run']);
    },
    a_case_is_no_kin_of_itself: async () => {
      const { caseId: other } = await aCase(database, county);
      expect([await aLink(caseId), await aLink(other)]).toEqual(['a_case_is_no_kin_of_itself', null]);
    },
    who_joins_matters_says_why: async () => {
      const { caseId: other } = await aCase(database, county);
      expect([await aLink(other, null, WU), await aLink(other, '同一水渠', WU)]).toEqual(['who_joins_matters_says_why', null]);
    },
    who_leaves_leaves_on_a_day: async () => {
      expect([await aHelper('[{}]', '2026-03-03', null), await aHelper('[{}]', '2026-03-03', WU)]).toEqual([
        'who_leaves_leaves_on_a_day',
        null,
      ]);
    },
    nobody_helps_without_consent: async () => {
      expect([await aHelper('[]'), await aHelper('[{}]')]).toEqual(['nobody_helps_without_consent', null]);
    },
    a_duty_ends_after_it_begins: async () => {
      const duty = (to: string | null) =>
        refusedBy(
          `INSERT INTO duties (id, centre_id, organisation_id, kind, from_date, to_date, weekdays, contact, made_by, made_at)
           VALUES ($1, $2, $2, 'resident', '2026-03-02', $3, '{1}', '-', '{}', now())`,
          [uuid(), county.committeeId, to],
        );
      expect([await duty('2026-03-01'), await duty('2026-03-02'), await duty(null)]).toEqual(['a_duty_ends_after_it_begins', null, null]);
    },
    a_report_has_its_day_and_its_words: async () => {
      const planId = uuid();
      await database.query(
        `INSERT INTO work_plans (id, case_id, areas, bodies, made_by, made_on, event_seq) VALUES ($1, $2, '{}', '{}', '{}', '2026-03-02', 1)`,
        [planId, caseId],
      );
      const measure = (ordinal: number, on: string | null, report: string | null) =>
        refusedBy(
          `INSERT INTO plan_measures (id, plan_id, ordinal, text, organisation_id, due, reported_on, report, reported_by)
           VALUES ($1, $2, $3, '-', $4, '2026-03-09', $5::date, $6, CASE WHEN $5::date IS NOT NULL THEN '{}'::jsonb END)`,
          [uuid(), planId, ordinal, county.committeeId, on, report],
        );
      expect([await measure(1, null, null), await measure(2, '2026-03-03', null), await measure(3, '2026-03-03', '已办')]).toEqual([
        null,
        'a_report_has_its_day_and_its_words',
        null,
      ]);
    },
    one_open_extension_request: async () => {
      const deadlineId = await aRunningDeadline();
      expect([await aRequest(deadlineId), await aRequest(deadlineId)]).toEqual([null, 'one_open_extension_request']);
      expect(await aRequest(deadlineId, 'refused', '2026-03-03', '{}')).toBeNull();
    },
    an_answer_has_its_day_and_its_person: async () => {
      const deadlineId = await aRunningDeadline();
      for (const [day, person] of [
        ['2026-03-03', null],
        [null, '{}'],
        [null, null],
      ] as const)
        expect(await aRequest(deadlineId, 'approved', day, person)).toBe('an_answer_has_its_day_and_its_person');
      expect(await aRequest(deadlineId, null, '2026-03-03', '{}')).toBe('an_answer_has_its_day_and_its_person');
    },
  };

  it.each(Object.entries(sentences))('%s', (_, holds) => holds());

  it('is tried here, each of them', async () => {
    const named = await database.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'yizhan'::regnamespace AND contype IN ('c', 'u') AND conname !~ '_(check|key)\\d*$'
       UNION SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         WHERE c.relnamespace = 'yizhan'::regnamespace AND i.indisunique AND c.relname !~ '_(pkey|key)\\d*$'`,
    );
    expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(sentences).sort());
  });
});

describe('of the case file nothing is ever deleted, and its past is never rewritten', () => {
  const tablesFor = async (role: string, right: string): Promise<string[]> =>
    (
      await database.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'yizhan'::regnamespace AND relkind IN ('r', 'p', 'v') AND has_table_privilege($1, oid, $2) ORDER BY 1`,
        [role, right],
      )
    ).map(({ name }) => name);

  it('the API deletes readers of a case, words it keeps no more and used tokens; the worker what was carried, is old or has run out', async () => {
    expect(await tablesFor('yizhan_app', 'DELETE')).toEqual(['case_readers', 'kept_words', 'refresh_tokens']);
    expect(await tablesFor('yizhan_worker', 'DELETE')).toEqual(['idempotency_keys', 'outbox', 'refresh_tokens', 'sweeps']);
  });

  it.each(['yizhan_app', 'yizhan_worker'])('%s empties no table and hangs no trigger on one', async (role) => {
    for (const right of ['TRUNCATE', 'TRIGGER', 'REFERENCES']) expect(await tablesFor(role, right)).toEqual([]);
  });

  it('the worker voids what the passing of a day takes effect over, and changes nothing else of it', async () => {
    const rows = await database.query<{ place: string }>(
      `SELECT table_name || '.' || column_name AS place FROM information_schema.column_privileges
       WHERE grantee = 'yizhan_worker' AND privilege_type = 'UPDATE' AND table_name IN ('marks', 'agreements') ORDER BY 1`,
    );
    expect(rows.map(({ place }) => place)).toEqual(['agreements.voided_at', 'marks.voided_at']);
  });

  it('the worker lets helpers go with their mediation, and reads no name of theirs', async () => {
    const rows = await database.query<{ right: string; place: string }>(
      `SELECT privilege_type AS "right", string_agg(column_name, ' ' ORDER BY column_name::text) AS place FROM information_schema.column_privileges
       WHERE grantee = 'yizhan_worker' AND table_name = 'case_helpers' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ right, place }) => `${right} ${place}`)).toEqual([
      'SELECT joined_on left_on proceeding_id version',
      'UPDATE left_by left_on left_reason version',
    ]);
  });

  it.each(['yizhan_app', 'yizhan_worker'])('%s never changes what was said, shown, paid or handed in', async (role) => {
    const kept = [
      'events',
      'claims',
      'terms',
      'performances',
      'sessions',
      'papers',
      'documents',
      'deadline_extensions',
      'case_duplicates',
      'proceeding_parties',
      'notices',
      'notice_digests',
      'supervision_acts',
      'screening_reports',
      'screening_bodies',
      'enquiries',
      'deadline_proofs',
      'competence_rulings',
      'joint_opinions',
      'session_notes',
      'reference_proposals',
      'case_numbers',
      'mass_offers',
      'case_visits',
      'work_plans',
      'duties',
    ];
    const changed = await tablesFor(role, 'UPDATE');
    expect(kept.filter((table) => changed.includes(table))).toEqual([]);
  });

  it.each(['yizhan_app', 'yizhan_worker'])(
    '%s changes no law: years and rules are added as new versions, notices of rights and migrations come with a migration',
    async (role) => {
      const kept = ['calendars', 'deadline_rules', 'organisation_ladders', 'rights_notices', 'migrations', 'organisations'];
      for (const right of ['UPDATE', 'DELETE']) expect((await tablesFor(role, right)).filter((table) => kept.includes(table))).toEqual([]);
      const added = (await tablesFor(role, 'INSERT')).filter((table) => kept.includes(table));
      expect(added).toEqual(role === 'yizhan_app' ? ['calendars', 'deadline_rules', 'organisation_ladders'] : ['deadline_rules']);
    },
  );

  it('the worker never sets the clock that the law goes by', async () =>
    expect(await tablesFor('yizhan_worker', 'UPDATE')).not.toContain('legal_clock'));

  it('nobody else has any right here', async () => {
    const open = await database.query(
      `SELECT table_name FROM information_schema.table_privileges WHERE table_schema = 'yizhan' AND grantee = 'PUBLIC'`,
    );
    expect(open).toEqual([]);
  });
});

describe('what was written on a case in somebody’s own words', () => {
  /** Codes, numbers, names and places; what was issued to the parties as a paper; and what is read by nobody but who wrote it or is sealed already. */
  const NO_WORDS: Readonly<Record<string, string[]>> = {
    case_numbers: ['system', 'number', 'key'],
    parties: [
      'role',
      'kind',
      'name',
      'id_type',
      'id_number',
      'born_by_number',
      'phone',
      'address',
      'ethnicity',
      'occupation',
      'employer',
      'language',
      'service_address',
    ],
    documents: ['kind', 'name', 'media_type', 'sha256'],
    proceedings: ['procedure', 'variant', 'state', 'previous_state', 'outcome', 'owed_by', 'court_case_no'],
    deadlines: ['owner_kind', 'subject_kind', 'clock', 'kind', 'rule_id', 'calendar_version', 'owed_by', 'ended_as', 'grade'],
    handoffs: ['procedure', 'variant', 'state', 'ground', 'exception'],
    assistances: ['level', 'level_before', 'state'],
    handoff_requests: ['case_no', 'procedure', 'state'],
    competence_rulings: ['dispute_type', 'area_code', 'procedure'],
    supervisions: ['kind', 'card', 'state', 'trigger_code', 'confidence'],
    safety_flags: ['flag', 'capacity', 'ended_as'],
    safety_exits: ['kind', 'flag', 'state'],
    risk_gradings: ['grade', 'previous'],
    case_runs: ['ground', 'outcome'],
    case_visits: ['kind'],
    case_links: ['kind'],
    case_helpers: ['name', 'kind', 'organisation'],
    mass_offer_members: ['state', 'failure'],
    screening_findings: ['area_code', 'place', 'dispute_type', 'grade', 'state'],
    session_notes: ['kind'],
    limitation_interruptions: ['kind'],
    tracking_codes: ['code'],
    case_readers: ['level'],
    notices: ['role', 'kind', 'text'],
    events: ['type'],
    outbox: ['type'],
    deadline_rungs: ['kind', 'state', 'tell'],
  };

  it('is known by its table, so that it leaves the case with an accusation', async () => {
    const columns = await database.query<{ table: string; column: string }>(
      `SELECT k.table_name AS "table", k.column_name AS "column" FROM information_schema.columns k
       WHERE k.table_schema = 'yizhan' AND k.data_type = 'text'
         AND EXISTS (SELECT FROM information_schema.columns c WHERE c.table_schema = 'yizhan' AND c.table_name = k.table_name AND c.column_name = 'case_id') ORDER BY 1, 2`,
    );
    const known = new Set(
      [...Object.entries(WRITTEN).map(([table, { words }]) => [table, Object.keys(words)] as const), ...Object.entries(NO_WORDS)].flatMap(
        ([table, names]) => names.map((name) => `${table}.${name}`),
      ),
    );
    // Claims are said anew one by one.
    const unknown = columns
      .map(({ table, column }) => `${table}.${column}`)
      .filter((place) => !known.has(place) && place !== 'claims.description');
    expect(unknown).toEqual([]);
  });
});

describe('when they try', () => {
  const as = async (url: string, text: string): Promise<string> => {
    const client = new pg.Client({ connectionString: url, options: '-c search_path=yizhan' });
    await client.connect();
    try {
      await client.query(text);
      return 'done';
    } catch (fault) {
      return (fault as pg.DatabaseError).code ?? String(fault);
    } finally {
      await client.end();
    }
  };
  const DENIED = '42501';

  it('what was written is taken away as a whole or put back, and never said otherwise', async () => {
    const { caseId } = await aCase(database, county);
    const id = uuid();
    await database.query(
      `INSERT INTO enquiries (id, case_id, from_organisation_id, to_organisation_id, facts, made_by, made_at, made_on, event_seq)
       VALUES ($1, $2, $3, $3, '甲来问', '{}', now(), '2026-03-02', 1)`,
      [id, caseId, county.committeeId],
    );
    const says = (facts: string) => as(database.appUrl, `UPDATE enquiries SET facts = '${facts}' WHERE id = '${id}'`);
    expect([await says('乙来问'), await says('内容从略'), await says('甲来问'), await says('')]).toEqual([DENIED, 'done', 'done', DENIED]);
  });

  it.each([
    'DELETE FROM events',
    `UPDATE events SET data = '{}'`,
    'DELETE FROM cases',
    'DELETE FROM parties',
    'DELETE FROM marks',
    'DELETE FROM documents',
    'DELETE FROM deadlines',
    'DELETE FROM deadline_rungs',
    'DELETE FROM supervisions',
    'DELETE FROM enquiries',
    'DELETE FROM triage_rule_sets',
    `UPDATE triage_rule_sets SET rules = '[]'`,
    `UPDATE enquiries SET made_on = '2026-03-02'`,
    `UPDATE case_visits SET made_on = '2026-03-02'`,
    'TRUNCATE outbox',
    'ALTER TABLE events DISABLE TRIGGER ALL',
    'CREATE TABLE mine ()',
    'SET ROLE yizhan_owner',
  ])('neither the API nor the worker gets through with %s', async (text) => {
    expect([await as(database.appUrl, text), await as(database.workerUrl, text)]).toEqual([DENIED, DENIED]);
  });

  it.each([
    'SELECT password_hash FROM users',
    'SELECT * FROM users',
    'SELECT secret_hash FROM api_clients',
    'SELECT private_sealed FROM signing_keys',
    'SELECT token_hash FROM refresh_tokens',
    'SELECT body FROM idempotency_keys',
    'SELECT code FROM tracking_codes',
    'SELECT id_number FROM parties',
    'SELECT phone, address FROM parties',
    'SELECT bytes FROM documents',
    'SELECT facts FROM enquiries',
    'SELECT input FROM supervision_acts',
    'SELECT next_case_no(2026)',
    'SELECT nextval($$yizhan.case_no_2026$$)',
    `UPDATE users SET roles = '{system-admin}'`,
    `UPDATE notices SET text = '-'`,
    'UPDATE notice_preferences SET digest = true',
  ])('the worker does not get through with %s', async (text) => expect(await as(database.workerUrl, text)).toBe(DENIED));

  it.each([
    'SELECT id, name, organisation_id FROM users WHERE active AND $$registrar$$ = ANY(roles)',
    'SELECT FROM api_clients WHERE organisation_id IS NOT NULL AND active',
    'SELECT id, name, role, kind, defects, e_service_consent FROM parties',
    'DELETE FROM refresh_tokens WHERE expires_at < clock_timestamp()',
    'DELETE FROM idempotency_keys WHERE created_at < clock_timestamp()',
    'SELECT legal_now()',
  ])('the worker does its work: %s', async (text) => expect(await as(database.workerUrl, text)).toBe('done'));

  it('the API signs people in and registers cases', async () => {
    expect(await as(database.appUrl, 'SELECT password_hash FROM users')).toBe('done');
    expect(await as(database.appUrl, 'SELECT next_case_no(2026)')).toBe('done');
  });
});
