/** Which roads may not run side by side, said from the law and not from the rows: what the walks hold the rows against. */
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';

const ACT_CODES = ['administrative-act', 'on-the-spot-penalty', 'natural-resource-right', 'failure-to-act', 'government-information', 'reconsideration-by-law']; // prettier-ignore
const ADMINISTRATIVE = ['administrative', 'administrative-summary'];

const is = (procedure: string, facts: ProceedingFacts): boolean => facts.procedure === procedure;
const bears = (name: string, { marks }: ProceedingFacts): boolean => marks.some(({ mark, partyId }) => mark === name && partyId === null);
const isOnAnAct = ({ variant, opening: { concerns }, case: { disputeType } }: ProceedingFacts): boolean =>
  disputeType === 'expropriation' ||
  ADMINISTRATIVE.includes(variant) ||
  (Array.isArray(concerns) && concerns.some((code) => ACT_CODES.includes(String(code))));
/** The court has taken it in: neither only advised, nor only filed, nor refused to docket, and not over. */
const isTried = (facts: ProceedingFacts): boolean =>
  is('litigation', facts) && !facts.ended && !['referred', 'filed', 'docketing-refused', 'refusal-appealed'].includes(facts.state);
/** The organ has it: past its application, and not decided. */
const isReconsidered = (facts: ProceedingFacts): boolean =>
  is('administrative-reconsideration', facts) && ['accepted', 'suspended', 'document-review'].includes(facts.state);
const isMediated = (procedure: string, variant: string, facts: ProceedingFacts): boolean =>
  is(procedure, facts) && facts.variant === variant && !facts.ended && facts.state !== 'applied' && facts.state !== 'received';
/** Taken in, and an agreement neither in force nor awaited to be performed: it is still being mediated. */
const isBeingMediated = (procedure: string, variant: string, facts: ProceedingFacts): boolean =>
  is(procedure, facts) && facts.variant === variant && ['accepted', 'mediating', 'paused', 'signing'].includes(facts.state);
/** Taken in by an organ that mediates, and not refused. */
const isTakenIn = ({ state }: ProceedingFacts): boolean => ['accepted', 'mediating', 'paused', 'signing', 'agreed', 'defaulted', 'performed', 'unperformed'].includes(state); // prettier-ignore
const PETITION_IN_HAND = new Set(['handling', 'decided', 'answered', 'reviewing', 'review-decided', 'review-answered', 'rechecking', 'hearing', 'recheck-decided']); // prettier-ignore
const PETITION_OVER = new Set(['terminal', 'caring', 'not-accepted-again']);
const isSuedOn = (other: ProceedingFacts): boolean => isTried(other) || (is('litigation', other) && other.state === 'filed');

export interface Exclusion {
  says: string;
  /** What is opened, or taken in. */
  road: (facts: ProceedingFacts) => boolean;
  /** Beside what it may not be. */
  beside: (other: ProceedingFacts) => boolean;
  /** Within the case alone. */
  inTheCase?: true;
  /** Its paper is always registered: only taking it in is forbidden. */
  atAdmission?: true;
  /** Named by whoever opens it. */
  save: readonly string[];
}

/** Two roads that may not both go on, whichever was first: what must hold after every move, whatever step brought it about. */
export interface Pair {
  says: string;
  one: (facts: ProceedingFacts) => boolean;
  other: (facts: ProceedingFacts) => boolean;
  /** Within the case alone: what happens in another case of the matter ends nothing here, it is told to people. */
  inTheCase?: true;
  /** Named on either side. */
  save: readonly string[];
}

