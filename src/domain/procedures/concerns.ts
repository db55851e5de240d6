/** What a road may be about that decides which road comes first, or which may not run beside it. A desk names it; a case does not say it of itself. */
import { codesOf } from '../code-list.js';

// prettier-ignore
export const CONCERNS = codesOf({
  'land-title': '土地权属、院界', 'administrative-act': '对行政行为不服', 'on-the-spot-penalty': '对当场作出的行政处罚决定不服', 'natural-resource-right': '认为行政决定侵犯已取得的自然资源权利',
  'failure-to-act': '认为行政机关未履行法定职责', 'government-information': '行政机关不予公开所申请的政府信息', 'reconsideration-by-law': '法律、行政法规规定应当先申请复议的其他情形',
});
export type Concern = (typeof CONCERNS.codes)[number];

// prettier-ignore
/** Kinds of disputes in which somebody at the desk has to ask. */
export const ASKED_OF: Readonly<Record<Concern, readonly string[]>> = {
  'land-title': ['forest-land', 'housing-homestead', 'neighbour', 'land-contract'],
  // Asked after who owns the land is known, or where an organ has taken it.
  'natural-resource-right': ['forest-land', 'land-contract', 'expropriation'],
  // An act of an organ can stand behind a dispute of any kind: nobody is asked by its kind alone.
  'administrative-act': [], 'on-the-spot-penalty': [], 'failure-to-act': [], 'government-information': [], 'reconsideration-by-law': [],
};
