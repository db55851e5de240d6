/** Who asks. A plain value, passed by hand to everything that reads or changes a case. */

// prettier-ignore
export const ROLES = ['clerk', 'registrar', 'mediator', 'officer', 'docking-clerk', 'organisation-head', 'county-supervisor', 'auditor', 'system-admin', 'security-admin'] as const;
export type Role = (typeof ROLES)[number];

// prettier-ignore
export const SCOPES = ['intake:create', 'receipt:read', 'handoff:answer', 'court.event:write', 'court.packet:read', 'notice.status:write'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Actor {
  readonly kind: 'user' | 'client' | 'system';
  /** The user's, the client's or the organisation's id: the subject of the token. */
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: string;
  /** The organisation above this one; a docking centre's is the court it serves. */
  readonly parentOrganisationId: string | null;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** The roster entry of a mediator, else null. */
  readonly mediatorId: string | null;
}

export const hasRole = (actor: Actor, ...roles: Role[]): boolean => roles.some((role) => actor.roles.includes(role));

export const hasScope = (actor: Actor, scope: Scope): boolean => actor.scopes.includes(scope);

/** How an actor is written into events and records: enough to attribute the act, no more. */
export interface ActorStamp {
  kind: Actor['kind'];
  id: string;
  name: string;
  organisationId: string;
}

export const stamp = ({ kind, id, name, organisationId }: Actor): ActorStamp => ({ kind, id, name, organisationId });
