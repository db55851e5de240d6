/** The same silence means one thing on one road and another on the next: only what the law calls 视为 moves a state. */
import { describe, expect, it } from '@jest/globals';
import { actionsOf } from '../../src/domain/procedures/decide.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { expiryClockOf } from '../../src/domain/procedures/ways.js';

// prettier-ignore
const SILENCES: readonly [road: string, clock: string, variants: string, from: string, to: string, leaves: string, articles: string][] = [
  // Reconsideration: silence on an application is acceptance (视为受理), of the applicant the end (视为放弃), of the organ no evidence (视为没有证据), on the decision a way to court.
  ['administrative-reconsideration', 'review',     'every', 'applied',       'accepted',  'deemed-accepted', '30'],
  // Beside a suit that a court has taken in it is accepted all the same, and what is owed is to dismiss it.
  ['administrative-reconsideration', 'review',     'every', 'applied',       'accepted',  'deemed-accepted,suit-beside', '29,30,33'],
  ['administrative-reconsideration', 'supplement', 'every', 'supplementing', 'abandoned', '',                '31'],
  ['administrative-reconsideration', 'answer',     'every', 'accepted',      'same',      'no-evidence',     '70'],
  ['administrative-reconsideration', 'decide',     'every', 'accepted',      'same',      'suit-open',       '34,45'],
  // 41: it is the organ that ends it, on three grounds alone.
  ['administrative-reconsideration', 'suspended-too-long', 'every', 'suspended', 'terminated', '',            '41,39'],
  // Adjudication: silence of the organ means nothing; of every party, that the decision stands.
  ['administrative-adjudication',    'reconsider', 'land-title', 'served',   'effective', '',                '14,20'],
  ['administrative-adjudication',    'sue',        'general',    'served',   'effective', '',                '20,'],
  // Nor does it stand while somebody contests it elsewhere: then it waits.
  ['administrative-adjudication',    'reconsider', 'land-title', 'served',   'remedy',    '',                '14,23'],
  ['administrative-adjudication',    'sue',        'general',    'served',   'remedy',    '',                '23,'],
  // An organ that was asked to act: its silence opens reconsideration, for that comes first (ARL 23).
  ['administrative-duty',            'act',        'general',    'received,investigating', 'same', 'reconsideration-open', '23,20,47'],
  // Labour arbitration reads the same five days the other way round: silence on an application is no acceptance, it opens the court.
  ['labour-arbitration',             'accept',     'every', 'received',      'same',      'suit-open',       '29,12'],
];
const OURS = ['administrative-reconsideration', 'administrative-adjudication'];

const silencesOf = (code: string) =>
  ROADS.filter((road) => road.code === code).flatMap(({ steps }) =>
    steps.flatMap((step) => {
      const clock = expiryClockOf(step);
      const marks = (step.leaves ?? []).flatMap((effect) => ('mark' in effect ? [effect.mark] : []));
      return clock
        ? [[code, clock, step.only?.join() ?? 'every', [step.from].flat().join(), step.to, marks.join(), step.law.map(({ article }) => article).join()]]
        : [];
    }),
  ); // prettier-ignore

describe('what silence means', () => {
  it.each(SILENCES)('%s: %s (%s), from %s to %s, leaving “%s” (%s)', (...row) => {
    expect(silencesOf(row[0])).toContainEqual([...row]);
  });

  it('is nothing else on these roads', () => {
    expect(OURS.flatMap(silencesOf)).toHaveLength(SILENCES.filter(([road]) => OURS.includes(road)).length);
  });

  it('is never called an act of anybody', () => {
    for (const road of ROADS) for (const step of road.steps) if (expiryClockOf(step)) expect(actionsOf(road)).not.toContain(step.do);
  });
});
