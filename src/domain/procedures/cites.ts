/** The laws the rows cite, by the names people here use. An article is one that was looked up; `house` says that no article stands behind a row. */
import type { Cite } from '../refusals.js';

const by =
  (law: string) =>
  (article: string): Cite => ({ law, article });

/** 人民调解法 (2010, in force since 2011-01-01). */
export const PML = by('人民调解法');
/** 民事诉讼法 (2023 revision, in force since 2024-01-01). */
export const CPL = by('民事诉讼法');
/** 最高人民法院关于适用《民事诉讼法》的解释 (2022 revision; it cites the law by its 2021 numbers). */
export const CPLI = by('民诉法解释');
/** 关于人民调解协议司法确认程序的若干规定, 法释〔2011〕5号. */
export const JC5 = by('法释〔2011〕5号');
/** 劳动争议调解仲裁法. */
export const LMA = by('劳动争议调解仲裁法');
/** 关于审理劳动争议案件适用法律问题的解释(一), 法释〔2020〕26号. */
export const LMI = by('法释〔2020〕26号');
/** 劳动人事争议仲裁办案规则 (2017), articles 45 and 46; its other articles were not read. */
export const LMR = by('劳动人事争议仲裁办案规则');
/** 医疗纠纷预防和处理条例. */
export const MED = by('医疗纠纷预防和处理条例');
/** 农村土地承包经营纠纷调解仲裁法. */
export const RLA = by('农村土地承包经营纠纷调解仲裁法');
/** 关于审理涉及农村土地承包经营纠纷调解仲裁案件适用法律若干问题的解释 (2020 revision). */
export const RLI = by('最高人民法院关于审理涉及农村土地承包经营纠纷调解仲裁案件适用法律若干问题的解释');
/** 电子签名法 (2019 revision). */
export const ESL = by('电子签名法');
/** 信访工作条例 (2022). */
export const XF = by('信访工作条例');
/** 土地管理法 (2019). */
export const TDL = by('土地管理法');
/** 个人信息保护法. */
export const PIPL = by('个人信息保护法');
/** 特邀调解规定, 法释〔2016〕14号. */
export const TY14 = by('法释〔2016〕14号');
/** 人民法院在线调解规则, 法释〔2021〕23号. */
export const ZX23 = by('人民法院在线调解规则');
/** 关于严格依法规范民事案件立案与调解工作的意见, in force since 2025-01-01; read in a secondary text. */
export const SPC25 = by('最高人民法院关于严格依法规范民事案件立案与调解工作的意见');
/** 关于人民法院执行工作若干问题的规定(试行) (2020 revision). */
export const EXR = by('最高人民法院关于人民法院执行工作若干问题的规定(试行)');
/** 行政复议法 (2023 revision, in force since 2024-01-01). */
export const ARL = by('行政复议法');
/** 行政诉讼法 (2017). */
export const ALL = by('行政诉讼法');
/** 关于适用《行政诉讼法》的解释, 法释〔2018〕1号, articles 55 to 58, read in a public copy; its other articles were not read. */
export const ALI = by('法释〔2018〕1号');
/** 道路交通事故处理程序规定 (2018). */
export const TRF = by('道路交通事故处理程序规定');
/** 公安机关办理行政案件程序规定 (2019). */
export const PSP = by('公安机关办理行政案件程序规定');
/** 市场监督管理投诉举报处理暂行办法 (2022), until 2026-04-14. */
export const CON20 = by('市场监督管理投诉举报处理暂行办法');
/** 市场监督管理投诉举报处理办法, 总局令第121号, in force since 2026-04-15; articles 16 and 23 were read as its official forms quote them. */
export const CON26 = by('市场监督管理投诉举报处理办法');
/** 劳动保障监察条例. */
export const LSI = by('劳动保障监察条例');
/** 反家庭暴力法. */
export const DV = by('反家庭暴力法');
/** 民法典. */
export const CC = by('民法典');
/** 健全落实社会治安综合治理领导责任制规定, named by its number. Its text was not read: nothing may rest on it without saying so. */
export const TING16: Cite = { law: '厅字〔2016〕8号', article: '' };
/** No article stands behind it; each county sets its own. */
export const house: Cite = { law: '办理规则', article: '' };
