/** Takes the people whom only a duplicate names into the case that goes on, and takes them back with the merge. Roads that run already keep the parties they opened with. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { isSamePerson } from '../domain/duplicates.js';
import { type Carried, wordOfMerge } from '../domain/safety/carried-words.js';
import type { PartyRow } from '../persistence/case.queries.js';
import { carriedParties, lastOrdinal, type MergeRow, otherMerges, partiesNamed } from '../persistence/merge.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { SafetyDesk } from './safety-desk.js';

@Injectable()
export class PartyCarrier {
  constructor(private readonly safety: SafetyDesk) {}

  /** Each is a person of his own there: what was said of him in the duplicate stays there, under his id there. */
  async carry(tx: Tx, batch: Batch, mergeId: string, from: LockedCase, to: LockedCase): Promise<Carried> {
    const known = await partiesNamed(tx, to.id);
    const who = new Map<string, string>();
    const came: PartyRow[] = [];
    let ordinal = await lastOrdinal(tx, to.id);
    for (const { cameWith: _, ...party } of await partiesNamed(tx, from.id)) {
      const same = [...known, ...came].find((one) => isSamePerson(one, party));
      const id = same?.id ?? uuid();
      who.set(party.id, id);
      if (same) continue;
      const representative = party.representative && { ...party.representative, id: uuid() };
      came.push({ ...party, id, ordinal: ++ordinal, representative });
    }
    batch.insert('parties', ...came.map((party) => ({ ...party, caseId: to.id, cameWithId: mergeId })));
    return { who, came };
  }

  /** Whom something since then is about stays in the case. @returns how many stay */
  async takeBack(tx: Tx, batch: Batch, merge: MergeRow, survivor: LockedCase, actor: Actor): Promise<number> {
    const all = await carriedParties(tx, merge.id, wordOfMerge(merge.merged.caseNo));
    const named = await this.namedElsewhere(tx, merge, survivor);
    const back: string[] = [];
    for (const { id, depends } of all) {
      const other = named.get(id);
      if (other) batch.update('parties', id, { cameWithId: other });
      else if (!depends) back.push(id);
    }
    for (const id of back) batch.update('parties', id, { takenBackAt: survivor.now.toISOString() });
    await this.safety.unname(tx, batch, survivor, actor, back);
    return all.length - back.length;
  }

  /** People of the case whom another duplicate names too, with the merge they go on to have come with. */
  private async namedElsewhere(tx: Tx, merge: MergeRow, survivor: LockedCase): Promise<ReadonlyMap<string, string>> {
    const parties = await partiesNamed(tx, survivor.id);
    const found = new Map<string, string>();
    for (const other of await otherMerges(tx, survivor.id, merge.id))
      for (const party of await partiesNamed(tx, other.mergedId)) {
        const same = parties.find((one) => isSamePerson(one, party));
        if (same && !found.has(same.id)) found.set(same.id, other.id);
      }
    return found;
  }
}
