/** What somebody may send with a step: every value a choice has, what may be left out left out, days too early and too late, people and bodies of each sort. */
import { type LegalDate, addDays, legalDate } from '../../src/domain/legal-date.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { bodyOf } from './support-walks.js';
import { BODIES, loanTerms } from './support.js';

/** Beside the body of each seat one of another place that has no account here, and one that is a township's. */
for (const road of ROADS)
  for (const seat of Object.keys(road.seats)) {
    const organisationId = `${road.code} ${seat} elsewhere`;
    BODIES[organisationId] = { ...bodyOf(road, seat), organisationId, areaCode: '230523100000', hasAccount: false };
  }

/** A generator of numbers that begins the same way each time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
export type Random = ReturnType<typeof seeded>;

const bodies = (road: AnyRoad, facts: ProceedingFacts, name: string): string[] => {
  const filled = road.steps.flatMap(({ leaves = [] }) =>
    leaves.flatMap((effect) => ('seat' in effect && effect.from === name ? [effect.seat] : [])),
  );
  const seats = [...new Set(filled.length > 0 ? filled : Object.keys(road.seats))];
  const seated = Object.values(facts.seats).map(({ organisationId }) => organisationId);
  // Who sat where in what this rests on may be named too.
  seated.push(...Object.values(facts.basis?.seats ?? {}));
  return [...seats.flatMap((seat) => [`${road.code} ${seat}`, `${road.code} ${seat} elsewhere`]), ...seated.filter((id) => BODIES[id])];
};

/** Terms between two of the parties: money in instalments, something to do, something to leave alone. */
function termsOf({ parties }: ProceedingFacts): unknown[] {
  const [creditor = '', debtor = ''] = [
    parties.find(({ role }) => role === 'applicant') ?? parties[0],
    parties.find(({ role }) => role === 'respondent') ?? parties[1],
  ].map((party) => party?.id);
  const base = loanTerms([debtor], creditor)[0]!;
  const { instalments: _, amount: _amount, ...act } = { ...base, kind: 'act', description: '修缮' };
  return [[{ ...act, kind: 'act', dueDate: '2026-05-06' }], [base], [{ ...act, kind: 'refrain', dueDate: undefined }]];
}

const dayOfClocks = ({ clocks }: ProceedingFacts): LegalDate[] => [
  ...new Set(
    clocks
      .filter(({ endedAs }) => endedAs === null)
      .slice(-3)
      .map(({ dueDate }) => dueDate),
  ),
];

/** Values that a field may have here, the plainest first. */
function valuesOf(road: AnyRoad, facts: ProceedingFacts, today: LegalDate, name: string, type: string): unknown[] {
  const { agreement } = facts;
  const due = dayOfClocks(facts);
  switch (type) {
    case 'organisation':
    case 'court':
      return bodies(road, facts, name);
    case 'party':
      return facts.parties.map(({ id }) => id);
    case 'mediator':
      return ['li', 'wang'];
    case 'boolean':
      return name === 'settlesTitle' ? [false, true] : [true, false];
    case 'instalment':
      return agreement?.terms.flatMap(({ instalments }) => instalments.map(({ id }) => id)) ?? [];
    case 'term':
      return agreement?.terms.map(({ id }) => id) ?? [];
    case 'date':
      if (name === 'until') return [...due.flatMap((day) => [addDays(day, 10), addDays(day, 60), day]), addDays(today, 10), today];
      return [
        today,
        addDays(today, -20),
        legalDate('2022-01-04'),
        ...due,
        ...(facts.clocks.length > 0 ? [facts.clocks[0]!.startDate] : []),
      ];
    case 'money':
      return ['1000.00', '10000.00', '99999999.00'];
    case 'integer':
      return [1, 2, 4, 40];
    case 'items':
      return [1, 2, 3, 4, 5].map((n) => Array.from({ length: n }, (_, i) => `事项${i}`));
    case 'terms':
      return termsOf(facts);
    case 'competence':
      return ['mediation-body', 'party-domicile', 'subject-matter'];
    case 'case-source':
      return ['application', 'initiative', 'entrusted'];
    case 'instant':
      return [addDays(today, 5), today].map((day) => `${day}T09:00:00+08:00`);
    default:
      return ['话'];
  }
}

type Row = { name: string; values: unknown[]; optional: boolean };

/** Inputs with which this row may be asked for: the plain one, each other value of each field by itself, each left out, and some at random. */
export function inputsFor(
  road: AnyRoad,
  step: AnyStep,
  facts: ProceedingFacts,
  today: LegalDate,
  random: Random,
  more = 6,
): Record<string, unknown>[] {
  const rows = Object.entries(step.input ?? {}).map(([name, type]): Row => {
    const wanted = step.when && name in step.when ? [step.when[name]].flat() : undefined;
    const optional = typeof type === 'string' && type.endsWith('?') && !wanted;
    const values = wanted ?? (typeof type === 'string' ? valuesOf(road, facts, today, name, type.replace('?', '')) : [...type]);
    return { name, values, optional };
  });
  for (const [name, wanted] of Object.entries(step.when ?? {}))
    if (!rows.some((row) => row.name === name)) rows.push({ name, values: [wanted].flat(), optional: false });
  const build = (pick: (row: Row) => unknown): Record<string, unknown> =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const value = pick(row);
        return value === undefined ? [] : [[row.name, value]];
      }),
    );
  const base = build(({ values }) => values[0]);
  const singles = rows.flatMap((row) => [
    ...row.values.slice(1).map((value) => ({ ...base, [row.name]: value })),
    ...(row.optional ? [Object.fromEntries(Object.entries(base).filter(([name]) => name !== row.name))] : []),
  ]);
  // On the last day of a period that is over now.
  const over = [
    ...new Set(facts.clocks.filter(({ endedAs }) => endedAs === 'expired' || endedAs === 'lapsed').map(({ dueDate }) => dueDate)),
  ];
  // What takes an end back is looked at most closely: by each of some people, before each body.
  const people = step.takesBack && base['partyId'] !== undefined ? facts.parties.slice(0, 3).map(({ id }) => ({ partyId: id })) : [{}];
  const asked = step.takesBack ? [base, ...singles] : [base];
  const late = over
    .slice(-3)
    .flatMap((occurredOn) => asked.flatMap((input) => people.map((person) => ({ ...input, ...person, occurredOn }))));
  // An act may be typed late, its papers posted in time.
  const at = { ...base, dispatchedOn: '2026-03-03' };
  const mixed = Array.from({ length: rows.length > 1 ? more : 0 }, () =>
    build(({ values, optional }) => (optional && random(2) === 0 ? undefined : values[random(values.length || 1)])),
  );
  return [base, ...singles, ...mixed, at, ...late];
}
