/** Who comes by a browser, which cannot send a bearer token: a name and a password once, and a token in a cookie from then on. The room of signing in opens it. */
import type { Actor } from '../../domain/actor.js';

export type Passed =
  | { readonly token: string; readonly actor: Actor }
  | { readonly refused: 'wrong' }
  | { readonly refused: 'slow-down'; readonly retryAfter: number };

export interface Door {
  /** Somebody who proves his password, with the same delays against guessing as everywhere. */
  pass(name: string, secret: string): Promise<Passed>;
  /** Whoever holds a token of ours, as he is now. */
  callerOf(token: string): Promise<Actor | null>;
}
export const DOOR = Symbol('Door');
