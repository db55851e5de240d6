/** Papers to print, made from the proceeding. */
import { PARTY_ROLES } from '../../domain/codes.js';
import { choiceLabel } from '../../domain/procedures/choice-labels.js';
import { helperLine, mediates } from '../../domain/helpers.js';
import { printedDay, printedLaw, printedPage } from '../../domain/print.js';
import { type ProceedingFacts, type TermFacts, holderOf, stayingParties } from '../../domain/procedures/facts.js';
import { PAPER_TITLES } from '../../domain/procedures/paper-titles.js';
import { roadsAfterDefault, roadsAfterMediation, type OpenRoad } from '../../domain/procedures/roads-open.js';
import { theRoad } from '../../domain/procedures/roads.js';
import type { DeadlineRow } from '../../persistence/deadline.queries.js';
import { NOTICES } from './notices.js';
import { type PaperRow, type PaperSurroundings, hasPaper } from './paper-row.js';

export type { PaperSurroundings } from './paper-row.js';

const party = (facts: ProceedingFacts, id: string): string => facts.parties.find((one) => one.id === id)?.name ?? '';
const day = printedDay;
const roadLine = ({ title, law }: OpenRoad): string => `${title}(${printedLaw(law)})`;
const ALWAYS = '调解不妨碍您依法通过仲裁、行政、司法等途径维护自己的权利(《人民调解法》第三条)。法律咨询和法律援助可拨打 12348。';

function termLine(facts: ProceedingFacts, term: TermFacts): string {
  const who = term.debtorPartyIds.map((id) => party(facts, id)).join('、');
  const what = term.amount ? `给付 ${term.amount} 元` : term.kind === 'refrain' ? '不作为' : '履行行为';
  const parts =
    term.instalments.length > 1
      ? `分期:${term.instalments.map(({ dueDate, amount }) => `${day(dueDate)}前 ${amount ?? ''} 元`).join(';')}`
      : term.dueDate
        ? `${day(term.dueDate)}前`
        : '';
  return `${term.ordinal}. ${who}向${party(facts, term.creditorPartyId)}${what}。${term.description}${parts ? `(${parts})` : ''}${term.acceleration ? `。${term.acceleration}` : ''}`;
}

/** Which period now runs until when, and why. */
const extendedLines = (facts: ProceedingFacts): string[] =>
  (facts.clocks as DeadlineRow[]).flatMap(({ clock, dueDate, extensions }) =>
    extensions.map(({ basis }) => `${theRoad(facts.procedure).clocks[clock]?.title ?? '办理期限'}延长至${day(dueDate)}。理由:${basis}。`),
  );

/** An organ's paper is its own: no mediator signs it, and its effect is not that of the People's Mediation Law. */
const isByAgency = (facts: ProceedingFacts): boolean => holderOf(facts).kind === 'agency';

/** Kinds of administrative mediation whose paper has a name in the law: TRF 93, PSP 184, MED 41. */
const NAMED_BY_LAW = ['traffic', 'public-security', 'medical'];
const writtenBy = (f: ProceedingFacts, variant: string): boolean =>
  f.agreement?.form === 'written' && isByAgency(f) && f.variant === variant;
const effectLines = (f: ProceedingFacts): string[] => (f.agreement!.effectiveOn ? [`生效日期:${day(f.agreement!.effectiveOn)}`] : []);

const partyLines = (f: ProceedingFacts): string[] => stayingParties(f).map(({ role, name }) => `${PARTY_ROLES.labels[role]}:${name}`);
const agreedLines = (f: ProceedingFacts): string[] => [
  ...partyLines(f),
  `主要事实:${f.agreement!.facts}`,
  ...(f.agreement!.disputedPoints ? [`争议事项:${f.agreement!.disputedPoints}`] : []),
  ...f.agreement!.responsibilities.map(({ partyId, text }) => `${party(f, partyId)}的责任:${text}`),
  '经调解,自愿达成如下协议:',
  ...f.agreement!.terms.map((term) => termLine(f, term)),
];
const resultLines = (f: ProceedingFacts): string[] => [
  ...partyLines(f),
  `主要事实:${f.agreement!.facts}`,
  ...f.agreement!.terms.map((term) => termLine(f, term)),
  `达成日期:${day(f.agreement!.effectiveOn)}`,
];

