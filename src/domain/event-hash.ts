/** The hash chain of a case: each event's hash covers its content and the hash before it, so a change in the past shows. */
import { createHash } from 'node:crypto';

export interface ChainedEvent {
  caseId: string;
  seq: number;
  id: string;
  type: string;
  proceedingId: string | null;
  /** ISO 8601 in UTC, milliseconds. */
  at: string;
  occurredOn: string;
  actor: unknown;
  data: unknown;
}

/** JSON with keys in code-unit order and nothing undefined: the same value always gives the same bytes (RFC 8785 for what we store). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join()}}`;
}

/** 32 zero bytes stand before the first event of a case. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

export const eventHash = (previous: Uint8Array, event: ChainedEvent): Buffer =>
  createHash('sha256').update(previous).update(canonicalJson(event)).digest();
