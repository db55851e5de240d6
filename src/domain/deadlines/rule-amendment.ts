/** A county's own version of a rule: what it changes of the one before it, and what may not be changed. */
import type { LegalDate } from '../legal-date.js';
import { fieldFault } from '../field-faults.js';
import type { FieldFault, Refusal } from '../refusals.js';
import type { Confidence, DeadlineRow, ExtensionBound, LadderRow, Term, TermUnit } from './rule-shape.js';

export interface RuleChange {
  effectiveFrom: string;
  effectiveTo?: string;
  term?: { quantity: number; unit: string };
  law?: string;
  article?: string;
  lawVersion?: string;
  confidence?: string;
  note?: string;
  rolls?: boolean;
  extension?: { quantity?: number; unit?: string; times?: number; approvedBy: string };
  ladder?: { at: number; tell: string; as: string }[];
}

/** The version before it with the change made; what the change does not name stays. */
export function amended(before: DeadlineRow & { id?: unknown; version?: unknown; origin?: unknown }, change: RuleChange): DeadlineRow {
  const { id: _i, version: _v, origin: _o, effectiveTo: _e, ...row } = before;
  const { effectiveFrom, effectiveTo, term, law, article, lawVersion, confidence, note, rolls, extension, ladder } = change;
  return {
    ...row,
    effectiveFrom: effectiveFrom as LegalDate,
    ...(effectiveTo === undefined ? {} : { effectiveTo: effectiveTo as LegalDate }),
    ...(term === undefined ? {} : { term: { ...term, ...(row.term?.before ? { before: true } : {}) } as Term }),
    ...(law === undefined ? {} : { law: { law, article: article ?? '', ...(lawVersion === undefined ? {} : { version: lawVersion }) } }),
    ...(confidence === undefined ? {} : { confidence: confidence as Confidence }),
    ...(note === undefined ? {} : { note }),
    ...(rolls === undefined ? {} : { rolls }),
    ...(extension === undefined ? {} : { extension: { ...extension, times: extension.times ?? 'any' } as ExtensionBound }),
    ...(ladder === undefined ? {} : { ladder: ladder as LadderRow[] }),
  };
}

/** Days of each unit, the longest it can be. A working day stands for a year's share of weekends and holidays too. */
const DAYS_OF: Readonly<Record<TermUnit, number>> = { hour: 1 / 24, day: 1, 'working-day': 1.5, month: 30.5, year: 366 };
/** Thirty years, with every extension: a period is walked day by day, and the longest that the law knows has twenty. */
const LONGEST = 30 * DAYS_OF.year;

/** Where a version would be longer than that, by whatever unit it says so. */
export function lengthFaults({ term, extension }: RuleChange, row: DeadlineRow): FieldFault[] {
  const lengthOf = (one?: { quantity?: number; unit?: TermUnit }): number =>
    (one?.quantity ?? 0) * DAYS_OF[one?.unit ?? row.term?.unit ?? 'day'];
  const tooLarge = (pointer: string, unit: string | undefined, room: number): FieldFault[] => [
    fieldFault(pointer, 'too-large', {
      max: Math.max(0, Math.floor(room / DAYS_OF[(unit as TermUnit | undefined) ?? row.term?.unit ?? 'day'])),
    }),
  ];
  const [own, more] = [lengthOf(row.term), lengthOf(row.extension)];
  if (own + more <= LONGEST) return [];
  if (term && own > LONGEST) return tooLarge('/term/quantity', term.unit, LONGEST);
  if (extension) return tooLarge('/extension/quantity', extension.unit, LONGEST - own);
  return term ? tooLarge('/term/quantity', term.unit, LONGEST - more) : [];
}

/** Why a version cannot stand after the one before it, all reasons; none when it can. */
export function versionRefusals(row: DeadlineRow, before: DeadlineRow): Refusal[] {
  const refusals: Refusal[] = [];
  if (row.effectiveTo !== undefined && row.effectiveTo < row.effectiveFrom) refusals.push({ code: 'rule-ends-before-it-begins' });
  // A text that was read has an article; one that was not is marked so.
  if (row.confidence !== null && row.confidence !== 'low' && !row.law.article) refusals.push({ code: 'rule-without-article' });
  return [...refusals, ...ladderRefusals({ ...row, ladder: before.ladder }, row.ladder)];
}

const said = ({ at, tell, as }: LadderRow): string => `${at} ${tell} ${as}`;

/**
 * Why a ladder cannot stand for a rule: what a party or a court owes, and a mere aim, never come before the county; and the escalations of a
 * statutory duty, and of a duty to who supervises the house, are the rule's, which no house may drop or put off.
 */
export function ladderRefusals(rule: DeadlineRow, ladder: readonly LadderRow[]): Refusal[] {
  const refusals: Refusal[] = [];
  if (
    (rule.owedBy !== 'organisation' || rule.class === 'target') &&
    ladder.some(({ tell, as }) => tell === 'county-supervisor' || as === 'escalation')
  )
    refusals.push({ code: 'ladder-not-for-county' });
  const kept = new Set(ladder.map(said));
  if ((rule.class === 'statutory' || rule.escalationStands) && rule.ladder.some((row) => row.as === 'escalation' && !kept.has(said(row))))
    refusals.push({ code: 'ladder-hides-escalation' });
  return refusals;
}
