/** Papers to print: no script, no outside resource, Chinese as it is handed over. What stands in one is the room's that prints it. */
import type { LegalDate } from './legal-date.js';
import { fullWidth } from './punctuation.js';
import type { Cite } from './refusals.js';

export const printedDay = (date: LegalDate | string | null): string =>
  date ? `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日` : '';

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 26 is written 二十六, as the laws themselves write it. */
function han(article: string): string {
  const [hundreds, tens, ones] = [Math.floor(+article / 100), Math.floor(+article / 10) % 10, +article % 10];
  const ten = tens === 0 ? (hundreds && ones ? '零' : '') : `${tens === 1 && !hundreds ? '' : HAN[tens]}十`;
  return `${hundreds ? `${HAN[hundreds]}百` : ''}${ten}${HAN[ones]}`;
}

/** A law has a title; an interpretation or a document of the party is named by its number. */
export const printedLaw = ({ law, article }: Cite): string =>
  `${/〔\d{4}〕|^办理规则$/.test(law) ? law : `《${law}》`}${article ? `第${han(article)}条` : ''}`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => fullWidth(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

export interface Printed {
  title: string;
  /** Under the title: the number of the case, and whatever belongs beside it. */
  caseNo: string;
  beside: string;
  lines: readonly string[];
  footer: string;
}

export const printedPage = ({ title, caseNo, beside, lines, footer }: Printed): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>
body{font:16px/1.8 "Songti SC","SimSun","Noto Serif CJK SC",serif;max-width:42em;margin:3em auto;padding:0 1em;color:#111}h1{text-align:center;font-size:1.5em}footer{margin-top:3em;color:#444}@media print{body{margin:0}}
</style></head><body><h1>${title}</h1><p>编号：${escape(caseNo)} · ${beside}</p>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}<footer>${escape(footer)}</footer></body></html>`;
