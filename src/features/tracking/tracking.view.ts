import type { PublicProgress } from '../../domain/public-progress.js';

export class TrackHolderView {
  /** 现在负责的单位 */
  name: string;
  /** 自何日起负责 */
  since: string;
}

export class TrackStepView {
  /** 下一步做什么 */
  text: string;
  /** 由谁来做 */
  by: string;
}

export class TrackUntilView {
  /** 日期 */
  date: string;
  /** duty 办理期限,target 工作目标(没有法律后果) */
  kind: string;
  /** 办理期限或工作目标 */
  label: string;
  /** 是哪一项期限 */
  what: string;
  /** 为 true 时表示节假日安排尚未公布,日期可能变动 */
  provisional: boolean;
  /** 为 true 时表示期限中止,恢复后顺延 */
  suspended: boolean;
  /** 为 true 时表示期限的依据尚未核对原文 */
  unverified: boolean;
}

export class TrackMilestoneView {
  /** 日期 */
  date: string;
  /** 事项 */
  title: string;
  /** 单位 */
  organisation: string | null;
}

export class TrackView {
  /** 截至何日 */
  asOf: string;
  /** 阶段 */
  stage: string;
  /** 阶段的中文名称 */
  stageLabel: string;
  /** 现在由谁负责 */
  holder: TrackHolderView;
  /** 下一步;已办结的为 null */
  nextStep: TrackStepView | null;
  /** 最近的一个期限或工作目标;没有的为 null */
  until: TrackUntilView | null;
  /** 办结日期;未办结的为 null */
  closedOn: string | null;
  /** 主要经过,从早到晚 */
  milestones: TrackMilestoneView[];
  /** 其他途径的提示 */
  rights: string[];
}

export const trackView = ({
  asOf,
  stage,
  stageLabel,
  holder,
  nextStep,
  until,
  closedOn,
  milestones,
  rights,
}: PublicProgress): TrackView => ({
  asOf,
  stage,
  stageLabel,
  holder: { name: holder.name, since: holder.since },
  nextStep: nextStep && { text: nextStep.text, by: nextStep.by },
  until: until && {
    date: until.date,
    kind: until.kind,
    label: until.label,
    what: until.what,
    provisional: until.provisional,
    suspended: until.suspended,
    unverified: until.unverified,
  },
  closedOn,
  milestones: milestones.map(({ date, title, organisation }) => ({ date, title, organisation })),
  rights: [...rights],
});
