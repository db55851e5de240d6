/**
 * Takes away what was written on a case when an accusation leaves it (信访工作条例 30): its claims, and whatever anybody wrote on it in his own words before.
 * A paper that is an accusation as a whole is kept so, sealed, for the desk that sorted it, until it is forwarded; what was sorted wrongly is put back.
 */
import { hkdfSync } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { fieldTitle } from '../domain/procedures/fields.js';
import { theRoad } from '../domain/procedures/roads.js';
import {
  CLAIM_IN_ITS_PLACE,
  IN_ITS_PLACE,
  inputWithoutWords,
  namesOfStep,
  titleInItsPlace,
  withoutWords,
  wordsOfMark,
} from '../domain/written-words.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import {
  eventsSaid,
  FORGET_KEPT,
  keptWords,
  marksOn,
  type OwnPaper,
  paperOf,
  pendingOn,
  supervisionActsOn,
  wordsOn,
  WRITTEN,
} from '../persistence/written-words.queries.js';
import type { Batch } from '../platform/batch.js';
import { seal, unseal } from '../platform/sealing.js';
import type { Tx } from '../platform/work.js';
import { SEALING_SECRET } from './sealing-secret.js';

/** What a case said before something was taken out of it. It names nothing of the case. */
export interface SealedPaper {
  title: string;
  facts: string;
  claims: string[];
  texts: { of: string; text: string }[];
}

interface Place {
  table: string;
  id: string;
  column: string;
  was: unknown;
}

interface Taken {
  places: Place[];
  texts: SealedPaper['texts'];
}

interface Kept extends Pick<OwnPaper, 'title' | 'facts' | 'claims' | 'unsaidThrough'>, Taken {}

@Injectable()
export class WordKeeper {
  private readonly key: Buffer | null;

  constructor(@Optional() @Inject(SEALING_SECRET) secret?: Buffer) {
    this.key = secret ? Buffer.from(hkdfSync('sha256', secret, '', 'yizhan kept words', 32)) : null;
  }

  /** For good: @returns what goes to the sealed store; `claims` are said anew. Of events up to now nobody's words are told any more. */
  async takeOut(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    remains: { title: string; facts: string; claims?: readonly { id: string; description: string }[] },
  ): Promise<SealedPaper> {
    const paper = await paperOf(tx, subject.id);
    const before = paper.sealedWords ? this.open(subject.id, paper.sealedWords) : { ...paper, texts: [] };
    const { texts } = await this.gather(tx, batch, subject.id);
    for (const { id, pending, procedure } of await pendingOn(tx, subject.id)) {
      const found = collect(texts);
      const left = inputWithoutWords(pending, namesOfStep(procedure, pending['step']), found.keep);
      if (found.any()) batch.update('proceedings', id, { pending: left });
    }
    const anew = new Map(remains.claims?.map(({ id, description }) => [id, description]));
    for (const claim of paper.claims) batch.update('claims', claim.id, { description: anew.get(claim.id) ?? inPlaceOf(claim) });
    batch.update('cases', subject.id, { title: remains.title, facts: remains.facts, unsaidThrough: subject.eventSeq });
    if (paper.sealedWords) batch.statement(FORGET_KEPT, [subject.id]);
    const { title, facts, claims } = before;
    return { title, facts, claims: claims.map(({ description }) => description), texts: [...before.texts, ...texts] };
  }

  /** From now on only this body reads what the case says, as that proceeding has sorted it. */
  async keep(tx: Tx, batch: Batch, subject: LockedCase, sorted: { id: string; procedure: string }, organisationId: string): Promise<void> {
    const { title, facts, claims, unsaidThrough, sealedWords } = await paperOf(tx, subject.id);
    batch.update('cases', subject.id, { keptBy: sorted.id, keptFor: organisationId });
    if (sealedWords) return;
    const kept: Kept = { title, facts, claims, unsaidThrough, ...(await this.gather(tx, batch, subject.id)) };
    for (const claim of claims) batch.update('claims', claim.id, { description: inPlaceOf(claim) });
    batch.update('cases', subject.id, {
      title: titleInItsPlace(theRoad(sorted.procedure)),
      facts: IN_ITS_PLACE,
      unsaidThrough: subject.eventSeq,
    });
    batch.insert('kept_words', { caseId: subject.id, sealedWords: seal(this.secret(), subject.id, JSON.stringify(kept)) });
  }

