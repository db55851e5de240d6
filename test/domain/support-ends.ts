/** An end is final, save for what the law itself takes back: an act that was done in time and is typed late. Said from the law, apart from the rows' own judge. */
import type { Need } from '../../src/domain/procedures/grammar.js';
import type { AnyStep } from '../../src/domain/procedures/grammar.js';
import { actDay, type ProceedingFacts } from '../../src/domain/procedures/facts.js';
import { type LegalDate, legalDate } from '../../src/domain/legal-date.js';
import type { Walk } from './support.js';

/** The right an act that takes an end back says it has used: the newest, of the party that acts where each has its own. */
function rightOf(step: AnyStep, { clocks }: ProceedingFacts, { partyId }: Record<string, unknown>) {
  const names = ((step.needs ?? []) as Need[]).flatMap((need) =>
    typeof need === 'object' && 'within' in need ? [need.within].flat() : [],
  );
  return clocks.filter((one) => names.includes(one.clock) && (one.subjectKind !== 'party' || one.subjectId === partyId)).at(-1);
}

/**
 * What is wrong with how a proceeding left its end, where it did.
 * @param used the rights that have taken back an end of it: each takes back one at most
 */
export function wrongWayOut(
  before: ProceedingFacts,
  { facts, today }: Walk,
  step: AnyStep,
  input: Record<string, unknown>,
  used: Set<string>,
): string[] {
  if (!before.ended) return step.takesBack ? [`${step.do} takes back what had not ended`] : [];
  if (facts.state === before.state && facts.ended && facts.outcome === before.outcome) return [];
  if (!step.takesBack) return [`${step.do} leads out of ${before.state}`];
  const right = rightOf(step, before, input);
  if (!right) return [`${step.do} takes ${before.state} back by no right`];
  const on = typeof input['occurredOn'] === 'string' ? legalDate(input['occurredOn']) : today;
  const wrong = [
    ...(right.endedAs === 'lapsed' ? [] : [`${step.do} takes ${before.state} back by a right that was ${right.endedAs}`]),
    ...(actDay(right, on, input) <= right.dueDate ? [] : [`${step.do} takes ${before.state} back after ${right.dueDate}`]),
    ...(used.has(right.id) ? [`${step.do} takes an end back a second time by ${right.clock}`] : []),
  ];
  used.add(right.id);
  return wrong;
}

/** The last day of a right that has lapsed: what is typed late may have happened on it. */
export const lastDayGone = ({ clocks }: ProceedingFacts): LegalDate | undefined =>
  clocks.filter(({ kind, endedAs }) => kind === 'right' && endedAs === 'lapsed').at(-1)?.dueDate;
