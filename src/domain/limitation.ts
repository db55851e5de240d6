/** How long a claim may wait, and what makes the time run anew (Civil Code 188, 195). */
import type { DisputeType } from './codes.js';
import { LAW, type VersionedCite } from './deadlines/laws.js';
import type { RuleId } from './deadlines/deadline-rules.js';
import type { LegalDate } from './legal-date.js';

// prettier-ignore
/** What interrupts, each with its article. */
export const INTERRUPTIONS = {
  demand:            { title: '权利人向义务人提出履行请求', law: LAW.CC('195') },
  acknowledgement:   { title: '义务人同意履行义务', law: LAW.CC('195') },
  'request-to-body': { title: '向人民调解委员会等有权处理的机构提出请求', law: LAW.LIM('12') },
  'police-report':   { title: '向公安机关等报案或者控告', law: LAW.LIM('13') },
  suit:              { title: '提起诉讼', law: LAW.CC('195') },
  arbitration:       { title: '申请仲裁', law: LAW.CC('195') },
  'procedure-ended': { title: '有关程序终结,重新计算', law: LAW.CC('195') },
  other:             { title: '与提起诉讼或者申请仲裁具有同等效力的其他情形', law: LAW.CC('195') },
} as const satisfies Record<string, { title: string; law: VersionedCite }>;

export type Interruption = keyof typeof INTERRUPTIONS;
export const INTERRUPTION_KINDS = Object.keys(INTERRUPTIONS) as Interruption[];

const GENERAL: readonly RuleId[] = ['limitation.general'];

// prettier-ignore
/** Which periods guard a claim, by the kind of the dispute. Expropriation is not a matter of civil limitation. */
const GUARDS: Readonly<Record<DisputeType, readonly RuleId[]>> = {
  labour: ['limitation.labour'], 'land-contract': ['limitation.general', 'limitation.land-arbitration'], expropriation: [],
  'marriage-family': GENERAL, neighbour: GENERAL, 'housing-homestead': GENERAL, contract: GENERAL, production: GENERAL, damages: GENERAL, 'forest-land': GENERAL, pollution: GENERAL,
  consumer: GENERAL, medical: GENERAL, traffic: GENERAL, 'property-management': GENERAL, tourism: GENERAL, 'intellectual-property': GENERAL, internet: GENERAL, other: GENERAL,
};

export const guardsOf = (disputeType: string): readonly RuleId[] => GUARDS[disputeType as DisputeType] ?? GENERAL;

/**
 * What a step of a road means for the claims of its case. A committee's own initiative is nobody's request. That a desk registered a dispute is not
 * taken for a request to a body that may resolve it: whether it is one the courts decide, and a guard that is a little early hurts nobody.
 */
export function interruptionBy(procedure: string, step: string, input: Readonly<Record<string, unknown>>): Interruption | null {
  if (procedure === 'people-mediation' && step === 'open') return input['caseSource'] === 'initiative' ? null : 'request-to-body';
  return INTERRUPTING[procedure]?.[step] ?? null;
}

/** The steps by which a claim is brought before a court, a commission, or an organ that may resolve it. */
const INTERRUPTING: Readonly<Record<string, Readonly<Record<string, Interruption>>>> = {
  litigation: { 'record-filing': 'suit' },
  // 申请支付令 has the effect of a suit (LIM 11).
  'payment-order': { file: 'other' },
  'court-mediation': { open: 'request-to-body' },
  'labour-arbitration': { open: 'arbitration' },
  'land-arbitration': { open: 'arbitration' },
  // LIM 12: an organ that may resolve the dispute; LMA 27 for the complaint to labour inspection.
  'administrative-mediation': { open: 'request-to-body' },
  'administrative-duty': { open: 'request-to-body' },
};

/** Roads during which a claim is pursued: when one ends the whole time runs again (CC 195). */
const PURSUING: ReadonlySet<string> = new Set([
  'people-mediation',
  'court-mediation',
  'litigation',
  'payment-order',
  'labour-arbitration',
  'land-arbitration',
  'administrative-mediation',
  'administrative-duty',
]);
export const restartsAtItsEnd = (procedure: string): boolean => PURSUING.has(procedure);

/** While one of these is under way the claim is pursued, and its time cannot run out: it runs anew from the end of the procedure (CC 195). */
export const PURSUITS: readonly Interruption[] = ['request-to-body', 'suit', 'arbitration'];

export type Effect = 'runs-anew' | 'earlier' | 'too-late';

/**
 * What an interruption of a day does to a period that began on another: an act typed late that came before the present start moves nothing.
 * @param endsPursuit it is the end of a procedure in which the claim was pursued in time, however long that took
 */
export function effectOf({ startDate, dueDate }: { startDate: LegalDate; dueDate: LegalDate }, on: LegalDate, endsPursuit = false): Effect {
  if (on > dueDate && !endsPursuit) return 'too-late';
  return on > startDate ? 'runs-anew' : 'earlier';
}
