/** What decides which road comes first, which may not run beside another, and what another road ends. */
import { ARL, LMA, RLA, TDL } from '../cites.js';
import type { ProceedingFacts, SiblingFacts } from '../facts.js';
import { type Condition, statement } from './shape.js';

/** ARL 23 (1), items 1 to 5. */
export const mandatoryCodes: ReadonlySet<string> = new Set([
  'on-the-spot-penalty',
  'natural-resource-right',
  'failure-to-act',
  'government-information',
  'reconsideration-by-law',
]);

const concerns = ({ opening }: ProceedingFacts, ...codes: string[]): boolean =>
  Array.isArray(opening['concerns']) && opening['concerns'].some((code) => codes.includes(String(code)));

/** Whether a suit is about what an organ did: by its kind, or by what it says it is about. */
export const concernsAnAct = ({ variant, concerns: codes = [] }: Pick<SiblingFacts, 'variant' | 'concerns'>): boolean =>
  variant === 'administrative' || codes.some((code) => code === 'administrative-act' || mandatoryCodes.has(code));

// prettier-ignore
export const BETWEEN_ROADS = {
  disputeIsLabour: statement({ holds: (p) => p.case.disputeType === 'labour', otherwise: 'arbitration-first', law: LMA('5') }),
  disputeIsOverContractedLand: statement({ holds: (p) => p.case.disputeType === 'land-contract', otherwise: 'decision-first', law: RLA('2') }),
  concernsLandTitle: statement({ holds: (p) => concerns(p, 'land-title'), otherwise: 'decision-first', law: TDL('14') }),
  // A decision on who owns or may use land has a rule of its own.
  reconsiderationComesFirst: statement({
    holds: (p) => concerns(p, ...(concerns(p, 'land-title') ? [...mandatoryCodes].filter((code) => code !== 'natural-resource-right') : mandatoryCodes)),
    otherwise: 'reconsideration-first', law: ARL('23') }),
  landDecisionTouchesObtainedRight: statement({
    holds: (p) => concerns(p, 'land-title') && concerns(p, 'natural-resource-right'), otherwise: 'reconsideration-first', law: ARL('23') }),
  suitIsOnAnAct: statement({
    holds: (p) => concernsAnAct({ variant: p.variant, concerns: p.opening['concerns'] as string[] | undefined }), otherwise: 'road-beside', law: ARL('29') }),
  suitOnAnActIsThere: statement({
    holds: (p) => [...p.case.siblings, ...p.case.kin].some((other) => other.procedure === 'litigation' && concernsAnAct(other) && ['docketed', 'concluded'].includes(other.state)),
    otherwise: 'road-beside', law: ARL('29') }),
} as const satisfies Record<string, Condition>;
