/** Which notices to a person may wait, and until when: through his quiet hours, or for his one digest of the day. */
import type { DeadlineClass, OwedBy } from './deadlines/rule-shape.js';
import { type LegalDate, addDays, dayOf, instantOn } from './legal-date.js';

/** A time of day in Asia/Shanghai: "08:30". */
export type TimeOfDay = string;

export const isTimeOfDay = (text: unknown): text is TimeOfDay => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export interface QuietHours {
  readonly from: TimeOfDay;
  /** Earlier than `from`: on the next day. */
  readonly to: TimeOfDay;
}

export interface NoticePreferences {
  readonly quiet: QuietHours | null;
  readonly digest: boolean;
  readonly digestAt: TimeOfDay;
}

/** What a person has who never said otherwise: he is told at once. */
export const DEFAULT_PREFERENCES: NoticePreferences = { quiet: null, digest: false, digestAt: '08:30' };

/** What a row of the news says about waiting: its notices never wait, or as their deadline's rule allows. */
export type Waits = 'never' | 'as-the-rule-allows';

/**
 * A reminder of what the law sets never waits. Nor does a house rule about what a party owes: it stands in for the day a court may name, and
 * a court goes by that day.
 */
// prettier-ignore
const MAY_WAIT: Readonly<Record<DeadlineClass, Readonly<Record<OwedBy, boolean>>>> = {
  statutory: { organisation: false, party: false, court: false },
  internal:  { organisation: true,  party: false, court: true },
  promise:   { organisation: true,  party: true,  court: true },
  target:    { organisation: true,  party: true,  court: true },
};

export interface WaitingDeadline {
  readonly class: DeadlineClass;
  readonly owedBy: OwedBy;
  readonly nominalDue: LegalDate;
  readonly due: LegalDate;
}

export const mayWait = (waits: Waits, deadline: Pick<WaitingDeadline, 'class' | 'owedBy'> | null): boolean =>
  waits === 'as-the-rule-allows' && deadline !== null && MAY_WAIT[deadline.class][deadline.owedBy];

/** The day no wait may carry a reminder over: the next of those it is about. Null once all of them are past. */
export const notAfter = ({ nominalDue, due }: Pick<WaitingDeadline, 'nominalDue' | 'due'>, on: LegalDate): LegalDate | null =>
  on <= nominalDue ? nominalDue : on <= due ? due : null;

const at = (day: LegalDate, time: TimeOfDay): Date => instantOn(day, +time.slice(0, 2), +time.slice(3, 5));

/** The end of the quiet hours that an instant lies in, or the instant itself. The minute they end is no longer quiet. */
export function endOfQuiet(quiet: QuietHours | null, instant: Date): Date {
  if (!quiet) return instant;
  const today = dayOf(instant);
  const overMidnight = quiet.from > quiet.to;
  const begun = [addDays(today, -1), today].map((day) => ({
    from: at(day, quiet.from),
    to: at(overMidnight ? addDays(day, 1) : day, quiet.to),
  }));
  return begun.find(({ from, to }) => from <= instant && instant < to)?.to ?? instant;
}

/** Ladders speak on the half hour and may be a minute late: a digest of 08:30 that did not wait for them would carry every reminder into tomorrow. */
const SETTLES_IN = 2 * 60_000;

export interface DigestTime {
  readonly on: LegalDate;
  readonly visibleFrom: Date;
}

/** The next digest of a person that takes in what happens at an instant, later than the one of the day `madeOn`. */
export function nextDigest(digestAt: TimeOfDay, instant: Date, madeOn: LegalDate | null = null): DigestTime {
  const visibleFrom = (on: LegalDate): Date => new Date(at(on, digestAt).getTime() + SETTLES_IN);
  const today = dayOf(instant);
  // The one of 23:59 is complete after midnight.
  const next = [addDays(today, -1), today].find((on) => visibleFrom(on) >= instant) ?? addDays(today, 1);
  const on = madeOn !== null && madeOn >= next ? addDays(madeOn, 1) : next;
  return { on, visibleFrom: visibleFrom(on) };
}

export interface Release {
  readonly visibleFrom: Date;
  /** The legal day whose digest it goes into. */
  readonly digestOn: LegalDate | null;
}

export interface ReleaseOptions {
  /** No wait carries it over this day. */
  readonly notAfter: LegalDate | null;
  /** The digest of this day is made already. */
  readonly madeOn?: LegalDate;
}

/** When something that may wait is shown to a person. His digest comes when he asked for it, quiet hours or not. */
export function releaseOf({ quiet, digest, digestAt }: NoticePreferences, instant: Date, { notAfter, madeOn }: ReleaseOptions): Release {
  const next = digest ? nextDigest(digestAt, instant, madeOn) : null;
  const release = { visibleFrom: next?.visibleFrom ?? endOfQuiet(quiet, instant), digestOn: next?.on ?? null };
  return notAfter !== null && dayOf(release.visibleFrom) > notAfter ? { visibleFrom: instant, digestOn: null } : release;
}
