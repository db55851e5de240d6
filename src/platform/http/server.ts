/** The HTTP server: Nest on Fastify with our body parsers, ids, log, headers and problem answers. Guards only, never middleware. */
import { randomUUID } from 'node:crypto';
import { type NestApplicationOptions, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { log, NestLog, withRequestId } from '../logging.js';
import { measureRequest } from '../metrics.js';
import './caller.js';
import { Form } from './form.js';
import { MAX_BYTES } from './json-bytes.js';
import { ProblemFilter, refuseAddress } from './problem.js';

/** Documents are sent as they are; they get their own limit. */
export const MAX_UPLOAD_BYTES = 10 * 1_048_576;
export const UPLOAD_TYPES = ['application/octet-stream', 'application/pdf', 'image/png', 'image/jpeg'];
export const TOKEN_PATH = '/oauth/token';

const DRAIN_MS = 10_000;
const SAFE_ID = /^[\w.:~+/=-]{1,128}$/;
const TRACE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NOTHING = Buffer.alloc(0);

const requestId = (given: string | string[] | undefined): string =>
  typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();

/** The trace id and flags of a W3C traceparent; null when it is missing or not one. */
function readTraceparent(header: string | string[] | undefined): { traceId: string; flags: string } | null {
  const [, version, traceId = '', parent = '', flags = '', rest] = (typeof header === 'string' && TRACE.exec(header)) || [];
  if (version === undefined || version === 'ff' || (version === '00' && rest !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parent)) return null;
  return { traceId, flags };
}

const hex = (): string => randomUUID().replaceAll('-', '');

/** A server of this application, ready to `listen`. */
export async function createServer(appModule: Type | object, options: NestApplicationOptions = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    skipMiddie: true,
    logger: false,
    bodyLimit: MAX_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => requestId(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: (_fault: Error, request: FastifyRequest, reply: FastifyReply) => {
      request.traceId = hex();
      refuseAddress(request, reply);
    },
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.server.headersTimeout = 15_000;
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('traceId', '');
  addHooks(fastify);
  addParsers(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(appModule as Type, adapter, {
    logger: new NestLog(),
    bodyParser: false,
    abortOnError: false,
    ...options,
  });
  app.useGlobalFilters(new ProblemFilter());
  return app;
}

function addHooks(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const trace = readTraceparent(request.headers.traceparent);
    request.traceId = trace?.traceId ?? hex();
    reply.raw.setHeader('x-request-id', request.id);
    reply.raw.setHeader('traceparent', `00-${request.traceId}-${hex().slice(16)}-${trace?.flags ?? '00'}`);
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    reply.raw.setHeader('cache-control', 'no-store');
    withRequestId(request.id, done);
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined || request.body === null) request.body = new Form(NOTHING);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    // The pattern, never the address: that may carry a tracking code.
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ requestId: request.id, traceId: request.traceId, method, route, status: reply.statusCode, ms }, 'request');
    measureRequest(method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

/** No parser throws for what the body says: that is judged later, at its place. Only its size is judged here. */
function addParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const asForm =
    (isJson: boolean) =>
    (_request: FastifyRequest, body: string | Buffer, done: (fault: Error | null, body: unknown) => void): void =>
      done(null, new Form(body as Buffer, isJson));
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, asForm(true));
  fastify.addContentTypeParser(UPLOAD_TYPES, { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: 16_384 }, (request, body, done) =>
    done(null, request.routeOptions.url === TOKEN_PATH ? new URLSearchParams(body.toString('utf8')) : new Form(body as Buffer, false)),
  );
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, asForm(false));
}

/** On SIGTERM and SIGINT: accept nobody new, let who is inside finish (at most ten seconds), then go. */
export function closeOnSignal(app: NestFastifyApplication): void {
  let closing = false;
  const close = (signal: NodeJS.Signals): void => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'draining');
    const server = app.getHttpServer() as import('node:http').Server;
    const late = setTimeout(() => {
      log.warn('some requests did not finish in time');
      server.closeAllConnections();
    }, DRAIN_MS);
    late.unref();
    app.close().then(
      () => {
        clearTimeout(late);
        log.info('closed');
      },
      (fault: unknown) => {
        log.error({ fault: fault instanceof Error ? fault.message : 'unknown' }, 'did not close cleanly');
        process.exitCode = 1;
      },
    );
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}
