/** Who stands behind a token, as the database says now: a right that was taken away is gone within a second. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { actorWithId, actorWithUsername, type Ask } from '../../persistence/sign-in.queries.js';
import { type Bearer, TokenService } from './token.service.js';
import { Work } from '../../platform/work.js';

const FRESH_MS = 1_000;
const MOST_REMEMBERED = 10_000;

interface Sight {
  readonly until: number;
  readonly actor: Promise<Actor | null>;
}

@Injectable()
export class CallerService {
  private readonly seen = new Map<string, Sight>();

  constructor(
    private readonly tokens: TokenService,
    private readonly work: Work,
  ) {}

  async callerOf(token: string): Promise<Actor | null> {
    const bearer = await this.tokens.verify(token);
    return bearer ? this.actorOf(bearer) : null;
  }

  /** Many requests of one caller in one second ask once, together. */
  private actorOf(bearer: Bearer): Promise<Actor | null> {
    const key = `${bearer.by} ${bearer.subject} ${bearer.only?.join(' ') ?? '*'}`;
    const now = Date.now();
    const sight = this.seen.get(key);
    if (sight && sight.until > now) return sight.actor;
    const actor = this.look(bearer);
    actor.catch(() => this.seen.delete(key));
    this.seen.delete(key);
    if (this.seen.size >= MOST_REMEMBERED) this.seen.delete(this.seen.keys().next().value!);
    this.seen.set(key, { until: now + FRESH_MS, actor });
    return actor;
  }

  private async look({ by, subject, only }: Bearer): Promise<Actor | null> {
    const ask: Ask = this.work.ask;
    const actor = by === 'id' ? await actorWithId(ask, subject) : await actorWithUsername(ask, subject);
    if (!actor || !only) return actor;
    return {
      ...actor,
      roles: actor.roles.filter((role) => only.includes(role)),
      scopes: actor.scopes.filter((scope) => only.includes(scope)),
    };
  }
}
