/** The published calendar, kept in memory: loaded once a process and read again when it is older than a minute. */
import { Injectable } from '@nestjs/common';
import { Calendar } from '../domain/calendar.js';
import { latestCalendars } from '../persistence/calendar.queries.js';
import { Work } from '../platform/work.js';

/** Machine time: how old a copy may be before somebody's question fetches a new one. */
const GOOD_FOR_MS = 60_000;

@Injectable()
export class Calendars {
  private loaded: Calendar | undefined;
  private loadedAt = 0;
  private loading: Promise<Calendar> | undefined;

  constructor(private readonly work: Work) {}

  /** A calendar not older than a minute. */
  async fresh(): Promise<Calendar> {
    if (this.loaded && performance.now() - this.loadedAt < GOOD_FOR_MS) return this.loaded;
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** The copy at hand, for work that must not wait: `fresh` was called when the request or job began. */
  get current(): Calendar {
    if (!this.loaded) throw new Error('the calendar was not loaded before it was needed');
    return this.loaded;
  }

  private async load(): Promise<Calendar> {
    const years = await this.work.read(null, (tx) => latestCalendars(tx));
    this.loaded = new Calendar(years);
    this.loadedAt = performance.now();
    return this.loaded;
  }
}
