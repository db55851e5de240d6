/** Registers a dispute. Never refused for being the wrong road; a machine's typing error never loses a report. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, hasScope, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { type Alike, LIKELY, LIKELY_ACROSS, likenessOf, tellingName } from '../../domain/duplicates.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type Defect, defectsOf, keepsDefects, partyFaults } from '../../domain/parties.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { newTrackingCode } from '../../domain/tracking-code.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { LimitationGuard } from '../../casework/limitation-guard.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { linkEvents, newHead } from '../../casework/chain.js';
import { type AlikeRow, type CaseRow, type Intake, type PartyRow, prepareIntake } from '../../persistence/case.queries.js';
import { Batch } from '../../platform/batch.js';
import { claimAhead, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { Work } from '../../platform/work.js';
import { caseView } from './case.view.js';
import { type PartyDto, RegisterCaseDto } from './register-case.dto.js';

const mayRegister = (actor: Actor): boolean =>
  actor.kind === 'client'
    ? hasScope(actor, 'intake:create')
    : hasRole(actor, 'clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head');

@Injectable()
export class RegistrationService {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
    private readonly limitation: LimitationGuard,
  ) {}

  /** Registers the case at the caller's own organisation, which answers for it from now on. */
  async register(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      // The look-ups go out with the claim; what the body says, right or wrong, is heard in its turn.
      const readBody = inItsTurn(() => this.readBody(form));
      const [claimed, found] = await Promise.all([
        claimAhead(tx, actor.id, repeat),
        readBody.value && prepareIntake(tx, actor.organisationId, soughtFor(readBody.value.dto)),
      ]);
      const stored = claimed();
      if (stored) return replay(stored);
      const { dto, defects } = readBody.hear();
      if (!mayRegister(actor)) throw refuse('role-missing', { who: '窗口、登记员或对接系统' });

      const intake = found!;
      if (dto.source?.receivedAt && new Date(dto.source.receivedAt) > intake.now)
        throw new Refused({ code: 'invalid' }, [inTheFuture('/source/receivedAt')]);
      const batch = new Batch();
      const row = this.write(batch, actor, dto, defects, intake);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/cases/${row.id}`, view: caseView(row) });
      await batch.conclude(tx);
      return done;
    });
  }

  private readBody(form: Form): { dto: RegisterCaseDto; defects: Defect[][] } {
    const dto = form.read(RegisterCaseDto);
    return { dto, defects: this.judge(dto) };
  }

  /** The defects of each party, or a refusal where a person stands at the desk and can be asked. */
  private judge(dto: RegisterCaseDto): Defect[][] {
    const faults = dto.parties.map((party, index) => partyFaults(party, `/parties/${index}`));
    const all = faults.flat();
    if (all.length > 0 && !keepsDefects(dto.channel)) throw new Refused({ code: 'invalid' }, all);
    return faults.map((own, index) => defectsOf(own, `/parties/${index}`));
  }

  private write(batch: Batch, actor: Actor, dto: RegisterCaseDto, defects: Defect[][], { now, caseNo, alike }: Intake): CaseRow {
    const id = uuid();
    const today = dayOf(now);
    const organisationId = actor.organisationId;
    const { duplicates, pairs } = sortedOut(dto, today, alike);
    const by = stamp(actor);
    const trackingCode = newTrackingCode();
    const source = dto.source ? { ...dto.source } : null;
    const parties = dto.parties.map((party, index) => partyRow(party, index + 1, defects[index]!));
    const claims = (dto.claims ?? []).map(({ description, amount = null, requestedOn = null }) => ({
      id: uuid(),
      description,
      amount,
      requestedOn,
    }));
    const head = linkEvents(batch, newHead(id), now, [
      {
        type: 'case-registered',
        occurredOn: today,
        actor: by,
        data: { caseNo, channel: dto.channel, disputeType: dto.disputeType, parties: parties.length, ...(source ? { source } : {}) },
      },
    ]);
    const columns = {
      caseNo,
      channel: dto.channel,
      disputeType: dto.disputeType,
      title: dto.title,
      facts: dto.facts,
      areaCode: dto.areaCode,
      riskFlags: dto.riskFlags ?? [],
      source,
      stage: 'intake',
      registeredOn: today,
      registeredAt: now.toISOString(),
      responsibleSince: now.toISOString(),
    };
    batch.insert('cases', {
      id,
      matterId: id,
      ...columns,
      registeredBy: by,
      registeredOrganisationId: organisationId,
      responsibleOrganisationId: organisationId,
      eventSeq: head.seq,
      eventHash: head.hash,
    });
    batch.insert('tracking_codes', { code: trackingCode, caseId: id });
    batch.insert('parties', ...parties.map((party) => ({ caseId: id, ...party })));
    batch.insert('claims', ...claims.map((one, index) => ({ caseId: id, ordinal: index + 1, ...one })));
    if (dto.source) batch.insert('case_numbers', { caseId: id, system: dto.source.system, number: dto.source.number });
    batch.insert('case_readers', { readerId: organisationId, caseId: id, level: 'content' });
    if (actor.kind === 'client') batch.insert('case_readers', { readerId: actor.id, caseId: id, level: 'card' });
    batch.insert('case_duplicates', ...pairs.map((pair) => ({ caseId: id, ...pair })));
    this.keeper.startRouting(batch, { id, now, responsibleOrganisationId: organisationId }, today);
    this.limitation.start(batch, { id, now, organisationId, disputeType: dto.disputeType }, claims);
    const organisation = { id: organisationId, name: actor.organisationName };
    return {
      id,
      version: 1,
      level: 'content',
      isRegistrant: true,
      trackingCode,
      outcome: null,
      closedAt: null,
      responsibleOrganisation: organisation,
      parties,
      claims,
      proceedings: [],
      handoffs: [],
      duplicates,
      documents: [],
      mergedInto: null,
      riskGrade: 'green',
      ...columns,
    };
  }
}

/** What something comes to, or the fault to be thrown when it is heard. */
function inItsTurn<T>(work: () => T): { value?: T; hear: () => T } {
  try {
    const value = work();
    return { value, hear: () => value };
  } catch (fault) {
    return {
      hear: () => {
        throw fault;
      },
    };
  }
}

const inTheFuture = (pointer: string): FieldFault => fieldFault(pointer, 'in-the-future');

const soughtFor = ({ parties, disputeType, source }: RegisterCaseDto) => ({
  names: parties.map(({ name }) => tellingName(name)),
  idNumbers: parties.map(({ idNumber }) => idNumber ?? null),
  phones: parties.map(({ phone }) => phone ?? null),
  disputeType,
  source: source ?? null,
});

/** The desk is told of its own; what lies with another body is for the county centre alone. */
function sortedOut(dto: RegisterCaseDto, today: LegalDate, alike: readonly AlikeRow[]) {
  const scored = alike
    .map((row) => ({ row, ...likenessOf(compared(dto, today, row)) }))
    .filter(({ row, score }) => score >= (row.own ? LIKELY : LIKELY_ACROSS))
    .sort((a, b) => b.score - a.score || (a.row.caseId < b.row.caseId ? 1 : -1));
  const own = scored.filter(({ row }) => row.own).slice(0, 5);
  const elsewhere = scored.filter(({ row }) => !row.own).slice(0, 3);
  return {
    duplicates: own.map(({ row: { caseId, caseNo, title }, score, reasons }) => ({ caseId, caseNo, title, score, reasons })),
    pairs: [...own, ...elsewhere].map(({ row, score, reasons }) => ({ otherCaseId: row.caseId, score, reasons, across: !row.own })),
  };
}

const compared = (dto: RegisterCaseDto, today: LegalDate, row: AlikeRow): Alike => ({
  ...row,
  areaCodes: [dto.areaCode, row.areaCode],
  disputeTypes: [dto.disputeType, row.disputeType],
  registeredOn: [today, row.registeredOn],
  titles: [dto.title, row.title],
});

export function partyRow(party: PartyDto, ordinal: number, defects: Defect[], id: string = uuid()): PartyRow {
  const { representative, ...fields } = party;
  return {
    id,
    ordinal,
    role: fields.role,
    kind: fields.kind,
    name: fields.name,
    idType: fields.idType ?? null,
    idNumber: fields.idNumber ?? null,
    phone: fields.phone ?? null,
    birthDate: fields.birthDate ?? null,
    address: fields.address ?? null,
    ethnicity: fields.ethnicity ?? null,
    occupation: fields.occupation ?? null,
    employer: fields.employer ?? null,
    language: fields.language ?? null,
    serviceAddress: fields.serviceAddress ?? null,
    eServiceConsent: fields.eServiceConsent ?? null,
    representative: representative ? { id: uuid(), ...representative } : null,
    defects,
  };
}
