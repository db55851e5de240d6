/** Demo time: legal time is stepped from one due rung to the next, so that a month of a case can be watched in a minute and nothing in it is skipped. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { later } from '../../domain/duration.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, inShanghai, instantOn, isLegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Ladder } from '../../casework/ladder.js';
import { Recount } from '../../casework/recount.js';
import { legalNow, moveLegalTime, stillHere, takeDemoClock } from '../../persistence/legal-clock.queries.js';
import { countFired, nextDueAt, placesOf, rungsDueAt } from '../../persistence/rung.queries.js';
import type { Form } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import { MoveDemoTimeDto } from './demo-time.dto.js';
import type { DemoTimeView, MovedDemoTimeView } from './demo-time.view.js';

/** Far enough for any period here, near enough that dates stay dates. */
const FURTHEST = new Date('2100-01-01T00:00:00Z');

@Injectable()
export class DemoTimeService {
  /** Calls of this process queue here, and not each with a connection of its own. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: Work,
    private readonly ladder: Ladder,
    private readonly recount: Recount,
  ) {}

  async read(): Promise<DemoTimeView> {
    return view(await this.work.read(null, legalNow));
  }

  async move(actor: Actor, form: Form): Promise<MovedDemoTimeView> {
    const asked = form.read(MoveDemoTimeDto);
    if ((asked.advance === undefined) === (asked.to === undefined)) throw new Refused({ code: 'invalid' }, [fieldFault('/to', 'required')]);
    if (!hasRole(actor, 'system-admin', 'county-supervisor')) throw refuse('role-missing', { who: '系统管理员或县级督导' });
    const turn = this.last.then(() => this.work.run(actor, (clock) => this.step(clock, asked)));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** `clock` holds the demo clock while every step commits in a transaction of its own. */
  private async step(clock: Tx, asked: MoveDemoTimeDto): Promise<MovedDemoTimeView> {
    await takeDemoClock(clock);
    const start = await this.work.read(null, legalNow);
    const target = targetOf(asked, start);
    if (target < start) throw refuse('time-runs-forward');

    const failed: number[] = [];
    let fired = 0;
    for (;;) {
      // A date that a publication is about to move is not stepped over by its old day.
      while ((await this.recount.count()).looked > 0) await stillHere(clock);
      const at = await this.work.read(null, (tx) => nextDueAt(tx, target, failed));
      if (!at) break;
      const ids = await this.work.read(null, (tx) => rungsDueAt(tx, at, failed));
      await this.work.run(null, (tx) => moveLegalTime(tx, at));
      failed.push(...(await this.ladder.climb(ids)).failed);
      // A worker may have been quicker with some of them: they happened all the same.
      const done = await this.work.read(null, (tx) => countFired(tx, ids));
      fired += done;
      // What still waits, on a case that somebody holds, fires when it is free: the clock does not stand still for it.
      if (done < ids.length) failed.push(...(await this.work.read(null, (tx) => placesOf(tx, ids))).map(({ id }) => id));
      await stillHere(clock);
    }
    const now = await this.work.run(null, async (tx) => {
      await moveLegalTime(tx, target);
      return legalNow(tx);
    });
    return { ...view(now), fired };
  }
}

function targetOf({ advance, to }: MoveDemoTimeDto, now: Date): Date {
  // The platform's own reader turns the thirtieth of February into the second of March.
  const exists = isLegalDate(to?.slice(0, 10));
  const target =
    advance !== undefined ? later(now, advance) : !exists ? new Date(NaN) : isLegalDate(to) ? instantOn(to, 8, 30) : new Date(to!);
  if (Number.isNaN(target.getTime()) || target > FURTHEST)
    throw new Refused({ code: 'invalid' }, [fieldFault(advance === undefined ? '/to' : '/advance', 'not-an-instant')]);
  return target;
}

const view = (now: Date): DemoTimeView => ({ now: inShanghai(now), today: dayOf(now) });
