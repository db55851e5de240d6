/** Years as they stand, and how far what was published of them has come. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { refuse } from '../../domain/refusals.js';
import { calendarVersions, latestCalendars, listPublications, publicationNamed } from '../../persistence/publication.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import {
  type CalendarHistoryView,
  type CalendarYearView,
  calendarYearView,
  type PublicationView,
  publicationView,
} from './calendar.view.js';

@Injectable()
export class CalendarsService {
  constructor(private readonly work: Work) {}

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
}
