/** Makes of all that waited for one person's digest of one day one notice. The rows say what waits: a worker that dies here has done nothing, and the next one does it. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { digestText } from '../../domain/digest.js';
import { DEFAULT_PREFERENCES, type NoticePreferences, releaseOf } from '../../domain/waiting.js';
import {
  type Digest,
  type DigestPart,
  dueParts,
  isMakingDigests,
  type Moved,
  moveParts,
  writeDigests,
} from '../../persistence/digest.queries.js';
import { preferencesOf } from '../../persistence/notice-preference.queries.js';
import { Batch } from '../../platform/batch.js';
import { Work } from '../../platform/work.js';

/** Digests in one transaction. */
const ARMFUL = 500;

@Injectable()
export class DigestWriter {
  constructor(private readonly work: Work) {}

  /** One armful. @returns how many digests were made, how many parts came too late for theirs, and whether there may be more */
  write(limit = ARMFUL): Promise<{ made: number; late: number; more: boolean }> {
    return this.work.run(null, async (tx) => {
      const parts = (await isMakingDigests(tx)) ? await dueParts(tx, limit) : [];
      const heaps = [...heapsOf(parts).values()];
      const late = parts.filter((part) => part.late);
      const preferences = late.length > 0 ? await preferencesOf(tx, [...new Set(late.map(({ userId }) => userId))]) : new Map();
      const digests = heaps.flatMap((heap) => digestOf(heap.filter((part) => !part.late)));
      const batch = new Batch();
      writeDigests(batch, digests);
      moveParts(
        batch,
        late.map((part) => moved(part, preferences)),
      );
      await batch.send(tx);
      return { made: digests.length, late: late.length, more: heaps.length === limit };
    });
  }
}

/** By person and day: each becomes one digest. */
function heapsOf(parts: readonly DigestPart[]): Map<string, DigestPart[]> {
  const heaps = new Map<string, DigestPart[]>();
  for (const part of parts) {
    const key = `${part.userId} ${part.on}`;
    heaps.set(key, [...(heaps.get(key) ?? []), part]);
  }
  return heaps;
}

/** Who changed his body is told of each in its own digest: what is of the other body comes too late for this one. */
function digestOf(heap: readonly DigestPart[]): Digest[] {
  const [first] = heap;
  if (!first) return [];
  const { userId, organisationId, on } = first;
  const parts = heap.filter((part) => part.organisationId === organisationId);
  const visibleFrom = parts.reduce((latest, part) => (part.visibleFrom > latest ? part.visibleFrom : latest), first.visibleFrom);
  const text = digestText(parts.map(({ line }) => line));
  return [{ id: uuid(), userId, organisationId, on, text, visibleFrom, partIds: parts.map(({ id }) => id) }];
}

/** It goes into the next digest; where that would carry it over the day it is about, it is shown now. */
function moved({ id, userId, on, notAfter, now }: DigestPart, preferences: ReadonlyMap<string, NoticePreferences>): Moved {
  return { id, ...releaseOf(preferences.get(userId) ?? DEFAULT_PREFERENCES, now, { notAfter, madeOn: on }) };
}
