/** Pictures made from the rows: a diagram of each road, and the main line for the README. */
import { SHIPPED } from '../deadlines/rule-book.js';
import { legalDate } from '../legal-date.js';
import type { AnyRoad } from './grammar.js';
import { ROADS } from './roads.js';
import { type Way, byPeople, waysOf } from './ways.js';

/** Mermaid reads a hyphen as part of an arrow. */
const idOf = (name: string): string => name.replaceAll('-', '_');

/** Ways between two different places, each once, of whatever variant. */
function waysBetween(road: AnyRoad): Way[] {
  const all = Object.keys(road.variants).flatMap((variant) => waysOf(road, variant));
  const seen = new Set<string>();
  return all.filter(({ step, from, to }) => {
    const key = `${step.title} ${from} ${to}`;
    return from !== to && !seen.has(key) && seen.add(key);
  });
}

/** Arrows, each with the titles of all steps that go along it. */
function arrows(ways: readonly Way[]): { from: string; to: string; titles: string[] }[] {
  const found = new Map<string, { from: string; to: string; titles: string[] }>();
  for (const { step, from, to } of ways) {
    const arrow = found.get(`${from} ${to}`) ?? { from, to, titles: [] };
    // What people do is named before what follows by itself.
    if (!arrow.titles.includes(step.title)) arrow.titles[byPeople(step) ? 'unshift' : 'push'](step.title);
    found.set(`${from} ${to}`, arrow);
  }
  return [...found.values()];
}

const fenced = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

/** A road's states and every way between them. */
export function stateDiagram(road: AnyRoad): string {
  const states = Object.entries(road.states);
  return fenced([
    'stateDiagram-v2',
    ...states.map(([name, { title }]) => `  state "${title}" as ${idOf(name)}`),
    ...arrows(waysBetween(road)).map(
      ({ from, to, titles }) => `  ${from === 'new' ? '[*]' : idOf(from)} --> ${idOf(to)}: ${titles.join(' / ')}`,
    ),
    ...states.filter(([, { end }]) => end).map(([name]) => `  ${idOf(name)} --> [*]`),
  ]);
}

/** How many steps each place lies from the beginning. */
function depths(ways: readonly Way[]): Map<string, number> {
  const depth = new Map([['new', 0]]);
  for (const from of depth.keys()) {
    for (const way of ways) if (way.from === from && !depth.has(way.to)) depth.set(way.to, depth.get(from)! + 1);
  }
  return depth;
}

/** Enough to follow a dispute: each open state by its ways in from nearer the beginning; an end that many places lead to, from the first and the last of them. */
function mainWays(road: AnyRoad): Way[] {
  const ways = waysBetween(road);
  const depth = depths(ways);
  return Object.entries(road.states).flatMap(([state, { end }]) => {
    const into = ways.filter(({ to }) => to === state).sort((a, b) => depth.get(a.from)! - depth.get(b.from)!);
    const sources = [...new Set(into.map(({ from }) => from))];
    const drawn =
      end && sources.length > 3
        ? [sources[0], sources.at(-1)]
        : end
          ? sources
          : sources.filter((from) => depth.get(from)! <= depth.get(state)!);
    return into.filter(({ from }) => drawn.includes(from));
  });
}

const nodeOf = (road: AnyRoad, state: string): string => `${idOf(road.code)}_${idOf(state)}`;

function subgraph(road: AnyRoad): string[] {
  const states = Object.entries(road.states);
  const drawn = arrows(mainWays(road)).filter(({ from }) => from !== 'new');
  return [
    `  subgraph ${idOf(road.code)}["${road.title}"]`,
    ...states.map(([name, { title, end }]) => `    ${nodeOf(road, name)}${end ? `(["${title}"])` : `["${title}"]`}`),
    ...drawn.map(({ from, to, titles }) => `    ${nodeOf(road, from)} -->|${titles.slice(0, 2).join(' / ')}| ${nodeOf(road, to)}`),
    '  end',
  ];
}

/** The states a road opens in. */
const openings = (road: AnyRoad): Way[] => waysBetween(road).filter(({ from }) => from === 'new');

/** A road that rests on another begins where the clock it needs begins to run there. */
function fromBasis(road: AnyRoad): string[] {
  const names = road.steps
    .filter(({ from }) => from === 'new')
    .flatMap(({ needs = [] }) =>
      needs.flatMap((need) =>
        typeof need === 'object' && 'within' in need ? [need.within].flat().map((name) => name.replace(/^basis\./, '')) : [],
      ),
    );
  return ROADS.filter(({ code }) => road.restsOn?.procedures.includes(code)).flatMap((basis) => {
    const begins = names.flatMap((name) => basis.clocks[name]?.starts.flatMap(({ by = [] }) => by) ?? []);
    const places = basis.steps.filter((step) => begins.includes(step.do)).map(({ to }) => to);
    return places.flatMap((place) =>
      openings(road).map(({ step, to }) => `  ${nodeOf(basis, place)} -.->|${step.title}| ${nodeOf(road, to)}`),
    );
  });
}

/** Where the parties are told of the other roads, they may choose one. */
function byChoice(first: AnyRoad, others: readonly AnyRoad[]): string[] {
  const told = first.steps.filter(
    ({ leaves = [], to }) => to !== 'same' && leaves.some((effect) => 'paper' in effect && effect.paper.endsWith('routes-notice')),
  );
  const places = [...new Set(told.map(({ to }) => to))];
  return places.flatMap((place) =>
    others.flatMap((other) => openings(other).map(({ to }) => `  ${nodeOf(first, place)} -.->|当事人自行选择| ${nodeOf(other, to)}`)),
  );
}

/** From the desk to a confirmed agreement or to court. */
export function mainLinePicture(): string {
  const [first, ...others] = ROADS as [AnyRoad, ...AnyRoad[]];
  const { term } = SHIPPED.on('handoff.accept', legalDate('2026-01-01'));
  return fenced([
    'flowchart TD',
    '  registration["窗口登记"] -->|移交| handoff["移交待答复"]',
    // What a handoff opens is told by the row; a body opens the rest by itself.
    ...openings(first).map(({ step, to }) =>
      [step.when?.['caseSource']].flat().includes('entrusted')
        ? `  handoff -->|接收,${term!.quantity}个工作日内答复| ${nodeOf(first, to)}`
        : `  registration -->|${step.title}| ${nodeOf(first, to)}`,
    ),
    ...ROADS.flatMap(subgraph),
    ...others.flatMap(fromBasis),
    ...byChoice(
      first,
      others.filter(({ restsOn }) => !restsOn),
    ),
  ]);
}
