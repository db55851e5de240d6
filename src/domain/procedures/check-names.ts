/** What each row of a road must say by itself: a Chinese title, a law, and names that exist and mean what they always mean. */
import { DEADLINE_RULES } from '../deadlines/deadline-rules.js';
import type { Cite } from '../refusals.js';
import { CONDITIONS } from './conditions.js';
import { COMMON_INPUT, FIELD_TYPES, type InputRow } from './fields.js';
import { type AnyRoad, type AnyStep, type Day, type Effect, type Need, type Remains, seatInWord, type When } from './grammar.js';
import { sourcesOf } from './ways.js';

type AnyEffect = Effect<string, string, string>;

/** Names of inputs whose meaning is fixed, since the interpreter reads them. */
const RESERVED: Readonly<Record<string, string>> = {
  partyId: 'party',
  instalmentId: 'instalment',
  termId: 'term',
  basis: 'choice',
  until: 'date',
  courtId: 'court',
  mediatorId: 'mediator',
  documentId: 'document',
  noticeVersion: 'notice',
  occurredOn: 'date',
  dispatchedOn: 'date',
  receivedOn: 'date',
};

const typeOf = (row: InputRow): string => (typeof row === 'string' ? row.replace(/\?$/, '') : 'choice');
const has = (table: object, name: string): boolean => Object.hasOwn(table, name);

export const isChinese = (title: string): boolean => /\p{Script=Han}/u.test(title);
/** Every article is one that was looked up; only the house's own rules have none. */
export const isCited = (law: readonly Cite[]): boolean =>
  law.length > 0 && law.every((cite) => cite.law !== '' && (cite.article !== '' || cite.law === '办理规则'));

/** The step, as a fault names it. */
export const nameOf = (step: AnyStep): string => `step ${step.do} (${step.title})`;

/** Faults of single rows. */
export function nameFaults(road: AnyRoad): string[] {
  return [
    ...titleFaults(road),
    ...actorFaults(road),
    ...road.steps.flatMap((step) => stepFaults(road, step).map((fault) => `${nameOf(step)}: ${fault}`)),
    ...clockFaults(road),
  ];
}

function titleFaults(road: AnyRoad): string[] {
  const titled: [string, { title: string; law?: readonly Cite[] }][] = [
    ['the road', road],
    ...(['variants', 'seats', 'actors', 'marks', 'states', 'clocks'] as const).flatMap((table) =>
      Object.entries<{ title: string; law?: readonly Cite[] }>(road[table]).map(
        ([name, row]) => [`${table} ${name}`, row] as [string, typeof row],
      ),
    ),
    ...road.steps.map((step) => [nameOf(step), step] as [string, AnyStep]),
  ];
  return titled.flatMap(([name, { title, law }]) => [
    ...(isChinese(title) ? [] : [`${name} has no Chinese title`]),
    ...(law && !isCited(law) ? [`${name} cites no law`] : []),
  ]);
}

function actorFaults(road: AnyRoad): string[] {
  return Object.entries(road.actors).flatMap(([name, { seat, role, roles, scope, mirroredBy }]) => [
    ...(has(road.seats, seat) ? [] : [`actor ${name} sits on ${seat}, which is no seat`]),
    ...(role || roles?.length || scope ? [] : [`actor ${name} has neither role nor scope`]),
    ...(mirroredBy === undefined || road.actors[mirroredBy]?.role
      ? []
      : [`actor ${name} is mirrored by ${mirroredBy}, which is no actor with a role`]),
    // Whose inbox a step stands in that a body without an account owes, is read from this (inbox.queries.ts).
    ...(mirroredBy === undefined || road.actors[mirroredBy]?.attends || road.actors[mirroredBy]?.seat === Object.keys(road.seats)[0]
      ? []
      : [`actor ${name} is mirrored by ${mirroredBy}, who neither attends nor sits at the body that opens the road`]),
  ]);
}

