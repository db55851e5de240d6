/** What stands around a proceeding, and how it may begin: other roads in each of their states, what is known of its people, for whom and about what it is opened. */
import { DISPUTE_TYPES, RISK_FLAGS } from '../../src/domain/codes.js';
import { type LegalDate, addDays, legalDate } from '../../src/domain/legal-date.js';
import { ORGANISATION_KINDS } from '../../src/domain/organisation-kinds.js';
import type { PartyFacts, ProceedingFacts, SeatFacts, SiblingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { basisFacts, firstSeat, openingFacts, partiesFor } from '../../src/domain/procedures/opening.js';
import { exceptionsOf } from '../../src/domain/procedures/road-order.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import type { Place } from './support-explorer.js';
import { type Random, inputsFor } from './support-inputs.js';
import { bodyOf } from './support-walks.js';
import { aParty } from './support.js';

/** How the facts are once something around the proceeding has changed. */
export type Surroundings = (facts: ProceedingFacts) => ProceedingFacts;

const ofCase =
  (more: (facts: ProceedingFacts) => Partial<ProceedingFacts['case']>): Surroundings =>
  (facts) => ({
    ...facts,
    case: { ...facts.case, ...more(facts) },
  });

/** Each road in each of its states, of each variant. */
const OTHERS: SiblingFacts[] = ROADS.flatMap((road) =>
  Object.keys(road.variants).flatMap((variant) =>
    Object.entries(road.states).map(([state, { end }], n) => ({
      id: `${road.code} ${variant} ${state}`,
      procedure: road.code,
      variant,
      state,
      ended: end !== undefined,
      concerns: n % 2 === 0 ? [] : ['administrative-act'],
      marks: Object.keys(road.marks),
    })),
  ),
);

/** One of them, by its road, variant and state. */
export function theOther(named: string): SiblingFacts {
  const other = OTHERS.find(({ id }) => id === named);
  if (!other) throw new Error(`no road is ever ${named}`);
  return other;
}

/** What this road rests on stands elsewhere, where the road heeds it. */
const basisMoves = (road: AnyRoad): Surroundings[] =>
  ROADS.filter(({ code }) => road.restsOn?.procedures.includes(code) && road.heeds?.includes(code)).flatMap((base) =>
    Object.keys(base.states).map((state): Surroundings => (facts) => {
      const { basis } = facts;
      return basis?.procedure === base.code ? { ...facts, basis: { ...basis, state, marks: Object.keys(base.marks) } } : facts;
    }),
  );

export const surroundings = (road: AnyRoad): Surroundings[] => {
  // Another run of the same road matters where an end is taken back.
  const others = OTHERS.filter(({ procedure }) => procedure !== road.code || road.steps.some(({ takesBack }) => takesBack));
  return [
    // Nothing at all.
    ofCase(() => ({ siblings: [], kin: [], riskFlags: [], exitsOwed: [], channel: 'visit', disputeType: 'contract' })),
    ofCase(() => ({ siblings: [], kin: [] })),
    ...others.map((one) => ofCase(() => ({ siblings: [one] }))),
    ...OTHERS.map((one) => ofCase(() => ({ kin: [one] }))),
    ofCase(() => ({ riskFlags: [] })),
    ...RISK_FLAGS.codes.map((flag) => ofCase(() => ({ riskFlags: [flag] }))),
    ...DISPUTE_TYPES.codes.map((disputeType) => ofCase(() => ({ disputeType }))),
    ofCase(() => ({ exitsOwed: ['police'] })),
    ofCase(() => ({ exitsOwed: [] })),
    ofCase(() => ({ channel: 'petition' })),
    ofCase(() => ({ channel: 'visit' })),
    ...basisMoves(road),
    (facts) => ({ ...facts, parties: facts.parties.map((party) => ({ ...party, hasDefects: true })) }),
    (facts) => ({ ...facts, parties: facts.parties.map((party) => ({ ...party, hasDefects: false, agreesToElectronic: true })) }),
  ];
};

const CONCERNS = [
  undefined,
  undefined,
  ['land-title'],
  ['administrative-act'],
  ['failure-to-act'],
  ['land-title', 'natural-resource-right'],
];

/** Two neighbours; a person and the organ; two bodies; eleven workers, an employer and a third. */
function circles(road: AnyRoad): PartyFacts[][] {
  const organ = road.seats['respondent']?.title ?? '宏建达';
  const body = (name: string, role: PartyFacts['role']) => aParty(name, role, { kind: 'organisation' });
  const workers = Array.from({ length: 11 }, (_, n) => aParty(`工人${n + 1}`, 'applicant'));
  return [
    [aParty('孙广田', 'applicant'), aParty('周长顺', 'respondent')],
    [aParty('孙广田', 'applicant'), body(organ, 'respondent')],
    [aParty('孙广田', 'applicant'), aParty('恒筑', 'applicant', { agreesToElectronic: true }), body('宏建达', 'respondent')],
    [body('恒筑', 'applicant'), body('宏建达', 'respondent')],
    [...workers, body('宏建达', 'respondent'), aParty('分包人', 'third-party')],
  ];
}

/** How many circles of people there are. */
export const CIRCLES = 5;

export interface Opening extends Place {
  input: Record<string, unknown>;
}

/** A road about to be opened, as the dice have it. */
export function beginnings(road: AnyRoad, bases: readonly Place[], random: Random, named?: string, circle = random(CIRCLES)): Opening {
  const pick = <T>(all: readonly T[]): T => all[random(all.length)]!;
  const { name, kinds } = firstSeat(road);
  const kind = pick(
    kinds.length > 0 ? kinds : [...Object.keys(ORGANISATION_KINDS), 'petition-office', 'petition-office', 'agency', 'agency'],
  );
  const opener: SeatFacts = { ...bodyOf(road, name), kind };
  const inForce = bases.filter(
    ({ facts }) => facts.agreement?.effectiveOn && facts.agreement.form === 'written' && !facts.agreement.settlesTitle,
  );
  const base = road.restsOn && bases.length > 0 && random(8) !== 0 ? pick(inForce.length > 0 && random(2) === 0 ? inForce : bases) : null;
  const basis = base?.facts ?? null;
  const today: LegalDate = base ? addDays(base.today, pick([0, 1, 20, 40, 400])) : legalDate('2026-03-03');
  const variant = named ?? pick(Object.keys(road.variants));
  const exceptions = exceptionsOf(road.code);
  const concerns = pick(CONCERNS);
  const plain: ProceedingFacts = openingFacts({
    id: 'proceeding',
    road,
    variant,
    opener,
    basis,
    parties: partiesFor(basis, circles(road)[circle]!),
    opening: {},
    on: today,
    case: {
      id: 'case',
      disputeType:
        basis && random(3) !== 0
          ? basis.case.disputeType
          : (pick([...DISPUTE_TYPES.codes, 'labour', 'contract', 'contract', variant]) as string),
      channel: random(5) === 0 ? 'petition' : 'visit',
      areaCode: pick(['230522100000', '230522100000', '230523100000']),
      sourceSystem: null,
      riskFlags: [],
      riskGrade: 'green',
      responsibleOrganisationId: opener.organisationId,
      siblings: random(3) === 0 ? [pick(OTHERS.filter(({ procedure }) => procedure !== road.code))] : [],
      kin: [],
    },
  });
  const rows = road.steps.filter((step) => step.from === 'new');
  const input = pick(inputsFor(road, pick(rows), plain, today, random));
  const opening = {
    ...input,
    ...(exceptions.length > 0 && random(3) === 0 ? { exception: pick(exceptions) } : {}),
    ...(concerns ? { concerns } : {}),
  };
  const seats = basis && Object.fromEntries(Object.entries(basis.seats).map(([seat, { organisationId }]) => [seat, organisationId]));
  // Who mediated goes on with what rests on it.
  const handler = basis?.handler ?? null;
  return { facts: { ...plain, opening, handler, basis: basis && { ...basisFacts(basis), seats: seats! } }, input, today };
}
