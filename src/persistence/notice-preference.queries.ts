/** When each person wants to be told. Who has no row has the defaults, at version 0. */
import { DEFAULT_PREFERENCES, type NoticePreferences, type TimeOfDay } from '../domain/waiting.js';
import type { Tx } from '../platform/work.js';

export interface VersionedPreferences extends NoticePreferences {
  readonly version: number;
}

interface PreferenceRow {
  userId: string;
  quietFrom: TimeOfDay | null;
  quietTo: TimeOfDay | null;
  digest: boolean;
  digestAt: TimeOfDay;
  version: number;
}

const SELECT = `SELECT p.user_id AS "userId", to_char(p.quiet_from, 'HH24:MI') AS "quietFrom", to_char(p.quiet_to, 'HH24:MI') AS "quietTo",
    p.digest, to_char(p.digest_at, 'HH24:MI') AS "digestAt", p.version
  FROM notice_preferences p`;

const preferencesIn = (row: PreferenceRow | undefined): VersionedPreferences =>
  row
    ? {
        quiet: row.quietFrom && row.quietTo ? { from: row.quietFrom, to: row.quietTo } : null,
        digest: row.digest,
        digestAt: row.digestAt,
        version: row.version,
      }
    : { ...DEFAULT_PREFERENCES, version: 0 };

const OF_SOME = `${SELECT} WHERE p.user_id = ANY($1::uuid[])`;

/** Of all these people by one statement; who is not in it has the defaults. */
export const preferencesOf = async (tx: Tx, userIds: readonly string[]): Promise<Map<string, NoticePreferences>> =>
  new Map((await tx.rows<PreferenceRow>(OF_SOME, [userIds])).map((row) => [row.userId, preferencesIn(row)]));

const OF_ONE = `${SELECT} WHERE p.user_id = $1`;

export const preferencesOfOne = async (tx: Tx, userId: string): Promise<VersionedPreferences> =>
  preferencesIn(await tx.row<PreferenceRow>(OF_ONE, [userId]));

// A row at version 0 says what no row says; it is there to be locked. A machine client is nobody here and gets none.
const BEGIN = `INSERT INTO notice_preferences (user_id) SELECT id FROM users WHERE id = $1 ON CONFLICT DO NOTHING`;
const LOCK = `${OF_ONE} FOR NO KEY UPDATE`;

/** As they stand until this transaction ends. */
export async function lockPreferences(tx: Tx, userId: string): Promise<VersionedPreferences> {
  await tx.run(BEGIN, [userId]);
  return preferencesIn(await tx.row<PreferenceRow>(LOCK, [userId]));
}

const SAVE = `UPDATE notice_preferences SET quiet_from = $2::time, quiet_to = $3::time, digest = $4, digest_at = $5::time, version = version + 1 WHERE user_id = $1`;

/** Only with them locked. */
export const savePreferences = (tx: Tx, userId: string, { quiet, digest, digestAt }: NoticePreferences): Promise<number> =>
  tx.run(SAVE, [userId, quiet?.from ?? null, quiet?.to ?? null, digest, digestAt]);
