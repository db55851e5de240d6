/** What of a round is shown: to who takes part, who has reported and what came of it; to who only lives in its area, what is looked for and until when. */
import type { Calendar } from '../../domain/calendar.js';
import { STAGE_LABELS } from '../../domain/codes.js';
import type { Stage } from '../../domain/procedures/codes.js';
import { FINDING_STATES, isLate, organiserOf, reportDue, SCREENING_KINDS } from '../../domain/screening.js';
import type { BodyProgress, CaseOfScreening, ScreeningRow } from '../../persistence/screening.queries.js';

export class ScreeningOrganisationView {
  id: string;
  name: string;
}

export class ScreeningLawView {
  law: string;
  /** 条;没有条文的为空 */
  article: string;
}

export class ScreeningItemView {
  id: string;
  /** 第几轮 */
  round: number;
  /** 同一排查各轮共用的编号(id),即第一轮的编号 */
  seriesId: string;
  title: string;
  /** periodic 定期排查、key-point 重点排查 */
  kind: string;
  /** 种类名称 */
  kindTitle: string;
  /** 自何日 */
  from: string;
  /** 至何日 */
  to: string;
  /** 报告报送截止日:最后一天遇休息日的,为其后第一个工作日 */
  due: string;
  /** 放假通知未公布,截止日为暂定 */
  provisional: boolean;
  /** 排查哪些区域 */
  areaCodes: string[];
  /** 重点排查哪些类型的纠纷 */
  subjects: string[];
  /** 依据:文件、会议等 */
  basis: string;
  /** 组织单位的职责依据 */
  law: ScreeningLawView;
  /** 职责依据核对程度:low 表示尚未核实 */
  confidence: string;
  /** 每隔多久一轮;不重复的为 null */
  repeat: string | null;
  /** 何日决定不再开展下一轮;没有决定的为 null */
  stoppedOn: string | null;
  /** 为什么不再开展 */
  stopReason: string | null;
  /** 组织单位 */
  organiser: ScreeningOrganisationView;
  /** 由哪些机构排查 */
  organisations: ScreeningOrganisationView[];
}

export class ScreeningReportView {
  /** 排查机构 */
  organisation: ScreeningOrganisationView;
  /** 已经报告(零报告也是报告) */
  reported: boolean;
  /** 零报告 */
  none: boolean;
  /** 查到几件;没有报告的为 null */
  found: number | null;
  /** 最近一次报告的日期 */
  reportedOn: string | null;
  /** 逾期报告,或者逾期未报告(读取时现算) */
  late: boolean;
  /** 报告的情况;只给组织单位、县级督导和报告单位自己看 */
  note: string | null;
  /** 由该机构甄别的线索几件 */
  findings: number;
}

export class FindingCountView {
  /** 线索的状态 */
  state: string;
  /** 状态名称 */
  title: string;
  /** 件数 */
  count: number;
}

export class StageCountView {
  /** 事项所处的阶段 */
  stage: string;
  /** 阶段名称 */
  title: string;
  /** 件数 */
  count: number;
}

export class ScreeningCaseView {
  caseId: string;
  caseNo: string;
  /** 事项标题 */
  title: string;
  /** 事项所处的阶段 */
  stage: string;
}

export class ScreeningProgressView {
  /** 各机构报告的情况 */
  reports: ScreeningReportView[];
  /** 几个机构已经报告 */
  reported: number;
  /** 几个机构逾期 */
  late: number;
  /** 线索按状态的件数 */
  findings: FindingCountView[];
  /** 由线索而来的事项按阶段的件数(全部) */
  stages: StageCountView[];
  /** 由线索而来的事项,只列本人可见的 */
  cases: ScreeningCaseView[];
}

export class ScreeningView extends ScreeningItemView {
  /** 报告、线索和事项;只给组织单位、排查机构、县级督导和审计看,其他为 null */
  progress: ScreeningProgressView | null;
}

export class ScreeningPageView {
  items: ScreeningItemView[];
  /** 下一页游标;没有则为 null */
  nextCursor: string | null;
  /** 总数,total=true 时返回 */
  total?: number;
}

export interface Progress {
  bodies: BodyProgress[];
  findings: { state: keyof typeof FINDING_STATES.labels; count: number }[];
  stages: { stage: string; count: number }[];
  cases: CaseOfScreening[];
}

export const screeningItemView =
  (calendar: Calendar) =>
  (row: ScreeningRow): ScreeningItemView => {
    const { id, round, seriesId, title, kind, from, to, areaCodes, subjects, basis, repeat, stoppedOn, stopReason, organiser, bodies } =
      row;
    const { law, confidence } = organiserOf(organiser.kind)!;
    return {
      id,
      round,
      seriesId,
      title,
      kind,
      kindTitle: SCREENING_KINDS.labels[kind],
      from,
      to,
      ...reportDue(row, calendar),
      areaCodes,
      subjects,
      basis,
      law: { law: law.law, article: law.article },
      confidence,
      repeat,
      stoppedOn,
      stopReason,
      organiser: { id: organiser.id, name: organiser.name },
      organisations: bodies.map(({ id: bodyId, name }) => ({ id: bodyId, name })),
    };
  };

export function screeningView(calendar: Calendar, row: ScreeningRow, progress: Progress | null, readerId: string): ScreeningView {
  const item = screeningItemView(calendar)(row);
  return { ...item, progress: progress && progressView(reportDue(row, calendar).due, row, progress, readerId) };
}

function progressView(
  due: ReturnType<typeof reportDue>['due'],
  row: ScreeningRow,
  { bodies, findings, stages, cases }: Progress,
  readerId: string,
): ScreeningProgressView {
  const reports = bodies.map(({ id, name, found, note, firstReportedOn, reportedOn, findings: own }) => ({
    organisation: { id, name },
    reported: found !== null,
    none: found === 0,
    found,
    reportedOn,
    late: isLate(due, firstReportedOn, row.today),
    note: row.readsNotes || id === readerId ? note : null,
    findings: own,
  }));
  return {
    reports,
    reported: reports.filter(({ reported }) => reported).length,
    late: reports.filter(({ late }) => late).length,
    findings: findings.map(({ state, count }) => ({ state, title: FINDING_STATES.labels[state], count })),
    stages: stages.map(({ stage, count }) => ({ stage, title: STAGE_LABELS[stage as Stage], count })),
    cases: cases.map(({ caseId, caseNo, title, stage }) => ({ caseId, caseNo, title, stage })),
  };
}
