/** What a rule of the order between roads may ask of the road it looks at, beyond its name, its variant and its state. */
import type { ProceedingFacts, SiblingFacts } from '../facts.js';

/** ARL 23 (1), items 1 to 5. */
export const mandatoryCodes: ReadonlySet<string> = new Set([
  'on-the-spot-penalty',
  'natural-resource-right',
  'failure-to-act',
  'government-information',
  'reconsideration-by-law',
]);

/** Whether a suit is about what an organ did: by its kind, or by what it says it is about. */
export const concernsAnAct = ({ variant, concerns: codes = [] }: Pick<SiblingFacts, 'variant' | 'concerns'>): boolean =>
  variant.startsWith('administrative') || codes.some((code) => code === 'administrative-act' || mandatoryCodes.has(code));

const OF_ORGANS: readonly string[] = ['administrative-duty', 'administrative-adjudication', 'administrative-reconsideration'];
const said = ({ opening: { concerns } }: ProceedingFacts): string[] => (Array.isArray(concerns) ? (concerns as string[]) : []);

/** Somebody says that he contests what an organ did, or an organ has acted in this case. */
export const anActIsContested = (p: ProceedingFacts): boolean =>
  concernsAnAct({ variant: '', concerns: said(p) }) ||
  p.case.siblings.some((other) => OF_ORGANS.includes(other.procedure) || (other.procedure === 'litigation' && concernsAnAct(other)));

const bears =
  (mark: string) =>
  ({ marks = [] }: SiblingFacts): boolean =>
    marks.includes(mark);

/** A worker may sue on a final award, and everybody once it was set aside; on any other award whoever it was served on (LMA 48 to 50). */
const RIGHTS_TO_SUE = ['sue', 'worker-sues', 'sue-after-set-aside'];

/** How a suit ends without anything being decided: dismissed by a ruling, withdrawn, ended for good. */
const UNDECIDED: readonly string[] = ['suit-dismissed', 'withdrawn', 'deemed-withdrawn', 'terminated', 'ruling'];

/** How it ends with the dispute decided, or settled before the court. */
const DECIDED: readonly string[] = ['judgment', 'claim-dismissed', 'mediation', 'final'];

// prettier-ignore
export const OTHERS = {
  isOnAnAct: concernsAnAct,
  /** Its silence has opened the way to court, and has ended nothing. */
  hasOpenedTheCourt: bears('suit-open'),
  /** It is over, and nothing was decided: it bars nothing. Until then the court has it. */
  endedUndecided: ({ state, courtSaid }: SiblingFacts) => state === 'concluded' && UNDECIDED.includes(courtSaid ?? ''),
  wasDecided: ({ courtSaid }: SiblingFacts) => DECIDED.includes(courtSaid ?? ''),
  wasWithdrawn: ({ courtSaid }: SiblingFacts) => courtSaid === 'withdrawn' || courtSaid === 'deemed-withdrawn',
  isBetweenTheParties: (other: SiblingFacts) => !concernsAnAct(other),
  wasSetAside: bears('set-aside'),
  wasNotRevoked: ({ marks = [] }: SiblingFacts) => !marks.includes('revoked'),
  leavesARightToSue: ({ rights = [] }: SiblingFacts) => rights.some((clock) => RIGHTS_TO_SUE.includes(clock)),
} as const satisfies Record<string, (other: SiblingFacts) => boolean>;
export type OtherCode = keyof typeof OTHERS;
