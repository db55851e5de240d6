/** Keeps a dispute of many: which cases belong to it, which is the pilot, and the offer of the pilot's agreement to all. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { withoutConsent } from '../../domain/consents.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { consentFaults } from '../../casework/consents.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { agreementInForce } from '../../casework/mass-desk.js';
import { refuseReport } from '../../casework/report-guard.js';
import { SafetyDesk } from '../../casework/safety-desk.js';
import {
  liveMembers,
  lockMass,
  lockVisibleCases,
  type MassRow,
  massesSeen,
  membersAnywhere,
  membersSeen,
  offerOf,
  putOffers,
  seeMass,
} from '../../persistence/mass.queries.js';
import { seeProceeding } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { AddMemberDto, ChoosePilotDto, CreateMassDto, MassListQuery, OfferMassDto, type ShareDto } from './mass.dto.js';
import { type MassItemView, massItemView, type MassView, massView } from './mass.view.js';

const DESK = ['clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head'] as const;
const CENTRE = 'centre';
const FLAG = 'mass';
/** As many as one offer reaches and one report shows. */
const MOST = 500;

type Share = Pick<ShareDto, 'factor' | 'amounts'>;

@Injectable()
export class MassesService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
    private readonly safety: SafetyDesk,
  ) {}

  create(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(CreateMassDto);
      const faults = (dto.shares ?? []).flatMap(({ caseId, factor, amounts }, n) => [
        ...(dto.caseIds.includes(caseId) ? [] : [fieldFault(`/shares/${n}/caseId`, 'unknown-reference')]),
        ...(factor && amounts ? [fieldFault(`/shares/${n}/amounts`, 'not-valid')] : []),
      ]);
      if (dto.pilotCaseId && !dto.caseIds.includes(dto.pilotCaseId)) faults.push(fieldFault('/pilotCaseId', 'unknown-reference'));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      const id = uuid();
      const batch = new Batch();
      const shares = new Map((dto.shares ?? []).map(({ caseId, ...share }) => [caseId, share]));
      const now = await this.join(tx, batch, actor, id, dto.caseIds, shares, '/caseIds');
      batch.insert('mass_disputes', {
        id,
        title: dto.title,
        reason: dto.reason,
        organisationId: actor.organisationId,
        createdBy: stamp(actor),
        createdAt: now.toISOString(),
        pilotCaseId: dto.pilotCaseId ?? null,
      });
      await batch.send(tx);
      const done = answer(batch, actor.id, repeat, {
        status: 201,
        version: 1,
        location: `/api/v1/mass-disputes/${id}`,
        view: await this.view(tx, actor, id),
      });
      await batch.send(tx);
      return done;
    });
  }

  add(actor: Actor, massId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.change(actor, massId, { repeat }, 201, async (tx, batch) => {
      const { caseId, ...share } = form.read(AddMemberDto);
      if (share.factor && share.amounts) throw new Refused({ code: 'invalid' }, [fieldFault('/amounts', 'not-valid')]);
      return async () => {
        if ((await liveMembers(tx, massId)).length >= MOST)
          throw new Refused({ code: 'invalid' }, [fieldFault('/caseId', 'too-many', { max: MOST })]);
        await this.join(tx, batch, actor, massId, [caseId], new Map([[caseId, share]]), '/caseId');
      };
    });
  }

  choosePilot(actor: Actor, massId: string, { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null }) {
    return this.change(actor, massId, { ifMatch, repeat, needsVersion: true }, 200, async (tx, batch) => {
      const { caseId } = form.read(ChoosePilotDto);
      return async () => {
        if (!(await liveMembers(tx, massId)).some((member) => member.caseId === caseId)) throw refuse('pilot-not-a-member');
        batch.update('mass_disputes', massId, { pilotCaseId: caseId });
      };
    });
  }

  /**
   * Puts down to whom the pilot's agreement is to be offered; the worker does it. Said again for the same agreement, it reaches those who joined since,
   * and those to whom it could not be offered.
   */
  offer(actor: Actor, massId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.change(actor, massId, { repeat }, 201, async (tx, batch, mass) => {
      const { proceedingId, consents = [] } = form.read(OfferMassDto);
      const pilot = await seeProceeding(tx, actor, proceedingId);
      if (!pilot) throw new Refused({ code: 'invalid' }, [fieldFault('/proceedingId', 'unknown-reference')]);
      const { now } = (await tx.row<{ now: Date }>('SELECT legal_now() AS now'))!;
      const faults = await consentFaults(tx, consents, pilot.facts.parties, dayOf(now));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      return async () => {
        if (!mass.pilotCaseId) throw refuse('pilot-missing');
        const agreement = agreementInForce(pilot.facts);
        if (pilot.facts.caseId !== mass.pilotCaseId || !agreement) throw refuse('pilot-agreement-not-in-force');
        const known = await offerOf(tx, massId, agreement.id);
        const offerId = known ?? uuid();
        if (!known) {
          // What two people agreed on becomes known to thirty others: not without both of them.
          const names = withoutConsent(pilot.facts.parties, consents);
          if (names) throw refuse('pilot-consent-missing', { names });
          const offer = { id: offerId, massId, proceedingId, agreementId: agreement.id, consents };
          batch.insert('mass_offers', { ...offer, offeredBy: stamp(actor), offeredAt: now.toISOString() });
          await batch.send(tx);
        }
        await putOffers(tx, offerId, massId, mass.pilotCaseId);
      };
    });
  }

  one(actor: Actor, massId: string): Promise<{ view: MassView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const mass = await seen(tx, actor, massId);
      return { view: massView(mass, await membersSeen(tx, actor, massId), actor.organisationId), version: mass.version };
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<MassItemView>> {
    const { cursor, limit } = readQuery(MassListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    return this.work.read(actor, async (tx) => {
      const rows = actor.kind === 'user' ? await massesSeen(tx, actor, (place?.[0] as string | undefined) ?? null, limit + 1) : [];
      return pageOf(rows, limit, massItemView, ({ id }) => [id]);
    });
  }

  /** What the leading body does: the shape of the request is heard first, then whether it may, then what is to be done. */
  private change(
    actor: Actor,
    massId: string,
    { ifMatch, repeat, needsVersion = false }: { ifMatch?: string; repeat: Repeat | null; needsVersion?: boolean },
    status: 200 | 201,
    heard: (tx: Tx, batch: Batch, mass: MassRow) => Promise<() => Promise<void>>,
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      await seen(tx, actor, massId);
      await lockMass(tx, massId);
      const mass = await seen(tx, actor, massId);
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const batch = new Batch();
      const act = await heard(tx, batch, mass);
      if (needsVersion) expectVersion(ifMatch, mass.version);
      if (actor.organisationId !== mass.organisation.id || !isDesk(actor)) throw refuse('mass-not-yours');
      await act();
      batch.update('mass_disputes', massId, { version: mass.version + 1 });
      await batch.send(tx);
      const done = answer(batch, actor.id, repeat, { status, version: mass.version + 1, view: await this.view(tx, actor, massId) });
      await batch.send(tx);
      return done;
    });
  }

  /** The cases belong to it from now on, and their desks see that many are affected. @returns legal time */
  private async join(
    tx: Tx,
    batch: Batch,
    actor: Actor,
    massId: string,
    caseIds: readonly string[],
    shares: ReadonlyMap<string, Share>,
    pointer: string,
  ): Promise<Date> {
    const cases = await lockVisibleCases(tx, actor, caseIds);
    const known = new Set(cases.map(({ id }) => id));
    const strangers = caseIds.flatMap((id, n) =>
      known.has(id) ? [] : [fieldFault(caseIds.length > 1 ? `${pointer}/${n}` : pointer, 'unknown-reference')],
    );
    if (strangers.length > 0) throw new Refused({ code: 'invalid' }, strangers);
    const answersForAll = cases.every((one) => one.responsibleOrganisationId === actor.organisationId && one.level === 'content');
    if (!isDesk(actor) || !(answersForAll || actor.organisationKind === CENTRE)) throw refuse('mass-not-yours');
    const elsewhere = await membersAnywhere(tx, caseIds);
    if (elsewhere.length > 0) throw refuse('mass-member-elsewhere', { caseNos: elsewhere.join('、') });
    const closed = cases.filter(({ closedAt }) => closedAt);
    if (closed.length > 0) throw refuse('mass-case-closed', { caseNos: closed.map(({ caseNo }) => caseNo).join('、') });
    for (const { id } of cases) await refuseReport(tx, id);
    for (const subject of cases) {
      const { factor = null, amounts = null } = shares.get(subject.id) ?? {};
      const flagged = !subject.riskFlags.includes(FLAG);
      const joinedAt = subject.now.toISOString();
      batch.insert('mass_members', { id: uuid(), massId, caseId: subject.id, factor, amounts, flagged, joinedBy: stamp(actor), joinedAt });
      if (flagged) {
        batch.update('cases', subject.id, { riskFlags: [...subject.riskFlags, FLAG] });
        this.safety.keepWord(batch, subject, actor, FLAG, '加入涉众纠纷');
      }
      this.keeper.record(batch, subject, [{ type: 'mass-joined', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { massId } }]);
      this.keeper.raise(batch, subject);
    }
    return cases[0]!.now;
  }

  private view = async (tx: Tx, actor: Actor, massId: string): Promise<MassView> =>
    massView(await seen(tx, actor, massId), await membersSeen(tx, actor, massId), actor.organisationId);
}

const isDesk = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, ...DESK);

/** Machines report cases; disputes of many are for people. */
async function seen(tx: Tx, actor: Actor, massId: string): Promise<MassRow> {
  const mass = actor.kind === 'user' ? await seeMass(tx, actor, massId) : undefined;
  if (!mass) throw refuse('not-found');
  return mass;
}