function stepFaults(road: AnyRoad, step: AnyStep): string[] {
  const states = [
    ...sourcesOf(step).filter((state) => state !== 'new'),
    ...(step.to === 'same' || step.to === 'previous' ? [] : [step.to]),
  ];
  const { by } = step;
  return [
    ...states.filter((state) => !has(road.states, state)).map((state) => `${state} is no state`),
    ...(step.only ?? []).filter((variant) => !has(road.variants, variant)).map((variant) => `${variant} is no variant`),
    ...(Array.isArray(by) ? by.filter((actor) => !has(road.actors, actor)).map((actor) => `${actor} is no actor`) : []),
    ...(Array.isArray(by) && by.length === 0 ? ['nobody takes it'] : []),
    ...(!Array.isArray(by) && 'asSoonAs' in by ? needFaults(road, by.asSoonAs) : []),
    ...(!Array.isArray(by) && 'expiryOf' in by && !has(road.clocks, by.expiryOf) ? [`it waits for ${by.expiryOf}, which is no clock`] : []),
    ...(step.needs ?? []).flatMap((need) => needFaults(road, need)),
    ...inputFaults(step),
    ...unseenFaults(step),
    ...(step.leaves ?? []).flatMap((effect) => effectFaults(road, step, effect)),
  ];
}

/** What nobody is to know changes nothing that somebody can see. */
function unseenFaults({ unseen, to, by, leaves = [] }: AnyStep): string[] {
  if (!unseen) return [];
  const seals = leaves.some((effect) => 'sealed' in effect);
  const stays = (seat: string) => leaves.findLast((effect) => 'seat' in effect && effect.seat === seat);
  const shows = leaves.some((effect) => {
    if (!('seat' in effect)) return !('sealed' in effect);
    const last = stays(effect.seat);
    return last !== undefined && 'seat' in last && last.from !== 'none';
  });
  return [
    ...(seals && Array.isArray(by) ? [] : ['it is unseen, and nobody seals anything by it']),
    ...(to === 'same' && !shows ? [] : ['it is unseen, and leaves something to be seen']),
  ];
}

function needFaults(road: AnyRoad, need: Need): string[] {
  if (typeof need === 'string') return has(CONDITIONS, need) ? [] : [`${String(need)} is no condition`];
  if ('not' in need) return needFaults(road, need.not);
  return [need.within]
    .flat()
    .filter((name) => !(name.startsWith('basis.') ? road.restsOn !== undefined : has(road.clocks, name)))
    .map((name) => `${name} is no clock`);
}

function inputFaults({ input = {}, when = {} }: AnyStep): string[] {
  const faults = Object.entries(input).flatMap(([name, row]) => {
    const type = typeOf(row);
    const fixed = RESERVED[name];
    if (type !== 'choice' && !has(FIELD_TYPES, type)) return [`input ${name} is of no known type`];
    if (type === 'choice' && row.length === 0) return [`input ${name} leaves no choice`];
    return fixed && fixed !== type ? [`input ${name} always is a ${fixed}`] : [];
  });
  const tests = Object.entries(when).flatMap(([name, wanted]) => {
    const row = input[name];
    if (row === undefined) return [`it is told apart by ${name}, which is no input`];
    if (typeof wanted === 'boolean') return row === 'boolean' ? [] : [`${name} has to be a yes or no that is always given`];
    const all = [wanted].flat() as string[];
    const choices = typeof row === 'string' ? [] : row;
    return all.length === choices.length && all.every((one) => choices.includes(one))
      ? []
      : [`its choices of ${name} are not those that tell it apart`];
  });
  return [...faults, ...tests];
}

const isInput = ({ input = {} }: AnyStep, name: string, type: string): boolean => input[name] !== undefined && typeOf(input[name]) === type;

