import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { DEADLINE_RULES, RULE_IDS } from '../../src/domain/deadlines/deadline-rules.js';
import type { DeadlineClass, OwedBy } from '../../src/domain/deadlines/rule-shape.js';
import { dayOf, legalDate } from '../../src/domain/legal-date.js';
import { NEWS } from '../../src/domain/news.js';
import {
  DEFAULT_PREFERENCES,
  endOfQuiet,
  isTimeOfDay,
  mayWait,
  nextDigest,
  type NoticePreferences,
  notAfter,
  releaseOf,
} from '../../src/domain/waiting.js';

/** A moment in Asia/Shanghai. */
const at = (moment: string): Date => new Date(`${moment}+08:00`);
const NIGHT = { from: '21:00', to: '07:30' };
const NOON = { from: '12:00', to: '13:30' };

describe('whether a reminder may wait is decided by its rule', () => {
  test.each<[DeadlineClass, OwedBy, boolean]>([
    ['statutory', 'organisation', false],
    ['statutory', 'party', false],
    ['statutory', 'court', false],
    ['internal', 'organisation', true],
    ['internal', 'party', false],
    ['internal', 'court', true],
    ['promise', 'organisation', true],
    ['promise', 'party', true],
    ['promise', 'court', true],
    ['target', 'organisation', true],
    ['target', 'party', true],
    ['target', 'court', true],
  ])('of a %s deadline that lies on the %s: %s', (of, owedBy, may) => {
    expect(mayWait('as-the-rule-allows', { class: of, owedBy })).toBe(may);
    expect(mayWait('never', { class: of, owedBy })).toBe(false);
  });

  it('and of no deadline at all it does not', () => expect(mayWait('as-the-rule-allows', null)).toBe(false));

  it('only reminders ever wait: no escalation, no answer to a handoff, no step of a road', () =>
    expect(Object.keys(NEWS).filter((type) => NEWS[type]!.waits !== 'never')).toEqual(['deadline-reminded']));

  it('nothing that rests on an article waits, whoever owes it', () => {
    const lawful = RULE_IDS.flatMap((id) => [...DEADLINE_RULES[id]]).filter(({ class: of }) => of === 'statutory');
    expect(lawful.length).toBeGreaterThan(30);
    for (const { class: of, owedBy } of lawful) expect(mayWait('as-the-rule-allows', { class: of, owedBy })).toBe(false);
  });
});

describe('quiet hours', () => {
  test.each([
    ['before them', NIGHT, '2026-03-02T20:59:59', '2026-03-02T20:59:59'],
    ['from their first minute on', NIGHT, '2026-03-02T21:00:00', '2026-03-03T07:30:00'],
    ['until midnight', NIGHT, '2026-03-02T23:59:59', '2026-03-03T07:30:00'],
    ['after midnight', NIGHT, '2026-03-03T00:00:00', '2026-03-03T07:30:00'],
    ['in their last minute', NIGHT, '2026-03-03T07:29:59', '2026-03-03T07:30:00'],
    ['when they end', NIGHT, '2026-03-03T07:30:00', '2026-03-03T07:30:00'],
    ['over the end of a month', NIGHT, '2026-02-28T22:00:00', '2026-03-01T07:30:00'],
    ['over the end of a year', NIGHT, '2026-12-31T22:00:00', '2027-01-01T07:30:00'],
    ['within one day', NOON, '2026-03-02T12:30:00', '2026-03-02T13:30:00'],
    ['within one day, after them', NOON, '2026-03-02T14:00:00', '2026-03-02T14:00:00'],
    ['that end at midnight', { from: '20:00', to: '00:00' }, '2026-03-02T23:00:00', '2026-03-03T00:00:00'],
    ['of all but a minute', { from: '08:30', to: '08:29' }, '2026-03-02T08:30:00', '2026-03-03T08:29:00'],
    ['that nobody set', null, '2026-03-02T03:00:00', '2026-03-02T03:00:00'],
  ])('%s', (_, quiet, moment, end) => expect(endOfQuiet(quiet, at(moment))).toEqual(at(end)));

  it.each(['24:00', '8:30', '08:60', '08:30:00', '', 830, null])('a time of day is not %p', (text) =>
    expect(isTimeOfDay(text)).toBe(false),
  );
  it.each(['00:00', '08:30', '23:59'])('a time of day is %s', (text) => expect(isTimeOfDay(text)).toBe(true));
});

describe('the next digest', () => {
  test.each([
    ['of this morning', '2026-03-02T07:00:00', null, '2026-03-02', '2026-03-02T08:32:00'],
    ['takes in what the ladders say at that minute, who may be late', '2026-03-02T08:31:00', null, '2026-03-02', '2026-03-02T08:32:00'],
    ['of tomorrow, once today’s is over', '2026-03-02T08:32:01', null, '2026-03-03', '2026-03-03T08:32:00'],
    ['of tomorrow, where today’s is made already', '2026-03-02T07:00:00', '2026-03-02', '2026-03-03', '2026-03-03T08:32:00'],
    ['of today, where yesterday’s is made', '2026-03-02T07:00:00', '2026-03-01', '2026-03-02', '2026-03-02T08:32:00'],
  ])('is that %s', (_, moment, after, on, visibleFrom) =>
    expect(nextDigest('08:30', at(moment), after === null ? null : legalDate(after))).toEqual({ on, visibleFrom: at(visibleFrom) }),
  );

  it('of the last minute of a day is complete in the next', () => {
    const late = { on: '2026-03-02', visibleFrom: at('2026-03-03T00:01:00') };
    expect(nextDigest('23:59', at('2026-03-02T23:00:00'))).toEqual(late);
    expect(nextDigest('23:59', at('2026-03-03T00:00:30'))).toEqual(late);
  });
});

