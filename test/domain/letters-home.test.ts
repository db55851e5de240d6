/** No letters home in a case of domestic violence: whoever of the house serves a paper serves it another way. */
import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { unmet } from '../../src/domain/procedures/decide.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { aProceeding } from './support.js';

// prettier-ignore
const ROADS = ['labour-arbitration', 'land-arbitration', 'administrative-adjudication', 'administrative-reconsideration', 'administrative-duty', 'litigation', 'payment-order', 'enforcement'];
/** What a court has served is recorded however it was, also by a commission that only writes it down. */
const SERVED_BY_A_COURT = ['labour-arbitration record-ruling-service'];

const offersPost = ({ input = {} }: AnyStep): boolean => Array.isArray(input['method']) && input['method'].includes('post');
const isTheCourts = ({ code, actors, seats }: AnyRoad, { do: name, by }: AnyStep): boolean =>
  SERVED_BY_A_COURT.includes(`${code} ${name}`) || (by as string[]).every((actor) => seats[actors[actor]!.seat]!.kinds.includes('court'));
const rows = ROADS.flatMap((code) =>
  theRoad(code)
    .steps.filter(offersPost)
    .map((step) => ({ name: `${code} ${step.do}`, road: theRoad(code), step })),
);
const today = legalDate('2026-03-03');
const refusals = ({ road, step }: (typeof rows)[number], method: string, riskFlags: string[]): string[] =>
  unmet(road, aProceeding({ procedure: road.code, case: { riskFlags } }), step.needs ?? [], { input: { method }, on: today }, today).map(
    ({ code }) => code,
  );

describe('a paper that may go by post', () => {
  const ours = rows.filter(({ road, step }) => !isTheCourts(road, step));

  it.each(ours.map((row) => [row.name, row] as const))('%s: not to a home where there is violence', (_, row) => {
    expect(refusals(row, 'post', ['domestic-violence'])).toContain('letters-home-forbidden');
    expect(refusals(row, 'in-person', ['domestic-violence'])).not.toContain('letters-home-forbidden');
    expect(refusals(row, 'post', [])).not.toContain('letters-home-forbidden');
  });

  it('what the court has posted is recorded as it was', () => {
    const courts = rows.filter(({ road, step }) => isTheCourts(road, step));
    expect(courts.map(({ name }) => name)).toEqual(expect.arrayContaining([...SERVED_BY_A_COURT, 'litigation record-service', 'payment-order serve']));
    for (const row of courts) expect(refusals(row, 'post', ['domestic-violence'])).not.toContain('letters-home-forbidden');
  }); // prettier-ignore
});
