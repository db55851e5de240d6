import { LawView } from './proceeding.view.js';

export class ReasonView {
  /** 代码 */
  code: string;
  /** 为什么 */
  message: string;
  law?: LawView;
}

export class AllowedView {
  action: string;
  /** 名称 */
  title: string;
  /** 所需内容(JSON Schema) */
  inputSchema: object;
  /** 依据 */
  law: LawView[];
}

export class DeniedView {
  action: string;
  /** 名称 */
  title: string;
  /** 现在为什么不能办 */
  reasons: ReasonView[];
}

export class ActionsView {
  /** 本人现在可以办的 */
  allowed: AllowedView[];
  /** 其余的,和为什么 */
  denied: DeniedView[];
}
