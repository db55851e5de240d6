/** Throws away what has had its day: answers kept for repeats, dead refresh tokens, heartbeats of workers long gone, rungs that can never fire. */
import { Injectable } from '@nestjs/common';
import { isTidying, throwAwayOldRows } from '../../persistence/housekeeping.queries.js';
import { clearStaleRungs } from '../../persistence/rung.queries.js';
import { Work } from '../../platform/work.js';

@Injectable()
export class Housekeeping {
  constructor(private readonly work: Work) {}

  /** @returns how many rows went; 0 when another process is at it */
  tidy(): Promise<number> {
    return this.work.run(null, async (tx) => {
      if (!(await isTidying(tx))) return 0;
      return (await throwAwayOldRows(tx)) + (await clearStaleRungs(tx));
    });
  }
}
