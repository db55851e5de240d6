/** Until when a road is open: the periods that run for the parties of a case, and which road each of them keeps open. */
import type { RuleId } from '../deadlines/deadline-rules.js';
import type { LegalDate } from '../legal-date.js';
import type { ProcedureCode } from '../procedures/codes.js';
import { PROCEDURE_CODES } from '../procedures/codes.js';
import { roadOf } from '../procedures/roads.js';

export interface RunningRight {
  deadlineId: string;
  ruleId: string;
  ruleVersion: number;
  clock: string;
  /** The road whose clock it is; null for a claim's limitation. */
  procedure: string | null;
  subjectKind: string;
  subjectId: string | null;
  due: LegalDate;
  provisional: boolean;
}

/** A road that a right keeps open, and in which variants; all where none is named. */
interface Kept {
  procedure: ProcedureCode;
  only?: readonly string[];
}

const SUIT: readonly Kept[] = [{ procedure: 'litigation' }];
const CIVIL_SUIT: readonly Kept[] = [{ procedure: 'litigation', only: ['civil', 'ordinary', 'summary', 'small-claims'] }];
const SUIT_ON_AN_ACT: readonly Kept[] = [{ procedure: 'litigation', only: ['administrative', 'administrative-summary'] }];
const only = (procedure: ProcedureCode): readonly Kept[] => [{ procedure }];

// prettier-ignore
const BY_RULE: Readonly<Partial<Record<RuleId, readonly Kept[]>>> = {
  'limitation.general': SUIT, 'limitation.labour': only('labour-arbitration'), 'limitation.land-arbitration': only('land-arbitration'),
  'judicial-confirmation.apply': only('judicial-confirmation'), 'enforcement.apply': only('enforcement'),
  'labour-arbitration.sue': CIVIL_SUIT, 'labour-arbitration.worker-sues': CIVIL_SUIT, 'labour-arbitration.sue-after-set-aside': CIVIL_SUIT, 'labour-arbitration.sue-without-award': CIVIL_SUIT,
  'land-arbitration.sue': CIVIL_SUIT,
  'reconsideration.apply': only('administrative-reconsideration'), 'administrative-suit.after-reconsideration': SUIT_ON_AN_ACT, 'administrative-suit.direct': SUIT_ON_AN_ACT,
  // 土地管理法 14: the suit is against the decision of the government, not against the neighbour.
  'adjudication.sue': SUIT_ON_AN_ACT, 'petition.request-review': only('petition'),
  'petition.request-recheck': only('petition'), 'traffic-mediation.apply': only('administrative-mediation'),
};

const isProcedure = (text: string): text is ProcedureCode => (PROCEDURE_CODES as readonly string[]).includes(text);

/** Roads that a right keeps open: by its rule, else by the step of another road that uses it. None for what is used within a road. */
export function keptBy({ ruleId, procedure, clock }: Pick<RunningRight, 'ruleId' | 'procedure' | 'clock'>): readonly Kept[] {
  const known = BY_RULE[ruleId as RuleId];
  if (known) return known;
  const met = (procedure && roadOf(procedure)?.clocks[clock]?.met) || [];
  const used = new Set(met.flatMap((step) => (step.includes(':') ? [step.split(':', 1)[0]!] : [])));
  return [...used].filter(isProcedure).map((one) => ({ procedure: one }));
}

export const roadsOfRight = (right: Pick<RunningRight, 'ruleId' | 'procedure' | 'clock'>): ProcedureCode[] =>
  keptBy(right).map(({ procedure }) => procedure);

/** A right that has passed keeps nothing open, though its row may not have been ended yet. */
export const rightsFor = (
  { procedure, variant = null }: { procedure: string; variant?: string | null },
  rights: readonly RunningRight[],
  today: LegalDate,
): RunningRight[] =>
  rights
    .filter(
      (right) =>
        right.due >= today &&
        keptBy(right).some((one) => one.procedure === procedure && (!one.only || !variant || one.only.includes(variant))),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
