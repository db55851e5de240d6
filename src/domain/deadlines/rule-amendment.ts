/** A county's own version of a rule: what it changes of the one before it, and what may not be changed. */
import type { LegalDate } from '../legal-date.js';
import type { Refusal } from '../refusals.js';
import type { Confidence, DeadlineRow, ExtensionBound, LadderRow, Term } from './rule-shape.js';

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
 * statutory duty are the rule's, which no house may drop or put off.
 */
export function ladderRefusals(rule: DeadlineRow, ladder: readonly LadderRow[]): Refusal[] {
  const refusals: Refusal[] = [];
  if (
    (rule.owedBy !== 'organisation' || rule.class === 'target') &&
    ladder.some(({ tell, as }) => tell === 'county-supervisor' || as === 'escalation')
  )
    refusals.push({ code: 'ladder-not-for-county' });
  const kept = new Set(ladder.map(said));
  if (rule.class === 'statutory' && rule.ladder.some((row) => row.as === 'escalation' && !kept.has(said(row))))
    refusals.push({ code: 'ladder-hides-escalation' });
  return refusals;
}
