/** The keys our tokens are signed with. They are rows, sealed; so tokens outlive a restart and any replica accepts them. */
import { Inject, Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { addSigningKey, type Ask, lockSigningKeys, type SigningKeyRow, signingKeys } from '../../persistence/sign-in.queries.js';
import { log } from '../../platform/logging.js';
import { seal, unseal } from '../../platform/sealing.js';
import { type Tx, Work } from '../../platform/work.js';
import { SIGN_IN_SETTINGS, type SignInSettings } from './settings.js';

const ALGORITHM = 'ES256';
/** A kid of ours is a SHA-256 thumbprint: what does not look like one is not looked for. */
const KID = /^[\w-]{43}$/;
const UNKNOWN_FOR_MS = 2_000;
const MOST_UNKNOWN = 1_000;

export interface SigningKey {
  kid: string;
  key: CryptoKey;
}

@Injectable()
export class Keyring {
  private readonly publicKeys = new Map<string, CryptoKey>();
  private readonly unknown = new Map<string, number>();
  private signing: Promise<SigningKey> | null = null;

  constructor(
    private readonly work: Work,
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
  ) {}

  /** The key to sign with; the first who needs one makes it. */
  signingKey(): Promise<SigningKey> {
    this.signing ??= this.work
      .run(null, (tx) => this.findOrMake(tx))
      .catch((fault: unknown) => {
        this.signing = null;
        throw fault;
      });
    return this.signing;
  }

  /** The key a token names, or null. */
  async publicKey(kid: string | undefined): Promise<CryptoKey | null> {
    if (!kid || !KID.test(kid)) return null;
    const known = this.publicKeys.get(kid);
    if (known) return known;
    if ((this.unknown.get(kid) ?? 0) > Date.now()) return null;
    await this.load(this.work.ask);
    const found = this.publicKeys.get(kid);
    if (found) return found;
    if (this.unknown.size >= MOST_UNKNOWN) this.unknown.clear();
    this.unknown.set(kid, Date.now() + UNKNOWN_FOR_MS);
    return null;
  }

  private async findOrMake(tx: Tx): Promise<SigningKey> {
    const ask: Ask = (text, values) => tx.rows(text, values);
    const found = await this.usable(await this.load(ask));
    if (found) return found;
    await lockSigningKeys(tx);
    return (await this.usable(await this.load(ask))) ?? (await this.make(tx));
  }

  private async load(ask: Ask): Promise<SigningKeyRow[]> {
    const rows = await signingKeys(ask);
    for (const { kid, public_jwk } of rows)
      if (!this.publicKeys.has(kid)) this.publicKeys.set(kid, (await importJWK(public_jwk as JWK, ALGORITHM)) as CryptoKey);
    return rows;
  }

  private async usable(rows: readonly SigningKeyRow[]): Promise<SigningKey | null> {
    for (const { kid, private_sealed, retired_at } of rows) {
      if (retired_at) continue;
      try {
        const jwk = JSON.parse(unseal(this.settings.keyEncryptionKey, kid, private_sealed)) as JWK;
        return { kid, key: (await importJWK(jwk, ALGORITHM)) as CryptoKey };
      } catch {
        // Sealed under another key: its tokens stay good until they end, but we sign with one of our own.
        log.warn({ kid }, 'a signing key is sealed under another KEY_ENCRYPTION_KEY');
      }
    }
    return null;
  }

  private async make(tx: Tx): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const publicJwk = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(publicJwk);
    await addSigningKey(tx, kid, publicJwk, seal(this.settings.keyEncryptionKey, kid, JSON.stringify(await exportJWK(privateKey))));
    return { kid, key: privateKey };
  }
}
