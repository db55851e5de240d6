/** Cards, guidance and instruments to print, made from the supervision as it stands. */
import { inShanghai } from '../../domain/legal-date.js';
import { printedDay, printedLaw, printedPage } from '../../domain/print.js';
import type { Cite } from '../../domain/refusals.js';
import { SUPERVISION_KINDS, type SupervisionStepCode } from '../../domain/supervision-steps.js';
import type { SupervisionAct, SupervisionRow } from '../../persistence/supervision.queries.js';

interface SupervisionPaper {
  title: string;
  exists: (row: SupervisionRow) => boolean;
  body: (row: SupervisionRow) => string[];
  /** Who signs it, and when. */
  signed: (row: SupervisionRow) => { name: string; on: string };
}

const newest = ({ acts }: SupervisionRow, ...steps: SupervisionStepCode[]): SupervisionAct | undefined =>
  acts.findLast(({ step }) => (steps as string[]).includes(step));
const has =
  (step: SupervisionStepCode) =>
  (row: SupervisionRow): boolean =>
    newest(row, step) !== undefined;
const said = (act: SupervisionAct | undefined, name: string): string => String(act?.input[name] ?? '');

const basis = (law: Cite, confidence: string | null): string =>
  `依据:${printedLaw(law)}${confidence === 'low' ? '(该依据尚未核实)' : ''}。`;
const ownBasis = ({ law, confidence, legalBasis }: SupervisionRow): string[] => [
  basis(law, confidence),
  ...(legalBasis ? [`另据:${legalBasis}。`] : []),
];
const to = ({ addressee }: SupervisionRow): string => `${addressee.name}:`;
const replyLine = ({ deadline, state }: SupervisionRow): string =>
  state === 'awaiting-reply' && deadline
    ? `请于${printedDay(deadline.dueDate)}前书面回复办理情况、原因和措施。`
    : '请书面回复办理情况、原因和措施。';
const byIssuer = ({ issuer, issuedOn }: SupervisionRow) => ({ name: issuer.name, on: issuedOn });
const byAct = (step: SupervisionStepCode) => (row: SupervisionRow) => {
  const act = newest(row, step)!;
  return { name: act.organisation.name, on: act.madeOn };
};
const turned = (row: SupervisionRow): SupervisionAct | undefined => newest(row, 'turn-red', 'escalate');
const actBasis = (act: SupervisionAct | undefined): string[] => (act?.law ? [basis(act.law, act.confidence)] : []);
const instrument = (step: SupervisionStepCode, more: (act: SupervisionAct) => string[]) => ({
  exists: has(step),
  signed: byAct(step),
  body: (row: SupervisionRow) => {
    const act = newest(row, step)!;
    return [to(row), said(act, 'text'), ...more(act), ...actBasis(act)];
  },
});

// prettier-ignore
export const SUPERVISION_PAPERS = {
  'yellow-card': { title: '提醒函', exists: (row) => row.kind === 'order' && (row.card === 'yellow' || turned(row) !== undefined), signed: byIssuer,
    body: (row) => [to(row), row.reason, ...(row.card === 'yellow' ? [replyLine(row)] : []), ...ownBasis(row)] },
  'red-card':    { title: '督办函', exists: (row) => row.card === 'red', signed: (row) => ({ name: row.issuer.name, on: turned(row)?.madeOn ?? row.issuedOn }),
    body: (row) => [to(row), row.reason, ...(newest(row, 'turn-red') ? ['此前的提醒函逾期未回复,现予督办。'] : []), ...(newest(row, 'escalate') ? [said(newest(row, 'escalate'), 'reason')] : []), replyLine(row), ...ownBasis(row)] },
  guidance:      { title: '业务指导意见', exists: (row) => row.kind === 'guidance', signed: byIssuer,
    body: (row) => [to(row), row.reason, '以上建议供你会在调解工作中研究参考。调解遵循当事人自愿原则。', ...ownBasis(row)] },
  circular:      { title: '通报', ...instrument('issue-circular', () => []) },
  interview:     { title: '约谈通知书', ...instrument('issue-interview', (act) => [`约谈时间:${inShanghai(new Date(said(act, 'at'))).slice(0, 16).replace('T', ' ')}。约谈地点:${said(act, 'place')}。`]) },
  listing:       { title: '挂牌督办通知书', ...instrument('issue-listing', (act) => [`请于${printedDay(said(act, 'until'))}前完成整改。`]) },
  lift:          { title: '销号通知书', exists: has('lift'), signed: byAct('lift'), body: (row) => [to(row), `经审核你单位的回复,本督办予以销号:${said(newest(row, 'lift'), 'text')}`] },
} as const satisfies Record<string, SupervisionPaper>;

export type SupervisionPaperName = keyof typeof SUPERVISION_PAPERS;
const NAMES = Object.keys(SUPERVISION_PAPERS) as SupervisionPaperName[];
export const isSupervisionPaper = (text: string): text is SupervisionPaperName => Object.hasOwn(SUPERVISION_PAPERS, text);

export const papersOf = (row: SupervisionRow): { paper: string; title: string }[] =>
  NAMES.filter((name) => SUPERVISION_PAPERS[name].exists(row)).map((name) => ({ paper: name, title: SUPERVISION_PAPERS[name].title }));

export function supervisionPage(name: SupervisionPaperName, row: SupervisionRow): string {
  const { title, body, signed } = SUPERVISION_PAPERS[name];
  const { name: body_, on } = signed(row);
  return printedPage({
    title,
    caseNo: row.caseNo,
    beside: SUPERVISION_KINDS.labels[row.kind],
    lines: body(row),
    footer: `${body_} ${printedDay(on)}`,
  });
}
