import { inShanghai } from '../../domain/legal-date.js';
import { PROPOSAL_STATES } from '../../domain/reference-proposals.js';
import type { YearProposalRow } from '../../persistence/reference-proposal.queries.js';

export class CalendarProposalView {
  id: string;
  /** @example 2027 */
  year: number;
  /** proposed 待批准、approved 已批准、refused 未予批准、withdrawn 已撤回 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 提出时该年的最新版本,尚未公布的为 0;批准后成为下一版 */
  standsOn: number;
  /** 国务院办公厅放假通知 */
  source: string;
  /** 非周末的休息日 */
  offDays: string[];
  /** 调休上班的周末 */
  workDays: string[];
  /** 由谁提出 */
  proposedBy: string;
  /** 提出时间 */
  proposedAt: string;
  /** 由谁批准、不予批准或者撤回;待批准的为 null */
  answeredBy: string | null;
  /** 批准、不予批准或者撤回的时间 */
  answeredAt: string | null;
  /** 批准的说明、不予批准的理由 */
  reason: string | null;
  /** 批准后的公布的编号,重新计算的进度见 GET /publications/{publicationId} */
  publicationId: string | null;
  version: number;
}

export const calendarProposalView = (p: YearProposalRow): CalendarProposalView => ({
  id: p.id,
  year: p.year,
  state: p.state,
  stateTitle: PROPOSAL_STATES.labels[p.state],
  standsOn: p.standsOn,
  source: p.content.source,
  offDays: [...p.content.offDays],
  workDays: [...p.content.workDays],
  proposedBy: p.proposedBy.name,
  proposedAt: inShanghai(p.proposedAt),
  answeredBy: p.answeredBy?.name ?? null,
  answeredAt: p.answeredAt && inShanghai(p.answeredAt),
  reason: p.reason,
  publicationId: p.publicationId,
  version: p.version,
});

export class CalendarProposalPageView {
  items: CalendarProposalView[];
  nextCursor: string | null;
}
