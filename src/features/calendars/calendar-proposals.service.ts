/** A year of the calendar, or its correction: what it would move, who proposed it, and its approval, from which on every date is counted by it. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, stamp } from '../../domain/actor.js';
import { Calendar, type CalendarYear, changedDays } from '../../domain/calendar.js';
import { fieldFault } from '../../domain/field-faults.js';
import { type LegalDate, weekday, yearOf } from '../../domain/legal-date.js';
import { mayPropose, type ProposalAction } from '../../domain/reference-proposals.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { type Approval, ProposalDesk, type ProposalRoom, type StepRequest } from '../../casework/proposal-desk.js';
import { addCalendar, type CalendarRow, calendarVersions, lockYear, publish } from '../../persistence/publication.queries.js';
import type { YearProposalRow } from '../../persistence/reference-proposal.queries.js';
import type { Answer } from '../../platform/http/answer.js';
import { type Form, readQuery } from '../../platform/http/form.js';
import type { Page } from '../../platform/http/page.dto.js';
import type { Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { CalendarProposalsQuery, PublishCalendarDto } from './calendar.dto.js';
import type { CalendarPreviewView } from './calendar.view.js';
import { type CalendarProposalView, calendarProposalView } from './calendar-proposal.view.js';
import { previewYear } from './year-preview.js';

type Year = Omit<CalendarYear, 'version'>;

const ROOM: ProposalRoom<'year'> = { kind: 'year', path: 'calendar-proposals', view: calendarProposalView, approval };

@Injectable()
export class CalendarProposalsService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly desk: ProposalDesk,
  ) {}

  /** Of a year that is not proposed yet. */
  async preview(actor: Actor, form: Form): Promise<CalendarPreviewView> {
    const year = yearIn(actor, form);
    const edition = await this.almanac.anew();
    return this.work.read(actor, (tx) => previewYear(tx, edition, year));
  }

  /** What its approval would move today. */
  async previewOf(actor: Actor, id: string): Promise<CalendarPreviewView> {
    const { year, content } = await this.desk.one(actor, 'year', id);
    const edition = await this.almanac.anew();
    return this.work.read(actor, (tx) => previewYear(tx, edition, { year, ...content }));
  }

  propose(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.desk.propose(actor, ROOM, repeat, async (tx) => {
      const { year, ...content } = yearIn(actor, form);
      const stands = (await calendarVersions(tx, year)).at(-1);
      if (stands && isTheSame(stands, content)) throw refuse('calendar-unchanged');
      return { year, standsOn: stands?.version ?? 0, content };
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<CalendarProposalView>> {
    return this.desk.list(actor, ROOM, readQuery(CalendarProposalsQuery, query)) as Promise<Page<CalendarProposalView>>;
  }

  async one(actor: Actor, id: string): Promise<{ view: CalendarProposalView; version: number }> {
    const proposal = await this.desk.one(actor, 'year', id);
    return { view: calendarProposalView(proposal), version: proposal.version };
  }

  /** From the commit of an approval on every date is counted by it; those that run are counted again by the workers, in armfuls. */
  async step(actor: Actor, id: string, action: ProposalAction, request: StepRequest): Promise<Answer> {
    const done = await this.desk.step(actor, ROOM, id, action, request);
    if (action === 'approve') await this.almanac.anew();
    return done;
  }
}

/** It becomes the next version of its year, published by who approves it. */
async function approval(tx: Tx, { id, year, content }: YearProposalRow, actor: Actor): Promise<Approval> {
  await lockYear(tx, year);
  const stands = (await calendarVersions(tx, year)).at(-1);
  const newest = stands?.version ?? 0;
  const next: CalendarYear = { year, version: newest + 1, ...content };
  return {
    newest,
    days: changedDays(new Calendar(stands ? [stands] : []), next),
    enter: async () => {
      await addCalendar(tx, next, stamp(actor), id);
      const title = stands ? `${year}年放假安排更正` : `${year}年放假安排公布`;
      await publish(tx, { id: uuid(), kind: 'calendar', year, yearVersion: next.version, title, madeBy: stamp(actor), proposalId: id });
    },
  };
}

function yearIn(actor: Actor, form: Form): Year {
  const { year, source, offDays, workDays } = form.read(PublishCalendarDto);
  const faults = [
    ...offDays.flatMap((day, index) => dayFault(day as LegalDate, year, `/offDays/${index}`, false)),
    ...workDays.flatMap((day, index) => dayFault(day as LegalDate, year, `/workDays/${index}`, true)),
  ];
  if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  if (!mayPropose(actor)) throw refuse('role-missing', { who: '系统管理员' });
  return { year, source, offDays: [...offDays].sort() as LegalDate[], workDays: [...workDays].sort() as LegalDate[] };
}

function dayFault(day: LegalDate, year: number, pointer: string, weekend: boolean): FieldFault[] {
  if (yearOf(day) !== year) return [fieldFault(pointer, 'not-in-the-year', { year })];
  const isWeekend = weekday(day) % 6 === 0;
  if (isWeekend !== weekend) return [fieldFault(pointer, weekend ? 'not-a-weekend' : 'weekend-anyway')];
  return [];
}

const isTheSame = (stands: CalendarRow, next: Omit<Year, 'year'>): boolean =>
  stands.source === next.source &&
  [...stands.offDays].sort().join() === next.offDays.join() &&
  [...stands.workDays].sort().join() === next.workDays.join();
