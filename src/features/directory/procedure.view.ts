import { STAGE_LABELS } from '../../domain/codes.js';
import type { AnyRoad, AnyStep } from '../../domain/procedures/grammar.js';
import type { Cite } from '../../domain/refusals.js';

export class CiteView {
  /** 法律、法规或司法解释 */
  law: string;
  /** 条;为空的是本系统的办理规则 */
  article: string;
}

export class VariantView {
  /** 代码 */
  code: string;
  /** 名称 */
  title: string;
  /** 依据 */
  law: CiteView[];
}

export class SeatView {
  /** 代码 */
  code: string;
  /** 名称 */
  title: string;
  /** 可以担任的机构类型;空表示任何机构 */
  kinds: string[];
}

export class ProcedureActorView {
  /** 代码 */
  code: string;
  /** 名称 */
  title: string;
  /** 属于哪个席位 */
  seat: string;
}

export class StateView {
  /** 代码 */
  code: string;
  /** 名称 */
  title: string;
  /** 所属阶段 */
  stage: string;
  /** 阶段的中文名称 */
  stageLabel: string;
  /** 程序在此结束时的结果;未结束的为 null */
  outcome: string | null;
}

export class ProcedureActionView {
  /** 代码 */
  action: string;
  /** 名称;同一代码可有几行,依填写内容区分 */
  title: string;
  /** 依据 */
  law: CiteView[];
  /** 在哪些状态可以办理;空表示由此开启程序 */
  from: string[];
  /** 办理后的状态;same 不变,previous 回到前一状态 */
  to: string;
  /** 由谁办理;空表示条件成就或期满时自动发生 */
  by: string[];
  /** 只适用于哪些子类型;空表示全部 */
  only: string[];
}

export class ProcedureView {
  /** 程序代码 */
  code: string;
  /** 名称 */
  title: string;
  /** 规则版本 */
  version: number;
  /** 自何日起施行 */
  since: string;
  /** 依据 */
  law: CiteView[];
  /** 子类型 */
  variants: VariantView[];
  /** 席位 */
  seats: SeatView[];
  /** 办理人 */
  actors: ProcedureActorView[];
  /** 状态 */
  states: StateView[];
  /** 可办理的事项 */
  actions: ProcedureActionView[];
}

export class ProcedurePageView {
  items: ProcedureView[];
  /** 下一页的游标;没有下一页时为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

const cites = (law: readonly Cite[]): CiteView[] => law.map(({ law: name, article }) => ({ law: name, article }));

const actionView = ({ do: action, title, law, from, to, by, only }: AnyStep): ProcedureActionView => ({
  action,
  title,
  law: cites(law),
  from: from === 'new' ? [] : [...from],
  to,
  by: Array.isArray(by) ? [...by] : [],
  only: [...(only ?? [])],
});

/** The rows of a road, as an outside system may read them. */
export const procedureView = (road: AnyRoad): ProcedureView => ({
  code: road.code,
  title: road.title,
  version: road.version,
  since: road.since,
  law: cites(road.law),
  variants: Object.entries(road.variants).map(([code, { title, law }]) => ({ code, title, law: cites(law) })),
  seats: Object.entries(road.seats).map(([code, { title, kinds }]) => ({ code, title, kinds: [...kinds] })),
  actors: Object.entries(road.actors).map(([code, { title, seat }]) => ({ code, title, seat })),
  states: Object.entries(road.states).map(([code, { title, stage, end }]) => ({
    code,
    title,
    stage,
    stageLabel: STAGE_LABELS[stage],
    outcome: end ?? null,
  })),
  actions: road.steps.map(actionView),
});
