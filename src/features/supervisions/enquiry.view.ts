/** What of an enquiry 过问登记 is shown: who sent which facts to which body, and when. */
import { inShanghai } from '../../domain/legal-date.js';
import type { EnquiryRow } from '../../persistence/supervision.queries.js';
import { SupervisionBodyView } from './supervision.view.js';

export class EnquiryView {
  id: string;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  proceedingId: string | null;
  /** 针对的期限 */
  deadlineId: string | null;
  /** 由哪个机构反映 */
  fromOrganisation: SupervisionBodyView;
  /** 反映给哪个机构的案件管理部门 */
  toOrganisation: SupervisionBodyView;
  /** 反映的事实 */
  facts: string;
  /** 反映人 */
  madeBy: string;
  /** 登记时间 */
  at: string;
  /** 反映日期 */
  on: string;
}

export class EnquiryPageView {
  items: EnquiryView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const enquiryView = ({
  id,
  caseId,
  caseNo,
  proceedingId,
  deadlineId,
  from,
  to,
  facts,
  madeBy,
  madeAt,
  madeOn,
}: EnquiryRow): EnquiryView => ({
  id,
  caseId,
  caseNo,
  proceedingId,
  deadlineId,
  fromOrganisation: from,
  toOrganisation: to,
  facts,
  madeBy: madeBy.name,
  at: inShanghai(madeAt),
  on: madeOn,
});
