/** The public page: Chinese, readable on a phone and by a screen reader, without script and without anything fetched from elsewhere. */
import { createHash } from 'node:crypto';
import { fullWidth } from '../../domain/punctuation.js';
import { ALWAYS_OPEN } from '../../domain/public-progress-words.js';
import type { TrackView } from './tracking.view.js';

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f5f7;color:#1a1a1a;font:1.0625rem/1.7 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{max-width:36rem;margin:0 auto;padding:1rem}
h1{font-size:1.375rem;line-height:1.4;margin:.5rem 0 1rem}
h2{font-size:1.125rem;margin:0 0 .5rem}
section{background:#fff;border:1px solid #d0d4da;border-radius:.5rem;padding:1rem;margin:0 0 1rem}
p{margin:0 0 .5rem}
section>:last-child,dd:last-child{margin-bottom:0}
dl{margin:0}
dt{color:#4a4f57;font-size:.9375rem}
dd{margin:0 0 .75rem;font-weight:600}
dd small{display:block;font-weight:400;font-size:.9375rem;color:#4a4f57}
ol{margin:0;padding-left:1.25rem}
li{margin:0 0 .5rem}
footer{color:#4a4f57;font-size:.9375rem}
`;

/** Only this style, by its digest, and nothing else. The code stands in the address, so no other site is told of it. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-language': 'zh-CN',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (plain: string): string => fullWidth(plain).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const day = (date: string): string => `<time datetime="${date}">${+date.slice(0, 4)}年${+date.slice(5, 7)}月${+date.slice(8, 10)}日</time>`;

const page = (title: string, body: string, foot = ''): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
<section aria-labelledby="rights">
<h2 id="rights">您的其他途径</h2>
${ALWAYS_OPEN.map((sentence) => `<p>${text(sentence).replace('12348', '<a href="tel:12348">12348</a>')}</p>`).join('\n')}
</section>
${foot}
</main>
</body>
</html>
`;

const row = (term: string, description: string): string => `<dt>${term}</dt>\n<dd>${description}</dd>`;

function untilRow({ until }: TrackView): string {
  if (!until) return '';
  const notes = [
    until.what,
    until.kind === 'target' ? '这是工作目标,不影响您的权利' : '',
    until.suspended ? '期限中止,恢复后顺延' : '',
    until.provisional ? '节假日安排尚未公布,日期可能变动' : '',
    until.unverified ? '该期限的依据尚未核实,以办理单位告知的为准' : '',
  ].filter(Boolean);
  return row(until.label, `${day(until.date)}<small>${text(notes.join(';'))}</small>`);
}

export function progressPage(view: TrackView): string {
  const { stageLabel, holder, nextStep, closedOn, milestones, asOf } = view;
  const rows = [
    row('现在的阶段', text(stageLabel)),
    closedOn ? row('办结日期', day(closedOn)) : '',
    row('负责单位', `${text(holder.name)}<small>自${day(holder.since)}起负责</small>`),
    nextStep ? row('下一步', `${text(nextStep.text)}<small>由${text(nextStep.by)}办理</small>`) : '',
    untilRow(view),
  ].filter(Boolean);
  const steps = milestones.map(
    ({ date, title, organisation }) => `<li>${day(date)} ${text(title)}${organisation ? `(${text(organisation)})` : ''}</li>`,
  );
  return page(
    '纠纷办理进度',
    `<section aria-labelledby="now">
<h2 id="now">现在的情况</h2>
<dl>
${rows.join('\n')}
</dl>
</section>
<section aria-labelledby="steps">
<h2 id="steps">主要经过</h2>
<ol>
${steps.join('\n')}
</ol>
</section>`,
    `<footer><p>截至${day(asOf)}。请妥善保管查询码。</p></footer>`,
  );
}

/** The same for every code that shows nothing, so that nobody learns why. */
export const NOT_FOUND_PAGE = page(
  '没有查到',
  `<section aria-labelledby="hint">
<h2 id="hint">请核对</h2>
<p>没有查到这个查询码对应的事项。查询码共 14 位,不分大小写,横线可以省略。</p>
<p>核对后仍查不到的,请向登记的窗口询问。</p>
</section>`,
);

/** Whether a caller would rather read a page than JSON. Programs that do not say get JSON. */
export function prefersPage(accept: string | undefined): boolean {
  if (!accept) return false;
  const weights = new Map<string, number>();
  for (const part of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = part.split(';').map((one) => one.trim());
    const q = parameters.map((one) => /^q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1]).find((one) => one !== undefined);
    weights.set(type, q === undefined ? 1 : Number(q));
  }
  const weight = (...types: string[]): number => weights.get(types.find((type) => weights.has(type)) ?? '') ?? 0;
  return weight('text/html', 'text/*', '*/*') > weight('application/json', 'application/*', '*/*');
}
