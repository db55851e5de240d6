/** The instruments deadlines rest on, each in the edition that was read. */
import { CPL, CPLI, EXR, JC5, LMA, LMI, LMR, MED, PML, RLA, RLI, TDL, XF, house } from '../procedures/cites.js';
import type { Cite } from '../refusals.js';

/** An article together with the edition whose numbering it is in. */
export interface VersionedCite extends Cite {
  readonly version?: string;
}

const edition =
  (by: (article: string) => Cite, version: string) =>
  (article: string): VersionedCite => ({ ...by(article), version });

const named =
  (law: string, version: string) =>
  (article: string): VersionedCite => ({ law, article, version });

// prettier-ignore
export const LAW = {
  CC:    named('民法典', '2020'),
  CPL:   edition(CPL, '2023'),
  /** It cites the law by its 2021 numbers. */
  CPLI:  edition(CPLI, '2022'),
  PML:   edition(PML, '2010'),
  R75:   named('人民调解工作若干规定', '2002'),
  JC5:   edition(JC5, '2011'),
  CMR:   named('最高人民法院关于人民法院民事调解工作若干问题的规定', '2020'),
  TY14:  named('法释〔2016〕14号', '2016'),
  ZX23:  named('人民法院在线调解规则', '2021'),
  SPC25: named('最高人民法院关于严格依法规范民事案件立案与调解工作的意见', '2024'),
  EXR:   edition(EXR, '2020'),
  LIM:   named('最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定', '2020'),
  LMA:   edition(LMA, '2007'),
  LMI:   edition(LMI, '2020'),
  LMR:   edition(LMR, '2017'),
  LSI:   named('劳动保障监察条例', '2004'),
  RLA:   edition(RLA, '2009'),
  RLI:   edition(RLI, '2020'),
  TDL:   edition(TDL, '2019'),
  LAND:  named('土地权属争议调查处理办法', '2003'),
  /** There is no national code: what stands for a county's own rules on adjudication until it enters them. */
  LOCAL: named('本地行政裁决程序规定', '2019'),
  MED:   edition(MED, '2018'),
  TRF:   named('道路交通事故处理程序规定', '2018'),
  PSP:   named('公安机关办理行政案件程序规定', '2019'),
  CON20: named('市场监督管理投诉举报处理暂行办法', '2022'),
  CON26: named('市场监督管理投诉举报处理办法', '2025'),
  ARL:   named('行政复议法', '2023'),
  ARR:   named('行政复议法实施条例', '2007'),
  ALL:   named('行政诉讼法', '2017'),
  XF:    edition(XF, '2022'),
  XFJ:   named('信访事项简易办理办法(试行)', '2016'),
  DV:    named('反家庭暴力法', '2015'),
  NOT:   named('公证法', '2017'),
  ARB17: named('仲裁法', '2017'),
  ARB25: named('仲裁法', '2025'),
} as const;

export { house };
