/** A route that takes no query refuses one: a filter that nobody reads must not look as if it had filtered. */
import { type CanActivate, type CustomDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { fieldFault, pointerTo } from '../../domain/field-faults.js';
import { Refused } from '../../domain/refusals.js';

const TAKES_ANY_QUERY = Symbol('any-query');

/** People open this address in a browser, and others hang words of their own on it. */
export const AnyQuery = (): CustomDecorator<symbol> => SetMetadata(TAKES_ANY_QUERY, true);

/** These judge the query themselves: `readQuery` names what they do not know. */
const READS_THE_QUERY: ReadonlySet<number> = new Set([RouteParamtypes.QUERY, RouteParamtypes.REQUEST]);

@Injectable()
export class QueryGuard implements CanActivate {
  private readonly known = new WeakMap<object, boolean>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): true {
    const names = Object.keys((context.switchToHttp().getRequest<FastifyRequest>().query ?? {}) as object);
    if (names.length > 0 && !this.readsQuery(context))
      throw new Refused(
        { code: 'invalid' },
        names.map((name) => fieldFault(pointerTo('', name), 'unknown-field')),
      );
    return true;
  }

  private readsQuery(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    let reads = this.known.get(handler);
    if (reads === undefined) {
      // Nest keeps what a method takes under keys of the form `type:position`.
      const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) ?? {}) as object;
      reads =
        this.reflector.get<boolean | undefined>(TAKES_ANY_QUERY, handler) === true ||
        Object.keys(taken).some((key) => READS_THE_QUERY.has(Number(key.split(':', 1)[0])));
      this.known.set(handler, reads);
    }
    return reads;
  }
}
