/** Which roads may not run side by side, said from the law and not from the rows: what the walks hold the rows against. */
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';

const ACT_CODES = ['administrative-act', 'on-the-spot-penalty', 'natural-resource-right', 'failure-to-act', 'government-information', 'reconsideration-by-law']; // prettier-ignore
const ADMINISTRATIVE = ['administrative', 'administrative-summary'];

const is = (procedure: string, facts: ProceedingFacts): boolean => facts.procedure === procedure;
const bears = (name: string, { marks }: ProceedingFacts): boolean => marks.some(({ mark, partyId }) => mark === name && partyId === null);
const isOnAnAct = ({ variant, opening: { concerns } }: ProceedingFacts): boolean =>
  ADMINISTRATIVE.includes(variant) || (Array.isArray(concerns) && concerns.some((code) => ACT_CODES.includes(String(code))));
/** The court has taken it in: neither only advised, nor only filed, nor refused to docket, and not over. */
const isTried = (facts: ProceedingFacts): boolean =>
  is('litigation', facts) && !facts.ended && !['referred', 'filed', 'docketing-refused', 'refusal-appealed'].includes(facts.state);
/** The organ has it: past its application, and not decided. */
const isReconsidered = (facts: ProceedingFacts): boolean =>
  is('administrative-reconsideration', facts) && ['accepted', 'suspended', 'document-review'].includes(facts.state);
const isMediated = (procedure: string, variant: string, facts: ProceedingFacts): boolean =>
  is(procedure, facts) && facts.variant === variant && !facts.ended && facts.state !== 'applied' && facts.state !== 'received';

export interface Exclusion {
  says: string;
  /** What is opened, or taken in. */
  road: (facts: ProceedingFacts) => boolean;
  /** Beside what it may not be. */
  beside: (other: ProceedingFacts) => boolean;
  /** Within the case alone. */
  inTheCase?: true;
  /** Named by whoever opens it. */
  save: readonly string[];
}

export const EXCLUSIONS: readonly Exclusion[] = [
  {
    says: '行政复议法 29 (1): no suit on the act during its reconsideration, unless the organ is overdue',
    road: (facts) => is('litigation', facts) && isOnAnAct(facts),
    beside: (other) => isReconsidered(other) && !bears('suit-open', other),
    save: ['reconsideration-overdue', 'filed-by-party'],
  },
  {
    says: '行政复议法 29 (2): no reconsideration of an act that a court has taken in',
    road: (facts) => is('administrative-reconsideration', facts),
    beside: (other) => isTried(other) && isOnAnAct(other),
    save: ['filed-by-party'],
  },
  {
    says: '医疗纠纷预防和处理条例 31: no committee beside the court or the health department',
    road: (facts) => is('people-mediation', facts) && facts.variant === 'medical',
    beside: (other) => isTried(other) || isMediated('administrative-mediation', 'medical', other),
    save: [],
  },
  {
    says: '医疗纠纷预防和处理条例 40: no health department beside the court or the committee',
    road: (facts) => is('administrative-mediation', facts) && facts.variant === 'medical',
    beside: (other) => isTried(other) || isMediated('people-mediation', 'medical', other),
    save: [],
  },
  {
    says: '道路交通事故处理程序规定 94: the police do not mediate once somebody has sued',
    road: (facts) => is('administrative-mediation', facts) && facts.variant === 'traffic',
    beside: (other) => isTried(other) || (is('litigation', other) && other.state === 'filed'),
    save: [],
  },
  {
    says: '农村土地承包经营纠纷调解仲裁法 22: no arbitration of what a court has taken in',
    road: (facts) => is('land-arbitration', facts),
    beside: isTried,
    save: ['another-dispute'],
  },
  {
    says: '民诉法解释 430: no payment order for a debt that is sued on',
    road: (facts) => is('payment-order', facts),
    beside: (other) => isTried(other) || (is('litigation', other) && other.state === 'filed'),
    inTheCase: true,
    save: ['another-debt', 'filed-by-party'],
  },
];
