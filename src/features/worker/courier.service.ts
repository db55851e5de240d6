/** Carries what happened to those who must hear of it. It never leaves the database, so a notice and its outbox row go together or not at all. */
import { Injectable } from '@nestjs/common';
import { type RuleId, ruleOfVersion } from '../../domain/deadlines/deadline-rules.js';
import { type Staff, type Told, deskOf } from '../../domain/deadlines/told.js';
import { NEWS, type NewsFacts, type Reader } from '../../domain/news.js';
import { type NewsEvent, type Notice, newsEvents, takeFromOutbox, writeNotices } from '../../persistence/outbox.queries.js';
import { staffOf } from '../../persistence/rung.queries.js';
import { describe, log } from '../../platform/logging.js';
import { Work } from '../../platform/work.js';

const BATCH = 1000;
const TYPES = Object.keys(NEWS);

@Injectable()
export class Courier {
  constructor(private readonly work: Work) {}

  /** One armful. @returns how many rows went, and whether there may be more */
  carry(limit = BATCH): Promise<{ carried: number; notices: number; more: boolean }> {
    return this.work.run(null, async (tx) => {
      const { carried, news } = await takeFromOutbox(tx, limit, TYPES);
      const more = carried === limit;
      if (news.length === 0) return { carried, notices: 0, more };
      const events = await newsEvents(tx, news);
      const staff = await staffOf(tx, [...new Set(events.flatMap(desksAround))]);
      return {
        carried,
        notices: await writeNotices(
          tx,
          events.flatMap((event) => heard(event, staff)),
        ),
        more,
      };
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

/** One event that cannot be put into words stops nobody else's: it stands in the timeline, and the log says so. */
function heard(event: NewsEvent, staff: Staff): Notice[] {
  try {
    return noticesOf(event, staff);
  } catch (fault) {
    log.error({ caseId: event.caseId, eventSeq: event.eventSeq, type: event.type, ...describe(fault) }, 'news could not be put into words');
    return [];
  }
}

function noticesOf(event: NewsEvent, staff: Staff): Notice[] {
  const row = NEWS[event.type];
  if (!row) return [];
  const { caseId, eventSeq, caseNo, type, on } = event;
  const deadline = event.deadline && {
    ...event.deadline,
    title: ruleOfVersion(event.deadline.ruleId as RuleId, event.deadline.ruleVersion).title,
  };
  const facts: NewsFacts = { caseNo, procedure: event.procedure ?? '', on, deadline, card: event.card };
  const text = row.text(facts);
  const createdAt = event.at.toISOString();
  return row.tell
    .flatMap((reader) => recipients(reader, event, staff))
    .map(({ role, organisationId, userId = null }) => ({ caseId, eventSeq, organisationId, role, userId, kind: type, text, createdAt }));
}
