/**
 * A road as a table of lines that were written down and read against the law apart from its rows, so that a row that lets in one more, or asks one thing
 * less, is seen.
 *
 * A seat:  name | kinds of body that may sit there
 * An actor: name | seat | roles and scopes | in-person, with-paper, mirrored-by, attends
 * A row:   action {input it is asked with} @variants | from → to | who | refusals its needs can bring | admits, takes-back, may-precede, unseen
 *
 * Who: actors by name, the first that fits counting (he may need no paper where the next would); `itself: condition` or `expiry: clock` where nobody takes it.
 * A refusal says in brackets which condition brings it where several of the road could, `(!…)` where it must not hold, `[clock]` whose last day has passed.
 */
import { type Actor, ROLES, type Role, SCOPES } from '../../src/domain/actor.js';
import { CONDITIONS } from '../../src/domain/procedures/conditions.js';
import { type Decision, decide, mayOpen } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep, Need } from '../../src/domain/procedures/grammar.js';
import { TODAY, everySeat, standing } from './support-every-row.js';
import { mediatorLi, registrarA } from './support.js';

export interface RowTable {
  seats: readonly string[];
  actors: readonly string[];
  rows: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const inOrder = (text: string): string => words(text).sort().join(' ');
const cellsOf = (line: string): string[] => line.split('|').map((cell) => words(cell).join(' '));

/** Blanks, and in which order states, variants and refusals are named, say nothing. */
export function plain(line: string): string {
  const [action = '', way = '', who = '', refusals = '', flags = ''] = cellsOf(line);
  const [name = '', variants = ''] = action.split(' @');
  const [from = '', to = ''] = way.split(' → ');
  return [name, inOrder(variants), inOrder(from), to, who, inOrder(refusals), inOrder(flags)].join(' | ');
}

export const plainActor = (line: string): string => {
  const [name, seat, roles = '', how = ''] = cellsOf(line);
  return [name, seat, inOrder(roles), inOrder(how)].join(' | ');
};

export const plainSeat = (line: string): string => cellsOf(line).map(inOrder).join(' | ');

/* What the road's own file says, in the same words. */

const FLAGS = { admits: 'admits', takesBack: 'takes-back', mayPrecede: 'may-precede', unseen: 'unseen' } as const;

const conditionsOf = (road: AnyRoad): string[] => [
  ...new Set(
    [...road.steps.flatMap(({ needs = [] }) => needs), ...(road.restsOn?.needs ?? [])].flatMap((need: Need) =>
      typeof need === 'string' ? [need] : 'not' in need ? [need.not] : [],
    ),
  ),
];

function refusalOf(need: Need, conditions: readonly string[]): string {
  if (typeof need !== 'string')
    return 'not' in need ? `${codeOf(need.not)}(!${need.not})` : `deadline-passed[${[need.within].flat().join('/')}]`;
  const others = conditions.filter((one) => codeOf(one) === codeOf(need));
  return others.length > 1 ? `${codeOf(need)}(${need})` : codeOf(need);
}

const codeOf = (condition: string): string => CONDITIONS[condition as keyof typeof CONDITIONS].otherwise;

function whoOf({ by }: AnyStep): string {
  if (Array.isArray(by)) return by.join(' ');
  if ('expiryOf' in by) return `expiry: ${by.expiryOf}`;
  const { asSoonAs } = by;
  return `itself: ${typeof asSoonAs === 'string' ? asSoonAs : `!${'not' in asSoonAs ? asSoonAs.not : '?'}`}`;
}

const whenOf = ({ when }: AnyStep): string =>
  when
    ? ` {${Object.entries(when)
        .map(([name, value]) => `${name}: ${[value].flat().join('/')}`)
        .join(', ')}}`
    : '';

export function linesOf(road: AnyRoad): string[] {
  const conditions = conditionsOf(road);
  return road.steps.map((step) => {
    const needs: readonly Need[] = [...(step.from === 'new' ? (road.restsOn?.needs ?? []) : []), ...(step.needs ?? [])];
    const flags = Object.entries(FLAGS).flatMap(([key, word]) => (step[key as keyof typeof FLAGS] ? [word] : []));
    return [
      `${step.do}${whenOf(step)}${step.only ? ` @${step.only.join(' ')}` : ''}`,
      `${[step.from].flat().join(' ')} → ${step.to}`,
      whoOf(step),
      needs.map((need) => refusalOf(need, conditions)).join(' '),
      flags.join(' '),
    ].join(' | ');
  });
}

export const actorLinesOf = (road: AnyRoad): string[] =>
  Object.entries(road.actors).map(([name, { seat, role, roles = role ? [role] : [], scope, inPerson, withPaper, mirroredBy, attends }]) =>
    [
      name,
      seat,
      [...roles, ...(scope ? [`scope:${scope}`] : [])].join(' '),
      [inPerson && 'in-person', withPaper && 'with-paper', mirroredBy && `mirrored-by:${mirroredBy}`, attends && 'attends']
        .filter(Boolean)
        .join(' '),
    ].join(' | '),
  );

export const seatLinesOf = (road: AnyRoad): string[] =>
  Object.entries(road.seats).map(([name, { kinds }]) => `${name} | ${kinds.join(' ') || 'any'}`);

/* What the judge says to everybody, against the lines alone. */

interface Line {
  action: string;
  when: Record<string, readonly string[]>;
  variants: readonly string[];
  from: readonly string[];
  who: readonly string[];
}

interface ActorLine {
  seat: string;
  may: readonly string[];
  how: readonly string[];
}

interface Person {
  seat: string;
  /** A role, or `scope:` one of a client. */
  as: string;
  isHandler: boolean;
  actor: Actor;
}

/** Lines that people take: the others name nobody. */
export const peopleLines = ({ rows }: RowTable): Line[] =>
  rows.flatMap((line) => {
    const [action = '', way = '', who = ''] = cellsOf(line);
    if (/^(itself|expiry):/.test(who)) return [];
    const [, name = '', when = '', variants = ''] = /^(\S+)(?: \{(.*)\})?(?: @(.*))?$/.exec(action)!;
    const asked = when
      .split(', ')
      .filter(Boolean)
      .map((one) => one.split(': ') as [string, string]);
    return [
      {
        action: name,
        when: Object.fromEntries(asked.map(([input, values]) => [input, values.split('/')])),
        variants: words(variants),
        from: words(way.split('→')[0]!),
        who: words(who),
      },
    ];
  });

const actorsIn = ({ actors }: RowTable): Map<string, ActorLine> =>
  new Map(
    actors.map((line) => {
      const [name = '', seat = '', may = '', how = ''] = cellsOf(line);
      return [name, { seat, may: words(may), how: words(how) }];
    }),
  );

/** Every role and every scope at every seat, and at a body that has no part in it; of mediators, the handler and another. */
function everybody(seats: ProceedingFacts['seats']): Person[] {
  const bodies = [
    ...Object.entries(seats).map(([seat, { organisationId }]) => [seat, organisationId] as const),
    ['elsewhere', 'another body'] as const,
  ];
  const base: Actor = { ...registrarA, id: 'somebody', mediatorId: null, roles: [], scopes: [] };
  return bodies.flatMap(([seat, organisationId]) => [
    ...ROLES.map((role: Role): Person => ({ seat, as: role, isHandler: false, actor: { ...base, organisationId, roles: [role] } })),
    ...ROLES.map((role: Role): Person => ({
      seat,
      as: role,
      isHandler: true,
      actor: { ...base, organisationId, roles: [role], id: mediatorLi.id },
    })),
    ...SCOPES.map((scope): Person => ({
      seat,
      as: `scope:${scope}`,
      isHandler: false,
      actor: { ...base, kind: 'client', organisationId, scopes: [scope] },
    })),
  ]);
}

/** How he is who a line names: himself, as one who writes down with a paper, or not at all. */
function comesAs({ who }: Line, actors: ReadonlyMap<string, ActorLine>, { seat, as, isHandler }: Person, hasAccount: boolean): string {
  const how = who.map((name) => {
    const named = actors.get(name)!;
    if (named.seat === seat)
      return named.may.includes(as) && (isHandler || !named.how.includes('in-person'))
        ? named.how.includes('with-paper')
          ? 'paper'
          : 'himself'
        : 'no';
    const mirror = actors.get(named.how.find((one) => one.startsWith('mirrored-by:'))?.slice('mirrored-by:'.length) ?? '');
    const writesDown =
      !hasAccount &&
      mirror &&
      !as.startsWith('scope:') &&
      mirror.may.includes(as) &&
      (mirror.how.includes('attends') || mirror.seat === seat);
    return writesDown ? 'paper' : 'no';
  });
  return how.find((one) => one !== 'no') ?? 'no';
}

const asksFor = ({ when }: Line): Record<string, unknown>[] => {
  const [[input, values] = ['', []]] = Object.entries(when) as [string, readonly string[]][];
  return input ? values.map((value) => ({ [input]: ['true', 'false'].includes(value) ? value === 'true' : value })) : [{}];
};

const isFor = ({ variants }: Line, variant: string): boolean => variants.length === 0 || variants.includes(variant);
const fits = ({ when }: Line, input: Record<string, unknown>): boolean =>
  Object.entries(when).every(([name, values]) => values.includes(String(input[name])));

function answer(decision: Decision): string {
  if (decision.allowed) return decision.mirrored ? 'paper' : 'himself';
  if (decision.status !== 422) return String(decision.status);
  return decision.refusals.some(({ code }) => code === 'mirror-needs-document') ? 'paper' : 'himself';
}

/** Where the judge says something else to somebody than the lines do, in each state and variant of a line, with accounts and without. */
export function judgedOtherwise(road: AnyRoad, table: RowTable): string[] {
  const actors = actorsIn(table);
  const lines = peopleLines(table).filter(({ from }) => !from.includes('new'));
  return [true, false].flatMap((hasAccount) => {
    const seats = everySeat(road, hasAccount);
    const people = everybody(seats);
    return lines.flatMap((line) =>
      Object.keys(road.variants)
        .filter((variant) => isFor(line, variant))
        .flatMap((variant) =>
          line.from.flatMap((state) => {
            const facts = standing(road, variant, state, seats);
            return asksFor(line).flatMap((input) => {
              const asked = lines.filter((one) => one.action === line.action && fits(one, input) && isFor(one, variant));
              const there = asked.filter(({ from }) => from.includes(state));
              return people.flatMap((person) => {
                const hows = (of: Line[]) => of.map((one) => comesAs(one, actors, person, hasAccount)).filter((how) => how !== 'no');
                const right = hows(there)[0] ?? (hows(asked).length > 0 ? '409' : '403');
                const said = answer(decide(road, facts, line.action, person.actor, { input, on: TODAY }, TODAY));
                return said === right
                  ? []
                  : [`${line.action} in ${state} (${variant}): ${person.as} at the ${person.seat}: ${said}, not ${right}`];
              });
            });
          }),
        ),
    );
  });
}

/** The same of who opens it. */
export function openedOtherwise(road: AnyRoad, table: RowTable): string[] {
  const actors = actorsIn(table);
  const openings = road.steps.filter(({ from }) => from === 'new');
  const lines = peopleLines(table).filter(({ from }) => from.includes('new'));
  const seats = everySeat(road);
  const facts = standing(road, Object.keys(road.variants)[0]!, 'new', seats);
  return lines.flatMap((line, index) =>
    everybody(seats).flatMap((person) => {
      const right = comesAs(line, actors, person, true) === 'himself';
      return (mayOpen(road, facts, openings[index]!, person.actor) === null) === right
        ? []
        : [`${line.action}: ${person.as} at the ${person.seat}`];
    }),
  );
}
