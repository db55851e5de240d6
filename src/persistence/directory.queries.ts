/** Who there is: bodies, people, mediators and machine clients, a page at a time. No hash of any secret is ever selected here. */
import type { Place } from '../platform/http/page.dto.js';
import type { Tx } from '../platform/work.js';

/** What a page asks for; one row more than the limit is fetched, so that it is known whether another page follows. */
export interface Wanted {
  readonly limit: number;
  readonly after: Place | null;
  readonly total: boolean;
}

export interface Found<T> {
  readonly rows: readonly T[];
  readonly total?: number;
}

async function pageOfRows<T>(
  tx: Tx,
  columns: string,
  rest: string,
  filters: readonly unknown[],
  order: string,
  wanted: Wanted,
): Promise<Found<T>> {
  const keys = order.split(', ');
  const from = filters.length;
  const place = keys.map((_, index) => `$${from + index + 1}::text`).join(', ');
  const text = `SELECT ${columns} ${rest} AND ($${from + 1}::text IS NULL OR (${order}) > (${place})) ORDER BY ${order} LIMIT $${from + keys.length + 1}::int`;
  const rows = await tx.rows<T>(text, [...filters, ...(wanted.after ?? keys.map(() => null)), wanted.limit + 1]);
  if (!wanted.total) return { rows };
  const counted = await tx.row<{ total: number }>(`SELECT count(*)::int AS total ${rest}`, filters);
  return { rows, total: counted!.total };
}

export interface OrganisationRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  areaCode: string;
  parentId: string | null;
  phone: string | null;
}

export interface OrganisationFilter {
  readonly kind?: string;
  /** An area with all that lies within it. */
  readonly areaCode?: string;
  /** Part of a name or code. */
  readonly q?: string;
}

export const organisations = (tx: Tx, { kind, areaCode, q }: OrganisationFilter, wanted: Wanted): Promise<Found<OrganisationRow>> =>
  pageOfRows(
    tx,
    'o.id, o.code, o.name, o.kind, o.area_code AS "areaCode", o.parent_id AS "parentId", o.phone',
    `FROM organisations o WHERE o.active AND ($1::text IS NULL OR o.kind = $1) AND ($2::text IS NULL OR starts_with(o.area_code, $2))
       AND ($3::text IS NULL OR strpos(o.name, $3) > 0 OR strpos(o.code, lower($3)) > 0)`,
    [kind ?? null, areaCode ?? null, q ?? null],
    'o.code',
    wanted,
  );

export interface MediatorRow {
  id: string;
  userId: string;
  name: string;
  username: string;
  organisationId: string;
  organisationName: string;
}

/** Mediators who may be chosen or appointed now. */
export const mediators = (
  tx: Tx,
  { organisationId, q }: { organisationId?: string; q?: string },
  wanted: Wanted,
): Promise<Found<MediatorRow>> =>
  pageOfRows(
    tx,
    'm.id, m.user_id AS "userId", u.name, u.username, o.id AS "organisationId", o.name AS "organisationName"',
    `FROM mediators m JOIN users u ON u.id = m.user_id AND u.active JOIN organisations o ON o.id = m.organisation_id AND o.active
       WHERE m.active AND ($1::uuid IS NULL OR o.id = $1::uuid) AND ($2::text IS NULL OR strpos(u.name, $2) > 0)`,
    [organisationId ?? null, q ?? null],
    'u.name, u.username',
    wanted,
  );

export interface UserRow {
  id: string;
  username: string;
  name: string;
  roles: string[];
  active: boolean;
  organisationId: string;
  organisationName: string;
}

export const users = (
  tx: Tx,
  { organisationId, role, q }: { organisationId?: string; role?: string; q?: string },
  wanted: Wanted,
): Promise<Found<UserRow>> =>
  pageOfRows(
    tx,
    'u.id, u.username, u.name, u.roles, u.active, o.id AS "organisationId", o.name AS "organisationName"',
    `FROM users u JOIN organisations o ON o.id = u.organisation_id
       WHERE ($1::uuid IS NULL OR o.id = $1::uuid) AND ($2::text IS NULL OR $2 = ANY(u.roles))
         AND ($3::text IS NULL OR strpos(u.name, $3) > 0 OR strpos(u.username, lower($3)) > 0)`,
    [organisationId ?? null, role ?? null, q ?? null],
    'u.username',
    wanted,
  );

export interface ClientRow {
  id: string;
  clientId: string;
  name: string;
  scopes: string[];
  active: boolean;
  organisationId: string;
  organisationName: string;
}

export const apiClients = (tx: Tx, { organisationId }: { organisationId?: string }, wanted: Wanted): Promise<Found<ClientRow>> =>
  pageOfRows(
    tx,
    'k.id, k.client_id AS "clientId", k.name, k.scopes, k.active, o.id AS "organisationId", o.name AS "organisationName"',
    'FROM api_clients k JOIN organisations o ON o.id = k.organisation_id WHERE ($1::uuid IS NULL OR o.id = $1::uuid)',
    [organisationId ?? null],
    'k.client_id',
    wanted,
  );

export interface NoticeRow {
  version: string;
  text: string;
  since: string;
}

export const rightsNotice = (tx: Tx, version: string): Promise<NoticeRow | undefined> =>
  tx.row('SELECT version, text, since FROM rights_notices WHERE version = $1', [version]);
