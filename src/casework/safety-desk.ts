/** Raises and lowers flags, and opens what they open. It changes nothing else in the case. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../domain/actor.js';
import { RISK_FLAGS } from '../domain/codes.js';
import { isSamePerson } from '../domain/duplicates.js';
import { dayOf } from '../domain/legal-date.js';
import { Refused, refuse } from '../domain/refusals.js';
import { type Carried, wordOfMerge, wordsCarried } from '../domain/safety/carried-words.js';
import { kindTitle, lowerRefusals } from '../domain/safety/exit-steps.js';
import { type Aged, askedAnew, bornOn, type Capacity, capacityOf, exitsFor, isChild, isStillToBeTaken, newnessOf, type OpenedExit, type RaisedFlag, type Surroundings } from '../domain/safety/exits.js'; // prettier-ignore
import { partiesNamed } from '../persistence/merge.queries.js';
import { type LockedCase, lockCaseById } from '../persistence/proceeding.queries.js';
import { type ExitRow, exitsOf, type FlagRow, flagsOf, partiesOfCase, type PersonRow } from '../persistence/safety.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import type { News } from './chain.js';
import { ExitDesk, newsOf, type OpenRef, orderUntil, type Place, placeOf } from './exit-desk.js';

export interface NewFlag {
  readonly flag: string;
  readonly reason: string;
  readonly imminent: boolean;
  readonly partyId: string | null;
  readonly capacity: Capacity | null;
}

const ADD_FLAG = 'UPDATE cases SET risk_flags = array_append(risk_flags, $2) WHERE id = $1 AND NOT $2 = ANY(risk_flags)';
const ADD_FLAGS =
  'UPDATE cases SET risk_flags = risk_flags || ARRAY(SELECT f FROM unnest($2::text[]) WITH ORDINALITY AS u (f, n) WHERE NOT f = ANY(risk_flags) ORDER BY n) WHERE id = $1';
const TAKE_FLAG = 'UPDATE cases SET risk_flags = array_remove(risk_flags, $2) WHERE id = $1';

@Injectable()
export class SafetyDesk {
  constructor(
    private readonly exits: ExitDesk,
    private readonly keeper: CaseKeeper,
  ) {}

  /** A case that comes in with flags: nobody has said yet whom they are about. @returns its events, for the chain that begins */
  atRegistration(batch: Batch, place: Place, actor: Actor, flags: readonly string[], parties: readonly Aged[]): News[] {
    const raised = flags.map((flag) => ({ flag, reason: '登记时标记', imminent: false, partyId: null, capacity: null }));
    for (const one of raised) this.keepFlag(batch, place, actor, one);
    const exits = exitsFor(raised, around(parties, place.now)).map((one) => this.exits.open(batch, place, one));
    return raised.map((one) => raisedNews(place, one, exits));
  }

  /**
   * A danger is seen, seen anew, or said of whom. What must be taken may only become more: who thinks it less than it was said to be is the head.
   * What is seen in a duplicate is seen in the dispute: every case in which it goes on is locked in turn and told as well, and both keep it when the
   * merge is taken back. Call `clerk.ready()` before.
   */
  async raise(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: NewFlag): Promise<void> {
    await this.raiseHere(tx, batch, subject, actor, flag, hasRole(actor, 'organisation-head'));
    if (!subject.mergedIntoId) return;
    const person = (await partiesNamed(tx, subject.id)).find(({ id }) => id === flag.partyId);
    for (let from = subject; from.mergedIntoId;) {
      const goesOn: LockedCase = (await lockCaseById(tx, from.mergedIntoId))!;
      const same = person && (await partiesNamed(tx, goesOn.id)).find((one) => isSamePerson(one, person));
      const who = { partyId: same?.id ?? null, capacity: same ? flag.capacity : null };
      const reason = `${wordOfMerge(from.caseNo)}:${flag.reason}`;
      // Of the case that goes on nothing becomes less by a word of the duplicate, whoever says it.
      await this.raiseHere(tx, batch, goesOn, actor, { ...flag, ...who, reason }, false);
      from = goesOn;
    }
  }

  private async raiseHere(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: NewFlag, isHead: boolean): Promise<void> {
    const place = placeOf(subject);
    const live = standing(await flagsOf(tx, subject.id));
    const isNew = newnessOf(flag, live);
    // The word about somebody takes the place of the last word about him, and of the one about nobody.
    const replaced = live.filter((one) => one.flag === flag.flag && (one.partyId === flag.partyId || one.partyId === null));
    for (const one of replaced) this.endFlag(batch, subject.now, actor, one, 'named-anew', null);
    // Two words that stand about one person would meet in `one_live_flag`.
    if (replaced.length > 0) await batch.send(tx);
    this.keepFlag(batch, place, actor, flag);

    const stands = [...live.filter((one) => !replaced.includes(one)), flag];
    const surroundings = await this.around(tx, subject);
    const opened = exitsFor(stands, surroundings);
    const own = new Map(exitsFor([flag], surroundings, stands).map((one) => [one.kind, one]));
    const exits = await exitsOf(tx, subject.id);
    const news = await this.openWhatIs(tx, batch, subject, {
      opened,
      exits,
      isHead,
      anew: (known, one) => askedAnew(known, one, own.get(one.kind), flag, isNew),
    });
    // What nothing opens any more is optional again for the head who says so.
    if (isHead)
      for (const known of exits.filter(({ state, kind }) => state === 'owed' && !opened.some((one) => one.kind === kind)))
        await this.exits.dissolve(tx, batch, subject, actor, known, flag.reason);
    batch.statement(ADD_FLAG, [subject.id, flag.flag]);
    await batch.send(tx);
    this.tell(batch, subject, [raisedNews(place, flag, news)]);
  }

  /**
   * How old somebody is was not known, or not rightly: a word about him says less of him than is known now, and a word about nobody may be about a
   * child. Only more can come of it; who thinks it less than it was said to be is the head. Call `clerk.ready()` before.
   */
  async ageKnown(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, person: PersonRow): Promise<void> {
    const live = standing(await flagsOf(tx, subject.id));
    const about = live
      .filter(({ partyId }) => partyId === person.id)
      .map((one) => ({ one, known: capacityOf(one.capacity, bornOn(person), dayOf(subject.now)) }));
    const renamed = about.filter(({ one, known }) => one.capacity !== known);
    for (const { one } of renamed) this.endFlag(batch, subject.now, actor, one, 'named-anew', null);
    if (renamed.length > 0) await batch.send(tx);
    const words = renamed.map(({ one: { flag, imminent, partyId }, known }) => ({
      flag,
      imminent,
      partyId,
      capacity: known,
      reason: '更正当事人的出生日期',
    }));
    for (const word of words) this.keepFlag(batch, placeOf(subject), actor, word);

    const stands = [...live.filter((one) => !renamed.some((ended) => ended.one === one)), ...words];
    const opened = exitsFor(stands, await this.around(tx, subject)).filter(({ mandatory }) => mandatory);
    const exits = await exitsOf(tx, subject.id);
    const anew = (known: ExitRow, one: OpenedExit): OpenedExit | null => (isStillToBeTaken(known, one) ? one : null);
    const news = await this.openWhatIs(tx, batch, subject, { opened, exits, isHead: false, anew });
    const told = stands.filter(
      (one) => words.includes(one as NewFlag) || news.some(({ flag }) => one.partyId === null && flag === one.flag),
    );
    if (told.length === 0) return;
    const place = placeOf(subject);
    this.keeper.record(batch, subject, told.map((one) => raisedNews(place, one, news.filter(({ flag }) => flag === one.flag)))); // prettier-ignore
  }

  /** What is owed already is pressed; what is not there is opened, and what was answered where it has to be answered anew. */
  private async openWhatIs(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    {
      opened,
      exits,
      isHead,
      anew,
    }: {
      opened: readonly OpenedExit[];
      exits: readonly ExitRow[];
      isHead: boolean;
      anew: (known: ExitRow, one: OpenedExit) => OpenedExit | null;
    },
  ): Promise<OpenRef[]> {
    const news: OpenRef[] = [];
    for (const one of opened) {
      const known = exits.findLast(({ kind }) => kind === one.kind);
      if (known?.state === 'owed') await this.exits.press(tx, batch, subject, known, one, isHead);
      else {
        const next = known ? anew(known, one) : one;
        if (next) news.push(this.exits.open(batch, placeOf(subject), next));
      }
    }
    return news;
  }

  private around = async (tx: Tx, { id, now }: LockedCase): Promise<Surroundings> => around(await partiesOfCase(tx, id), now);

  /** That a case is one of many opens no way out: the word alone is kept. `risk_flags` is the caller's to write. */
  keepWord(batch: Batch, subject: LockedCase, actor: Actor, flag: string, reason: string): void {
    this.keepFlag(batch, placeOf(subject), actor, { flag, reason, imminent: false, partyId: null, capacity: null });
  }

  /** The word that was kept at that moment stands no more. @returns whether the flag falls with it: nobody else's word stands for it */
  async takeWordBack(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: string, since: Date, reason: string): Promise<boolean> {
    const live = standing(await flagsOf(tx, subject.id)).filter((one) => one.flag === flag);
    const own = live.filter(({ raisedAt }) => raisedAt.getTime() === since.getTime());
    for (const one of own) this.endFlag(batch, subject.now, actor, one, 'lowered', reason);
    return own.length === live.length;
  }

  /**
   * A case goes on in another one: what is known of danger in it is known there too, and of whom, under the ids its people have there. A word about
   * nobody there is about everybody, those who came too. What was answered here is not asked again; what may still be taken stays open there.
   */
  async carry(tx: Tx, batch: Batch, from: LockedCase, to: LockedCase, actor: Actor, people: Carried): Promise<void> {
    const carried = wordsCarried(standing(await flagsOf(tx, from.id)), standing(await flagsOf(tx, to.id)), people);
    const offered = new Set((await exitsOf(tx, to.id)).map(({ kind }) => kind));
    const owed = (await exitsOf(tx, from.id)).filter(({ state, kind }) => state === 'owed' && !offered.has(kind));
    const flags = [...new Set(carried.map(({ flag }) => flag))];
    if (flags.length === 0) return;
    const place = placeOf(to);
    const news = flags.map((flag) => {
      const imminent = carried.some((one) => one.flag === flag && one.imminent);
      for (const one of carried.filter((word) => word.flag === flag))
        this.keepFlag(batch, place, actor, { ...one, reason: wordOfMerge(from.caseNo) });
      const exits = owed.filter((one) => one.flag === flag).map((one) => this.exits.open(batch, place, one as OpenedExit));
      return raisedNews(place, { flag, imminent, partyId: null, capacity: null }, exits);
    });
    batch.statement(ADD_FLAGS, [to.id, flags]);
    await batch.send(tx);
    this.keeper.record(batch, to, news);
  }

  /** People who go back to a case of their own are named here no more: the warning stands, about nobody by name. */
  async unname(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, partyIds: readonly string[]): Promise<void> {
    const live = standing(await flagsOf(tx, subject.id));
    const naming = live.filter(({ partyId }) => partyId !== null && partyIds.includes(partyId));
    for (const one of naming) this.endFlag(batch, subject.now, actor, one, 'named-anew', null);
    const bare = new Set(naming.map(({ flag }) => flag));
    for (const flag of bare) {
      if (live.some((one) => one.flag === flag && one.partyId === null)) continue;
      const last = naming.filter((one) => one.flag === flag);
      const imminent = last.some((one) => one.imminent);
      this.keepFlag(batch, placeOf(subject), actor, { flag, reason: last[0]!.reason, imminent, partyId: null, capacity: null });
    }
  }

  /** The head says that it stands no more. Refused where that would undo what must be taken, what an adult has to answer, or what a court ordered. */
  async lower(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: string, reason: string): Promise<void> {
    const live = standing(await flagsOf(tx, subject.id));
    if (!live.some((one) => one.flag === flag)) throw refuse('flag-not-raised');
    const left = exitsFor(live.filter((one) => one.flag !== flag), await this.around(tx, subject)); // prettier-ignore
    const exits = await exitsOf(tx, subject.id);
    const owed = exits.filter(({ state }) => state === 'owed');
    const orphans = owed.filter(({ kind }) => !left.some((one) => one.kind === kind));
    const refusals = lowerRefusals(flag, orphans, live, orderUntil(exits, dayOf(subject.now)));
    if (refusals.length > 0) throw new Refused(refusals);
    for (const one of live.filter((raised) => raised.flag === flag)) this.endFlag(batch, subject.now, actor, one, 'lowered', reason);
    for (const exit of orphans) await this.exits.dissolve(tx, batch, subject, actor, exit, reason);
    for (const exit of owed.filter((one) => one.flag === flag && !orphans.includes(one)))
      batch.update('safety_exits', exit.id, { flag: left.find(({ kind }) => kind === exit.kind)!.flag, version: exit.version + 1 });
    batch.statement(TAKE_FLAG, [subject.id, flag]);
    await batch.send(tx);
    this.tell(batch, subject, [newsOf(placeOf(subject), 'safety-flag-lowered', { flag, title: titleOf(flag) })]);
  }

  private keepFlag(batch: Batch, { id, now }: Place, actor: Actor, { flag, reason, imminent, partyId, capacity }: NewFlag): void {
    batch.insert('safety_flags', {
      id: uuid(),
      caseId: id,
      flag,
      imminent,
      partyId,
      capacity,
      reason,
      raisedBy: stamp(actor),
      raisedOrganisationId: actor.organisationId,
      raisedAt: now.toISOString(),
      raisedOn: dayOf(now),
    });
  }

  private endFlag(batch: Batch, now: Date, actor: Actor, flag: FlagRow, endedAs: 'named-anew' | 'lowered', endReason: string | null): void {
    batch.update('safety_flags', flag.id, {
      endedAt: now.toISOString(),
      endedAs,
      endedOn: dayOf(now),
      endedBy: stamp(actor),
      endReason,
      version: flag.version + 1,
    });
  }

  private tell(batch: Batch, subject: LockedCase, news: readonly News[]): void {
    this.keeper.record(batch, subject, news);
    this.keeper.raise(batch, subject);
  }
}

const around = (parties: readonly Aged[], now: Date): Surroundings => ({ childIsParty: parties.some((one) => isChild(one, dayOf(now))) });
const standing = (flags: readonly FlagRow[]): FlagRow[] => flags.filter(({ endedAs }) => endedAs === null);
const titleOf = (flag: string): string => RISK_FLAGS.labels[flag as keyof typeof RISK_FLAGS.labels];

const raisedNews = (place: Place, { flag, imminent }: RaisedFlag, exits: readonly OpenRef[]): News =>
  newsOf(place, 'safety-flag-raised', {
    flag,
    title: titleOf(flag),
    imminent,
    exits: exits.map(({ id, kind, mandatory }) => ({ exitId: id, kind, title: kindTitle(kind), mandatory })),
  });
