/**
 * What people wrote in their own words, told from codes, days and numbers by the rows that asked for it; and what stands in its place once it has gone
 * where an accusation goes (信访工作条例 30). That sentence does not say why: who reads it learns of no report.
 */
import { eventFromOutside } from './mediation-wall.js';
import type { FieldType, InputRow } from './procedures/fields.js';
import type { AnyRoad, AnyStep } from './procedures/grammar.js';
import { roadOf } from './procedures/roads.js';

export const IN_ITS_PLACE = '内容从略';

/** A claim is for money, or for something else. */
export const CLAIM_IN_ITS_PLACE = { money: '请求给付款项', other: '请求事项' } as const;

/** The title of a case whose own one is kept from its readers. */
export const titleInItsPlace = ({ title }: Pick<AnyRoad, 'title'>): string => `${title}事项`;

/** Types of fields that somebody fills in with his own words. */
const WORDS: ReadonlySet<FieldType> = new Set([
  'text',
  'short-text',
  'items',
  'claims',
  'retyped-claims',
  'terms',
  'responsibilities',
  'cross-area',
]);

/** The same in events that no road has made. */
const ELSEWHERE: ReadonlySet<string> = new Set(['reason', 'task', 'purpose', 'text', 'note', 'opinion', 'summary']);

/** What the house itself writes, and numbers of other systems. */
const HOUSE: ReadonlySet<string> = new Set(['title', 'law', 'number', 'courtCaseNo']);

const isWords = (row: InputRow): boolean => typeof row === 'string' && WORDS.has(row.replace('?', '') as FieldType);

const namesIn = (steps: readonly AnyStep[]): ReadonlySet<string> =>
  new Set(steps.flatMap(({ input = {} }) => Object.entries(input).flatMap(([name, row]) => (isWords(row) ? [name] : []))));

/** Inputs of an action that hold words; of one that is no road's, those that do anywhere. */
function namesFor(procedure: unknown, action: unknown): ReadonlySet<string> {
  const road = typeof procedure === 'string' ? roadOf(procedure) : undefined;
  const steps = road?.steps.filter((step) => step.do === action) ?? [];
  return steps.length > 0 ? namesIn(steps) : ELSEWHERE;
}

/** A mark that remembers an input: whether that is somebody's words, and which of the details beside it are. */
export function wordsOfMark(procedure: string, mark: string): { value: boolean; details: ReadonlySet<string> } {
  const leaves = ({ leaves: effects = [], input = {} }: AnyStep) =>
    effects.flatMap((effect) => ('mark' in effect && effect.mark === mark ? [input[effect.as]] : []));
  const steps = (roadOf(procedure)?.steps ?? []).filter((step) => leaves(step).length > 0);
  return { value: steps.flatMap(leaves).some((row) => row !== undefined && isWords(row)), details: namesIn(steps) };
}

/** Letters of another script are words, whatever the field is called: codes, ids, days and sums have none. */
const isPlain = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** Words found, by the name of their field. */
export type Found = (name: string, text: string) => void;

function masked(value: unknown, name: string, names: ReadonlySet<string>, own: boolean, found: Found): unknown {
  if (HOUSE.has(name) && !own) return value;
  const isOwn = own || names.has(name);
  if (typeof value === 'string') {
    if (value === IN_ITS_PLACE || (!isOwn && isPlain(value))) return value;
    found(name, value);
    return IN_ITS_PLACE;
  }
  if (Array.isArray(value)) return value.map((one) => masked(one, name, names, isOwn, found));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, key, names, false, found)]));
}

type Data = Readonly<Record<string, unknown>>;
const nothing: Found = () => undefined;

/** What is left of an event, or of another thing that a case remembers, without anybody's words. */
export const withoutWords = (data: Data, found: Found = nothing): Record<string, unknown> =>
  masked(data, '', namesFor(data['procedure'], data['action']), false, found) as Record<string, unknown>;

/** An event as it is told: over the wall of a mediation only that it happened; before an accusation was taken out of its case nobody's words. */
export const eventAsTold = (data: Record<string, unknown>, { outside, unsaid }: { outside: boolean; unsaid: boolean }) =>
  outside ? eventFromOutside(data) : unsaid ? withoutWords(data) : data;

/** The same of the input of a step that is kept by itself. */
export const inputWithoutWords = (input: Data, names: ReadonlySet<string>, found: Found = nothing): Record<string, unknown> =>
  masked(input, '', names, false, found) as Record<string, unknown>;

export const namesOfStep = (procedure: string, action: unknown): ReadonlySet<string> => namesFor(procedure, action);
