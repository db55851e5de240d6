/** How far reminders, news and sweeps are behind, and what the daily proofs found: figures only, without script and without anything fetched from elsewhere. */
import { createHash } from 'node:crypto';
import { inShanghai } from '../../domain/legal-date.js';
import type { Pulse } from '../../persistence/housekeeping.queries.js';
import { isSound, type KeptProof, ZEROS } from '../../persistence/proof.queries.js';
import { type Alarm, alarmsOf } from '../../platform/lateness.js';

const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#f4f5f7;color:#1a1a1a;font:1rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.375rem}
h2{font-size:1.125rem;margin:0 0 .5rem}
section{background:#fff;border:1px solid #d0d4da;border-radius:.5rem;padding:1rem;margin:0 0 1rem;overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.375rem .75rem .375rem 0;border-bottom:1px solid #e3e6ea}
td.number{font-variant-numeric:tabular-nums}
.bad{color:#a1121b;font-weight:700}
.good{color:#17633a}
`;

const digest = createHash('sha256').update(STYLE).digest('base64');

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-language': 'zh-CN',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
};

/** What bull-board needs of its own origin, and nothing of any other. */
export const BOARD_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

const HEADS: Readonly<Record<(typeof ZEROS)[number], string>> = {
  withoutRungs: '缺提醒的期限',
  pastDue: '逾时未触发',
  withoutEvent: '触发无记录',
  withoutNotices: '记录无通知',
};

const seconds = (age: number | null, none: string): string => (age === null ? none : `${Math.max(0, Math.round(age))} 秒`);
const mark = (isBad: boolean, text: string): string => `<span class="${isBad ? 'bad' : 'good'}">${text}</span>`;

export function operatorPage(pulse: Pulse, proofs: readonly KeptProof[]): string {
  const alarms = alarmsOf(pulse);
  const row = (title: string, value: string, alarm?: Alarm): string =>
    `<tr><th scope="row">${title}</th><td class="number">${alarm ? mark(alarms.includes(alarm), value) : value}</td></tr>`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>运行情况</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>运行情况</h1>
<section>
<h2>此刻:${mark(alarms.length > 0, alarms.length > 0 ? '落后' : '正常')}</h2>
<table>
${row('最早一项未触发的提醒已晚', seconds(pulse.oldestRungAge, '没有到期未触发的'), 'rungs')}
${row('最早一条未送出的消息已等', seconds(pulse.outboxAge, '没有未送出的'), 'outbox')}
${row('未送出的消息', `${pulse.outboxRows} 条`)}
${row('最近一次巡查在', pulse.lastSweepAge === null ? '从未巡查' : `${seconds(pulse.lastSweepAge, '')}前`, 'sweep')}
</table>
</section>
<section>
<h2>每日核对(四项都应为 0)</h2>
${proofs.length === 0 ? '<p>还没有核对过。</p>' : proofTable(proofs)}
</section>
<section>
<h2>队列</h2>
<p><a href="/operator/queues">等待、进行、失败和最近完成的任务</a></p>
</section>
</main>
</body>
</html>
`;
}

const proofTable = (proofs: readonly KeptProof[]): string => `<table>
<tr><th>日期</th><th>结果</th>${ZEROS.map((zero) => `<th>${HEADS[zero]}</th>`).join('')}<th>期限</th><th>触发</th><th>核对时间</th></tr>
${proofs
  .map(
    (proof) =>
      `<tr><td>${proof.legalDay}</td><td>${mark(!isSound(proof), isSound(proof) ? '无误' : '有误')}</td>${ZEROS.map((zero) => `<td class="number">${proof[zero] === 0 ? 0 : mark(true, String(proof[zero]))}</td>`).join('')}<td class="number">${proof.openDeadlines}</td><td class="number">${proof.firedRungs}</td><td class="number">${inShanghai(proof.provedAt).slice(0, 19).replace('T', ' ')}</td></tr>`,
  )
  .join('\n')}
</table>`;
