/** Sends cards and guidance, keeps what is done about them, and lights a card where a rule says so. It never touches the case it is about. */
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { entitlementOf } from '../domain/oversight.js';
import {
  type Card,
  expiryStepOf,
  SUPERVISION_STEPS,
  type SupervisionKind,
  type SupervisionStep,
  type SupervisionStepCode,
} from '../domain/supervision-steps.js';
import { type Triggered, triggeredByOverdue, triggeredByRejection } from '../domain/supervision-triggers.js';
import type { Cite } from '../domain/refusals.js';
import type { Confidence } from '../domain/deadlines/rule-shape.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import { type LockedCase, lockCaseById } from '../persistence/proceeding.queries.js';
import {
  bouncedCase,
  lateDuties,
  type LateDuty,
  litFor,
  supervisionSeat,
  supervisionState,
  type SupervisionState,
} from '../persistence/supervision.queries.js';
import { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { appendEvents, type CaseHead, type News } from './chain.js';
import { systemStamp } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import type { ExpiryStep, RungFollower } from './ladder.js';

export interface NewSupervision {
  kind: SupervisionKind;
  card: Card | null;
  addresseeOrganisationId: string;
  issuerOrganisationId: string;
  proceedingId?: string | null;
  deadlineId?: string | null;
  reason: string;
  legalBasis?: string | null;
  law: Cite;
  confidence: Confidence;
  /** A day the issuer set for the reply, instead of the house's. */
  replyBy?: LegalDate | null;
  lit?: Triggered;
  by: ActorStamp;
  on: LegalDate;
}

/** What a step is told, and what it leaves besides the state. */
export interface SupervisionAct {
  input: Record<string, unknown>;
  organisationId: string;
  organisationKind?: string;
  referredOrganisationId?: string;
  by: ActorStamp;
  on: LegalDate;
}

/** The case's chain holds what was said without saying it: who reads the case need not read the supervision. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const CLOCK = 'reply';

@Injectable()
export class SupervisionDesk implements ExpiryStep, RungFollower {
  constructor(private readonly clerk: DeadlineClerk) {}

  /** An order runs until its reply; guidance is given, and that is all. Call `clerk.ready()` before. */
  issue(batch: Batch, head: CaseHead, now: Date, s: NewSupervision): { id: string; head: CaseHead } {
    const id = uuid();
    batch.insert('supervisions', {
      id,
      caseId: head.caseId,
      proceedingId: s.proceedingId ?? null,
      deadlineId: s.deadlineId ?? null,
      kind: s.kind,
      card: s.card,
      state: s.kind === 'order' ? 'awaiting-reply' : 'given',
      issuerOrganisationId: s.issuerOrganisationId,
      addresseeOrganisationId: s.addresseeOrganisationId,
      triggerCode: s.lit?.trigger ?? null,
      triggerSubjectId: s.lit?.subjectId ?? null,
      reason: s.reason,
      legalBasis: s.legalBasis ?? null,
      law: s.law,
      confidence: s.confidence,
      issuedBy: s.by,
      issuedAt: now.toISOString(),
      issuedOn: s.on,
    });
    if (s.kind === 'order')
      this.clerk.start(batch, now, {
        caseId: head.caseId,
        ownerKind: 'supervision',
        ownerId: id,
        clock: CLOCK,
        kind: 'duty',
        ruleId: 'supervision.reply',
        start: s.on,
        until: s.replyBy ?? null,
        organisationId: s.addresseeOrganisationId,
        owedBy: 'organisation',
        expires: true,
      });
    const data = { supervisionId: id, card: s.card, trigger: s.lit?.trigger ?? null, digest: digestOf(s.reason) };
    const type = s.kind === 'order' ? 'supervision-ordered' : 'guidance-given';
    return { id, head: appendEvents(batch, head, now, [{ type, occurredOn: s.on, actor: s.by, data }]) };
  }

  /** Takes a step that its rows allow. The passing of time raises no version. */
  async take(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    supervision: SupervisionState,
    code: SupervisionStepCode,
    act: SupervisionAct,
  ): Promise<void> {
    await this.clerk.ready();
    const step: SupervisionStep = SUPERVISION_STEPS[code];
    const card = step.turns ?? supervision.card;
    const isOfPeople = typeof step.by === 'string' || 'instrument' in step.by;
    batch.update('supervisions', supervision.id, {
      state: step.to === 'same' ? supervision.state : step.to,
      card,
      version: supervision.version + (isOfPeople ? 1 : 0),
      ...(act.referredOrganisationId ? { referredOrganisationId: act.referredOrganisationId } : {}),
    });
    await this.moveClock(tx, batch, subject, supervision, step, act.on);
    const instrument =
      typeof step.by === 'object' && 'instrument' in step.by ? entitlementOf(step.by.instrument, act.organisationKind ?? '') : null;
    batch.insert('supervision_acts', {
      id: uuid(),
      supervisionId: supervision.id,
      step: code,
      input: act.input,
      organisationId: act.organisationId,
      law: instrument?.law ?? null,
      confidence: instrument?.confidence ?? null,
      documentId: (act.input['documentId'] as string | undefined) ?? null,
      madeBy: act.by,
      madeOn: act.on,
      eventSeq: subject.eventSeq + 1,
    });
    this.record(batch, subject, {
      type: step.event,
      occurredOn: act.on,
      actor: act.by,
      data: { supervisionId: supervision.id, card, digest: digestOf(JSON.stringify(act.input)) },
    });
  }

  /** The day of the reply has passed: what the rows name for that. The case is locked by who fires. */
  async expire(tx: Tx, supervisionId: string): Promise<void> {
    const supervision = (await supervisionState(tx, supervisionId))!;
    const code = expiryStepOf(supervision);
    if (!code) return;
    const subject = (await lockCaseById(tx, supervision.caseId))!;
    const batch = new Batch();
    const organisationId = supervision.issuerOrganisationId;
    await this.take(tx, batch, subject, supervision, code, {
      input: {},
      organisationId,
      by: systemStamp(organisationId),
      on: dayOf(subject.now),
    });
    await batch.send(tx);
  }

  /** Dates that have just been seen to be late: the rules look at each, and light what they light, once. Their cases are locked by who fires. */
  async follow(tx: Tx, batch: Batch, heads: Map<string, CaseHead>, deadlineIds: readonly string[], now: Date): Promise<void> {
    if (deadlineIds.length === 0) return;
    await this.clerk.ready();
    const today = dayOf(now);
    const lit = (await lateDuties(tx, deadlineIds)).flatMap((duty) =>
      triggeredByOverdue(this.overdueFacts(duty, today)).map((one) => ({ duty, one })),
    );
    await this.light(
      tx,
      batch,
      heads,
      now,
      lit.map(({ duty, one }) => ({
        ...one,
        caseId: duty.caseId,
        organisationId: duty.organisationId,
        proceedingId: duty.proceedingId,
        deadlineId: duty.deadlineId,
      })),
    );
  }

  /** An offer of this case has just been sent back; the answer is written already. */
  async bounced(tx: Tx, batch: Batch, subject: LockedCase): Promise<void> {
    const { organisationId, ...facts } = await bouncedCase(tx, subject.id);
    const lit = triggeredByRejection({ caseId: subject.id, ...facts });
    const heads = new Map([[subject.id, { caseId: subject.id, seq: subject.eventSeq, hash: subject.eventHash }]]);
    await this.light(
      tx,
      batch,
      heads,
      subject.now,
      lit.map((one) => ({ ...one, caseId: subject.id, organisationId, proceedingId: null, deadlineId: null })),
    );
    ({ seq: subject.eventSeq, hash: subject.eventHash } = heads.get(subject.id)!);
  }

  private async light(
    tx: Tx,
    batch: Batch,
    heads: Map<string, CaseHead>,
    now: Date,
    lit: readonly (Triggered & { caseId: string; organisationId: string; proceedingId: string | null; deadlineId: string | null })[],
  ): Promise<void> {
    if (lit.length === 0) return;
    const seat = await supervisionSeat(tx);
    // A county without a supervising body has nobody at whose seat a card could be issued.
    if (!seat) return;
    const { law, confidence } = entitlementOf('order', seat.kind)!;
    const known = new Set(
      (
        await litFor(
          tx,
          lit.map(({ subjectId }) => subjectId),
        )
      ).map(({ trigger, subjectId }) => `${trigger} ${subjectId}`),
    );
    await this.clerk.ready();
    for (const { caseId, organisationId, proceedingId, deadlineId, ...one } of lit) {
      const key = `${one.trigger} ${one.subjectId}`;
      if (known.has(key)) continue;
      known.add(key);
      const { head } = this.issue(batch, heads.get(caseId)!, now, {
        kind: 'order',
        card: 'yellow',
        issuerOrganisationId: seat.id,
        addresseeOrganisationId: organisationId,
        proceedingId,
        deadlineId,
        reason: one.reason,
        law,
        confidence,
        lit: one,
        by: systemStamp(seat.id),
        on: dayOf(now),
      });
      heads.set(caseId, head);
    }
  }

  private async moveClock(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    supervision: SupervisionState,
    { reply }: SupervisionStep,
    on: LegalDate,
  ): Promise<void> {
    if (!reply) return;
    const clocks = await deadlinesOf(tx, { id: supervision.id, caseId: supervision.caseId });
    if (reply === 'met') this.clerk.end(batch, subject.now, clocks, 'met', on);
    else for (const row of clocks) this.clerk.restart(batch, subject.now, row, on);
  }

  private record(batch: Batch, subject: LockedCase, news: News): void {
    const head = appendEvents(batch, { caseId: subject.id, seq: subject.eventSeq, hash: subject.eventHash }, subject.now, [news]);
    subject.eventSeq = head.seq;
    subject.eventHash = head.hash;
  }

  private overdueFacts({ otherLateDuties, ...duty }: LateDuty, today: LegalDate) {
    const { class: own, title } = this.clerk.reckoner.ruleOf(duty);
    return { ...duty, class: own, title, today, otherLateDuties: otherLateDuties.map((one) => this.clerk.reckoner.ruleOf(one).class) };
  }
}
