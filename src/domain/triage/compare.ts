/** What would change if a draft were in force: two sets of rules over the same cases. Only the order between roads is judged, not what a road itself needs. */
import { type Choice, choose, labelOf } from './choose.js';
import { type CaseAtHand, judgeRoad } from './judge-roads.js';
import type { TriageFacts, TriageRule } from './rule-shape.js';

export interface SampleCase {
  caseNo: string;
  /** The caller may see the case. */
  visible: boolean;
  facts: TriageFacts;
  at: CaseAtHand;
}

export interface Comparison {
  looked: number;
  changed: number;
  /** Cases for which a set says nothing. */
  silentBefore: number;
  silentAfter: number;
  /** Of the first suggestion. */
  first: { before: string | null; after: string | null; cases: number }[];
  /** For how many cases each rule suggests something. */
  rules: { ruleId: string; before: number; after: number }[];
  /** Those that change, as far as the caller may see them. */
  cases: { caseNo: string; before: string[]; after: string[] }[];
}

/** Fewer than this many cases say something of each of them. */
const FEWEST = 5;

/** What somebody may learn who sees no case at all: numbers of many, and no case. */
export const withoutCases = ({ first, rules, ...rest }: Comparison): Comparison => ({
  ...rest,
  first: first.filter(({ cases }) => cases >= FEWEST),
  rules: rules.filter(({ before, after }) => Math.max(before, after) >= FEWEST && Math.abs(after - before) !== 1),
  cases: [],
});

export function compare(cases: readonly SampleCase[], before: readonly TriageRule[], after: readonly TriageRule[]): Comparison {
  const first = new Map<string, Comparison['first'][number]>();
  const rules = new Map<string, Comparison['rules'][number]>();
  const result: Comparison = { looked: cases.length, changed: 0, silentBefore: 0, silentAfter: 0, first: [], rules: [], cases: [] };
  for (const one of cases) {
    const [old, next] = [before, after].map((set) => choose(set, one.facts, (rule) => judgeRoad(one.at, rule))) as [Choice[], Choice[]];
    count(rules, old, 'before');
    count(rules, next, 'after');
    if (old.length === 0) result.silentBefore += 1;
    if (next.length === 0) result.silentAfter += 1;
    const [was, will] = [old.map(labelOf), next.map(labelOf)];
    if (was.join() === will.join()) continue;
    result.changed += 1;
    if (was[0] !== will[0]) {
      const key = `${was[0]} ${will[0]}`;
      const row = first.get(key) ?? { before: was[0] ?? null, after: will[0] ?? null, cases: 0 };
      first.set(key, { ...row, cases: row.cases + 1 });
    }
    if (one.visible) result.cases.push({ caseNo: one.caseNo, before: was, after: will });
  }
  result.first = [...first.values()].sort((a, b) => b.cases - a.cases);
  result.rules = [...rules.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  return result;
}

function count(rules: Map<string, Comparison['rules'][number]>, choices: readonly Choice[], side: 'before' | 'after'): void {
  for (const {
    rule: { id },
  } of choices) {
    const row = rules.get(id) ?? { ruleId: id, before: 0, after: 0 };
    rules.set(id, { ...row, [side]: row[side] + 1 });
  }
}
