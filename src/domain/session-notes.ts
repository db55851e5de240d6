/** Who may write down what was said in a mediation, and who may read it. A private talk (背靠背) stays with who was in it. */
import { type Actor, hasRole } from './actor.js';
import { codesOf } from './code-list.js';

export const SESSION_KINDS = codesOf({ joint: '共同调解', private: '单独谈话' });
export type SessionKind = (typeof SESSION_KINDS.codes)[number];

export interface NotedProceeding {
  readonly organisationId: string;
  readonly handler: { readonly mediatorId: string } | null;
}

/** Who handles it in person; where a road knows no handler, the people of the body that runs it. */
export const mayWriteNote = (actor: Actor, { organisationId, handler }: NotedProceeding): boolean =>
  handler
    ? actor.mediatorId === handler.mediatorId
    : actor.kind === 'user' && actor.organisationId === organisationId && hasRole(actor, 'officer', 'registrar', 'clerk');

/** Of a joint session the body that runs the mediation reads the record; of a private talk only who wrote it and who mediated with him. */
export const mayReadNote = (
  actor: Actor,
  { kind, readerIds }: { kind: SessionKind; readerIds: readonly string[] },
  { organisationId }: NotedProceeding,
): boolean => actor.kind === 'user' && (readerIds.includes(actor.id) || (kind === 'joint' && actor.organisationId === organisationId));

/** People of both sides in one talk sit together, whatever the talk is called. */
export const isTogether = (kind: SessionKind, sitting: readonly { role: string }[]): boolean =>
  kind === 'joint' || ['applicant', 'respondent'].every((side) => sitting.some(({ role }) => role === side));
