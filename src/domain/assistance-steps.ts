/** Joint handling 联合调处: how a body that was asked to assist answers. Who asked stays the one who answers for the case. */
import { type Actor, hasRole, type Role } from './actor.js';
import { codesOf } from './code-list.js';
import type { InputRows } from './procedures/fields.js';
import type { Refusal } from './refusals.js';

export const ASSISTANCE_STATES = codesOf({
  invited: '待答复',
  accepted: '协助中',
  declined: '未予协助',
  replied: '已回复意见',
  withdrawn: '已取消',
});
export type AssistanceState = (typeof ASSISTANCE_STATES.codes)[number];

export const ASSISTANCE_LEVELS = codesOf({ card: '卡片', content: '内容' });

export interface AssistanceStep {
  readonly title: string;
  readonly by: 'assisting' | 'lead';
  readonly from: readonly AssistanceState[];
  readonly to: AssistanceState;
  /** What becomes of the day to reply; left alone where nothing is said. */
  readonly clock?: 'met' | 'stopped';
  readonly event: string;
  readonly input: InputRows;
}

// prettier-ignore
export const ASSISTANCE_STEPS = {
  accept:   { title: '同意协助', by: 'assisting', from: ['invited'],             to: 'accepted',  event: 'assistance-accepted', input: {} },
  decline:  { title: '不予协助', by: 'assisting', from: ['invited', 'accepted'], to: 'declined',  clock: 'met',     event: 'assistance-declined', input: { reason: 'text' } },
  reply:    { title: '回复意见', by: 'assisting', from: ['accepted'],            to: 'replied',   clock: 'met',     event: 'assistance-replied', input: { opinion: 'text', documentId: 'document?' } },
  withdraw: { title: '取消邀请', by: 'lead',      from: ['invited', 'accepted'], to: 'withdrawn', clock: 'stopped', event: 'assistance-withdrawn', input: { reason: 'text?' } },
} as const satisfies Record<string, AssistanceStep>;

export type AssistanceAction = keyof typeof ASSISTANCE_STEPS;
export const isAssistanceAction = (text: string): text is AssistanceAction => Object.hasOwn(ASSISTANCE_STEPS, text);

/** Still open: the body may read what it was given, and is asked for a reply. */
export const ASSISTING: readonly AssistanceState[] = ['invited', 'accepted'];

/** Who speaks for a desk of the house when cases are passed between bodies. */
export const DESK_ROLES: readonly Role[] = ['clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head'];
export const DESK_WHO = '窗口、登记员或负责人';
export const isAtDesk = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, ...DESK_ROLES);

/** Why the step may not be taken; null where it may. */
export function assistanceRefusal(
  code: AssistanceAction,
  facts: { state: AssistanceState; organisationId: string; leadOrganisationId: string },
  actor: Actor,
): Refusal | null {
  const step: AssistanceStep = ASSISTANCE_STEPS[code];
  const side = step.by === 'assisting' ? facts.organisationId : facts.leadOrganisationId;
  if (actor.organisationId !== side) return { code: step.by === 'assisting' ? 'not-the-assisting-body' : 'not-responsible' };
  if (!isAtDesk(actor)) return { code: 'role-missing', facts: { who: DESK_WHO } };
  if (step.from.includes(facts.state)) return null;
  return { code: 'not-in-this-state', facts: { state: ASSISTANCE_STATES.labels[facts.state], action: step.title } };
}
