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

// prettier-ignore
const BY_RULE: Readonly<Partial<Record<RuleId, readonly ProcedureCode[]>>> = {
  'limitation.general': ['litigation'], 'limitation.labour': ['labour-arbitration'], 'limitation.land-arbitration': ['land-arbitration'],
  'judicial-confirmation.apply': ['judicial-confirmation'], 'enforcement.apply': ['enforcement'], 'labour-arbitration.sue': ['litigation'], 'land-arbitration.sue': ['litigation'],
  'reconsideration.apply': ['administrative-reconsideration'], 'administrative-suit.after-reconsideration': ['litigation'], 'petition.request-review': ['petition'],
  'petition.request-recheck': ['petition'], 'traffic-mediation.apply': ['administrative-mediation'],
};

const isProcedure = (text: string): text is ProcedureCode => (PROCEDURE_CODES as readonly string[]).includes(text);

/** Roads that a right keeps open: by its rule, else by the step of another road that uses it. None for what is used within a road. */
export function roadsOfRight({ ruleId, procedure, clock }: Pick<RunningRight, 'ruleId' | 'procedure' | 'clock'>): ProcedureCode[] {
  const known = BY_RULE[ruleId as RuleId];
  if (known) return [...known];
  const met = (procedure && roadOf(procedure)?.clocks[clock]?.met) || [];
  return [...new Set(met.flatMap((step) => (step.includes(':') ? [step.split(':', 1)[0]!] : [])))].filter(isProcedure);
}

/** A right that has passed keeps nothing open, though its row may not have been ended yet. */
export const rightsFor = (procedure: string, rights: readonly RunningRight[], today: LegalDate): RunningRight[] =>
  rights
    .filter((right) => right.due >= today && roadsOfRight(right).includes(procedure as ProcedureCode))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
