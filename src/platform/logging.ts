/** Logs: one JSON line each, with the request id. No names, numbers, tokens, bodies or full addresses ever stand in them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino } from 'pino';

/** Only for logs: losing it on the way hurts nobody. */
const requests = new AsyncLocalStorage<string>();

export const withRequestId = <T>(id: string, work: () => T): T => requests.run(id, work);

export const currentRequestId = (): string | undefined => requests.getStore();

const asked = process.env.LOG_LEVEL;

export const log: Pino = pino({
  // A level that is none is refused with the rest of the configuration; until then, the usual one.
  level: asked === 'silent' || (asked && asked in pino.levels.values) ? asked : 'info',
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => {
    const requestId = currentRequestId();
    return requestId ? { requestId } : {};
  },
});

/** What may be written about a fault. A database's message can quote the row, so of its faults only the names are kept. */
export function describe(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const { code, constraint, table, severity, routine } = fault as Error & Record<string, unknown>;
  const stack = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  if (typeof severity === 'string') return { fault: fault.name, code, constraint, table, routine, stack };
  return { fault: fault.name, message: fault.message, code, stack };
}

/** Nest's own voice, through the same pen. */
export class NestLog implements LoggerService {
  log(message: unknown, context?: string): void {
    log.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    log.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) log.error({ context: rest.at(-1), ...describe(message) }, 'nest');
    else log.error({ context: rest.at(-1), stack: rest.length > 1 ? rest[0] : undefined }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    log.fatal({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    log.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    log.trace({ context }, String(message));
  }
}