describe('what may wait is shown', () => {
  const may = legalDate('2026-03-20');
  const quiet: NoticePreferences = { ...DEFAULT_PREFERENCES, quiet: NIGHT };
  const digest: NoticePreferences = { ...DEFAULT_PREFERENCES, digest: true };

  test.each<[string, NoticePreferences, string, string | null, string, string | null]>([
    ['at once to who never asked otherwise', DEFAULT_PREFERENCES, '2026-03-02T23:00:00', may, '2026-03-02T23:00:00', null],
    ['when the quiet hours end', quiet, '2026-03-02T23:00:00', may, '2026-03-03T07:30:00', null],
    ['in the digest of the day', digest, '2026-03-02T08:30:05', may, '2026-03-02T08:32:00', '2026-03-02'],
    ['in tomorrow’s digest after today’s', digest, '2026-03-02T09:00:00', may, '2026-03-03T08:32:00', '2026-03-03'],
    [
      'in the digest rather than at the end of the quiet hours',
      { ...digest, quiet: NIGHT },
      '2026-03-02T23:00:00',
      may,
      '2026-03-03T08:32:00',
      '2026-03-03',
    ],
    ['at once where the night would carry it over its day', quiet, '2026-03-02T23:00:00', '2026-03-02', '2026-03-02T23:00:00', null],
    ['at once where the digest would carry it over its day', digest, '2026-03-02T09:00:00', '2026-03-02', '2026-03-02T09:00:00', null],
    [
      'on its day it may still wait until the quiet hours end',
      { ...quiet, quiet: NOON },
      '2026-03-02T12:30:00',
      '2026-03-02',
      '2026-03-02T13:30:00',
      null,
    ],
    ['in tomorrow’s digest when all its days are past', digest, '2026-03-02T09:00:00', null, '2026-03-03T08:32:00', '2026-03-03'],
  ])('%s', (_, preferences, moment, last, visibleFrom, digestOn) =>
    expect(releaseOf(preferences, at(moment), { notAfter: last === null ? null : legalDate(last) })).toEqual({
      visibleFrom: at(visibleFrom),
      digestOn,
    }),
  );

  test.each([
    ['the day before it rolls, first', '2026-03-06', '2026-03-07'],
    ['that day itself', '2026-03-07', '2026-03-07'],
    ['then the last day of all', '2026-03-08', '2026-03-09'],
    ['and none when it is past', '2026-03-10', null],
  ])('by the day it is about: %s', (_, on, last) =>
    expect(notAfter({ nominalDue: legalDate('2026-03-07'), due: legalDate('2026-03-09') }, legalDate(on))).toBe(last),
  );
});

describe('whatever somebody asks for', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
  const quiets = fc.option(fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to));
  const preferences: fc.Arbitrary<NoticePreferences> = fc.record({ quiet: quiets, digest: fc.boolean(), digestAt: time });
  const moments = fc.date({ min: new Date('2025-12-20T00:00:00Z'), max: new Date('2027-01-10T00:00:00Z'), noInvalidDate: true });
  const HOUR = 3_600_000;

  it('nothing is shown before it happened, nor later than the quiet hours end or the next digest comes, nor over its day', () => {
    fc.assert(
      fc.property(preferences, moments, fc.option(fc.integer({ min: 0, max: 3 })), (wanted, moment, days) => {
        const last = days === null ? null : dayOf(new Date(moment.getTime() + days * 24 * HOUR));
        const { visibleFrom, digestOn } = releaseOf(wanted, moment, { notAfter: last });
        const wait = visibleFrom.getTime() - moment.getTime();
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(24 * HOUR + 2 * 60_000);
        const latest = wanted.digest ? nextDigest(wanted.digestAt, moment).visibleFrom : endOfQuiet(wanted.quiet, moment);
        expect(visibleFrom.getTime()).toBeLessThanOrEqual(latest.getTime());
        if (last !== null && wait > 0) expect(dayOf(visibleFrom) <= last).toBe(true);
        if (digestOn !== null) expect(wanted.digest).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the end of quiet hours is never quiet', () => {
    fc.assert(
      fc.property(quiets, moments, (quiet, moment) => {
        const end = endOfQuiet(quiet, moment);
        expect(endOfQuiet(quiet, end)).toEqual(end);
      }),
      { numRuns: 500 },
    );
  });

  it('a day has one digest, and each moment one that takes it in', () => {
    fc.assert(
      fc.property(time, moments, (digestAt, moment) => {
        const { on, visibleFrom } = nextDigest(digestAt, moment);
        expect(nextDigest(digestAt, visibleFrom)).toEqual({ on, visibleFrom });
        expect(nextDigest(digestAt, moment, on).on > on).toBe(true);
      }),
    );
  });
});
