/** What a controller method may ask about its caller. */
import { createParamDecorator, type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { refuse } from '../../domain/refusals.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Null until the guard has looked, and on public routes. */
    actor: Actor | null;
    /** The W3C trace id: the caller's, or a new one. */
    traceId: string;
  }
}

export const IS_PUBLIC = Symbol('public');

/** This route asks no token. Everything without it does. */
export const Public = (): CustomDecorator<symbol> => SetMetadata(IS_PUBLIC, true);

export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw refuse('token-missing');
  return request.actor;
}

/** Who asks: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest()),
);

/** The caller's If-Match, or undefined. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'],
);