// prettier-ignore
export const PAPERS = {
  'rights-notice': { title: '当事人权利义务告知书', exists: () => true, body: (_, { notice }) => notice.split('\n') },
  'routes-notice': { title: '其他途径告知书', exists: hasPaper('routes-notice'),
    body: (f) => [`${f.outcome === 'out-of-scope' ? '您的纠纷未予受理调解。' : '本次调解已对您终止。'}您可以依法通过以下途径维护自己的权利:`, ...roadsAfterMediation(f).map(roadLine), ALWAYS] },
  'confirmation-notice': { title: '司法确认告知书', exists: hasPaper('confirmation-notice'),
    body: (f) => [`调解协议自${day(f.agreement?.effectiveOn ?? null)}起生效,具有法律约束力(《人民调解法》第三十一条)。`,
      '双方认为有必要的,可以自协议生效之日起三十日内共同向人民法院申请司法确认(《人民调解法》第三十三条、《民事诉讼法》第二百零五条)。是否申请由您决定,不收费用。', ALWAYS] },
  'default-routes-notice': { title: '逾期未履行及其他途径告知书', exists: hasPaper('default-routes-notice'), body: (f) => ['协议约定的义务逾期未履行。权利人可以:', ...roadsAfterDefault(f).map(roadLine), ALWAYS] },
  'extension-notice': { title: '延长办理期限告知书', exists: hasPaper('extension-notice'),
    body: (f) => ['经批准,本程序的下列期限延长:', ...extendedLines(f), ALWAYS] },
  'arbitration-notice': { title: '可以申请劳动仲裁告知书', exists: hasPaper('arbitration-notice'),
    body: () => ['自调解组织收到调解申请之日起十五日内未达成调解协议的,您可以依法申请仲裁(《劳动争议调解仲裁法》第十四条)。', ALWAYS] },
  'suspension-notice': { title: '行政复议中止通知书', exists: hasPaper('suspension-notice'),
    body: (f) => [`因“${choiceLabel('basis', String(f.pending?.['basis'] ?? '')) ?? '中止的原因已经消除'}”,行政复议中止(《行政复议法》第三十九条)。中止的原因消除后,应当及时恢复审理并书面告知。`] },
  'resumption-notice': { title: '行政复议恢复审理通知书', exists: hasPaper('resumption-notice'), body: () => ['中止的原因已经消除,行政复议恢复审理(《行政复议法》第三十九条)。'] },
  'termination-notice': { title: '行政复议终止决定书', exists: hasPaper('termination-notice'),
    body: (f) => [`行政复议终止(《行政复议法》第四十一条)。${f.state === 'withdrawn-settled' ? '和解后撤回申请的,不得再以同一事实和理由提出行政复议申请,能够证明撤回违背真实意愿的除外(《行政复议法》第七十四条)。' : ''}`] },
  agreement: { title: '人民调解协议书', exists: (f) => f.agreement?.form === 'written' && f.seats['committee'] !== undefined,
    body: (f) => [...agreedLines(f),
      '本协议自各方当事人签名、盖章或者按指印,人民调解员签名并加盖人民调解委员会印章之日起生效(《人民调解法》第二十九条)。', '当事人(签名、盖章或按指印):', '人民调解员(签名):', '人民调解委员会(印章):', ...(f.agreement!.effectiveOn ? [`生效日期:${day(f.agreement!.effectiveOn)}`] : [])] },
  'oral-agreement': { title: '人民调解口头协议登记表', exists: (f) => f.agreement?.form === 'oral' && !isByAgency(f), body: resultLines },
  'mediated-agreement': { title: '调解协议书', exists: (f) => f.agreement?.form === 'written' && f.seats['committee'] === undefined && !isByAgency(f),
    body: (f) => [...agreedLines(f), '当事人(签名、盖章或者捺印):', '调解员(签名):', '调解组织(印章):', ...(f.agreement!.effectiveOn ? [`生效日期:${day(f.agreement!.effectiveOn)}`] : [])] },
  // Each law names its own paper; what it must say is said in the agreement itself.
  'traffic-agreement': { title: '道路交通事故损害赔偿调解书', exists: (f) => writtenBy(f, 'traffic'),
    body: (f) => ['调解依据:《道路交通事故处理程序规定》第九十三条。', ...agreedLines(f), '各方当事人(签字):', ...effectLines(f), `调解机关:${holderOf(f).name}`] },
  'police-agreement': { title: '治安案件调解协议书', exists: (f) => writtenBy(f, 'public-security'),
    body: (f) => [`调解机关:${holderOf(f).name}`, ...agreedLines(f), '双方当事人(签名):', '主持人(签名):', ...effectLines(f),
      '达成协议并履行的,公安机关不再处罚;不履行的,对违反治安管理行为人依法予以处罚(《公安机关办理行政案件程序规定》第一百八十五条)。'] },
  'medical-agreement': { title: '医疗纠纷行政调解协议书', exists: (f) => writtenBy(f, 'medical'),
    body: (f) => [...agreedLines(f), '医患双方(签署):', `调解机关:${holderOf(f).name}`, ...effectLines(f), '本协议书不妨碍任何一方依法向人民法院起诉。'] },
  'mediation-end-notice': { title: PAPER_TITLES['mediation-end-notice'], exists: hasPaper('mediation-end-notice'),
    body: (f) => [...partyLines(f), '经调解,各方当事人未达成协议,终止调解(《道路交通事故处理程序规定》第九十三条)。',
      '当事人可以依法向人民法院提起民事诉讼。', `终结日期:${day(f.papers.findLast(({ kind }) => kind === 'mediation-end-notice')?.madeOn ?? null)}`] },
  'agency-agreement': { title: '行政调解书', exists: (f) => f.agreement?.form === 'written' && isByAgency(f) && !NAMED_BY_LAW.includes(f.variant),
    body: (f) => [...agreedLines(f), '当事人(签名、盖章或按指印):', `${holderOf(f).name}(印章):`, ...(f.agreement!.effectiveOn ? [`生效日期:${day(f.agreement!.effectiveOn)}`] : []),
      '本调解书不妨碍任何一方依法向人民法院起诉。'] },
  'agency-result': { title: '行政调解结果登记表', exists: (f) => f.agreement?.form === 'oral' && isByAgency(f), body: resultLines },
  ...NOTICES,
  'helpers-record': { title: '第三方参与调解登记', exists: mediates,
    body: (f, { helpers = [] }) => helpers.length > 0
      ? ['经征得当事人同意,下列人员参与调解(《人民调解法》第二十条):', ...helpers.map((one) => helperLine(one, (id) => party(f, id)))] : ['没有第三方参与本次调解。'] },
} as const satisfies Record<string, PaperRow>;

export type PaperName = keyof typeof PAPERS;
export const isPaperName = (text: string): text is PaperName => Object.hasOwn(PAPERS, text);

export function paperPage(kind: PaperName, facts: ProceedingFacts, around: PaperSurroundings): string {
  const { title, body, signedBy }: PaperRow = PAPERS[kind];
  return printedPage({
    title,
    caseNo: around.caseNo,
    beside: theRoad(facts.procedure).title,
    lines: body(facts, around),
    footer: signedBy?.(facts) ?? holderOf(facts).name,
  });
}