export const PAIRS: readonly Pair[] = [
  {
    says: '行政复议法 29, 行诉解释 57: who takes the act in first has it; a suit and a reconsideration never both go on',
    // Silence may have opened the court, or have taken in what has to be dismissed.
    one: (facts) => isReconsidered(facts) && !bears('suit-open', facts) && !bears('suit-beside', facts),
    other: (facts) => isTried(facts) && isOnAnAct(facts),
    save: ['reconsideration-overdue', 'filed-by-party', 'docketed-by-court'],
  },
  {
    says: '医疗纠纷预防和处理条例 31: a committee that has it ends once a court has docketed',
    one: (facts) => isBeingMediated('people-mediation', 'medical', facts),
    other: isTried,
    inTheCase: true,
    save: [],
  },
  {
    says: '医疗纠纷预防和处理条例 40: the health department ends once a court has docketed',
    one: (facts) => isBeingMediated('administrative-mediation', 'medical', facts),
    other: isTried,
    inTheCase: true,
    save: [],
  },
  {
    says: '医疗纠纷预防和处理条例 31, 40: the committee and the health department are never both at it',
    one: (facts) => isBeingMediated('people-mediation', 'medical', facts),
    other: (facts) => isBeingMediated('administrative-mediation', 'medical', facts),
    inTheCase: true,
    save: [],
  },
  {
    says: '道路交通事故处理程序规定 94: the police end it once somebody has sued',
    one: (facts) => isBeingMediated('administrative-mediation', 'traffic', facts),
    other: isSuedOn,
    inTheCase: true,
    save: [],
  },
  {
    says: '市场监督管理投诉举报处理暂行办法 15, 21: a complaint that a court has taken in is mediated no further',
    one: (facts) => isBeingMediated('administrative-mediation', 'consumer', facts),
    other: isTried,
    inTheCase: true,
    save: [],
  },
  {
    says: '农村土地承包经营纠纷调解仲裁法 22: arbitration stops once a court has taken the dispute in',
    one: (facts) =>
      is('land-arbitration', facts) &&
      !facts.ended &&
      !['received', 'terminating', 'awarded', 'served'].includes(facts.state) &&
      !bears('suit-found', facts) &&
      !bears('no-bar', facts),
    other: isTried,
    inTheCase: true,
    save: ['another-dispute'],
  },
  {
    says: '法释〔2020〕26号 12: arbitration of a labour dispute is over, or asked about, once a court has taken it in',
    one: (facts) =>
      is('labour-arbitration', facts) &&
      ['accepted', 'tribunal', 'heard', 'signing-receipt', 'suspended'].includes(facts.state) &&
      !bears('suit-found', facts) &&
      !bears('no-bar', facts),
    other: (facts) => isTried(facts) && !isOnAnAct(facts),
    inTheCase: true,
    save: ['another-dispute', 'wage-iou'],
  },
  {
    says: '民诉法解释 430: a payment order does not go on beside a suit on the debt',
    one: (facts) =>
      is('payment-order', facts) &&
      ['accepted', 'issued', 'served', 'objected'].includes(facts.state) &&
      !bears('creditor-sued', facts) &&
      !bears('no-bar', facts),
    other: isSuedOn,
    inTheCase: true,
    save: ['another-debt', 'filed-by-party'],
  },
  {
    says: '法释〔2016〕14号 11: mediation before docketing is over once the suit is docketed',
    one: (facts) => is('court-mediation', facts) && facts.variant === 'pre-filing' && ['contacting', 'received', 'mediating', 'appraising'].includes(facts.state), // prettier-ignore
    other: isTried,
    inTheCase: true,
    save: [],
  },
  {
    says: '劳动保障监察条例 21: an inspection yields to a court that has taken the dispute in, or says that it is another matter',
    one: (facts) =>
      is('administrative-duty', facts) &&
      facts.variant === 'labour-inspection' &&
      facts.state === 'investigating' &&
      !bears('elsewhere', facts) &&
      !bears('no-bar', facts),
    other: isTried,
    inTheCase: true,
    save: ['other-matter'],
  },
];

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
  {
    says: '信访工作条例 19: what is being handled, reviewed or rechecked as a petition is not taken in a second time',
    road: (facts) => is('petition', facts),
    beside: (other) => is('petition', other) && PETITION_IN_HAND.has(other.state),
    atAdmission: true,
    save: ['another-petition', 'new-facts'],
  },
  {
    says: '信访工作条例 36: what was rechecked is final',
    road: (facts) => is('petition', facts),
    beside: (other) => is('petition', other) && PETITION_OVER.has(other.state),
    atAdmission: true,
    save: ['new-facts', 'another-petition'],
  },
  {
    says: '劳动保障监察条例 21: no inspection of what is before an arbitration commission, a mediator or the court',
    road: (facts) => is('administrative-duty', facts) && facts.variant === 'labour-inspection',
    beside: (other) =>
      !other.ended && (is('labour-arbitration', other) || (is('people-mediation', other) && other.variant === 'labour') || isSuedOn(other)),
    save: ['other-matter'],
  },
  {
    says: '治安管理处罚法 185: the police do not open a case on what they mediate',
    road: (facts) => is('administrative-duty', facts) && facts.variant === 'public-security',
    beside: (other) => is('administrative-mediation', other) && other.variant === 'public-security' && !other.ended,
    inTheCase: true,
    save: [],
  },
  {
    says: '治安管理处罚法 185: the police do not mediate beside the case they have opened on it',
    road: (facts) => is('administrative-mediation', facts) && facts.variant === 'public-security',
    beside: (other) => is('administrative-duty', other) && other.variant === 'public-security' && !other.ended,
    inTheCase: true,
    save: [],
  },
  {
    says: '市场监督管理投诉举报处理暂行办法 15: no complaint about what an organ has taken in already',
    road: (facts) => is('administrative-mediation', facts) && facts.variant === 'consumer',
    beside: (other) => is('administrative-mediation', other) && isTakenIn(other),
    save: [],
  },
];
