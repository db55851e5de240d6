/** Reads cases: one, a list, what happened. What the caller may not see does not exist for him. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { WordKeeper } from '../../casework/word-keeper.js';
import { eventsOf } from '../../persistence/case-events.queries.js';
import { listCases } from '../../persistence/case-list.queries.js';
import { seeCase } from '../../persistence/case.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { CaseListQuery, TimelineQuery } from './case-list.dto.js';
import { type CaseItemView, type EventView, caseItemView, eventView } from './case-list.view.js';
import { type CaseView, caseView } from './case.view.js';

@Injectable()
export class CaseReadingService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly words: WordKeeper,
  ) {}

  one(actor: Actor, id: string): Promise<{ view: CaseView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await seeCase(tx, actor, id);
      if (!row) throw refuse('not-found');
      // A paper that was sorted as an accusation says what it says to the desk that has to forward it, and to nobody else.
      const said = row.keptFor === actor.organisationId && row.level === 'content' ? await this.words.kept(tx, row.id, row) : row;
      return { view: caseView(said), version: row.version };
    });
  }

  async list(actor: Actor, query: unknown): Promise<Page<CaseItemView>> {
    const { cursor, limit, total, ...filter } = readQuery(CaseListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const after = (place?.[0] as string | undefined) ?? null;
    const { book } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const found = await listCases(tx, actor, { ...filter, limit, after, total });
      return pageOf(found.rows, limit, caseItemView(book), ({ id }) => [id], found.total);
    });
  }

  timeline(actor: Actor, id: string, query: unknown): Promise<Page<EventView>> {
    return this.work.read(actor, async (tx) => {
      const row = await seeCase(tx, actor, id);
      if (!row) throw refuse('not-found');
      const { cursor, limit } = readQuery(TimelineQuery, query);
      const place = placeOf(cursor, 1);
      const after = Number(place?.[0] ?? 0);
      if (!Number.isInteger(after) || after < 0 || after >= 2 ** 31) throw notACursor();
      const events = await eventsOf(tx, actor, row, after, limit + 1);
      return pageOf(events, limit, eventView(row.level), ({ seq }) => [seq]);
    });
  }
}
