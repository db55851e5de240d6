/** Makes and reads access tokens: ES256 by our own keys, and those of one configured outside issuer. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { Refused } from '../../domain/refusals.js';
import { Keyring } from './keyring.service.js';
import { ACCESS_TOKEN_SECONDS, SIGN_IN_SETTINGS, type SignInSettings } from './settings.js';

/** Whom a good token means. A user of ours or of the outside issuer, or a client. */
export interface Bearer {
  readonly by: 'id' | 'username';
  readonly subject: string;
  /** Null: all the subject has. Else no more than these roles or scopes. */
  readonly only: readonly string[] | null;
  /** Milliseconds of machine time. */
  readonly expires: number;
}

/** A bounded memory of what was verified: a signature need not be checked twice within its life. */
const MOST_REMEMBERED = 10_000;
const LONGEST_TOKEN = 8_192;
const OUTSIDE_ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256'];

@Injectable()
export class TokenService {
  private readonly verified = new Map<string, Bearer>();
  private readonly outsideKeys: JWTVerifyGetKey | null;

  constructor(
    private readonly keyring: Keyring,
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
  ) {
    this.outsideKeys = settings.outside ? remoteKeys(settings.outside.jwksUri) : null;
  }

  async issue(subject: string, clientId: string, only: readonly string[] | null): Promise<string> {
    const { kid, key } = await this.keyring.signingKey();
    return new SignJWT({ client_id: clientId, ...(only ? { scope: only.join(' ') } : {}) })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuer(this.settings.issuer)
      .setAudience(this.settings.audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
      .setJti(randomUUID())
      .sign(key);
  }

  /** Whom the token means, or null when it is not good. A database or an issuer that cannot be asked is a fault, not a bad token. */
  async verify(token: string): Promise<Bearer | null> {
    const known = this.verified.get(token);
    if (known) {
      if (known.expires > Date.now()) return known;
      this.verified.delete(token);
      return null;
    }
    if (token.length > LONGEST_TOKEN) return null;
    const bearer = await this.read(token);
    if (!bearer) return null;
    if (this.verified.size >= MOST_REMEMBERED) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(token, bearer);
    return bearer;
  }

  private async read(token: string): Promise<Bearer | null> {
    try {
      // Unverified: it only chooses which keys may prove it.
      const issuer = decodeJwt(token).iss;
      const { outside } = this.settings;
      return outside && this.outsideKeys && issuer === outside.issuer ? await this.readOutside(token) : await this.readOwn(token);
    } catch (fault) {
      if (fault instanceof errors.JOSEError || fault instanceof TypeError) return null;
      throw fault;
    }
  }

  private async readOwn(token: string): Promise<Bearer | null> {
    const key = await this.keyring.publicKey(decodeProtectedHeader(token).kid);
    if (!key) return null;
    const { issuer, audience } = this.settings;
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience,
      typ: 'at+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    return {
      by: 'id',
      subject: payload.sub!,
      only: typeof payload.scope === 'string' ? words(payload.scope) : null,
      expires: end(payload),
    };
  }

  /**
   * A token of the outside issuer means the user here whose username is its `preferred_username`. That name is believed because exactly one issuer
   * is configured and it alone names our staff; a token of any other issuer never comes here.
   */
  private async readOutside(token: string): Promise<Bearer | null> {
    const { issuer, audience } = this.settings.outside!;
    const { payload } = await jwtVerify(token, this.outsideKeys!, {
      issuer,
      audience,
      algorithms: OUTSIDE_ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'preferred_username'],
    });
    const { preferred_username: username } = payload;
    return typeof username === 'string' ? { by: 'username', subject: username, only: null, expires: end(payload) } : null;
  }
}

/** The keys of the outside issuer. That it cannot be asked says nothing about the token. */
function remoteKeys(uri: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(uri), { timeoutDuration: 3_000 });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (fault) {
      if (fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys) throw fault;
      throw new Refused({ code: 'unavailable' }, [], 2);
    }
  };
}

const words = (scope: string): string[] => scope.split(' ').filter(Boolean);
const end = (payload: JWTPayload): number => payload.exp! * 1000;
