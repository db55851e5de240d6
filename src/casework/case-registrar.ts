/** Writes a new case at the body of who registers it: with its parties, claims, readers, dangers, first date and first event. Whoever brings it, it begins the same way. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, stamp } from '../domain/actor.js';
import { type Alike, LIKELY, LIKELY_ACROSS, likenessOf, tellingName } from '../domain/duplicates.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import type { Defect } from '../domain/parties.js';
import { type LinkKind, likenessOf as sameMatterAgain } from '../domain/same-matter.js';
import { newTrackingCode } from '../domain/tracking-code.js';
import type { AlikeRow, Intake, Likeness } from '../persistence/case-intake.queries.js';
import type { CaseRow, PartyRow } from '../persistence/case.queries.js';
import type { Batch } from '../platform/batch.js';
import { CaseKeeper } from './case-keeper.js';
import { linkEvents, newHead } from './chain.js';
import { LimitationGuard } from './limitation-guard.js';
import { SafetyDesk } from './safety-desk.js';

/** A party as it was told of. */
export interface NewParty {
  role: string;
  kind: string;
  name: string;
  idType?: string;
  idNumber?: string;
  phone?: string;
  birthDate?: string;
  address?: string;
  ethnicity?: string;
  occupation?: string;
  employer?: string;
  language?: string;
  serviceAddress?: string;
  eServiceConsent?: boolean;
  representative?: { name: string; idNumber?: string; phone?: string; kind: string; documentId?: string };
}

/** A dispute as it was told of: what a desk typed, a machine sent, or a screening found. */
export interface NewCase {
  channel: string;
  disputeType: string;
  title: string;
  facts: string;
  areaCode: string;
  parties: readonly NewParty[];
  claims?: readonly { description: string; amount?: string; requestedOn?: string }[];
  source?: { system: string; number: string; receivedAt?: string };
  riskFlags?: string[];
}

/** What of it is looked for among the cases of the county. */
export const soughtFor = ({ parties, disputeType, source }: NewCase): Likeness => ({
  names: parties.map(({ name }) => tellingName(name)),
  idNumbers: parties.map(({ idNumber }) => idNumber ?? null),
  phones: parties.map(({ phone }) => phone ?? null),
  people: parties.map(({ name, idNumber }) => ({ name, idNumber: idNumber ?? null })),
  disputeType,
  source: source ?? null,
});

/** Nobody is told of them here: whoever may read both finds them (`GET /cases/{id}/links`). */
const linksFound = (caseId: string, now: Date, disputeType: string, older: Intake['older']): Record<string, unknown>[] =>
  older.flatMap((one) => {
    const likeness = sameMatterAgain(one, disputeType, dayOf(now));
    const link = { id: uuid(), caseId, otherCaseId: one.caseId, kind: 'same-matter-again' satisfies LinkKind, madeAt: now.toISOString() };
    return likeness ? [{ ...link, likeness }] : [];
  });

/** The desk is told of its own; what lies with another body is for the county centre alone. */
function sortedOut(dto: NewCase, today: LegalDate, alike: readonly AlikeRow[]) {
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

const compared = (dto: NewCase, today: LegalDate, row: AlikeRow): Alike => ({
  ...row,
  areaCodes: [dto.areaCode, row.areaCode],
  disputeTypes: [dto.disputeType, row.disputeType],
  registeredOn: [today, row.registeredOn],
  titles: [dto.title, row.title],
});

@Injectable()
export class CaseRegistrar {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly limitation: LimitationGuard,
    private readonly safety: SafetyDesk,
  ) {}

  /** Everything the case begins with goes into the batch. @param defects of each party, in their order @returns the case as its registrant sees it */
  write(batch: Batch, actor: Actor, dto: NewCase, defects: readonly Defect[][], { now, caseNo, alike, older }: Intake): CaseRow {
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
    const safety = this.safety.atRegistration(batch, { id, now, organisationId }, actor, dto.riskFlags ?? [], parties);
    const head = linkEvents(batch, newHead(id), now, [
      {
        type: 'case-registered',
        occurredOn: today,
        actor: by,
        data: { caseNo, channel: dto.channel, disputeType: dto.disputeType, parties: parties.length, ...(source ? { source } : {}) },
      },
      ...safety,
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
    const run = { id: uuid(), number: 1, openedOn: today };
    batch.insert('case_runs', { caseId: id, ...run, openedAt: now.toISOString() });
    batch.insert('tracking_codes', { code: trackingCode, caseId: id });
    batch.insert('parties', ...parties.map((party) => ({ caseId: id, ...party })));
    batch.insert('claims', ...claims.map((one, index) => ({ caseId: id, ordinal: index + 1, ...one })));
    if (dto.source) batch.insert('case_numbers', { caseId: id, system: dto.source.system, number: dto.source.number });
    batch.insert('case_readers', { readerId: organisationId, caseId: id, level: 'content' });
    if (actor.kind === 'client') batch.insert('case_readers', { readerId: actor.id, caseId: id, level: 'card' });
    batch.insert('case_duplicates', ...pairs.map((pair) => ({ caseId: id, ...pair })));
    batch.insert('case_links', ...linksFound(id, now, dto.disputeType, older));
    this.keeper.startRouting(batch, { id, now, responsibleOrganisationId: organisationId }, today);
    this.limitation.start(batch, { id, now, organisationId, disputeType: dto.disputeType }, claims);
    const organisation = { id: organisationId, name: actor.organisationName };
    return {
      id,
      version: 1,
      level: 'content',
      isRegistrant: true,
      keptFor: null,
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
      runs: [{ ...run, closedOn: null, days: 0, outcome: null, ground: null, reason: null, roads: [], proceedingIds: [] }],
      riskGrade: 'green',
      ...columns,
    };
  }
}

function partyRow(party: NewParty, ordinal: number, defects: Defect[], id: string = uuid()): PartyRow {
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
