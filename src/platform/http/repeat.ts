/** A request's Idempotency-Key: what makes a repeated request the same request. */
import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../domain/refusals.js';
import type { Repeat } from '../idempotency.js';
import { actorOf } from './caller.js';
import { Form } from './form.js';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Routes a machine may not call without a key: what it repeats after a lost answer must not happen twice. */
const needsKey = (route: string): boolean => /\/(cases|findings)$/.test(route) || route.includes('/actions/');

export function repeatOf(request: FastifyRequest): Repeat | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    if (actorOf(request).kind === 'client' && needsKey(request.routeOptions.url ?? '')) throw refuse('idempotency-key-required');
    return null;
  }
  if (typeof key !== 'string' || !KEY.test(key)) throw refuse('idempotency-key-malformed');
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  if (request.body instanceof Form) hash.update(request.body.bytes);
  else if (Buffer.isBuffer(request.body)) hash.update(request.body);
  return { key, hash: hash.digest() };
}

/** The key and hash of this request, or null when it has no key. */
export const RepeatOf = createParamDecorator((_: unknown, context: ExecutionContext): Repeat | null =>
  repeatOf(context.switchToHttp().getRequest()),
);