  /** It was sorted otherwise by the same proceeding: it says again what it said. */
  async giveBack(tx: Tx, batch: Batch, subject: LockedCase, sorted: { id: string }): Promise<void> {
    const { keptBy, sealedWords } = await paperOf(tx, subject.id);
    if (keptBy !== sorted.id) return;
    batch.update('cases', subject.id, { keptBy: null, keptFor: null });
    if (!sealedWords) return;
    const { title, facts, claims, unsaidThrough, places } = this.open(subject.id, sealedWords);
    batch.update('cases', subject.id, { title, facts, unsaidThrough });
    for (const { id, description } of claims) batch.update('claims', id, { description });
    for (const { table, id, column, was } of places) batch.update(table, id, { [column]: was });
    batch.statement(FORGET_KEPT, [subject.id]);
  }

  /** The case as it is read by the body that keeps it. */
  async kept<Row extends { title: string; facts: string; claims: { id: string; description: string }[] }>(
    tx: Tx,
    caseId: string,
    row: Row,
  ): Promise<Row> {
    const sealed = await keptWords(tx, caseId);
    if (!sealed) return row;
    const { title, facts, claims } = this.open(caseId, sealed);
    const said = new Map(claims.map(({ id, description }) => [id, description]));
    return { ...row, title, facts, claims: row.claims.map((one) => ({ ...one, description: said.get(one.id) ?? one.description })) };
  }

  /** Everything written by somebody in his own words, with the sentence put in its place. */
  private async gather(tx: Tx, batch: Batch, caseId: string): Promise<Taken> {
    const places: Place[] = [];
    const texts: Taken['texts'] = [];
    const put = (place: Place, left: unknown): void => {
      places.push(place);
      batch.update(place.table, place.id, { [place.column]: left });
    };
    for (const { table, id, column, was } of await wordsOn(tx, caseId)) {
      if (was === IN_ITS_PLACE) continue;
      texts.push({ of: (WRITTEN[table].words as Record<string, string>)[column]!, text: was });
      put({ table, id, column, was }, IN_ITS_PLACE);
    }
    for (const { id, procedure, mark, value, detail } of await marksOn(tx, caseId)) {
      const words = wordsOfMark(procedure, mark);
      const found = collect(texts);
      const left = inputWithoutWords(detail, words.details, found.keep);
      if (found.any()) put({ table: 'marks', id, column: 'detail', was: detail }, left);
      if (words.value && value !== IN_ITS_PLACE) put({ table: 'marks', id, column: 'value', was: value }, IN_ITS_PLACE);
    }
    for (const { id, input } of await supervisionActsOn(tx, caseId)) {
      const found = collect(texts);
      const left = withoutWords(input, found.keep);
      if (found.any()) put({ table: 'supervision_acts', id, column: 'input', was: input }, left);
    }
    for (const data of await eventsSaid(tx, caseId)) withoutWords(data, collect(texts).keep);
    return { places, texts: distinct(texts) };
  }

  private open(caseId: string, sealedWords: Buffer): Kept {
    return JSON.parse(unseal(this.secret(), caseId, sealedWords)) as Kept;
  }

  private secret(): Buffer {
    if (!this.key) throw new Error('this process has no key for words that are kept');
    return this.key;
  }
}

const inPlaceOf = ({ forMoney }: { forMoney: boolean }): string => CLAIM_IN_ITS_PLACE[forMoney ? 'money' : 'other'];

/** Notes each text that is found, by what its field is called. */
function collect(texts: Taken['texts']): { keep: (name: string, text: string) => void; any: () => boolean } {
  const had = texts.length;
  return { keep: (name, text) => void texts.push({ of: fieldTitle(name) ?? name, text }), any: () => texts.length > had };
}

/** What stands in a row stands in its event too. */
const distinct = (texts: Taken['texts']): Taken['texts'] =>
  texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index);
