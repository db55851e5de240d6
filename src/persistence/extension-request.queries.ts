/** Asking for more time, and the answer. */
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Batch } from '../platform/batch.js';

export interface NewExtensionRequest {
  id: string;
  deadlineId: string;
  quantity: number | null;
  unit: string | null;
  until: LegalDate | null;
  reason: string;
  documentId: string | null;
  requestedBy: ActorStamp;
  requestedOn: LegalDate;
}

export function askForTime(batch: Batch, { until, ...rest }: NewExtensionRequest): void {
  batch.insert('deadline_extension_requests', { ...rest, untilDate: until });
}

export interface ExtensionAnswer {
  answer: 'approved' | 'refused';
  answerReason: string | null;
  answeredBy: ActorStamp;
  answeredOn: LegalDate;
}

export const answerRequest = (batch: Batch, id: string, answer: ExtensionAnswer): void =>
  void batch.update('deadline_extension_requests', id, { ...answer });
