/** What comes before every road: flags that stand for a danger. They are said first, and never lead to mediation alone. */
import { DV, PML, house } from '../procedures/cites.js';
import type { Cite } from '../refusals.js';

export interface Warning {
  flag: string;
  text: string;
  law: Cite;
}

// prettier-ignore
const WARNINGS: readonly Warning[] = [
  { flag: 'self-harm',         text: '有自伤风险:先稳定情绪,联系家属和医疗机构,必要时报警', law: house },
  { flag: 'violence',          text: '可能激化:先采取预防措施;可能引起治安案件、刑事案件的,及时向公安机关报告', law: PML('25') },
  { flag: 'domestic-violence', text: '涉家庭暴力:告知可以向公安机关报案、向人民法院申请人身安全保护令,不能只作调解', law: DV('13') },
  { flag: 'minor',             text: '涉未成年人:监护人到场;疑似遭受家庭暴力的,及时向公安机关报案', law: DV('14') },
  { flag: 'possible-crime',    text: '可能涉及犯罪:及时向公安机关报告,不以调解代替', law: PML('25') },
];

/** In the order of the table, whatever order the flags were typed in. */
export const warningsOf = (riskFlags: readonly string[]): Warning[] => WARNINGS.filter(({ flag }) => riskFlags.includes(flag));
