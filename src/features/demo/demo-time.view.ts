export class DemoTimeView {
  /**
   * 法定时间(演示)
   * @example 2026-03-02T08:30:00.000+08:00
   */
  now: string;

  /**
   * 法定的今天
   * @example 2026-03-02
   */
  today: string;
}

export class MovedDemoTimeView extends DemoTimeView {
  /**
   * 途中触发的提醒、升级和到期共多少项
   * @example 4
   */
  fired: number;
}
