/** Publishes and corrects years, and says beforehand which dates would move. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { Calendar, type CalendarYear } from '../../domain/calendar.js';
import type { RuleId } from '../../domain/deadlines/deadline-rules.js';
import { inHouse } from '../../domain/deadlines/house-days.js';
import { lastDay } from '../../domain/deadlines/last-day.js';
import { fieldFault } from '../../domain/field-faults.js';
import { type LegalDate, weekday, yearOf } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import {
  addCalendar,
  type CalendarRow,
  calendarVersions,
  latestCalendars,
  listPublications,
  lockYear,
  publicationNamed,
  publish,
} from '../../persistence/publication.queries.js';
import { calendarSpellings, type GroupedDates, groupedDates } from '../../persistence/recount.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { PublishCalendarDto } from './calendar.dto.js';
import {
  type CalendarHistoryView,
  type CalendarPreviewView,
  type CalendarYearView,
  calendarYearView,
  type MoveView,
  type PublicationView,
  publicationView,
} from './calendar.view.js';

const SHOWN_MOVES = 500;

@Injectable()
export class CalendarsService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  years(actor: Actor, query: unknown): Promise<Page<CalendarYearView>> {
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !Number.isInteger(place[0])) throw notACursor();
    const after = Number(place?.[0] ?? 0);
    return this.work.read(actor, async (tx) => {
      const years = await latestCalendars(tx);
      const rows = years.filter(({ year }) => year > after).slice(0, limit + 1);
      return pageOf(rows, limit, calendarYearView, ({ year }) => [year], total ? years.length : undefined);
    });
  }

  async year(actor: Actor, text: string): Promise<{ view: CalendarHistoryView; version: number }> {
    if (!/^\d{4}$/.test(text)) throw refuse('not-found');
    const versions = await this.work.read(actor, (tx) => calendarVersions(tx, Number(text)));
    return {
      view: { year: Number(text), published: versions.length > 0, versions: versions.map(calendarYearView) },
      version: versions.at(-1)?.version ?? 0,
    };
  }

  /** Nothing is written. Deadlines that share rule, start and history share their fate, so each kind is counted once, however many there are. */
  async preview(actor: Actor, form: Form): Promise<CalendarPreviewView> {
    const year = this.read(actor, form);
    const { book, house } = await this.almanac.anew();
    return this.work.read(actor, async (tx) => {
      const stands = (await calendarVersions(tx, year.year)).at(-1);
      const next: CalendarYear = { ...year, version: (stands?.version ?? 0) + 1 };
      const calendar = new Calendar([...(await latestCalendars(tx)), next]);
      const spellings = (await calendarSpellings(tx)).filter((text) => leansOn(text, year.year));
      const groups = spellings.length > 0 ? await groupedDates(tx, spellings) : [];
      const moves = new Map<string, MoveView>();
      let looked = 0;
      let moved = 0;
      for (const group of groups) {
        looked += group.deadlines;
        const rule = book.find(group.ruleId, group.ruleVersion);
        if (!rule) continue;
        const due = dueOf(group, rule.id, rule.version);
        if (due === group.dueDate) continue;
        moved += group.deadlines;
        const key = `${group.ruleId} ${group.dueDate} ${due}`;
        const known = moves.get(key);
        moves.set(key, {
          ruleId: group.ruleId,
          title: rule.title,
          oldDue: group.dueDate,
          newDue: due,
          deadlines: group.deadlines + (known?.deadlines ?? 0),
        });
      }
      const sorted = [...moves.values()].sort((a, b) => b.deadlines - a.deadlines || (a.oldDue < b.oldDue ? -1 : 1));
      return { year: year.year, version: next.version, looked, moved, moves: sorted.slice(0, SHOWN_MOVES) };

      function dueOf(g: GroupedDates, ruleId: RuleId, version: number): LegalDate {
        const rule = book.version(ruleId, version);
        const whole = {
          rule,
          start: g.startDate,
          startAt: g.startAt ? new Date(g.startAt) : null,
          until: g.untilDate,
          suspensions: g.suspensions,
          extensions: g.extensions,
        };
        const inside = inHouse(whole, calendar, house(g.organisationId));
        return lastDay(inside.reckoning, inside.calendar).due;
      }
    });
  }

  /** From its commit on every date is counted by it; those that run are counted again by the workers, in armfuls. */
  async publish(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    const done = await this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const year = this.read(actor, form);
      await lockYear(tx, year.year);
      const stands = (await calendarVersions(tx, year.year)).at(-1);
      if (stands && isTheSame(stands, year)) throw refuse('calendar-unchanged');
      const next = { ...year, version: (stands?.version ?? 0) + 1 };
      await addCalendar(tx, next, stamp(actor));
      const title = stands ? `${year.year}年放假安排更正` : `${year.year}年放假安排公布`;
      return this.announced(tx, actor, repeat, next, title);
    });
    await this.almanac.anew();
    return done;
  }

  publications(actor: Actor, query: unknown): Promise<Page<PublicationView>> {
    const { limit, cursor } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 2);
    if (place && !(typeof place[0] === 'string' && !Number.isNaN(Date.parse(place[0])) && isUuid(place[1]))) throw notACursor();
    return this.work.read(actor, async (tx) =>
      pageOf(await listPublications(tx, limit, place), limit, publicationView, ({ madeAt, id }) => [madeAt.toISOString(), id]),
    );
  }

  async publication(actor: Actor, id: string): Promise<PublicationView> {
    const row = await this.work.read(actor, (tx) => publicationNamed(tx, id));
    if (!row) throw refuse('not-found');
    return publicationView(row);
  }

  private async announced(tx: Tx, actor: Actor, repeat: Repeat | null, calendar: CalendarYear, title: string): Promise<Answer> {
    const id = uuid();
    const { year, version } = calendar;
    await publish(tx, { id, kind: 'calendar', year, yearVersion: version, title, madeBy: stamp(actor) });
    const row = { ...calendar, publishedBy: stamp(actor), publishedAt: new Date() };
    const view = { calendar: calendarYearView(row), publication: publicationView((await publicationNamed(tx, id))!) };
    const batch = new Batch();
    const done = answer(batch, actor.id, repeat, { status: 201, version, location: `/api/v1/calendars/${year}`, view });
    await batch.send(tx);
    return done;
  }

  private read(actor: Actor, form: Form): Omit<CalendarYear, 'version'> {
    const { year, source, offDays, workDays } = form.read(PublishCalendarDto);
    const faults = [
      ...offDays.flatMap((day, index) => dayFault(day as LegalDate, year, `/offDays/${index}`, false)),
      ...workDays.flatMap((day, index) => dayFault(day as LegalDate, year, `/workDays/${index}`, true)),
    ];
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    if (!hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '系统管理员' });
    return { year, source, offDays: [...offDays].sort() as LegalDate[], workDays: [...workDays].sort() as LegalDate[] };
  }
}

const leansOn = (calendarVersion: string, year: number): boolean => calendarVersion.split(',').some((part) => part.startsWith(`${year}:`));

function dayFault(day: LegalDate, year: number, pointer: string, weekend: boolean): FieldFault[] {
  if (yearOf(day) !== year) return [fieldFault(pointer, 'not-in-the-year', { year })];
  const isWeekend = weekday(day) % 6 === 0;
  if (isWeekend !== weekend) return [fieldFault(pointer, weekend ? 'not-a-weekend' : 'weekend-anyway')];
  return [];
}

const isTheSame = (stands: CalendarRow, next: Omit<CalendarYear, 'version'>): boolean =>
  stands.source === next.source &&
  [...stands.offDays].sort().join() === next.offDays.join() &&
  [...stands.workDays].sort().join() === next.workDays.join();
