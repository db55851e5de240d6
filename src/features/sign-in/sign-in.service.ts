/** The token endpoint: who proves a secret gets tokens (RFC 6749). */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Account,
  actorWithId,
  addRefreshToken,
  type Ask,
  clientAccount,
  countFailure,
  forgetFailures,
  takeRefreshToken,
  userAccount,
} from '../../persistence/sign-in.queries.js';
import { signIns } from '../../platform/metrics.js';
import { verifySecret } from '../../platform/secrets.js';
import { type Tx, Work } from '../../platform/work.js';
import { Failures, Gate, waitAfter } from './guesses.js';
import { OAuthFault } from './oauth-fault.js';
import { ACCESS_TOKEN_SECONDS, REFRESH_TOKEN_SECONDS } from './settings.js';
import { TokenService } from './token.service.js';
import type { TokenView } from './token.view.js';

export interface Credentials {
  readonly name: string;
  readonly secret: string;
}

/** Whose tokens carry no client's name. */
const NO_CLIENT = 'yizhan';
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;

@Injectable()
export class SignInService {
  private readonly gate = new Gate(4, 200);
  private readonly failures = new Failures();

  constructor(
    private readonly work: Work,
    private readonly tokens: TokenService,
  ) {}

  private readonly ask: Ask = this.work.ask;

  async password({ name, secret }: Credentials, client: Credentials | null, scope: string | undefined): Promise<TokenView> {
    // No client is needed; one that names itself must be the one it says.
    if (client) await this.proveClient(client);
    const account = await this.prove('password', `user ${name}`, secret, () => userAccount(this.ask, name));
    if (!account) throw new OAuthFault('invalid_grant');
    if (account.failures > 0) await forgetFailures(this.ask, account.id);
    const only = narrow(account.grants, scope);
    const refreshToken = newRefreshToken(only);
    await this.work.run(null, (tx) => this.keepRefreshToken(tx, refreshToken, randomUUID(), account.id));
    signIns.inc({ grant: 'password', result: 'ok' });
    return this.answer(account, client?.name, only, refreshToken);
  }

  /** One token and no refresh, for a browser's short visit. */
  async pass({ name, secret }: Credentials): Promise<{ token: string; id: string }> {
    const account = await this.prove('password', `user ${name}`, secret, () => userAccount(this.ask, name));
    if (!account) throw new OAuthFault('invalid_grant');
    if (account.failures > 0) await forgetFailures(this.ask, account.id);
    signIns.inc({ grant: 'password', result: 'ok' });
    return { token: await this.tokens.issue(account.id, NO_CLIENT, null), id: account.id };
  }

  async client(client: Credentials, scope: string | undefined): Promise<TokenView> {
    const account = await this.proveClient(client);
    signIns.inc({ grant: 'client_credentials', result: 'ok' });
    return this.answer(account, client.name, narrow(account.grants, scope));
  }

  /** Each refresh token is good once. The narrowing of its first sign-in travels in it and is under its hash, so it cannot be widened. */
  async refresh(token: string, client: Credentials | null, scope: string | undefined): Promise<TokenView> {
    if (client) await this.proveClient(client);
    const before = scopeIn(token);
    // Answered inside, refused outside: that a token was used twice must be committed with what it ends.
    const found = await this.work.run(null, async (tx) => {
      const taken = await takeRefreshToken(tx, hashOf(token));
      if (!taken) return null;
      const actor = await actorWithId((text, values) => tx.rows(text, values), taken.subject);
      if (!actor) return null;
      const grants = before ? actor.roles.filter((role) => before.includes(role)) : [...actor.roles];
      const only = scope === undefined ? before : narrow(grants, scope);
      const next = newRefreshToken(only);
      await this.keepRefreshToken(tx, next, taken.family, taken.subject);
      return { subject: { id: actor.id, grants }, only, next };
    });
    if (!found) {
      signIns.inc({ grant: 'refresh_token', result: 'refused' });
      throw new OAuthFault('invalid_grant');
    }
    signIns.inc({ grant: 'refresh_token', result: 'ok' });
    return this.answer(found.subject, client?.name, found.only, found.next);
  }

  private async proveClient({ name, secret }: Credentials): Promise<Account> {
    const account = await this.prove('client_credentials', `client ${name}`, secret, () => clientAccount(this.ask, name));
    if (!account) throw new OAuthFault('invalid_client');
    return account;
  }

  /** The account whose secret this is. Names that do not exist take the same time, the same wait and the same answer. */
  private prove(grant: string, name: string, secret: string, find: () => Promise<Account | undefined>): Promise<Account | null> {
    if (this.gate.isFull) throw new OAuthFault('slow_down', 1);
    return this.gate.through(async () => {
      const account = await find();
      const counted = account?.sinceFailure == null ? this.failures.of(name) : account;
      const wait = waitAfter(counted.failures) - (counted.sinceFailure ?? Infinity);
      if (wait > 0) {
        signIns.inc({ grant, result: 'delayed' });
        throw new OAuthFault('slow_down', Math.ceil(wait));
      }
      if (await verifySecret(secret, account?.secretHash)) {
        this.failures.forget(name);
        return account!;
      }
      signIns.inc({ grant, result: 'refused' });
      if (account && grant === 'password') await countFailure(this.ask, account.id);
      else this.failures.count(name);
      return null;
    });
  }

  private async keepRefreshToken(tx: Tx, token: string, family: string, subject: string): Promise<void> {
    await addRefreshToken(tx, { hash: hashOf(token), family, subject, seconds: REFRESH_TOKEN_SECONDS });
  }

  private async answer(
    subject: { id: string; grants: readonly string[] },
    clientId: string | undefined,
    only: readonly string[] | null,
    refreshToken?: string,
  ): Promise<TokenView> {
    return {
      access_token: await this.tokens.issue(subject.id, clientId ?? NO_CLIENT, only),
      token_type: 'Bearer',
      expires_in: ACCESS_TOKEN_SECONDS,
      scope: (only ?? subject.grants).join(' '),
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
    };
  }
}

/** What of the grants was asked for; null when nothing was said: all, now and later. */
function narrow(grants: readonly string[], scope: string | undefined): string[] | null {
  if (scope === undefined || scope === '') return null;
  const asked = SCOPE.test(scope) ? scope.split(' ') : [];
  const only = grants.filter((grant) => asked.includes(grant));
  if (only.length === 0) throw new OAuthFault('invalid_scope');
  return only;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const newRefreshToken = (only: readonly string[] | null): string =>
  randomBytes(32).toString('base64url') + (only ? `.${Buffer.from(only.join(' ')).toString('base64url')}` : '');

function scopeIn(token: string): string[] | null {
  const [, scope] = token.split('.');
  return scope ? Buffer.from(scope, 'base64url').toString('utf8').split(' ') : null;
}
