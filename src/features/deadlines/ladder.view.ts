import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import { inShanghai } from '../../domain/legal-date.js';
import type { OwnLadderRow } from '../../persistence/publication.queries.js';
import { LadderRungView } from './rule.view.js';

export class OrganisationLadderView {
  /** 期限规则 */
  ruleId: string;
  /** 规则名称 */
  title: string;
  /** true 为本单位自定,false 为规则本身的 */
  own: boolean;
  ladder: LadderRungView[];
  /** 由谁设定 */
  madeBy: string | null;
  madeAt: string | null;
}

export class OrganisationLaddersView {
  /** 本单位自定的;其余按规则 */
  items: OrganisationLadderView[];
}

export const organisationLadderView = (rule: DeadlineRule, own: OwnLadderRow | undefined): OrganisationLadderView => ({
  ruleId: rule.id,
  title: rule.title,
  own: !!own?.ladder,
  ladder: (own?.ladder ?? rule.ladder).map(({ at, tell, as }) => ({ at, tell, as })),
  madeBy: own?.madeBy.name ?? null,
  madeAt: own ? inShanghai(own.madeAt) : null,
});
