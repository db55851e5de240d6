/** Takes what was found, and does with it what the body it lies with decides. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, hasScope, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { bodyFor, FINDING_STATES, liesIn } from '../../domain/screening.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { FindingDesk } from '../../casework/finding-desk.js';
import { countFindings, type FindingRow, listFindings, lockFinding, seeFinding } from '../../persistence/finding.queries.js';
import { lockCase } from '../../persistence/proceeding.queries.js';
import { type ScreeningRow, seeScreening } from '../../persistence/screening.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import type { Class } from '../../platform/http/shape.js';
import { type Tx, Work } from '../../platform/work.js';
import { type FindingView, findingView } from './finding.view.js';
import { DismissFindingDto, FindingListQuery, MergeFindingDto, RegisterFindingDto, ReportFindingDto } from './screening.dto.js';

const DESK = ['clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head'] as const;

/** A finding by its path. */
export interface FindingPlace {
  readonly screeningId: string;
  readonly findingId: string;
}

export interface FindingRequest {
  readonly form: Form;
  readonly ifMatch: string | undefined;
  readonly repeat: Repeat | null;
}

@Injectable()
export class FindingsService {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
    private readonly desk: FindingDesk,
  ) {}

  report(actor: Actor, screeningId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const screening = await seeScreening(tx, actor, screeningId);
      if (!screening) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const found = form.read(ReportFindingDto);
      const body = bodyOf(screening, actor, found);
      const mayReport = actor.kind === 'client' ? hasScope(actor, 'intake:create') : hasRole(actor, ...DESK);
      if (!mayReport) throw refuse('role-missing', { who: '窗口、登记员或网格上报系统' });
      if (screening.today < screening.from) throw refuse('screening-not-begun', { day: screening.from });
      if (!screening.areaCodes.some((area) => liesIn(found.areaCode, area))) throw refuse('outside-the-screening');

      const id = uuid();
      const batch = new Batch();
      batch.insert('screening_findings', {
        id,
        screeningId,
        organisationId: body.id,
        areaCode: found.areaCode,
        place: found.place ?? null,
        disputeType: found.disputeType,
        title: found.title,
        facts: found.facts,
        parties: found.parties ?? [],
        riskFlags: found.riskFlags ?? [],
        grade: found.grade ?? 'green',
        reportedBy: stamp(actor),
        reportedOrganisationId: actor.organisationId,
        reportedAt: screening.now.toISOString(),
        reportedOn: screening.today,
        state: 'found',
        version: 1,
      });
      await batch.send(tx);
      return this.answered(tx, actor, repeat, { screeningId, findingId: id }, 201);
    });
  }

  one(actor: Actor, { screeningId, findingId }: FindingPlace): Promise<{ view: FindingView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await seeFinding(tx, actor, screeningId, findingId);
      if (!row) throw refuse('not-found');
      return { view: findingView(row), version: row.version };
    });
  }

  list(actor: Actor, screeningId: string, query: unknown): Promise<Page<FindingView>> {
    const { cursor, limit, state, total } = readQuery(FindingListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    return this.work.read(actor, async (tx) => {
      if (!(await seeScreening(tx, actor, screeningId))) throw refuse('not-found');
      const rows = await listFindings(tx, actor, screeningId, { state, limit, after: (place?.[0] as string | undefined) ?? null });
      const count = total ? await countFindings(tx, actor, screeningId, state) : undefined;
      return pageOf(rows, limit, findingView, ({ id }) => [id], count);
    });
  }

  register(actor: Actor, place: FindingPlace, request: FindingRequest): Promise<Answer> {
    return this.answerIt(actor, place, request, RegisterFindingDto, async (tx, batch, finding, { parties = [] }) => {
      const all = [...finding.parties, ...parties];
      if (all.length === 0) throw refuse('finding-without-parties');
      await this.desk.register(tx, batch, actor, finding, all);
    });
  }

  merge(actor: Actor, place: FindingPlace, request: FindingRequest): Promise<Answer> {
    return this.answerIt(actor, place, request, MergeFindingDto, async (tx, batch, finding, { caseId }) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw new Refused({ code: 'invalid' }, [fieldFault('/caseId', 'unknown-reference')]);
      if (subject.closedAt) throw refuse('case-closed');
      await this.desk.merge(tx, batch, actor, finding, subject);
    });
  }

  dismiss(actor: Actor, place: FindingPlace, request: FindingRequest): Promise<Answer> {
    return this.answerIt(actor, place, request, DismissFindingDto, (tx, batch, finding, { reason }) =>
      this.desk.dismiss(tx, batch, actor, finding, reason),
    );
  }

  /** One of the three ends of a find: whichever comes first under its lock. */
  private async answerIt<T extends object>(
    actor: Actor,
    place: FindingPlace,
    { form, ifMatch, repeat }: FindingRequest,
    Dto: Class<T>,
    end: (tx: Tx, batch: Batch, finding: FindingRow, input: T) => Promise<void>,
  ): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      const finding = await lockFinding(tx, actor, place.screeningId, place.findingId);
      if (!finding) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const input = form.read(Dto);
      expectVersion(ifMatch, finding.version);
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK) || actor.organisationId !== finding.organisation.id)
        throw refuse('not-a-screening-body');
      if (finding.state !== 'found') throw refuse('finding-answered', { state: FINDING_STATES.labels[finding.state] });
      await end(tx, new Batch(), finding, input);
      return this.answered(tx, actor, repeat, place, 200);
    });
  }

  private async answered(tx: Tx, actor: Actor, repeat: Repeat | null, place: FindingPlace, status: 200 | 201): Promise<Answer> {
    const { screeningId, findingId } = place;
    const row = (await seeFinding(tx, actor, screeningId, findingId))!;
    const location = status === 201 ? `/api/v1/screenings/${screeningId}/findings/${findingId}` : undefined;
    const batch = new Batch();
    const done = answer(batch, actor.id, repeat, { status, version: row.version, location, view: findingView(row) });
    await batch.send(tx);
    return done;
  }
}

/** The body that looks at a find: the one that was named, or the one its place tells. */
function bodyOf({ bodies }: ScreeningRow, { organisationId: own }: Actor, { organisationId, areaCode }: ReportFindingDto): { id: string } {
  const body = organisationId ? bodies.find(({ id }) => id === organisationId) : bodyFor({ areaCode, organisationId: own }, bodies);
  if (body) return body;
  throw new Refused({ code: 'invalid' }, [fieldFault('/organisationId', organisationId ? 'unknown-reference' : 'required')]);
}
