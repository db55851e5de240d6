/** What is said to be open opens: the refusal of a road, what triage says, and the opening itself judge by the same facts. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DISPUTE_TYPES } from '../../src/domain/codes.js';
import type { Concern } from '../../src/domain/procedures/concerns.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { unmet } from '../../src/domain/procedures/decide.js';
import { asSibling, basesFor, firstStep, openingFacts, partiesFor, variantFor } from '../../src/domain/procedures/opening.js';
import { orderRefusals } from '../../src/domain/procedures/road-order.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import { DEFAULT_TRIAGE_RULES } from '../../src/domain/triage/default-rules.js';
import { triage } from '../../src/domain/triage/suggest.js';
import type { Matter } from '../../src/domain/triage/matter.js';
import { isAlive } from '../../src/domain/procedures/same-people.js';
import { theOther } from './support-surroundings.js';
import { aMatter, triaged } from './triage-support.js';
import { aProceeding, anAgreement } from './support.js';

/** What the opening answers, as the house does it: order, what it rests on, its first step, another run of it. */
function opening({ at }: Matter, road: AnyRoad, variant: string) {
  const basis = at.bases?.get(basesFor(road, at.case.siblings).at(-1)?.id ?? '') ?? null;
  const concerns = at.concerns.length > 0 ? { concerns: [...at.concerns] } : {};
  const parties = partiesFor(basis, at.parties);
  const facts = openingFacts({ id: 'new', road, variant, opener: at.holder, basis, parties, opening: concerns, on: at.on, case: at.case });
  const { step, input } = firstStep(road, variant, facts.opening);
  const needs = [...(road.restsOn?.needs ?? []), ...(step.needs ?? [])];
  const order = orderRefusals(road, facts, { at: 'opening', bases: at.bases });
  const missing = unmet(road, facts, needs, { input, on: at.on }, at.on, step);
  return {
    order,
    refused: [...order.map(({ code }) => code), ...missing.map(({ code }) => code), ...(isAlive(facts) ? ['road-open-already'] : [])],
  };
}

/** As it is told: without a variant it opens as the one that the dispute has. */
const refusedOf = (matter: Matter, { procedure, variant }: { procedure: string; variant: string | null }): string[] => {
  const road = theRoad(procedure);
  return opening(matter, road, variant ?? variantFor(road, matter.at.case.disputeType)).refused;
};

/** An agreement that one may rest on: in force or only drafted, of a committee or made before a court. */
const aBasis = (
  procedure: 'people-mediation' | 'court-mediation',
  state: string,
  effective: boolean,
  disputeType: string,
): ProceedingFacts => aProceeding({ procedure, state, disputeType, agreement: effective ? anAgreement().facts.agreement : null });

const OTHERS = ROADS.flatMap((road) => Object.keys(road.variants).flatMap((variant) => Object.keys(road.states).map((state) => `${road.code} ${variant} ${state}`))); // prettier-ignore
const matters = fc
  .record({
    disputeType: fc.constantFrom(...DISPUTE_TYPES.codes, 'labour', 'medical', 'expropriation'),
    concerns: fc.constantFrom([], [], ['land-title'], ['administrative-act'], ['failure-to-act'], ['land-title', 'natural-resource-right']),
    others: fc.uniqueArray(fc.constantFrom(...OTHERS), { maxLength: 3 }),
    channel: fc.constantFrom('window', 'petition', 'police'),
    mediated: fc.option(
      fc.constantFrom(['people-mediation', 'effective', true], ['people-mediation', 'mediating', false], [
        'court-mediation',
        'agreed',
        true,
      ] as const),
    ),
  })
  .map(({ disputeType, concerns, others, channel, mediated }) => {
    const base = mediated && aBasis(mediated[0] as 'people-mediation', mediated[1] as string, mediated[2] as boolean, disputeType);
    const known = others.map(theOther).filter(({ procedure }) => !base || !['people-mediation', 'court-mediation'].includes(procedure));
    // What a road may rest on is loaded with the case.
    const loaded = known.map((one) =>
      aProceeding({ id: one.id, procedure: one.procedure, variant: one.variant, state: one.state, disputeType }),
    );
    return aMatter({
      disputeType,
      concerns: concerns as never,
      channel,
      siblings: [...known, ...(base ? [asSibling(base)] : [])],
      bases: [...loaded, ...(base ? [base] : [])],
    });
  });

const each = (check: (matter: Matter, road: AnyRoad, variant: string) => void) =>
  fc.assert(
    fc.property(matters, (matter) => {
      for (const road of ROADS) for (const variant of Object.keys(road.variants)) check(matter, road, variant);
    }),
    { numRuns: 600, seed: 20260304 },
  );

describe('what is said to be open opens', () => {
  it('what a refusal names instead is refused by no order and misses nothing', () => {
    let named = 0;
    each((matter, road, variant) => {
      for (const { closed } of opening(matter, road, variant).order)
        for (const one of closed!.open) {
          named += 1;
          expect([closed!.ruleId, one.procedure, one.variant, refusedOf(matter, one)]).toEqual([
            closed!.ruleId,
            one.procedure,
            one.variant,
            [],
          ]);
        }
    });
    expect(named).toBeGreaterThan(1_000);
  });

  it('what triage says to be open opens, and what opens is open there, unless it is not there for such a dispute or no body takes it', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const { open, closed } = triage(DEFAULT_TRIAGE_RULES, matter);
        // What is open instead of a road that is closed only where it is about something, is asked for that.
        const about = (concern: Concern | null): Matter =>
          concern ? { ...matter, at: { ...matter.at, concerns: [...matter.at.concerns, concern] } } : matter;
        const told = [
          ...open.map((one) => [one, matter] as const),
          ...closed.flatMap(({ instead, ifConcerns }) => instead.map((one) => [one, about(ifConcerns)] as const)),
        ];
        for (const [one, asked] of told)
          expect([one.procedure, one.variant, refusedOf(asked, one)]).toEqual([one.procedure, one.variant, []]);
        for (const road of ROADS)
          for (const variant of Object.keys(road.variants)) {
            const here = (one: { procedure: string; variant: string | null }) =>
              one.procedure === road.code && (one.variant === variant || one.variant === null);
            if (opening(matter, road, variant).refused.length > 0 || open.some(here)) continue;
            const why = closed.filter((one) => here(one) && one.ifConcerns === null).map((one) => `${one.why} ${one.ruleId}`);
            const wrongly = why.filter((one) => !/^(kind|no-body|needs expropriation-not-arbitrated)/.test(one));
            expect([road.code, variant, wrongly]).toEqual([road.code, variant, []]);
          }
      }),
      { numRuns: 600, seed: 20260305 },
    );
  });

  it('wages are asked for by payment order without an agreement too, and triage and the refusal of enforcement say so', () => {
    const { open, closed } = triaged({ disputeType: 'labour' });
    expect(open.filter(({ procedure }) => procedure === 'payment-order')).toMatchObject([{ variant: 'general' }]);
    expect(closed.filter(({ procedure }) => procedure === 'payment-order')).toMatchObject([
      { variant: 'labour', ruleId: 'wage-agreement-missing' },
    ]);
    const enforcement = opening(aMatter({ disputeType: 'labour' }), theRoad('enforcement'), 'general');
    expect(enforcement.order[0]!.closed!.open).toEqual([{ procedure: 'payment-order', variant: 'general', title: '支付令(一般债权)' }]);
    expect(closed.find(({ ruleId }) => ruleId === 'enforcement-needs-a-document')!.instead).toEqual([
      { procedure: 'payment-order', variant: 'general' },
    ]);
  });
});
