/** A body asks to be handed a case: how the body that answers for it may answer. */
import { codesOf } from './code-list.js';
import type { InputRows } from './procedures/fields.js';

export const REQUEST_STATES = codesOf({ sent: '已发出', accepted: '已同意', declined: '未同意' });
export type RequestState = (typeof REQUEST_STATES.codes)[number];

export interface RequestStep {
  readonly title: string;
  readonly to: RequestState;
  readonly input: InputRows;
}

// prettier-ignore
export const REQUEST_STEPS = {
  accept:  { title: '同意并发出移交', to: 'accepted', input: { note: 'text?', crossArea: 'cross-area?' } },
  decline: { title: '不同意移交',     to: 'declined', input: { reason: 'text' } },
} as const satisfies Record<string, RequestStep>;

export type RequestAction = keyof typeof REQUEST_STEPS;
export const isRequestAction = (text: string): text is RequestAction => Object.hasOwn(REQUEST_STEPS, text);
