/** Prints what everybody sees, in Chinese and English, and counts what is not as it should be. */
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
const [bold, faint, green, yellow, red, blue] = [1, 2, 32, 33, 31, 36].map(paint);

export const weekday = (date) => `星期${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
export const article = (law) => (law?.article ? `《${law.law}》第${law.article}条` : (law?.law ?? ''));

export class Narrator {
  steps = 0;
  faults = [];

  constructor(print = (line) => console.log(line)) {
    this.print = print;
  }

  title(zh, en) {
    this.print(`\n${bold(`━━ ${zh} · ${en} ━━`)}`);
  }

  day(date, fired) {
    const rang = fired > 0 ? `  ⏰ 途中提醒、升级或到期 ${fired} 项 · ${fired} rung(s) fired on the way` : '';
    this.print(`\n${bold(`── ${date} ${weekday(date)} ──`)}${yellow(rang)}`);
  }

  step(dossier, who, zh, en) {
    this.steps += 1;
    this.print(`${blue(`[${dossier}]`)} ${bold(zh)} · ${en} ${faint(`(${who})`)}`);
  }

  asked(method, path, status) {
    this.print(faint(`      ${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `…${id.slice(-4)}`)} → ${status}`));
  }

  seen(line) {
    this.print(`      ${line}`);
  }

  refused({ status, body }) {
    const reasons = body.errors?.length ? body.errors : [{ code: body.code, message: body.detail, law: body.law }];
    for (const { code, message, law, pointer } of reasons)
      this.print(yellow(`      ✋ ${status} ${code}${pointer ? ` ${pointer}` : ''} ${message}${law ? ` ${article(law)}` : ''}`));
  }

  right(line) {
    this.print(green(`      ✓ ${line}`));
  }

  wrong(line) {
    this.faults.push(line);
    this.print(red(`      ✗ ${line}`));
  }

  /** @returns whether it is so */
  check(holds, line) {
    if (holds) this.right(line);
    else this.wrong(line);
    return holds;
  }
}

/** The essence of a proceeding, as whoever asked sees it. */
export function proceedingLines(view) {
  const due = (view.deadlines ?? []).filter(({ state }) => state === 'running' || state === 'suspended');
  return [
    `${view.procedureTitle}:${view.stateTitle}(${view.state})${view.handler ? `,调解员 ${view.handler.name}` : ''}` +
      (view.next
        ? `;下一步 next:${view.next.title} → ${view.next.actions.join(' | ') || '由他人办理 by others'}`
        : `;已结束 ended:${view.outcome}`),
    ...due.map(
      ({ title, ruleId, startDate, nominalDue, due: last, provisional }) =>
        `期限 ${title}(${ruleId}):${startDate} 起,期满日 due ${last ?? '中止 suspended'}${last && nominalDue !== last ? `(原 ${nominalDue},遇休息日顺延)` : ''}${provisional ? ',暂定 provisional' : ''}`,
    ),
  ];
}

export const caseLine = (view) =>
  `${view.caseNo} ${view.title} · ${view.stageTitle}(${view.stage}) · 责任单位 ${view.responsibleOrganisation.name}${view.trackingCode ? ` · 查询码 ${view.trackingCode}` : ''}`;

/** A page as a reader without a screen hears it. */
export const pageText = (html) =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<head>.*?<\/head>/gs, '')
    .replace(/<\/(h1|h2|p|dt|dd|li|section)>|<small>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
