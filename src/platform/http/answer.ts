/** The answer of something done: what is kept for a repeat of the request is, byte for byte, what was sent. */
import type { FastifyReply } from 'fastify';
import type { Batch } from '../batch.js';
import { keep, type Repeat, type StoredAnswer } from '../idempotency.js';
import { etag } from './etag.js';

export interface Answer extends StoredAnswer {
  /** The request was a repeat: this is what it was answered the first time. */
  readonly replayed?: true;
}

export interface Done {
  status?: 200 | 201 | 202;
  /** The version of the resource in the answer. */
  version?: number;
  location?: string;
  view: object;
}

/** Makes the answer and keeps it, in the batch of the work, for a repeat of the request. */
export function answer(batch: Batch, subjectId: string, repeat: Repeat | null, { status = 200, version, location, view }: Done): Answer {
  const made = { status, etag: version === undefined ? null : etag(version), location: location ?? null, body: JSON.stringify(view) };
  keep(batch, subjectId, repeat, made);
  return made;
}

export const replay = (stored: StoredAnswer): Answer => ({ ...stored, replayed: true });

export function send(reply: FastifyReply, { status, etag: tag, location, body, replayed }: Answer): void {
  void reply.code(status).header('content-type', 'application/json; charset=utf-8');
  if (tag) void reply.header('etag', tag);
  if (location) void reply.header('location', location);
  if (replayed) void reply.header('idempotent-replayed', 'true');
  void reply.send(body);
}
