/** Every row of every road: who may and who may not, that somebody can come to take it, and that each of its needs refuses with its own reason. */
import { describe, expect, it } from '@jest/globals';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { byPeople } from '../../src/domain/procedures/ways.js';
import { Explorer, type Place, nameOf } from './support-explorer.js';
import { answeredFromAnEmptySeat, answeredWrongly, mirroredWrongly, openedWrongly } from './support-every-row.js';

const rows = (wanted: (step: AnyStep) => boolean): [string, string, AnyRoad, AnyStep][] =>
  ROADS.flatMap((road) =>
    road.steps.filter(wanted).map((step): [string, string, AnyRoad, AnyStep] => [`${road.code} ${step.do}`, step.title, road, step]),
  );

describe('who may, who may not', () => {
  it.each(rows((step) => byPeople(step) && step.from !== 'new'))(
    '%s (%s): those it names, where it starts, for the variants it is for; everybody else is told why not',
    (_name, _title, road, step) => {
      expect(answeredWrongly(road, step)).toEqual([]);
      expect(answeredFromAnEmptySeat(road, step)).toEqual([]);
      expect(mirroredWrongly(road, step)).toEqual([]);
    },
  );

  it.each(rows(({ from }) => from === 'new'))('%s (%s) is opened by those it names, at their own body', (_name, _title, road, step) =>
    expect(openedWrongly(road, step)).toEqual([]),
  );
});

/** A road comes after those it rests on. */
const depth = (road: AnyRoad): number =>
  road.restsOn ? 1 + Math.max(...road.restsOn.procedures.map((code) => depth(ROADS.find((one) => one.code === code)!))) : 0;

/** Other dice find every row too: `ROWS_SEED=7 npm test test/domain/every-row`. */
const SEED = process.env['ROWS_SEED'] ? Number(process.env['ROWS_SEED']) : undefined;

describe('every row is taken, and every need of it refuses with the reason and the article of its condition', () => {
  const kept = new Map<string, Place[]>();

  it.each([...ROADS].sort((a, b) => depth(a) - depth(b)).map((road) => [road.code, road] as const))(
    '%s',
    (_code, road) => {
      const bases = (road.restsOn?.procedures ?? []).flatMap((code) => kept.get(code)!);
      const explorer = new Explorer(road, bases, SEED).explore();
      kept.set(road.code, [...explorer.kept.values()]);
      expect([...explorer.untaken].map((step) => nameOf(road, step))).toEqual([]);
      expect([...explorer.unrefused.keys()]).toEqual([]);
      expect([...explorer.faults]).toEqual([]);
    },
    120_000,
  );
});
