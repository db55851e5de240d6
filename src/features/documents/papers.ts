/** Papers to print, made from the proceeding. */
import { PARTY_ROLES } from '../../domain/codes.js';
import { type HelperAtWork, helperLine, mediates } from '../../domain/helpers.js';
import { printedDay, printedLaw, printedPage } from '../../domain/print.js';
import { type ProceedingFacts, type TermFacts, holderOf, stayingParties } from '../../domain/procedures/facts.js';
import { roadsAfterDefault, roadsAfterMediation, type OpenRoad } from '../../domain/procedures/roads-open.js';
import { theRoad } from '../../domain/procedures/roads.js';
import type { DeadlineRow } from '../../persistence/deadline.queries.js';

export interface PaperSurroundings {
  caseNo: string;
  /** The rights notice as it is published. */
  notice: string;
  /** Third parties who help, or helped. */
  helpers?: readonly HelperAtWork[];
}

interface PaperRow {
  title: string;
  exists: (facts: ProceedingFacts) => boolean;
  body: (facts: ProceedingFacts, around: PaperSurroundings) => string[];
}

const hasPaper = (kind: string) => (facts: ProceedingFacts) => facts.papers.some((paper) => paper.kind === kind);
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

/** Whose right runs until when. */
const rightLines = (facts: ProceedingFacts): string[] =>
  facts.clocks
    .filter(({ kind, endedAs }) => kind === 'right' && endedAs === null)
    .map(({ clock, subjectId, dueDate }) => {
      const whose = subjectId ? `${party(facts, subjectId)}:` : '';
      return `${whose}${theRoad(facts.procedure).clocks[clock]?.title ?? '起诉'},最后一日为${day(dueDate)}。`;
    });

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
  'suit-notice': { title: '起诉期限告知书', exists: hasPaper('suit-notice'),
    body: (f) => [...rightLines(f), '向人民法院起诉由您自己决定。法律咨询和法律援助可拨打 12348。'] },
  agreement: { title: '人民调解协议书', exists: (f) => f.agreement?.form === 'written',
    body: (f) => [...stayingParties(f).map(({ role, name }) => `${PARTY_ROLES.labels[role]}:${name}`), `主要事实:${f.agreement!.facts}`, ...(f.agreement!.disputedPoints ? [`争议事项:${f.agreement!.disputedPoints}`] : []),
      ...f.agreement!.responsibilities.map(({ partyId, text }) => `${party(f, partyId)}的责任:${text}`), '经调解,自愿达成如下协议:', ...f.agreement!.terms.map((term) => termLine(f, term)),
      '本协议自各方当事人签名、盖章或者按指印,人民调解员签名并加盖人民调解委员会印章之日起生效(《人民调解法》第二十九条)。', '当事人(签名、盖章或按指印):', '人民调解员(签名):', '人民调解委员会(印章):', ...(f.agreement!.effectiveOn ? [`生效日期:${day(f.agreement!.effectiveOn)}`] : [])] },
  'helpers-record': { title: '第三方参与调解登记', exists: mediates,
    body: (f, { helpers = [] }) => helpers.length > 0
      ? ['经征得当事人同意,下列人员参与调解(《人民调解法》第二十条):', ...helpers.map((one) => helperLine(one, (id) => party(f, id)))] : ['没有第三方参与本次调解。'] },
  'oral-agreement': { title: '人民调解口头协议登记表', exists: (f) => f.agreement?.form === 'oral',
    body: (f) => [...stayingParties(f).map(({ role, name }) => `${PARTY_ROLES.labels[role]}:${name}`), `主要事实:${f.agreement!.facts}`, ...f.agreement!.terms.map((term) => termLine(f, term)), `达成日期:${day(f.agreement!.effectiveOn)}`] },
} as const satisfies Record<string, PaperRow>;

export type PaperName = keyof typeof PAPERS;
export const isPaperName = (text: string): text is PaperName => Object.hasOwn(PAPERS, text);

export function paperPage(kind: PaperName, facts: ProceedingFacts, around: PaperSurroundings): string {
  const { title, body } = PAPERS[kind];
  return printedPage({
    title,
    caseNo: around.caseNo,
    beside: theRoad(facts.procedure).title,
    lines: body(facts, around),
    footer: holderOf(facts).name,
  });
}
