/** How an offer may be answered: rows like those of a road. */
import { REJECTION_GROUNDS } from './codes.js';
import type { InputRows } from './procedures/fields.js';

export interface HandoffStep {
  title: string;
  by: 'receiver' | 'sender';
  to: 'accepted' | 'rejected' | 'withdrawn' | 'expired';
  input: InputRows;
}

// prettier-ignore
export const HANDOFF_STEPS = {
  accept:   { title: '接收', by: 'receiver', to: 'accepted',  input: { caseSource: 'case-source?' } },
  reject:   { title: '退回', by: 'receiver', to: 'rejected',  input: { ground: REJECTION_GROUNDS.codes, reason: 'text' } },
  withdraw: { title: '撤回', by: 'sender',   to: 'withdrawn', input: { reason: 'text?' } },
  redesignate: { title: '改派', by: 'sender', to: 'expired',  input: { toOrganisationId: 'organisation', reason: 'text', consent: 'consent?', legalBasis: 'text?', crossArea: 'cross-area?' } },
} as const satisfies Record<string, HandoffStep>;

/** Both bodies of an offer. */
export interface Sides {
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
}

/** Whose answer it is. */
export const sideOf = ({ by }: HandoffStep, { fromOrganisationId, toOrganisationId }: Sides): string =>
  by === 'receiver' ? toOrganisationId : fromOrganisationId;

/** Who answers for the case from then on: the receiver of what it has accepted whole. The sender never stops answering before, nor where a road of others goes on with it. */
export const answersAfter = (
  { to }: HandoffStep,
  { sender, receiver, goesWhole }: { sender: string; receiver: string; goesWhole: boolean },
): string => (to === 'accepted' && goesWhole ? receiver : sender);

export type HandoffAction = keyof typeof HANDOFF_STEPS;
export const isHandoffAction = (text: string): text is HandoffAction => Object.hasOwn(HANDOFF_STEPS, text);
