import { inShanghai } from '../../domain/legal-date.js';
import { SESSION_KINDS } from '../../domain/session-notes.js';
import type { SessionNoteRow } from '../../persistence/session.queries.js';

export class SessionNoteView {
  id: string;
  /** joint 共同调解,private 单独谈话 */
  kind: string;
  /** 种类名称 */
  kindTitle: string;
  /** 日期 */
  heldOn: string;
  /** 参加的当事人;无权阅读的为 null */
  partyIds: string[] | null;
  /** 记录人 */
  author: string;
  /** 登记时间 */
  writtenAt: string;
  /** 记录;单独谈话的记录只有记录人和一同调解的调解员可以阅读,其他人为 null */
  note: string | null;
}

export class SessionNotesView {
  /** 先举行的在前 */
  items: SessionNoteView[];
}

/** @param note null for who may not read it */
export const sessionNoteView = (
  { id, kind, heldOn, partyIds, authorName, writtenAt }: SessionNoteRow,
  note: string | null,
): SessionNoteView => ({
  id,
  kind,
  kindTitle: SESSION_KINDS.labels[kind],
  heldOn,
  partyIds: note === null ? null : partyIds,
  author: authorName,
  writtenAt: inShanghai(writtenAt),
  note,
});
