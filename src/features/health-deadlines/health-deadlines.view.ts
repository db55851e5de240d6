import { isSound, type KeptProof } from '../../persistence/proof.queries.js';

export class DeadlineProofView {
  /** 核对的是哪一天 */
  day: string;
  /** 何时核对 */
  at: string;
  /** 四项是否都为 0 */
  holds: boolean;
  /** 仍在计算、本应还有提醒而没有的期限 */
  openWithoutRungs: number;
  /** 到期一分钟以上既未触发也未取消的提醒 */
  pastDueRungs: number;
  /** 已触发而没有留下记录的提醒 */
  firedWithoutEvent: number;
  /** 已送出而没有人收到通知的提醒记录 */
  eventsWithoutNotice: number;
}

export const proofView = (proof: KeptProof): DeadlineProofView => ({
  day: proof.legalDay,
  at: proof.provedAt.toISOString(),
  holds: isSound(proof),
  openWithoutRungs: proof.withoutRungs,
  pastDueRungs: proof.pastDue,
  firedWithoutEvent: proof.withoutEvent,
  eventsWithoutNotice: proof.withoutNotices,
});

export class HealthDeadlinesView {
  /** ok 正常;late 提醒、通知或巡查落后 */
  status: 'ok' | 'late';
  /** 最早一项未触发的提醒已晚多少秒;没有到期的为 null */
  oldestUnfiredRungSeconds: number | null;
  /** 最早一条未送出的消息已等多少秒;没有为 null */
  outboxAgeSeconds: number | null;
  /** 未送出的消息(最多数到一万) */
  outboxRows: number;
  /** 最近一次巡查在多少秒前;从未巡查为 null */
  lastSweepSeconds: number | null;
  /** 最近一次每日核对;还没有核对过为 null */
  lastProof: DeadlineProofView | null;
}
