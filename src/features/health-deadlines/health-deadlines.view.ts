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
}
