/** The door for browsers, on the same proofs, delays and tokens as the token endpoint. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { actorWithId } from '../../persistence/sign-in.queries.js';
import type { Door, Passed } from '../../platform/http/door.js';
import { Work } from '../../platform/work.js';
import { CallerService } from './caller.service.js';
import { OAuthFault } from './oauth-fault.js';
import { SignInService } from './sign-in.service.js';

@Injectable()
export class BrowserDoor implements Door {
  constructor(
    private readonly signIn: SignInService,
    private readonly callers: CallerService,
    private readonly work: Work,
  ) {}

  async pass(name: string, secret: string): Promise<Passed> {
    try {
      const { token, id } = await this.signIn.pass({ name, secret });
      const actor = await actorWithId(this.work.ask, id);
      return actor ? { token, actor } : { refused: 'wrong' };
    } catch (fault) {
      if (!(fault instanceof OAuthFault)) throw fault;
      return fault.error === 'slow_down' ? { refused: 'slow-down', retryAfter: fault.retryAfter ?? 1 } : { refused: 'wrong' };
    }
  }

  callerOf(token: string): Promise<Actor | null> {
    return this.callers.callerOf(token);
  }
}
