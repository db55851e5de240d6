import { roadTitle } from '../../domain/procedures/roads.js';
import { theRoad } from '../../domain/procedures/roads.js';
import type { HandledRow, RosterEntry } from '../../persistence/handler.queries.js';

export class HandlerBodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class HandledView {
  proceedingId: string;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 状态 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
}

export class HandlerLoadView {
  /** 名册编号 */
  id: string;
  /** 姓名 */
  name: string;
  /** 所属机构 */
  organisation: HandlerBodyView;
  /** 是否在册并可以承办 */
  active: boolean;
  /** 在本机构承办的未结程序 */
  items: HandledView[];
}

export class NotMovedView extends HandledView {
  /** 原因代码 */
  code: string;
  /** 原因 */
  message: string;
}

export class HandOverView {
  /** 已交接的程序;期限照旧 */
  moved: HandledView[];
  /** 没有交接的程序和原因 */
  notMoved: NotMovedView[];
}

export const handledView = ({ organisationId: _organisationId, ...row }: HandledRow): HandledView => ({
  ...row,
  procedureTitle: roadTitle(row.procedure),
  stateTitle: theRoad(row.procedure).states[row.state]!.title,
});

export const handlerLoadView = (entry: RosterEntry, handled: HandledRow[]): HandlerLoadView => ({
  id: entry.id,
  name: entry.name,
  organisation: { id: entry.organisationId, name: entry.organisationName },
  active: entry.active,
  items: handled.map(handledView),
});
