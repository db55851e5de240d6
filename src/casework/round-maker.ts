/**
 * Makes the next round of a screening that repeats, once the last day of a round has passed. The day a report is due may lie later (a holiday): the next
 * round does not wait for it. After a stop it makes the rounds that were missed, one after the other; the database lets each be there once.
 */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { spanOfRound } from '../domain/screening.js';
import { addNextRound, endedRounds } from '../persistence/screening.queries.js';
import { Work } from '../platform/work.js';

/** Series in one transaction. */
const ARMFUL = 100;

@Injectable()
export class RoundMaker {
  constructor(private readonly work: Work) {}

  /** One armful: of each series that lacks one, the next round. @returns how many were made, and whether there may be more */
  make(): Promise<{ made: number; more: boolean }> {
    return this.work.run(null, async (tx) => {
      const ended = await endedRounds(tx, ARMFUL);
      let made = 0;
      for (const round of ended) {
        const span = spanOfRound({ from: round.firstFrom, to: round.firstTo }, round.repeat, round.round + 1);
        if ((await addNextRound(tx, round, uuid(), span)) > 0) made += 1;
      }
      return { made, more: ended.length > 0 };
    });
  }

  /** All that are missing by now. */
  async makeAll(): Promise<void> {
    while ((await this.make()).more);
  }
}
