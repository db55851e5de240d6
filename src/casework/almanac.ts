/**
 * What dates are counted by, as it stands: published years, rules, closures, orders, ladders. One copy a process, looked at again every second. A date
 * counted by a copy that was a moment old is found by what is written beside it, and counted again (`recount.ts`).
 */
import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Calendar } from '../domain/calendar.js';
import { DEADLINE_RULES, RULE_IDS, isRuleId } from '../domain/deadlines/deadline-rules.js';
import { type House, NO_HOUSE } from '../domain/deadlines/house-days.js';
import { type DeadlineRule, RuleBook } from '../domain/deadlines/rule-book.js';
import type { DeadlineRow } from '../domain/deadlines/rule-shape.js';
import { canonicalJson } from '../domain/event-hash.js';
import { Refused } from '../domain/refusals.js';
import {
  EDITION,
  enterShippedRules,
  isShippedMissing,
  type NewRule,
  readReference,
  type ReferenceRows,
} from '../persistence/reference.queries.js';
import { describe, log } from '../platform/logging.js';
import { Work } from '../platform/work.js';

/** Machine time: how old a copy may be before somebody's question looks whether it still stands. */
const GOOD_FOR_MS = 1_000;

export interface Edition {
  readonly calendar: Calendar;
  readonly book: RuleBook;
  house(organisationId: string): House;
  /** Whether a date that was counted by these versions of years has to be counted again. */
  isOutdated(calendarVersion: string): boolean;
}

/** A row as it is compared: the same whatever order its parts are written in. */
export const digestOf = (row: DeadlineRow): string => createHash('sha256').update(canonicalJson(row)).digest('hex');

const SHIPPED_ROWS: readonly NewRule[] = RULE_IDS.flatMap((ruleId) =>
  (DEADLINE_RULES[ruleId] as readonly DeadlineRow[]).map((row) => ({ ruleId, row, digest: digestOf(row) })),
);

@Injectable()
export class Almanac implements OnModuleInit {
  private loaded: Edition | undefined;
  private edition = 0;
  private lookedAt = 0;
  private looking: Promise<Edition> | undefined;

  constructor(private readonly work: Work) {}

  /** Before the first request: whoever asks later never waits for it. */
  async onModuleInit(): Promise<void> {
    await this.fresh();
  }

  /**
   * An edition that stood a second ago, or is being looked at now. Nobody who has one waits for a newer: he may hold a connection of the pool, and
   * the look needs another.
   */
  async fresh(): Promise<Edition> {
    if (!this.loaded) return this.lookOnce();
    if (performance.now() - this.lookedAt >= GOOD_FOR_MS)
      this.lookOnce().catch((fault: unknown) =>
        log.warn(describe(fault), 'the almanac could not be looked at; the copy at hand goes on counting'),
      );
    return this.loaded;
  }

  /** What is committed by now, waited for: after a change of one's own, before a count of everything. Never inside a transaction. */
  async anew(): Promise<Edition> {
    await this.looking?.catch(() => undefined);
    return this.lookOnce();
  }

  private lookOnce(): Promise<Edition> {
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /** The rule a deadline was born under. One that was entered elsewhere a moment ago is known here a moment later: 503, ask again. */
  rule(ruleId: string, version: number): DeadlineRule {
    const found = this.current.book.find(ruleId, version);
    if (found?.version === version) return found;
    void this.lookOnce().catch(() => undefined);
    throw new Refused({ code: 'unavailable' }, [], 1);
  }

  /** The copy at hand, for work that must not wait: `fresh` was called when the request or job began. */
  get current(): Edition {
    if (!this.loaded) throw new Error('the almanac was not read before it was needed');
    return this.loaded;
  }

  private async look(): Promise<Edition> {
    const at = performance.now();
    const [row] = await this.work.ask<{ edition: number }>(EDITION);
    if (!this.loaded || row!.edition !== this.edition) {
      if (!this.loaded) await this.enterShipped();
      const rows = await this.work.read(null, readReference);
      this.loaded = editionOf(rows);
      this.edition = Number(rows.edition);
    }
    this.lookedAt = at;
    return this.loaded;
  }

  /** The program's own rows become rows of the database when its first process starts. */
  private async enterShipped(): Promise<void> {
    if (!(await this.work.read(null, (tx) => isShippedMissing(tx, SHIPPED_ROWS)))) return;
    await this.work.run(null, (tx) => enterShippedRules(tx, SHIPPED_ROWS));
  }
}

function editionOf({ calendars, rules, houses, closures, orders, ladders }: ReferenceRows): Edition {
  const calendar = new Calendar(calendars);
  const book = new RuleBook(
    // A rule that only a later program knows is no concern of this one.
    rules.flatMap(({ id, version, origin, row }) => (isRuleId(id) ? [{ ...row, id, version, origin }] : [])),
  );
  const known = new Map<string, House>(
    houses.map(({ id, areaCode, localVersion }) => [
      id,
      {
        localVersion,
        closures: closures.filter(({ organisationId }) => organisationId === id),
        orders: orders.filter((order) => areaCode.startsWith(order.areaCode)),
        ladders: new Map(ladders.flatMap(({ organisationId, ruleId, ladder }) => (organisationId === id ? [[ruleId, ladder]] : []))),
      },
    ]),
  );
  return {
    calendar,
    book,
    house: (organisationId) => known.get(organisationId) ?? NO_HOUSE,
    isOutdated: (calendarVersion) =>
      calendarVersion.split(',').some((part) => {
        const [year, version] = part.split(':').map(Number);
        return calendar.versionOfYear(year!) !== version;
      }),
  };
}
