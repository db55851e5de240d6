/** Carries what happened to those who must hear of it. It never leaves the database, so a notice and its outbox row go together or not at all. */
import { Injectable } from '@nestjs/common';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { type Staff, type Told, deskOf } from '../../domain/deadlines/told.js';
import { dayOf } from '../../domain/legal-date.js';
import { lineOf, NEWS, type NewsDeadline, type NewsFacts, type Reader } from '../../domain/news.js';
import { DEFAULT_PREFERENCES, mayWait, notAfter, type NoticePreferences, releaseOf, type WaitingDeadline } from '../../domain/waiting.js';
import { preferencesOf } from '../../persistence/notice-preference.queries.js';
import { Almanac } from '../../casework/almanac.js';
import { type NewsEvent, type Notice, newsEvents, takeFromOutbox, writeNotices } from '../../persistence/outbox.queries.js';
import { staffOf } from '../../persistence/rung.queries.js';
import { describe, log } from '../../platform/logging.js';
import { Work } from '../../platform/work.js';

const BATCH = 1000;
const TYPES = Object.keys(NEWS);

@Injectable()
export class Courier {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  /** One armful. @returns how many rows went, and whether there may be more */
  async carry(limit = BATCH): Promise<{ carried: number; notices: number; more: boolean }> {
    const { book } = await this.almanac.fresh();
    return this.work.run(null, async (tx) => {
      const { carried, news } = await takeFromOutbox(tx, limit, TYPES);
      const more = carried === limit;
      if (news.length === 0) return { carried, notices: 0, more };
      const events = await newsEvents(tx, news);
      const staff = await staffOf(tx, [...new Set(events.flatMap(desksAround))]);
      const letters = events.flatMap((event) => heard(event, staff, book));
      const waiting = new Set(letters.flatMap(({ notice: { userId }, waitsWith }) => (waitsWith && userId ? [userId] : [])));
      const preferences = waiting.size > 0 ? await preferencesOf(tx, [...waiting]) : NOBODYS;
      const notices = letters.map((letter) => timed(letter, preferences));
      return { carried, notices: await writeNotices(tx, notices), more };
    });
  }
}

const present = (id: string | null): string[] => (id === null ? [] : [id]);

const desksAround = (event: NewsEvent): string[] => [
  event.responsibleOrganisationId,
  ...present(event.roadOrganisationId),
  ...present(event.fromOrganisationId),
  ...present(event.toOrganisationId),
  ...present(event.addresseeOrganisationId),
  ...present(event.issuerOrganisationId),
  ...present(event.referredOrganisationId),
];

/** What is said to a body about its own work reaches its head too. */
const deskAndHead = (id: string | null, staff: Staff): Told[] =>
  present(id).flatMap((organisationId) => [
    deskOf(organisationId, staff),
    ...(staff.get(organisationId)?.has('organisation-head') ? [{ role: 'organisation-head', organisationId }] : []),
  ]);

function recipients(reader: Reader, event: NewsEvent, staff: Staff): Told[] {
  const desk = (id: string | null): Told[] => present(id).map((organisationId) => deskOf(organisationId, staff));
  switch (reader) {
    case 'told':
      return event.told ?? [];
    case 'sender':
      return desk(event.fromOrganisationId);
    case 'receiver':
      return desk(event.toOrganisationId);
    case 'responsible':
      return desk(event.responsibleOrganisationId);
    case 'addressee':
      return deskAndHead(event.addresseeOrganisationId, staff);
    case 'issuer':
      return desk(event.issuerOrganisationId);
    case 'referred':
      return desk(event.referredOrganisationId);
    case 'county':
      return [...staff]
        .filter(([, roles]) => roles.has('county-supervisor'))
        .map(([organisationId]) => ({ role: 'county-supervisor', organisationId }));
    case 'road':
      return desk(event.roadOrganisationId);
    case 'handler':
      return event.handlerUserId && event.handlerOrganisationId
        ? [{ role: 'mediator', organisationId: event.handlerOrganisationId, userId: event.handlerUserId }]
        : desk(event.roadOrganisationId);
  }
}

/** A notice, and with which deadline it may wait; null when it goes at once. */
interface Letter {
  notice: Omit<Notice, 'visibleFrom' | 'notAfter' | 'digestOn' | 'digestLine'>;
  event: NewsEvent;
  waitsWith: RuledDeadline | null;
}

/** One event that cannot be put into words stops nobody else's: it stands in the timeline, and the log says so. */
function heard(event: NewsEvent, staff: Staff, book: RuleBook): Letter[] {
  try {
    return lettersOf(event, staff, book);
  } catch (fault) {
    log.error({ caseId: event.caseId, eventSeq: event.eventSeq, type: event.type, ...describe(fault) }, 'news could not be put into words');
    return [];
  }
}

/** A deadline as the words of the news need it, with the class its rule gives it. */
type RuledDeadline = NewsDeadline & WaitingDeadline;

function deadlineOf({ deadline }: NewsEvent, book: RuleBook): RuledDeadline | null {
  if (!deadline) return null;
  const rule = book.find(deadline.ruleId, deadline.ruleVersion);
  // What nobody here knows does not wait.
  return { ...deadline, title: rule?.title ?? deadline.ruleId, class: rule?.class ?? 'statutory' };
}

function lettersOf(event: NewsEvent, staff: Staff, book: RuleBook): Letter[] {
  const row = NEWS[event.type];
  if (!row) return [];
  const { caseId, eventSeq, caseNo, type, on } = event;
  const deadline = deadlineOf(event, book);
  const facts: NewsFacts = { caseNo, procedure: event.procedure ?? '', on, deadline, card: event.card };
  const text = row.text(facts);
  const createdAt = event.at.toISOString();
  const waitsWith = mayWait(row.waits, deadline) ? deadline : null;
  return row.tell
    .flatMap((reader) => recipients(reader, event, staff))
    .map(({ role, organisationId, userId = null }) => ({
      notice: { caseId, eventSeq, organisationId, role, userId, kind: type, text, createdAt },
      event,
      waitsWith,
    }));
}

const NOBODYS: ReadonlyMap<string, NoticePreferences> = new Map();

/** A desk is always told at once, and so is a person of what may not wait. */
function timed({ notice, event, waitsWith }: Letter, preferences: ReadonlyMap<string, NoticePreferences>): Notice {
  if (!waitsWith || !notice.userId) return { ...notice, visibleFrom: notice.createdAt, notAfter: null, digestOn: null, digestLine: null };
  const last = notAfter(waitsWith, dayOf(event.at));
  const { visibleFrom, digestOn } = releaseOf(preferences.get(notice.userId) ?? DEFAULT_PREFERENCES, event.at, { notAfter: last });
  const digestLine = digestOn && lineOf(event.caseNo, waitsWith);
  return { ...notice, visibleFrom: visibleFrom.toISOString(), notAfter: last, digestOn, digestLine };
}
