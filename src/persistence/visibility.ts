/**
 * The one predicate that decides which cases a caller may see. Detail, list, search, timeline and feed are built on it, so they cannot differ:
 * what it does not show does not exist for the caller (404).
 *
 * A case has readers (table case_readers): organisations, and single mediators for what is assigned to them. County supervision and audit
 * read every case at card level. Administrators read none. A case that was sorted as an accusation (信访工作条例 30) is a card to all but the body that
 * keeps it.
 */
import { type Actor, hasRole, hasScope } from '../domain/actor.js';
import { MEDIATIONS } from '../domain/mediation-wall.js';

export type Level = 'content' | 'card';

/** What a caller reads by: one key into case_readers, every card of the county, or nothing. */
export type Reach = { readonly by: 'reader'; readonly readerId: string } | { readonly by: 'county' } | { readonly by: 'nothing' };

export function reachOf(actor: Actor): Reach {
  if (actor.kind === 'system') return { by: 'reader', readerId: actor.organisationId };
  // A machine reads the receipts of what it sent itself, and nothing else of its organisation's.
  if (actor.kind === 'client') return hasScope(actor, 'receipt:read') ? { by: 'reader', readerId: actor.id } : { by: 'nothing' };
  if (hasRole(actor, 'clerk', 'registrar', 'officer', 'organisation-head', 'docking-clerk'))
    return { by: 'reader', readerId: actor.organisationId };
  // A mediator who keeps no register sees what is assigned to him, and only that.
  if (hasRole(actor, 'mediator')) return { by: 'reader', readerId: actor.id };
  if (hasRole(actor, 'county-supervisor', 'auditor')) return { by: 'county' };
  return { by: 'nothing' };
}

/**
 * SQL of the predicate for a case table under `alias`, and the parameter it needs (always exactly one, at `$n`).
 * `visible` is a condition; `level` an expression giving 'content' | 'card' | null.
 */
export function visibleCases(actor: Actor, alias: string, n: number): { visible: string; level: string; value: string | null } {
  const reach = reachOf(actor);
  switch (reach.by) {
    case 'reader':
      return {
        visible: `EXISTS (SELECT FROM case_readers r WHERE r.reader_id = $${n}::uuid AND r.case_id = ${alias}.id)`,
        level: `(SELECT CASE WHEN ${alias}.kept_for <> $${n}::uuid THEN 'card' ELSE r.level END FROM case_readers r WHERE r.reader_id = $${n}::uuid AND r.case_id = ${alias}.id)`,
        value: reach.readerId,
      };
    case 'county':
      return { visible: `($${n}::uuid IS NULL)`, level: `CASE WHEN $${n}::uuid IS NULL THEN 'card' END`, value: null };
    case 'nothing':
      return { visible: `($${n}::uuid IS NULL AND false)`, level: `CASE WHEN $${n}::uuid IS NULL AND false THEN 'card' END`, value: null };
  }
}

/**
 * Whether a caller sees a proceeding (under `alias`) and its package from a seat in it, without seeing the case: a court's own people and
 * clients, and the docking centre that mirrors a court which has no account here.
 */
export function visibleSeats(actor: Actor, alias: string, n: number): { visible: string; value: string[] } {
  const mayRead =
    actor.kind === 'client'
      ? hasScope(actor, 'court.packet:read') || hasScope(actor, 'court.event:write')
      : hasRole(actor, 'clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head');
  const own =
    actor.parentOrganisationId && actor.organisationKind === 'docking-centre'
      ? [actor.organisationId, actor.parentOrganisationId]
      : [actor.organisationId];
  const unattended =
    mayRead && actor.organisationKind === 'docking-centre'
      ? ` OR EXISTS (SELECT FROM organisations o WHERE o.id = z.organisation_id AND o.kind = 'court'
           AND NOT EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = o.id AND k.active)
           AND NOT EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id AND u.active))`
      : '';
  return {
    visible: `EXISTS (SELECT FROM proceeding_seats z WHERE z.proceeding_id = ${alias}.id AND z.left_at IS NULL AND (z.organisation_id = ANY($${n}::uuid[])${unattended}))`,
    value: mayRead ? own : [],
  };
}

export const OF_MEDIATION = MEDIATIONS.map((code) => `'${code}'`).join(', ');

/**
 * SQL that holds where a proceeding (under `alias`) is a mediation in which the caller's body does not sit: he looks at it over its wall; and SQL that
 * holds where his body sits in a petition beside it. Two parameters, at `$n` and `$n+1`.
 */
export function outsideMediation(
  actor: Actor,
  alias: string,
  n: number,
): { outside: string; petitioned: string; values: [string, string[]] } {
  const seats = visibleSeats(actor, alias, n + 1);
  return {
    // Who handles a petition of the same case hears the outcome of its mediation, and not the terms (信访工作条例 33).
    petitioned: `EXISTS (SELECT FROM proceedings q JOIN proceeding_seats s ON s.proceeding_id = q.id AND s.left_at IS NULL AND s.organisation_id = $${n}::uuid
      WHERE q.case_id = ${alias}.case_id AND q.procedure = 'petition')`,
    outside: `(${alias}.procedure IN (${OF_MEDIATION}) AND ${alias}.organisation_id <> $${n}::uuid
      AND NOT EXISTS (SELECT FROM proceeding_seats w WHERE w.proceeding_id = ${alias}.id AND w.left_at IS NULL AND w.organisation_id = $${n}::uuid) AND NOT ${seats.visible})`,
    values: [actor.organisationId, seats.value],
  };
}

/** A document (`d`) that holds what all parties confirmed in writing, as its mediation has recorded: the kind alone, which any uploader names, says nothing. */
export const CONFIRMED_FACTS = `(d.kind = 'undisputed-facts' AND EXISTS (SELECT FROM proceedings q JOIN marks k ON k.proceeding_id = q.id
  WHERE q.case_id = d.case_id AND k.mark = 'undisputed-facts' AND k.detail ->> 'documentId' = d.id::text))`;
/** Papers of a mediation (`d`) that go beyond its wall. */
export const FOR_ALL = `(d.kind = 'agreement' OR ${CONFIRMED_FACTS})`;

/** An event that says somebody is in danger, or which way out is owed: that is for who works on the case, and no card says it. */
export const aboutSafety = (events: string): string =>
  `(${events}.type LIKE 'safety-%' OR coalesce(${events}.data ->> 'ruleId', '') ~ '^(safety|protection-order)[.]')`;

/**
 * Whether a date (`deadline`) may be shown to who reads its case at that level: what is owed for somebody's safety is for who works on the case, and no
 * card holds it. Who supervises the county learns of it what he is there for: that it is late.
 */
export function shownAt(actor: Actor, deadline: string, level: string): string {
  const late = `${deadline}.ended_at IS NULL AND ${deadline}.kind = 'duty' AND ${deadline}.owed_by = 'organisation'
      AND coalesce(${deadline}.due_at < legal_now(), ${deadline}.due_date < legal_today())`;
  return `(${deadline}.owner_kind <> 'safety-exit' OR ${level} = 'content'${hasRole(actor, 'county-supervisor') ? ` OR ${late}` : ''})`;
}
