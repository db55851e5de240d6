/**
 * Counts again what was counted by a calendar, a closure, an order or a ladder that no longer stands. Nothing remembers how far it has come: the
 * deadlines themselves say what is left, so it may be stopped anywhere, and several workers may be at it.
 */
import { Injectable } from '@nestjs/common';
import { deskOf } from '../domain/deadlines/told.js';
import { dayOf } from '../domain/legal-date.js';
import type { DeadlineRow } from '../persistence/deadline.queries.js';
import {
  calendarSpellings,
  countMoved,
  finishPublication,
  openPublications,
  type Outdated,
  outdatedDeadlines,
  type Publication,
  type RecountRow,
  rowsToRecount,
  takeFreeCases,
  takeUntold,
  tellOwners,
} from '../persistence/recount.queries.js';
import { staffOf } from '../persistence/rung.queries.js';
import { Batch } from '../platform/batch.js';
import { log } from '../platform/logging.js';
import { type Tx, Work } from '../platform/work.js';
import { Almanac, type Edition } from './almanac.js';
import { systemStamp } from './case-keeper.js';
import { appendEvents, type CaseHead, type News } from './chain.js';
import { DeadlineClerk } from './deadline-clerk.js';

export interface Recounted {
  /** How many deadlines were looked at, and how many of them have another date now. */
  looked: number;
  moved: number;
  /** There is more to do at once. */
  more: boolean;
}

/** As many cases as one transaction should lock, and few enough that whoever waits for one of them hardly notices. */
const ARMFUL = 200;

@Injectable()
export class Recount {
  /** Where this process found the last ones. No promise hangs on it. */
  private after: string | undefined;

  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly clerk: DeadlineClerk,
  ) {}

  /** One armful; or, where nothing is left, the last word on publications that are worked off. */
  async round(limit = ARMFUL): Promise<Recounted> {
    const done = await this.count(limit);
    if (done.left === 0) for (const publication of done.publications) await this.work.run(null, (tx) => conclude(tx, publication));
    return { looked: done.looked, moved: done.moved, more: done.looked > 0 };
  }

  /** Counts, and tells nobody. `left` is how many were found, busy ones too. */
  async count(limit = ARMFUL): Promise<{ looked: number; moved: number; left: number; publications: readonly Publication[] }> {
    const [spellings, publications] = await this.work.read(
      null,
      async (tx) => [await calendarSpellings(tx), await openPublications(tx)] as const,
    );
    // What somebody published a moment ago must be known here before it is counted by.
    const edition = publications.length > 0 ? await this.almanac.anew() : await this.almanac.fresh();
    const outdated = spellings.filter((text) => edition.isOutdated(text));
    const found = await this.work.read(null, (tx) => outdatedDeadlines(tx, outdated, limit, this.after));
    this.after = found.at(-1)?.id;
    if (found.length === 0) return { looked: 0, moved: 0, left: 0, publications };
    const done = await this.work.run(null, (tx) => this.recount(tx, edition, publications, found));
    return { ...done, left: found.length, publications };
  }

  private async recount(
    tx: Tx,
    edition: Edition,
    publications: readonly Publication[],
    found: readonly Outdated[],
  ): Promise<{ looked: number; moved: number }> {
    const caseIds = await takeFreeCases(tx, [...new Set(found.map(({ caseId }) => caseId))].sort());
    const rows = await rowsToRecount(
      tx,
      found.map(({ id }) => id),
      caseIds,
    );
    const byHouse = new Set(found.flatMap(({ id, byHouse: changed }) => (changed ? [id] : [])));
    const batch = new Batch();
    const heads = new Map<string, CaseHead>();
    const moved = new Map<string, number>();
    let looked = 0;
    let count = 0;
    for (const row of rows) {
      const was = row.deadline;
      // What only another version of the program can count is left to it, and holds up no other.
      if (!this.clerk.reckoner.knows(was)) {
        log.error(
          { deadlineId: was.id, ruleId: was.ruleId, version: was.ruleVersion },
          'its rule is not known here; it is not counted again',
        );
        continue;
      }
      looked += 1;
      const is = this.clerk.recount(batch, row.now, was, byHouse.has(was.id) ? row.armed : null);
      if (is.dueDate === was.dueDate && is.nominalDue === was.nominalDue) continue;
      count += 1;
      const cause = causeOf(publications, was, (text) => edition.isOutdated(text));
      const head = heads.get(was.caseId) ?? { caseId: was.caseId, seq: row.eventSeq, hash: row.eventHash };
      heads.set(was.caseId, appendEvents(batch, head, row.now, [newsOf(row, is, cause)]));
      if (cause) {
        batch.insert('deadline_moves', moveOf(row, is, cause));
        moved.set(cause.id, (moved.get(cause.id) ?? 0) + 1);
      }
    }
    await batch.send(tx);
    await countMoved(
      tx,
      [...moved].map(([id, n]) => ({ id, moved: n })),
    );
    return { looked, moved: count };
  }
}

/** Which publication moved it: the calendar of a year it leaned on, or what was said about its house. */
function causeOf(
  publications: readonly Publication[],
  { calendarVersion, organisationId }: DeadlineRow,
  isOutdated: (text: string) => boolean,
) {
  const years = calendarVersion.split(',').flatMap((part) => (isOutdated(part) ? [Number(part.split(':')[0])] : []));
  return (
    publications.find(({ kind, year }) => kind === 'calendar' && years.includes(year!)) ??
    publications.find(({ organisationIds }) => organisationIds.includes(organisationId))
  );
}

/** Its entry in the journal: the old day and the new one, and why. */
function newsOf({ deadline, now }: RecountRow, is: DeadlineRow, cause: Publication | undefined): News {
  return {
    type: 'deadline-moved',
    proceedingId: deadline.ownerKind === 'proceeding' ? deadline.ownerId : null,
    occurredOn: dayOf(now),
    actor: cause?.madeBy ?? systemStamp(deadline.organisationId),
    data: {
      deadlineId: deadline.id,
      ruleId: deadline.ruleId,
      revision: is.revision,
      oldNominalDue: deadline.nominalDue,
      oldDue: deadline.dueDate,
      nominalDue: is.nominalDue,
      due: is.dueDate,
      provisional: is.provisional,
      ...(cause ? { publicationId: cause.id, because: cause.title } : {}),
    },
  };
}

const moveOf = ({ deadline, handlerUserId, handlerOrganisationId, now }: RecountRow, is: DeadlineRow, { id }: Publication) => ({
  publicationId: id,
  deadlineId: deadline.id,
  revision: is.revision,
  organisationId: handlerOrganisationId ?? deadline.organisationId,
  userId: handlerUserId,
  oldNominal: deadline.nominalDue,
  oldDue: deadline.dueDate,
  newNominal: is.nominalDue,
  newDue: is.dueDate,
  movedAt: now.toISOString(),
});

/** Worked off: each owner of a date that moved is told once, however many of his dates did. */
async function conclude(tx: Tx, { id, title }: Publication): Promise<void> {
  if (!(await finishPublication(tx, id))) return;
  const owners = await takeUntold(tx, id);
  const staff = await staffOf(tx, [...new Set(owners.map(({ organisationId }) => organisationId))]);
  await tellOwners(
    tx,
    id,
    owners.map(({ organisationId, userId, moved }) => ({
      organisationId,
      role: userId ? 'mediator' : deskOf(organisationId, staff).role,
      userId,
      text: `${title}:您处有 ${moved} 项期限改期,新旧日期见各事项的办理经过;其中属于当事人权利的,请告知当事人`,
    })),
  );
}