function effectFaults(road: AnyRoad, step: AnyStep, effect: AnyEffect): string[] {
  if ('mark' in effect) return markFaults(road, step, effect);
  if ('clear' in effect) return effect.clear.filter((mark) => !has(road.marks, mark)).map((mark) => `${mark} is no mark`);
  if ('seat' in effect) {
    return [
      ...(has(road.seats, effect.seat) ? [] : [`${effect.seat} is no seat`]),
      ...(effect.from === 'none' ||
      has(road.seats, effect.from) ||
      isInput(step, effect.from, 'court') ||
      isInput(step, effect.from, 'organisation')
        ? []
        : [`the seat is filled from ${effect.from}, which is no input that names a body, and no seat`]),
    ];
  }
  if ('kept' in effect) return effect.kept === 'none' || has(road.seats, effect.kept) ? [] : [`${effect.kept} is no seat`];
  if ('ruling' in effect)
    return [
      ...(has(road.seats, effect.by) ? [] : [`${effect.by} is no seat`]),
      ...(isInput(step, effect.ruling, 'organisation') && isInput(step, 'reason', 'text')
        ? []
        : ['no input says who is competent, and why']),
    ];
  if ('handler' in effect)
    return effect.handler === 'none' || isInput(step, effect.handler, 'mediator')
      ? []
      : [`the handler is ${effect.handler}, which is no input that names a mediator`];
  if ('becomes' in effect) return has(road.variants, effect.becomes) ? [] : [`${effect.becomes} is no variant`];
  if ('effective' in effect) return dayFaults(road, [step], effect.effective);
  if ('instalment' in effect)
    return isInput(step, 'instalmentId', 'instalment') || isInput(step, 'termId', 'term') ? [] : ['no input names the instalment'];
  if ('paper' in effect && typeof effect.to === 'object') return has(road.seats, effect.to.seat) ? [] : [`${effect.to.seat} is no seat`];
  if ('paper' in effect)
    return effect.to !== 'this-party' || isInput(step, 'partyId', 'party') ? [] : ['no input names the party the paper is for'];
  if ('sealed' in effect)
    return [
      ...(has(road.seats, effect.for) ? [] : [`${effect.for} is no seat`]),
      ...(isInput(step, effect.sealed, 'text') ? [] : [`${effect.sealed} is no text that is told`]),
      ...(effect.remains ? remainsFaults(road, step, effect.remains) : []),
    ];
  if ('keep' in effect && effect.keep.endsWith('agreement'))
    return isInput(step, 'terms', 'terms') && isInput(step, 'facts', 'text') ? [] : ['no input says what was agreed'];
  return [];
}

/**
 * What takes the place of what was sealed is always given; it is part of a step that nobody sees, or its event would tell of it, unless the whole goes and
 * the road ends with that.
 */
const remainsFaults = (road: AnyRoad, { input = {}, unseen, to }: AnyStep, { title, facts, claims, without }: Remains): string[] => [
  ...[title, facts]
    .filter((name) => !['text', 'short-text'].includes(String(input[name])))
    .map((name) => `${name} is no text that is always told`),
  ...(typeOf(input[claims] ?? []) === 'retyped-claims' ? [] : [`${claims} names no claims`]),
  ...(typeOf(input[without] ?? []) === 'documents' ? [] : [`${without} names no documents`]),
  ...(unseen || road.states[to]?.end ? [] : ['it takes something out of the case, and is not unseen']),
];

function markFaults(road: AnyRoad, step: AnyStep, { mark, as }: { mark: string; as: string }): string[] {
  const row = road.marks[mark];
  if (!row) return [`${mark} is no mark`];
  const elsewhere = road.steps.some(({ input = {} }) => has(input, as));
  const seat = seatInWord(as);
  return [
    ...(seat === null || has(road.seats, seat) ? [] : [`${mark} remembers who sits on ${seat}, which is no seat`]),
    // Where the party may be left out, the mark is nobody's in particular, and the row's conditions say when that is clear enough.
    ...(row.per === 'party' && !isInput(step, 'partyId', 'party') ? [`${mark} is a mark of one party, and no input names the party`] : []),
    ...(elsewhere && !has(step.input ?? {}, as) ? [`${mark} is left as ${as}, which is no input of this step`] : []),
  ];
}

