/** Passwords and client secrets: scrypt, with the cost written beside the hash so that it can be raised later. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// 16 MiB and about 40 ms a guess; four at once (libuv's threads) stay inside the memory we promised.
const COST = { N: 16_384, r: 8, p: 1 } as const;
const BYTES = 32;

const derive = (secret: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, BYTES, { ...cost, maxmem: 256 * cost.N * cost.r }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });

/** `scrypt$N$r$p$salt$hash`, base64url. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A hash that fits no secret: so that an unknown name costs as much as a known one. */
const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(BYTES).toString('base64url')}`;

/** Whether the secret fits the hash. Without a hash the same work is done, for nothing. */
export async function verifySecret(secret: string, hash: string | undefined): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = (hash ?? NOBODY).split('$');
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('a stored secret is not in a form we know');
  const expected = Buffer.from(key, 'base64url');
  const found = await derive(secret, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === found.length && timingSafeEqual(expected, found) && hash !== undefined;
}
