/** Third parties who help a mediation 第三方: asked in by the mediator, and only with everybody's consent (人民调解法 20). */
import { codesOf } from './code-list.js';
import { type Consent, withoutConsent } from './consents.js';
import { PML } from './procedures/cites.js';
import { type ProceedingFacts, stayingParties } from './procedures/facts.js';
import { theRoad } from './procedures/roads.js';
import { printedDay } from './print.js';
import type { Refusal } from './refusals.js';

// prettier-ignore
export const HELPER_KINDS = codesOf({
  deputy: '人大代表、政协委员', union: '工会', 'womens-federation': '妇联', 'legal-adviser': '村(社区)法律顾问', volunteer: '志愿者', expert: '有专门知识、特定经验的人员', neighbour: '邻里、同事', relative: '亲属',
});
export type HelperKind = (typeof HELPER_KINDS.codes)[number];

/** Whether a road is one of mediation at all. */
export const mediates = ({ procedure }: Pick<ProceedingFacts, 'procedure'>): boolean =>
  Object.values(theRoad(procedure).states).some(({ stage }) => stage === 'mediation');

/** Whether somebody may be asked in now: the mediation goes on. */
export const isMediating = ({ procedure, state, ended }: Pick<ProceedingFacts, 'procedure' | 'state' | 'ended'>): boolean =>
  !ended && theRoad(procedure).states[state]!.stage === 'mediation';

/** Every party that stays in the mediation has said yes; whoever has left it is not asked. */
export function joinRefusals(facts: ProceedingFacts, consents: readonly Consent[]): Refusal[] {
  const names = withoutConsent(stayingParties(facts), consents);
  return names ? [{ code: 'helper-consent-missing', facts: { names }, law: PML('20') }] : [];
}

export interface HelperAtWork {
  readonly name: string;
  readonly kind: HelperKind;
  readonly organisation: string | null;
  readonly task: string | null;
  readonly consents: readonly Consent[];
  readonly joinedOn: string;
  readonly leftOn: string | null;
}

/** As the record has it. */
export function helperLine(helper: HelperAtWork, nameOf: (partyId: string) => string): string {
  const { name, kind, organisation, task, consents, joinedOn, leftOn } = helper;
  const who = [name, HELPER_KINDS.labels[kind], organisation].filter(Boolean).join(',');
  const agreed = consents.map(({ partyId, on }) => `${nameOf(partyId)}(${printedDay(on)})`).join('、');
  return `${who},自${printedDay(joinedOn)}起参与调解${task ? `:${task}` : ''}。同意的当事人:${agreed}。${leftOn ? `${printedDay(leftOn)}退出。` : ''}`;
}
