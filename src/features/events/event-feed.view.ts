/** Events as CloudEvents 1.0, in JSON. */
import { inShanghai } from '../../domain/legal-date.js';
import { eventAsTold } from '../../domain/written-words.js';
import type { FeedRow } from '../../persistence/event-feed.queries.js';

export class CloudEventView {
  /** 1.0 */
  specversion: string;
  id: string;
  /** 来源:事项的地址 */
  source: string;
  /** 事件类型 */
  type: string;
  /** 程序的地址 */
  subject: string | null;
  /** 时间 */
  time: string;
  /** application/json */
  datacontenttype: string;
  /** 内容:序号、发生日期、谁、做了什么;只可见卡片的为空 */
  data: object;
}

export class EventFeedView {
  items: CloudEventView[];
  /** 下次从这里读;没有新事件时不变 */
  next: string | null;
}

export const cloudEvent = ({
  id,
  caseId,
  proceedingId,
  type,
  at,
  seq,
  occurredOn,
  actor,
  data,
  open,
  outside,
  unsaid,
}: FeedRow): CloudEventView => ({
  specversion: '1.0',
  id,
  source: `/api/v1/cases/${caseId}`,
  type,
  subject: proceedingId && `/api/v1/proceedings/${proceedingId}`,
  time: inShanghai(at),
  datacontenttype: 'application/json',
  data: {
    seq,
    occurredOn,
    ...(type.startsWith('deadline-') || type === 'right-lapsed'
      ? { actor, ...data }
      : open
        ? { actor, ...eventAsTold(data, { outside, unsaid }) }
        : {}),
  },
});
