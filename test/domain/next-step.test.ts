/** What is said to be next: to nobody what he would be forbidden, and of every open state to somebody who can take it or write it down. */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { decide, nextFor, owed } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts, SeatFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { reach, waysOf } from '../../src/domain/procedures/ways.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { TODAY, everySeat, peopleAt, standing } from './support-every-row.js';
import { Walk, aProceeding, courtClient, dockingClerk, seatOf, theCourt, yes } from './support.js';

/** Each open state of each variant of a road, with the bodies beside the one that opened it having accounts and having none, a handler and none. */
const places = (road: AnyRoad): ProceedingFacts[] =>
  Object.keys(road.variants).flatMap((variant) =>
    [...reach(waysOf(road, variant), ['new'])]
      .filter((state) => state !== 'new' && !road.states[state]!.end)
      .flatMap((state) =>
        [true, false].flatMap((hasAccount) => {
          const [opener] = Object.keys(road.seats);
          const all = everySeat(road, hasAccount);
          const seats = { ...all, [opener!]: { ...all[opener!]!, hasAccount: true } };
          const facts = { ...standing(road, variant, state, seats), organisationId: seats[opener!]!.organisationId };
          return [facts, { ...facts, handler: null }];
        }),
      ),
  );

/** Docking staff of the county, who write down for any court without an account. */
const attendant: Actor = { ...dockingClerk, organisationId: 'docking of the county' };
const everybody = (road: AnyRoad, seats: Record<string, SeatFacts>): Actor[] => [
  ...peopleAt(road, seats).map(({ actor }) => actor),
  attendant,
];
const where = ({ variant, state, seats }: ProceedingFacts): string =>
  `${state} (${variant}${Object.values(seats).some(({ hasAccount }) => !hasAccount) ? ', without accounts' : ''})`;

describe.each(ROADS.map((road) => [road.code, road] as const))('%s', (_code, road) => {
  it('offers nobody as next what he may not take from there', () => {
    const wrong = places(road).flatMap((facts) =>
      everybody(road, facts.seats).flatMap((actor) =>
        nextFor(road, facts, owed(road, facts)!, actor, TODAY).flatMap((action) => {
          const decision = decide(road, facts, action, actor, null, TODAY);
          return decision.allowed || decision.status === 422 ? [] : [`${where(facts)}: ${action} to ${actor.name}: ${decision.status}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has for every open state somebody who takes what is owed, or writes it down, at the body it stands with', () => {
    const lost = places(road).flatMap((facts) => {
      const step = owed(road, facts)!;
      const attended = Object.values(facts.seats).some(
        ({ organisationId, hasAccount }) => organisationId === step.organisationId && !hasAccount,
      );
      // Who has no account is stood in for by the body that opened the road, or by docking staff.
      const desks = attended ? [facts.organisationId, attendant.organisationId] : [step.organisationId];
      const there = everybody(road, facts.seats).filter(({ organisationId }) => desks.includes(organisationId));
      return there.some((actor) => nextFor(road, facts, step, actor, TODAY).length > 0) ? [] : [`${where(facts)}: ${step.next.join(' ')}`];
    });
    expect(lost).toEqual([]);
  });
});

describe('a court that entrusts a dispute', () => {
  const day = legalDate('2026-03-05');
  const referred = (variant: string, court = theCourt): Walk =>
    new Walk(aProceeding({ procedure: 'court-mediation', variant }), day)
      .open({ receivedOn: '2026-03-05' })
      .take(dockingClerk, 'refer', { courtId: 'court' }, court);
  const next = ({ road, facts }: Walk, actor: Actor) => nextFor(road, facts, owed(road, facts)!, actor, day);

  it('owes the naming of a body once one side has applied before docketing, and until then the docking centre asks', () => {
    const walk = referred('pre-filing');
    expect([owed(walk.road, walk.facts)?.organisationId, next(walk, dockingClerk)]).toEqual(['docking', ['record-willingness', 'refer']]);
    walk.take(dockingClerk, 'record-willingness', yes('孙广田'));
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'court', organisationId: 'court' });
    expect([next(walk, courtClient), next(walk, dockingClerk)]).toEqual([['designate', 'record-willingness'], ['record-willingness']]);
  });

  it('is mirrored where it has no account: then docking staff are offered its step', () => {
    const walk = referred('pre-filing', seatOf(courtClient, { areaCode: '230522', hasAccount: false }));
    walk.take(dockingClerk, 'record-willingness', yes('孙广田'));
    expect(next(walk, dockingClerk)).toEqual(['designate', 'record-willingness']);
  });
});