/** Rows of a step that a start told apart by the same input never looks at. */
const excludes = (step: When = {}, start: When = {}): boolean =>
  Object.entries(start).some(([name, wanted]) => typeof wanted === 'boolean' && typeof step[name] === 'boolean' && step[name] !== wanted);

/** A day that rows speak of, with the steps whose input it may come from. */
export function dayFaults(road: AnyRoad, steps: readonly AnyStep[], day: Day): string[] {
  if (typeof day === 'string') return [];
  if ('lastOf' in day) return day.lastOf.filter((mark) => !has(road.marks, mark)).map((mark) => `${mark} is no mark`);
  if ('saidBy' in day)
    return [...(has(road.marks, day.saidBy) ? [] : [`${day.saidBy} is no mark`]), ...(day.from ? dayFaults(road, steps, day.from) : [])];
  if ('endOf' in day) return has(road.clocks, day.endOf) ? [] : [`${day.endOf} is no clock`];
  if ('dayAfter' in day) return has(road.clocks, day.dayAfter) ? [] : [`${day.dayAfter} is no clock`];
  const named =
    steps.length > 0 &&
    steps.every((step) => has(COMMON_INPUT, day.input) || isInput(step, day.input, 'date') || isInput(step, day.input, 'instant'));
  return named ? [] : [`${day.input} is no day that its steps are told`];
}

function clockFaults(road: AnyRoad): string[] {
  return Object.entries(road.clocks).flatMap(([name, clock]) => {
    const rules = typeof clock.rule === 'string' ? [clock.rule] : Object.values(clock.rule).map(String);
    const variants = typeof clock.rule === 'string' ? [] : Object.keys(clock.rule);
    const { met = [], stopped = [], again = [], longer = [], waits = [] } = clock;
    const steps = [
      ...met.filter((step) => !step.includes(':')),
      ...stopped,
      ...again,
      ...longer,
      ...clock.starts.flatMap(({ by = [] }) => by),
    ];
    const places = [
      ...clock.starts.flatMap((start) => [start.entering ?? [], start.in ?? []].flat()),
      ...waits.flatMap((wait) => ('beside' in wait ? [] : [wait.in])),
    ];
    const deaf = waits.flatMap((wait) => ('beside' in wait && !road.heeds?.includes(wait.beside) ? [wait.beside] : []));
    const days = clock.starts.flatMap((start) => {
      const from = road.steps.filter((step) => start.by?.includes(step.do) && !excludes(step.when, start.when));
      return [start.on, start.used, clock.until].flatMap((day) => (day === undefined ? [] : dayFaults(road, from, day)));
    });
    return [
      ...rules.filter((rule) => !has(DEADLINE_RULES, rule)).map((rule) => `${rule} is no deadline rule`),
      ...variants.filter((variant) => !has(road.variants, variant)).map((variant) => `${variant} is no variant`),
      ...steps.filter((step) => !road.steps.some((one) => one.do === step)).map((step) => `${step} is no step`),
      ...places.filter((state) => !has(road.states, state)).map((state) => `${state} is no state`),
      ...days,
      ...(clock.metIf !== undefined && !has(CONDITIONS, clock.metIf) ? [`${clock.metIf} is no condition`] : []),
      ...(clock.stoppedIf !== undefined && !has(CONDITIONS, clock.stoppedIf) ? [`${clock.stoppedIf} is no condition`] : []),
      ...deaf.map((other) => `it waits for ${other}, and the road does not heed it`),
      ...(clock.of !== undefined && !has(road.seats, clock.of) ? [`${clock.of} is no seat`] : []),
    ].map((fault) => `clock ${name}: ${fault}`);
  });
}
