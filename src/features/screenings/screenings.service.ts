/** Organises rounds of screening, takes the bodies' reports, and shows how a round stands. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { areaPrefix, bodyRefusals, fitsRepeat, organiserOf } from '../../domain/screening.js';
import { Almanac } from '../../casework/almanac.js';
import { legalNow } from '../../persistence/legal-clock.queries.js';
import {
  bodiesNamed,
  casesOf,
  countScreenings,
  findingCounts,
  listScreenings,
  lockSeries,
  progressOf,
  type ScreeningRow,
  seeScreening,
  stopSeries,
} from '../../persistence/screening.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { OrganiseScreeningDto, ReportScreeningDto, ScreeningListQuery, StopScreeningDto } from './screening.dto.js';
import { type ScreeningItemView, screeningItemView, type ScreeningView, screeningView } from './screening.view.js';

const ORGANISING = ['clerk', 'officer', 'organisation-head', 'county-supervisor'] as const;
const DESK = ['clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class ScreeningsService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  async organise(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const asked = form.read(OrganiseScreeningDto);
      const now = await legalNow(tx);
      const bodies = await bodiesNamed(tx, asked.organisationIds);
      const known = new Set(bodies.map(({ id }) => id));
      const faults = [
        ...daysFaults(asked, dayOf(now)),
        ...asked.organisationIds.flatMap((id, index) =>
          known.has(id.toLowerCase()) ? [] : [fieldFault(`/organisationIds/${index}`, 'unknown-reference')],
        ),
      ];
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (actor.kind !== 'user' || !hasRole(actor, ...ORGANISING) || !organiserOf(actor.organisationKind))
        throw refuse('not-a-screening-organiser');
      const refusals = bodyRefusals(actor.organisationKind, bodies);
      if (refusals.length > 0) throw new Refused(refusals);

      const id = uuid();
      const batch = new Batch();
      const { title, kind, areaCodes, subjects, basis } = asked;
      batch.insert('screenings', {
        id,
        seriesId: id,
        round: 1,
        title,
        kind,
        fromDate: asked.from,
        toDate: asked.to,
        areaCodes,
        areaPrefixes: areaCodes.map(areaPrefix),
        subjects,
        basis,
        repeat: asked.repeat ?? null,
        organiserOrganisationId: actor.organisationId,
        createdBy: stamp(actor),
        createdAt: now.toISOString(),
      });
      batch.insert('screening_bodies', ...bodies.map((body) => ({ screeningId: id, organisationId: body.id })));
      await batch.send(tx);
      return this.answered(tx, actor, repeat, id, 201);
    });
  }

  /** No further round is made; the one that runs goes on to its end. */
  async stop(actor: Actor, id: string, request: { form: Form; ifMatch: string | undefined; repeat: Repeat | null }): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const place = await this.seen(tx, actor, id);
      await lockSeries(tx, place.seriesId);
      const row = await this.seen(tx, actor, id);
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      const { reason } = request.form.read(StopScreeningDto);
      expectVersion(request.ifMatch, row.version);
      if (actor.organisationId !== row.organiser.id || !hasRole(actor, ...ORGANISING)) throw refuse('not-a-screening-organiser');
      if (row.repeat === null || row.stoppedOn !== null) throw refuse('series-ended');
      const batch = new Batch();
      stopSeries(batch, row.seriesId, stamp(actor), row.today, reason);
      await batch.send(tx);
      return this.answered(tx, actor, request.repeat, id, 200);
    });
  }

  async report(actor: Actor, id: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const row = await this.seen(tx, actor, id);
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { organisationId = actor.organisationId, found, none = false, note } = form.read(ReportScreeningDto);
      // A nought may be a slip; that nothing was found is said in so many words.
      if (none !== (found === 0)) throw new Refused({ code: 'invalid' }, [fieldFault('/none', none ? 'not-valid' : 'required')]);
      const isOrganiser = actor.organisationId === row.organiser.id && hasRole(actor, ...ORGANISING);
      const isItself = organisationId === actor.organisationId && hasRole(actor, ...DESK);
      if (actor.kind !== 'user' || !(isOrganiser || isItself) || !row.bodies.some((body) => body.id === organisationId))
        throw refuse('not-a-screening-body');
      if (row.today < row.from) throw refuse('screening-not-begun', { day: row.from });

      const batch = new Batch();
      batch.insert('screening_reports', {
        id: uuid(),
        screeningId: id,
        organisationId,
        found,
        note,
        reportedBy: stamp(actor),
        reportedAt: row.now.toISOString(),
        reportedOn: row.today,
      });
      await batch.send(tx);
      return this.answered(tx, actor, repeat, id, 201);
    });
  }

  async one(actor: Actor, id: string): Promise<{ view: ScreeningView; version: number }> {
    await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const row = await this.seen(tx, actor, id);
      return { view: await this.view(tx, actor, row), version: row.version };
    });
  }

  async list(actor: Actor, query: unknown): Promise<Page<ScreeningItemView>> {
    const { cursor, limit, open, total } = readQuery(ScreeningListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const { calendar } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const rows = await listScreenings(tx, actor, { open, limit, after: (place?.[0] as string | undefined) ?? null });
      const count = total ? await countScreenings(tx, actor, open) : undefined;
      return pageOf(rows, limit, screeningItemView(calendar), ({ id }) => [id], count);
    });
  }

  private async seen(tx: Tx, actor: Actor, id: string): Promise<ScreeningRow> {
    const row = await seeScreening(tx, actor, id);
    if (!row) throw refuse('not-found');
    return row;
  }

  private async view(tx: Tx, actor: Actor, row: ScreeningRow): Promise<ScreeningView> {
    const { calendar } = this.almanac.current;
    if (row.level === 'card') return screeningView(calendar, row, null, actor.organisationId);
    const bodies = await progressOf(tx, row.id);
    const findings = await findingCounts(tx, row.id);
    const { stages, items } = await casesOf(tx, actor, row.id);
    return screeningView(calendar, row, { bodies, findings, stages, cases: items }, actor.organisationId);
  }

  private async answered(tx: Tx, actor: Actor, repeat: Repeat | null, id: string, status: 200 | 201): Promise<Answer> {
    const row = await this.seen(tx, actor, id);
    const batch = new Batch();
    const location = status === 201 ? `/api/v1/screenings/${id}` : undefined;
    const done = answer(batch, actor.id, repeat, { status, version: row.version, location, view: await this.view(tx, actor, row) });
    await batch.send(tx);
    return done;
  }
}

function daysFaults({ kind, from, to, repeat }: OrganiseScreeningDto, today: LegalDate): FieldFault[] {
  const span = { from: from as LegalDate, to: to as LegalDate };
  const faults: FieldFault[] = [];
  if (to < today) faults.push(fieldFault('/to', 'in-the-past', { min: today }));
  else if (to < from) faults.push(fieldFault('/to', 'too-small', { min: from }));
  if (repeat !== undefined && kind !== 'periodic') faults.push(fieldFault('/repeat', 'not-valid'));
  // The next round begins when this one is over.
  else if (repeat !== undefined && !fitsRepeat(span, repeat)) faults.push(fieldFault('/to', 'not-valid'));
  return faults;
}
