import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { eventFeed } from '../../persistence/event-feed.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { cursorOf, notACursor, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { EventFeedQuery } from './event-feed.dto.js';
import { cloudEvent, type EventFeedView } from './event-feed.view.js';

@Injectable()
export class EventFeedService {
  constructor(private readonly work: Work) {}

  /** What happened since a place, to who may see it. */
  read(actor: Actor, query: unknown): Promise<EventFeedView> {
    const { after, types, limit } = readQuery(EventFeedQuery, query);
    const place = placeOf(after, 3);
    const from = place && { xid: String(place[0]), caseId: String(place[1]), seq: Number(place[2]) };
    if (from && !(/^\d{1,19}$/.test(from.xid) && isUuid(from.caseId) && Number.isSafeInteger(from.seq) && from.seq < 2 ** 31))
      throw notACursor('/after');
    return this.work.read(actor, async (tx) => {
      const rows = await eventFeed(tx, actor, from, types ? types.split(',') : null, limit);
      const last = rows.at(-1);
      return { items: rows.map(cloudEvent), next: last ? cursorOf([last.xid, last.caseId, last.seq]) : (after ?? null) };
    });
  }
}
