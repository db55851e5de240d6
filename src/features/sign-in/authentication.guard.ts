/** Asks who calls, on every route that is not public. Roles are not asked here: what may be done is for the tables to say. */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../domain/refusals.js';
import { IS_PUBLIC } from '../../platform/http/caller.js';
import { CallerService } from './caller.service.js';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

@Injectable()
export class AuthenticationGuard implements CanActivate {
  private readonly open = new WeakMap<object, boolean>();

  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerService,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    return this.isPublic(context) ? true : this.recognise(context.switchToHttp().getRequest<FastifyRequest>());
  }

  private async recognise(request: FastifyRequest): Promise<true> {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const actor = token ? await this.callers.callerOf(token) : null;
    if (!actor) throw refuse('token-missing');
    request.actor = actor;
    return true;
  }

  private isPublic(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    let isPublic = this.open.get(handler);
    if (isPublic === undefined) {
      isPublic = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, [handler, context.getClass()]) === true;
      this.open.set(handler, isPublic);
    }
    return isPublic;
  }
}
