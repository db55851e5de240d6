/** Screening: the days of its rounds, the day a report is due, who may ask whom, and which body looks at a find. */
import { describe, expect, it, test } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { areaPrefix, bodyFor, bodyRefusals, fitsRepeat, isLate, liesIn, reportDue, spanOfRound } from '../../src/domain/screening.js';
import { calendar2026 } from './year-2026.js';

const span = (from: string, to: string) => ({ from: legalDate(from), to: legalDate(to) });
const day = legalDate;

describe('the rounds of a screening', () => {
  test.each([
    ['monthly', 2, '2026-02-16', '2026-03-15'],
    ['monthly', 13, '2027-01-16', '2027-02-15'],
    ['quarterly', 2, '2026-04-16', '2026-05-15'],
  ] as const)('%s, round %i, of 16 January to 15 February: %s to %s', (repeat, round, from, to) => {
    expect(spanOfRound(span('2026-01-16', '2026-02-15'), repeat, round)).toEqual({ from, to });
  });

  it('end on a month’s last day where the first did, and a short month shortens only its own', () => {
    const first = span('2026-01-01', '2026-01-31');
    expect([2, 3, 4].map((round) => spanOfRound(first, 'monthly', round).to)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(spanOfRound(span('2026-02-01', '2026-02-28'), 'monthly', 2).to).toBe('2026-03-31');
  });

  it('do not overlap', () => {
    expect(fitsRepeat(span('2026-03-02', '2026-04-01'), 'monthly')).toBe(true);
    expect(fitsRepeat(span('2026-03-02', '2026-04-02'), 'monthly')).toBe(false);
  });
});

describe('a report', () => {
  const calendar = calendar2026;

  it('is due on the first working day where the last day is a rest day', () => {
    // Sunday 15 February to Monday 23 February are the Spring Festival of 2026.
    expect(reportDue(span('2026-01-16', '2026-02-15'), calendar)).toEqual({ due: '2026-02-24', provisional: false });
    expect(reportDue(span('2026-02-16', '2026-03-16'), calendar)).toEqual({ due: '2026-03-16', provisional: false });
  });

  it('has a provisional day while the notice of its year is not out', () => {
    expect(reportDue(span('2026-12-16', '2027-01-15'), calendar)).toMatchObject({ provisional: true });
  });

  it('is late by its first word, or by none when the day is past', () => {
    const due = day('2026-02-24');
    expect(isLate(due, null, day('2026-02-24'))).toBe(false);
    expect(isLate(due, null, day('2026-02-25'))).toBe(true);
    expect(isLate(due, day('2026-02-24'), day('2026-03-01'))).toBe(false);
    expect(isLate(due, day('2026-02-25'), day('2026-03-01'))).toBe(true);
  });
});

describe('who asks whom', () => {
  test.each([
    ['centre', 'agency', []],
    ['centre', 'village-desk', []],
    ['county-supervision', 'farm', []],
    ['justice-office', 'people-mediation-committee', []],
    ['centre', 'people-mediation-committee', ['body-not-to-be-screened-by']],
    ['justice-office', 'agency', ['body-not-to-be-screened-by']],
    ['centre', 'court', ['body-not-to-be-screened-by']],
    ['centre', 'labour-arbitration', ['body-not-to-be-screened-by']],
    ['county-supervision', 'discipline-organ', ['body-not-to-be-screened-by']],
    ['petition-office', 'agency', ['not-a-screening-organiser']],
  ])('%s asks %s: %j', (organiser, kind, codes) => {
    expect(bodyRefusals(organiser, [{ name: '某单位', kind }]).map(({ code }) => code)).toEqual(codes);
  });
});

describe('an area', () => {
  test.each([
    ['230522100000', '230522100'],
    ['230522100201', '230522100201'],
    ['230522000000', '230522'],
    ['230500', '2305'],
    ['230522', '230522'],
  ])('%s is all that begins with %s', (code, prefix) => expect(areaPrefix(code)).toBe(prefix));

  it('has its villages in it and not its neighbour’s', () => {
    expect(liesIn('230522100201', '230522100000')).toBe(true);
    expect(liesIn('230522200201', '230522100000')).toBe(false);
    expect(liesIn('230522100000', '230500')).toBe(true);
  });

  const [county, youyi, xingsheng] = [
    { id: 'county', areaCode: '230522' },
    { id: 'youyi', areaCode: '230522100000' },
    { id: 'xingsheng', areaCode: '230522200000' },
  ] as const;
  const found = (areaCode: string, organisationId = 'grid') => ({ areaCode, organisationId });

  it('tells which body looks at a find: the nearest', () => {
    expect(bodyFor(found('230522100201'), [county, youyi, xingsheng])?.id).toBe('youyi');
    expect(bodyFor(found('230522300201'), [county, youyi])?.id).toBe('county');
  });

  it('gives way to the finder’s own body, and to the only one', () => {
    expect(bodyFor(found('230522100201', 'county'), [county, youyi])?.id).toBe('county');
    expect(bodyFor(found('230522100201'), [xingsheng])?.id).toBe('xingsheng');
  });

  it('tells nothing where two are as near, or none is', () => {
    expect(bodyFor(found('230522100201'), [county, { id: 'bureau', areaCode: '230522' }])).toBeNull();
    expect(bodyFor(found('230522300201'), [youyi, xingsheng])).toBeNull();
  });
});
