import type { Calendar } from '../../domain/calendar.js';
import { DISPUTE_TYPES } from '../../domain/codes.js';
import { calledFor, DUTY_KINDS, rosterOn } from '../../domain/duties.js';
import type { LegalDate } from '../../domain/legal-date.js';
import { SUBJECTS } from '../../domain/organisation-subjects.js';
import type { DutyRow } from '../../persistence/duty.queries.js';

export class DutyView {
  id: string;
  organisationId: string;
  /** 部门名称 */
  organisation: string;
  /** resident 常驻,on-call 随叫随到 */
  kind: string;
  /** 方式名称 */
  kindTitle: string;
  /** 自何日起 */
  from: string;
  /** 至何日;长期为 null */
  to: string | null;
  /** 星期几:1 星期一至 7 星期日 */
  weekdays: number[];
  /** 联系人和电话 */
  contact: string;
  /** 主管的事项 */
  subjects: string[];
  /** 可以办理的纠纷类型 */
  disputeTypes: string[];
}

export class DutyListView {
  /** 哪一天 */
  date: string;
  /** 这一天是工作日、周末、法定节假日还是调休上班 */
  day: string;
  /** 当日在岗和可以随叫的部门,常驻的在前 */
  items: DutyView[];
}

export const dutyView = (row: DutyRow): DutyView => ({
  ...row,
  weekdays: [...row.weekdays],
  kindTitle: DUTY_KINDS.labels[row.kind],
  subjects: row.subjects.map((one) => SUBJECTS.labels[one]),
  disputeTypes: calledFor(row.subjects).map((one) => DISPUTE_TYPES.labels[one]),
});

export function dutyListView(rows: readonly DutyRow[], date: LegalDate, calendar: Calendar, disputeType: string | undefined): DutyListView {
  const there = rosterOn(rows, date, calendar).filter(
    ({ subjects }) => disputeType === undefined || calledFor(subjects).some((one) => one === disputeType),
  );
  const ordered = DUTY_KINDS.codes.flatMap((kind) => there.filter((one) => one.kind === kind));
  return { date, day: calendar.why(date), items: ordered.map(dutyView) };
}
