/**
 * Lets a system administrator in by a browser: name and password once (HTTP Basic), then a short token in a cookie that goes to these pages alone. Who he
 * is now is asked anew at every request.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, hasRole } from '../../domain/actor.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { type Door, DOOR } from '../../platform/http/door.js';

const COOKIE = 'yizhan-operator';
const MINUTES = 10;

export const DOOR_SETTINGS = Symbol('DoorSettings');
export interface DoorSettings {
  /** The house is reached by https: the cookie goes no other way. */
  readonly isSecure: boolean;
}

@Injectable()
export class DoorKeeper {
  constructor(
    @Inject(DOOR) private readonly door: Door,
    @Inject(DOOR_SETTINGS) private readonly settings: DoorSettings,
  ) {}

  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = cookieOf(request.headers.cookie);
    const known = token ? await this.door.callerOf(token) : null;
    const actor = known ?? (await this.recognise(request, reply));
    if (!hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '系统管理员' });
  }

  private async recognise(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const asked = (): Refused => {
      void reply.header('www-authenticate', 'Basic realm="yizhan operator", charset="UTF-8"');
      return new Refused({ code: 'token-missing' });
    };
    const given = readBasic(request.headers.authorization);
    if (!given) throw asked();
    const passed = await this.door.pass(given.name, given.secret);
    if ('refused' in passed)
      throw passed.refused === 'slow-down' ? new Refused({ code: 'too-many-requests' }, [], passed.retryAfter) : asked();
    if (hasRole(passed.actor, 'system-admin')) void reply.header('set-cookie', this.cookie(passed.token));
    return passed.actor;
  }

  private cookie(token: string): string {
    return `${COOKIE}=${token}; Path=/operator; Max-Age=${MINUTES * 60}; HttpOnly; SameSite=Strict${this.settings.isSecure ? '; Secure' : ''}`;
  }
}

const cookieOf = (header: string | undefined): string | undefined => new RegExp(`(?:^|; )${COOKIE}=([\\w.-]+)`).exec(header ?? '')?.[1];

function readBasic(authorization: string | undefined): { name: string; secret: string } | null {
  const encoded = /^Basic ([\w+/=-]{1,2048})$/i.exec(authorization ?? '')?.[1];
  if (!encoded) return null;
  const [, name = '', secret = ''] = /^([^:]+):(.+)$/su.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return name && !/[\0\p{Surrogate}]/u.test(name + secret) ? { name, secret } : null;
}
