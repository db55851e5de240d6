/** Which roads stand open to the parties when a mediation ends without them, or when an agreement is not kept. Told, never chosen for them. */
import type { Cite } from '../refusals.js';
import type { Outcome, ProcedureCode } from './codes.js';
import { ALL, ARL, CPL, LMA, LMI, MED, PML, TDL, TRF, RLA } from './cites.js';
import { instalmentsOf, markOf, type ProceedingFacts, stayingParties } from './facts.js';
import { isEnforceable } from './conditions/suits.js';
import { decidedForThem } from './same-people.js';

export interface OpenRoad {
  code: string;
  title: string;
  law: Cite;
}

const SUIT: OpenRoad = { code: 'litigation', title: '向人民法院起诉', law: PML('26') };
const ARBITRATION: OpenRoad = { code: 'labour-arbitration', title: '申请劳动仲裁', law: LMA('5') };
const INSPECTION: OpenRoad = { code: 'labour-inspection', title: '向劳动行政部门投诉', law: LMA('9') };

/** After a mediation that failed, or for a party that left it. */
export function roadsAfterMediation({ procedure, case: { disputeType } }: ProceedingFacts): OpenRoad[] {
  if (disputeType === 'labour') {
    return [
      ARBITRATION,
      { code: 'suit-on-wage-iou', title: '仅凭工资欠条且不涉及劳动关系其他争议的,可以直接起诉', law: LMI('15') },
      INSPECTION,
    ];
  }
  if (disputeType === 'land-contract')
    return [
      { code: 'land-arbitration', title: '申请农村土地承包仲裁', law: RLA('4') },
      { ...SUIT, law: RLA('4') },
    ];
  if (disputeType === 'forest-land' || disputeType === 'housing-homestead' || disputeType === 'neighbour') {
    return [SUIT, { code: 'administrative-adjudication', title: '涉及土地权属、院界的,申请乡级或县级以上人民政府处理', law: TDL('14') }];
  }
  if (disputeType === 'medical') return [{ ...SUIT, law: MED('43') }];
  // TRF 85, 86: after either mediation the other stands open, and the court.
  if (disputeType === 'traffic') {
    const mediations: OpenRoad[] = [
      { code: 'people-mediation', title: '申请人民调解委员会调解', law: TRF('86') },
      { code: 'administrative-mediation', title: '人民调解终止之日起三个工作日内一致书面申请公安交管部门调解', law: TRF('85') },
    ];
    return [{ ...SUIT, law: TRF('84') }, ...mediations.filter(({ code }) => code !== procedure)];
  }
  return [SUIT];
}

/** After a default, by what exists: a confirming ruling is enforced; without one there is the suit on the agreement, or mediation again; wages have roads of their own. */
export function roadsAfterDefault(facts: Pick<ProceedingFacts, 'case'> & Partial<Pick<ProceedingFacts, 'parties'>>): OpenRoad[] {
  const confirmed = decidedForThem(facts).some((other) => other.procedure === 'judicial-confirmation' && isEnforceable(other));
  if (confirmed) return [{ code: 'enforcement', title: '向人民法院申请执行', law: CPL('206') }];
  const again: OpenRoad = { code: 'people-mediation', title: '再次申请调解', law: PML('17') };
  if (facts.case.disputeType === 'labour') {
    return [
      { code: 'payment-order', title: '持调解协议书申请支付令', law: LMA('16') },
      { ...ARBITRATION, law: LMA('15') },
      { code: 'litigation', title: '仅就劳动报酬达成协议的,可以直接起诉', law: LMI('51') },
    ];
  }
  return [{ code: 'litigation', title: '就调解协议的履行起诉', law: PML('32') }, again];
}

/** After what a court or an arbitral body decided is not kept. */
const ENFORCEMENT = { code: 'enforcement', title: '向人民法院申请执行' } as const;

/** What a case that was closed with each outcome left to be performed; null: nothing, so nobody can be in default of it. */
const AFTER_DEFAULT: Readonly<Record<Outcome, ((facts: Pick<ProceedingFacts, 'case'>) => OpenRoad[]) | null>> = {
  'settled-performed': roadsAfterDefault,
  settled: roadsAfterDefault,
  'partly-settled': roadsAfterDefault,
  confirmed: () => [{ ...ENFORCEMENT, law: CPL('206') }],
  judged: () => [{ ...ENFORCEMENT, law: CPL('247') }],
  awarded: ({ case: { disputeType } }) => [{ ...ENFORCEMENT, law: disputeType === 'labour' ? LMA('51') : RLA('49') }],
  decided: null,
  'not-settled': null,
  withdrawn: null,
  'transferred-out': null,
  'out-of-scope': null,
  duplicate: null,
};

/** Which roads stand open when a closed case is opened again because of a default; null where its outcome left nothing to perform. */
export const roadsOfADefault = (outcome: Outcome, facts: Pick<ProceedingFacts, 'case'>): OpenRoad[] | null =>
  AFTER_DEFAULT[outcome]?.(facts) ?? null;

const LABOUR_SUIT = { code: 'litigation', title: '就该劳动争议向人民法院起诉' } as const;
/** What the silence of a body opens, by the road it was silent on and the mark it left there; told apart by what the mark says, where that changes the law. */
// prettier-ignore
const OPENED: readonly { on: ProcedureCode; mark: string; as?: string; road: OpenRoad }[] = [
  { on: 'labour-arbitration', mark: 'suit-open', as: 'award-overdue', road: { ...LABOUR_SUIT, law: LMA('43') } },
  { on: 'labour-arbitration', mark: 'suit-open', road: { ...LABOUR_SUIT, law: LMA('29') } },
  { on: 'administrative-reconsideration', mark: 'suit-open', road: { code: 'litigation', title: '复议机关逾期不作决定,向人民法院起诉', law: ALL('45') } },
  { on: 'administrative-duty', mark: 'reconsideration-open', road: { code: 'administrative-reconsideration', title: '就行政机关不履行职责申请行政复议', law: ARL('23') } },
];

/** What a proceeding tells the parties now: after an end without agreement, after a default, or to a party that left while the others go on. */
export function openRoads(facts: ProceedingFacts): OpenRoad[] {
  const opened = OPENED.find(({ on, mark, as }) => {
    const left = on === facts.procedure ? markOf(facts, mark) : undefined;
    return left !== undefined && (as === undefined || as === left.value);
  });
  if (opened) return [opened.road];
  if (facts.outcome === 'not-settled' || facts.outcome === 'out-of-scope') return roadsAfterMediation(facts);
  if (instalmentsOf(facts.agreement).some(({ defaultedOn, performedOn }) => defaultedOn && !performedOn)) return roadsAfterDefault(facts);
  return stayingParties(facts).length < facts.parties.length ? roadsAfterMediation(facts) : [];
}
