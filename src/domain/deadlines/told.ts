/** Who hears of a rung: the ladder names a part, the desks of the day fill it. */
import type { Tell } from './rule-shape.js';

/** One recipient, as events and notices name him: a role in an organisation, or one person in it. */
export interface Told {
  readonly role: string;
  readonly organisationId: string;
  readonly userId?: string;
}

/** The desk a date lies on. */
export interface Desk {
  readonly organisationId: string;
  readonly handler: { readonly userId: string; readonly organisationId: string } | null;
  /** Who offered the case, where the date is about an offer. */
  readonly senderOrganisationId: string | null;
}

/** Roles that somebody fills, by organisation. */
export type Staff = ReadonlyMap<string, ReadonlySet<string>>;

/** Who keeps the register of an organisation, by what it calls him. */
const DESK_ROLES = ['registrar', 'clerk', 'officer', 'docking-clerk', 'county-supervisor'] as const;

export function deskOf(organisationId: string, staff: Staff): Told {
  const roles = staff.get(organisationId);
  return { role: DESK_ROLES.find((role) => roles?.has(role)) ?? 'clerk', organisationId };
}

/** Never empty: where nobody fills the part, the desk itself is told. */
export function toldBy(tell: Tell, desk: Desk, staff: Staff): Told[] {
  const deskItself = deskOf(desk.organisationId, staff);
  switch (tell) {
    case 'handler':
      return [desk.handler ? { role: 'mediator', ...desk.handler } : deskItself];
    case 'registrar':
      return [deskItself];
    case 'sender':
      return [desk.senderOrganisationId ? deskOf(desk.senderOrganisationId, staff) : deskItself];
    case 'organisation-head':
      return [staff.get(desk.organisationId)?.has(tell) ? { role: tell, organisationId: desk.organisationId } : deskItself];
    case 'county-supervisor': {
      const county = [...staff].filter(([, roles]) => roles.has(tell)).map(([organisationId]) => ({ role: tell, organisationId }));
      return county.length > 0 ? county : [deskItself];
    }
  }
}
