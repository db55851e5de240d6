/** A version of a rule, a year of the calendar: one person proposes it, another approves it. Who may take which step, and what has come too late. */
import { type Actor, type ActorStamp, hasRole, type Role } from './actor.js';
import { codesOf } from './code-list.js';
import type { LegalDate } from './legal-date.js';
import type { Refusal } from './refusals.js';

export const PROPOSAL_STATES = codesOf({ proposed: '待批准', approved: '已批准', refused: '未予批准', withdrawn: '已撤回' });
export type ProposalState = (typeof PROPOSAL_STATES.codes)[number];

interface ProposalStep {
  readonly to: ProposalState;
  readonly by: 'proposer' | 'another';
}

export const PROPOSAL_STEPS = {
  approve: { to: 'approved', by: 'another' },
  refuse: { to: 'refused', by: 'another' },
  withdraw: { to: 'withdrawn', by: 'proposer' },
} as const satisfies Record<string, ProposalStep>;
export type ProposalAction = keyof typeof PROPOSAL_STEPS;

const APPROVING: readonly Role[] = ['county-supervisor', 'security-admin'];

export const mayPropose = (actor: Actor): boolean => hasRole(actor, 'system-admin');

/** Whoever proposes, approves or audits; for everybody else there is nothing before it is approved. */
export const seesProposals = (actor: Actor): boolean => mayPropose(actor) || hasRole(actor, ...APPROVING, 'auditor');

export interface ProposalFacts {
  readonly state: ProposalState;
  /** The newest version when it was proposed. */
  readonly standsOn: number;
  readonly proposedBy: ActorStamp;
  readonly proposedOn: LegalDate;
}

/** Why this person cannot take this step; null when he can. */
export function stepRefusal(action: ProposalAction, { state, proposedBy }: ProposalFacts, actor: Actor): Refusal | null {
  const isOwn = actor.id === proposedBy.id;
  if (PROPOSAL_STEPS[action].by === 'proposer') {
    if (!isOwn) return { code: 'not-the-proposer' };
  } else {
    if (!hasRole(actor, ...APPROVING)) return { code: 'role-missing', facts: { who: '县级督导或安全管理员' } };
    // Whatever roles he bears: the second person is another person.
    if (isOwn) return { code: 'own-proposal' };
  }
  return state === 'proposed' ? null : { code: 'proposal-answered', facts: { state: PROPOSAL_STATES.labels[state] } };
}

/**
 * Why it can no longer become a version as it was proposed: another has come meanwhile, on which it would have looked otherwise; or one of the days it
 * is about lay ahead then and has passed, so that it would reach back where nobody meant it to. A day that had passed already was meant.
 */
export function timeRefusal(
  { standsOn, proposedOn }: ProposalFacts,
  newest: number,
  days: readonly LegalDate[],
  today: LegalDate,
): Refusal | null {
  if (newest !== standsOn) return { code: 'proposal-overtaken' };
  const [day] = days.filter((one) => proposedOn <= one && one < today).sort();
  return day ? { code: 'proposal-day-passed', facts: { day } } : null;
}
