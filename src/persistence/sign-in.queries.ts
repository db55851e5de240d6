/** Who may sign in, with what, and as whom they act. */
import type { Actor, Role, Scope } from '../domain/actor.js';
import type { Tx } from '../platform/work.js';

/** Anything that answers one statement: a transaction, or the pool where one statement is all. */
export type Ask = <T>(text: string, values: readonly unknown[]) => Promise<T[]>;

interface ActorRow {
  kind: 'user' | 'client';
  id: string;
  name: string;
  roles: Role[];
  scopes: Scope[];
  mediator_id: string | null;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  parent_id: string | null;
}

const ACTOR = `
  WITH who AS (
    SELECT 'user' AS kind, u.id, u.username, u.name, u.roles, '{}'::text[] AS scopes, u.organisation_id,
           (SELECT m.id FROM mediators m WHERE m.user_id = u.id AND m.active) AS mediator_id
    FROM users u WHERE u.active
    UNION ALL
    SELECT 'client', c.id, NULL, c.name, '{}'::text[], c.scopes, c.organisation_id, NULL FROM api_clients c WHERE c.active
  )
  SELECT who.kind, who.id, who.name, who.roles, who.scopes, who.mediator_id,
         o.id AS organisation_id, o.name AS organisation_name, o.kind AS organisation_kind, o.parent_id
  FROM who JOIN organisations o ON o.id = who.organisation_id AND o.active`;

const actorOf = (row: ActorRow): Actor => ({
  kind: row.kind,
  id: row.id,
  name: row.name,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  organisationKind: row.organisation_kind,
  parentOrganisationId: row.parent_id,
  roles: row.roles,
  scopes: row.scopes,
  mediatorId: row.mediator_id,
});

/** The user or client with this id, or null when there is none who may act. */
export async function actorWithId(ask: Ask, id: string): Promise<Actor | null> {
  const [row] = await ask<ActorRow>(`${ACTOR} WHERE who.id = $1`, [id]);
  return row ? actorOf(row) : null;
}

/** The user an outside issuer means. */
export async function actorWithUsername(ask: Ask, username: string): Promise<Actor | null> {
  const [row] = await ask<ActorRow>(`${ACTOR} WHERE who.kind = 'user' AND who.username = $1`, [username]);
  return row ? actorOf(row) : null;
}

export interface Account {
  id: string;
  secretHash: string;
  /** What a token of this account can carry at most: a user's roles, a client's scopes. */
  grants: string[];
  failures: number;
  /** Seconds since the last failure. */
  sinceFailure: number | null;
}

export async function userAccount(ask: Ask, username: string): Promise<Account | undefined> {
  const [row] = await ask<Account>(
    `SELECT id, password_hash AS "secretHash", roles AS grants, failed_sign_ins AS failures,
            extract(epoch FROM clock_timestamp() - last_failed_at)::float8 AS "sinceFailure"
     FROM users WHERE username = $1 AND active`,
    [username],
  );
  return row;
}

export async function clientAccount(ask: Ask, clientId: string): Promise<Account | undefined> {
  const [row] = await ask<Account>(
    `SELECT id, secret_hash AS "secretHash", scopes AS grants, 0 AS failures, NULL AS "sinceFailure" FROM api_clients WHERE client_id = $1 AND active`,
    [clientId],
  );
  return row;
}

export const countFailure = (ask: Ask, userId: string): Promise<unknown> =>
  ask('UPDATE users SET failed_sign_ins = failed_sign_ins + 1, last_failed_at = clock_timestamp() WHERE id = $1', [userId]);

export const forgetFailures = (ask: Ask, userId: string): Promise<unknown> =>
  ask('UPDATE users SET failed_sign_ins = 0, last_failed_at = NULL WHERE id = $1', [userId]);

/** Starts a family of refresh tokens, or goes on with one. */
export async function addRefreshToken(tx: Tx, token: { hash: Buffer; family: string; subject: string; seconds: number }): Promise<void> {
  await tx.run(
    `WITH old AS (DELETE FROM refresh_tokens WHERE subject = $3 AND expires_at < clock_timestamp())
     INSERT INTO refresh_tokens (token_hash, family, subject, expires_at) VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))`,
    [token.hash, token.family, token.subject, token.seconds],
  );
}

/** Uses a refresh token up. Null when it is unknown, expired or was used before; in that last case its whole family ends here. */
export async function takeRefreshToken(tx: Tx, hash: Buffer): Promise<{ family: string; subject: string } | null> {
  const taken = await tx.row<{ family: string; subject: string }>(
    `UPDATE refresh_tokens SET used_at = clock_timestamp() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp()
     RETURNING family, subject`,
    [hash],
  );
  if (taken) return taken;
  await tx.run(
    'DELETE FROM refresh_tokens WHERE family = (SELECT family FROM refresh_tokens WHERE token_hash = $1 AND used_at IS NOT NULL)',
    [hash],
  );
  return null;
}

export interface SigningKeyRow {
  kid: string;
  public_jwk: Record<string, unknown>;
  private_sealed: Buffer;
  retired_at: Date | null;
}

/** Newest first. */
export const signingKeys = (ask: Ask): Promise<SigningKeyRow[]> =>
  ask<SigningKeyRow>('SELECT kid, public_jwk, private_sealed, retired_at FROM signing_keys ORDER BY created_at DESC', []);

/** Held to the end of the transaction: of several replicas that start together, one makes the key. */
export const lockSigningKeys = (tx: Tx): Promise<unknown> =>
  tx.run("SELECT pg_advisory_xact_lock(hashtextextended('yizhan signing keys', 0))");

export const addSigningKey = (tx: Tx, kid: string, publicJwk: object, privateSealed: Buffer): Promise<unknown> =>
  tx.run('INSERT INTO signing_keys (kid, public_jwk, private_sealed) VALUES ($1, $2, $3)', [kid, JSON.stringify(publicJwk), privateSealed]);
