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

export type HandoffAction = keyof typeof HANDOFF_STEPS;
export const isHandoffAction = (text: string): text is HandoffAction => Object.hasOwn(HANDOFF_STEPS, text);
