/** What somebody may do with a supervision now, and why not the rest. */
import type { Actor } from '../../domain/actor.js';
import { entitlementOf } from '../../domain/oversight.js';
import { jsonSchemaOf } from '../../domain/procedures/fields.js';
import { type Language, type Refusal, REFUSALS, type RefusalRow, sentence } from '../../domain/refusals.js';
import { SUPERVISION_ACTIONS, SUPERVISION_STEPS, type SupervisionStep, supervisionRefusals } from '../../domain/supervision-steps.js';
import type { SupervisionRow } from '../../persistence/supervision.queries.js';

export class SupervisionCiteView {
  /** 法律、法规或文件 */
  law: string;
  /** 条 */
  article: string;
}

export class SupervisionReasonView {
  /** 代码 */
  code: string;
  /** 为什么 */
  message: string;
  /** 依据 */
  law: SupervisionCiteView | null;
}

export class AllowedSupervisionActionView {
  action: string;
  /** 名称 */
  title: string;
  /** 所需内容(JSON Schema) */
  inputSchema: object;
  /** 依据 */
  law: SupervisionCiteView[];
}

export class DeniedSupervisionActionView {
  action: string;
  /** 名称 */
  title: string;
  /** 现在为什么不能办 */
  reasons: SupervisionReasonView[];
}

export class SupervisionActionsView {
  /** 本人现在可以办的 */
  allowed: AllowedSupervisionActionView[];
  /** 其余的,和为什么 */
  denied: DeniedSupervisionActionView[];
}

const reasonView = ({ code, facts, law }: Refusal, language: Language): SupervisionReasonView => ({
  code,
  message: sentence(code, language, facts),
  law: law ?? (REFUSALS[code] as RefusalRow).law ?? null,
});

/** Judged by the same rows as the step itself. */
export function supervisionActionsView(row: SupervisionRow, actor: Actor, language: Language): SupervisionActionsView {
  const judged = SUPERVISION_ACTIONS.map((action) => ({
    action,
    step: SUPERVISION_STEPS[action] as SupervisionStep,
    refusals: supervisionRefusals(action, row, actor),
  }));
  return {
    allowed: judged
      .filter(({ refusals }) => refusals.length === 0)
      .map(({ action, step }) => ({ action, title: step.title, inputSchema: jsonSchemaOf(step.input), law: lawOf(step, actor) })),
    denied: judged
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ action, step, refusals }) => ({ action, title: step.title, reasons: refusals.map((one) => reasonView(one, language)) })),
  };
}

/** An instrument rests on what entitles this very body to it. */
function lawOf({ by, law }: SupervisionStep, { organisationKind }: Actor): SupervisionCiteView[] {
  const own = typeof by === 'object' && 'instrument' in by ? entitlementOf(by.instrument, organisationKind) : null;
  return own ? [own.law] : [...law];
}
