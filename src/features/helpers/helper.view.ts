import { HELPER_KINDS } from '../../domain/helpers.js';
import { roadTitle } from '../../domain/procedures/roads.js';
import type { HelperRow } from '../../persistence/helper.queries.js';

export class HelperConsentView {
  partyId: string;
  /** 同意的日期 */
  on: string;
  /** 告知书版本 */
  noticeVersion: string;
}

export class HelperView {
  id: string;
  proceedingId: string;
  /** 参与的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 姓名 */
  name: string;
  /** 身份 */
  kind: string;
  /** 身份名称 */
  kindTitle: string;
  /** 所在单位 */
  organisation: string | null;
  /** 请其协助什么 */
  task: string | null;
  /** 各方当事人的同意 */
  consents: HelperConsentView[];
  /** 参与之日 */
  joinedOn: string;
  /** 由谁登记 */
  joinedBy: string;
  /** 退出之日;仍在参与为 null */
  leftOn: string | null;
  /** 撤回同意的当事人 */
  leftPartyId: string | null;
  /** 退出的理由 */
  leftReason: string | null;
}

export class HelpersView {
  /** 参与调解的第三方,先后为序;没有账号,不能查看事项 */
  items: HelperView[];
}

export function helperView(row: HelperRow): HelperView {
  const { id, proceedingId, procedure, name, kind, organisation, task, consents, joinedOn, leftOn, leftPartyId, leftReason } = row;
  const titles = { procedureTitle: roadTitle(procedure), kindTitle: HELPER_KINDS.labels[kind], joinedBy: row.joinedBy.name };
  return { id, proceedingId, procedure, name, kind, organisation, task, consents, joinedOn, leftOn, leftPartyId, leftReason, ...titles };
}
