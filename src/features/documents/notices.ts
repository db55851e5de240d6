/**
 * Papers that any road may leave: who says it and to whom, what was decided, by which law, and what may still be done about it until when. Made of the
 * rows and the facts alone; a road only names the kind.
 */
import { PARTY_ROLES } from '../../domain/codes.js';
import { SHIPPED } from '../../domain/deadlines/rule-book.js';
import type { Term } from '../../domain/deadlines/rule-shape.js';
import { printedDay, printedLaw } from '../../domain/print.js';
import { choiceLabel } from '../../domain/procedures/choice-labels.js';
import { matches } from '../../domain/procedures/decide.js';
import { type ProceedingFacts, holderOf } from '../../domain/procedures/facts.js';
import { COMMON_INPUT, fieldTitle } from '../../domain/procedures/fields.js';
import type { AnyClock, AnyStep, PaperKind } from '../../domain/procedures/grammar.js';
import { PAPER_TITLES } from '../../domain/procedures/paper-titles.js';
import { theRoad } from '../../domain/procedures/roads.js';
import { type PaperRow, hasPaper } from './paper-row.js';

type Section = 'decision' | 'report' | 'bodies' | 'duties' | 'remedies' | 'law';

interface NoticeRow {
  says: string;
  shows: readonly Section[];
}

// prettier-ignore
const ROWS = {
  'receipt-notice':        { says: '您提出的事项已经收悉。接收情况以及处理途径和程序告知如下:', shows: ['bodies', 'decision', 'duties', 'law'] },
  'acceptance-notice':     { says: '经审查,决定予以受理。', shows: ['bodies', 'duties', 'remedies', 'law'] },
  'non-acceptance-notice': { says: '经审查,不予受理。理由如下:', shows: ['decision', 'remedies', 'law'] },
  'opinion-notice':        { says: '经调查核实,提出处理意见如下:', shows: ['decision', 'law', 'remedies'] },
  'terminal-notice':       { says: '本事项已经依法终结。以同一事实和理由再次提出的,不再受理。', shows: ['decision', 'law'] },
  'decision-notice':       { says: '处理结果告知如下:', shows: ['decision', 'law', 'remedies'] },
  'suit-notice':           { says: '不服处理结果的,可以在下列期限内依法向人民法院起诉:', shows: ['remedies', 'law'] },
  'reconsideration-notice': { says: '行政机关没有依法履行职责的,依法应当先申请行政复议;对行政复议决定不服,或者复议机关逾期不作决定的,可以再向人民法院起诉。可以在下列期限内申请:', shows: ['bodies', 'remedies', 'law'] },
  'status-quo-notice':     { says: '在土地所有权和使用权争议解决前,任何一方不得改变土地利用现状(《土地管理法》第十四条)。', shows: ['law'] },
  'failure-report':        { says: '本次调解没有达成协议。依法不载明当事人在调解中的陈述、让步和方案;调解员不得在后续诉讼中担任本案的人民陪审员、诉讼代理人、证人、鉴定人、翻译人员(《最高人民法院关于人民法院特邀调解的规定》第十六条、第二十二条)。', shows: ['report'] },
} as const satisfies Partial<Record<PaperKind, NoticeRow>>;

type NoticeKind = keyof typeof ROWS;

const HELP = '法律咨询和法律援助可拨打 12348。';
const NOT_PRINTED = new Set([...Object.keys(COMMON_INPUT), 'exception', 'partyId', 'noticeVersion', 'step']);
const UNITS = { hour: '小时', day: '日', 'working-day': '个工作日', month: '个月', year: '年' } as const;

const leavesPaper = ({ leaves = [] }: AnyStep, kind: string): boolean =>
  leaves.some((effect) => 'paper' in effect && effect.paper === kind);
const keepsDecision = ({ leaves = [] }: AnyStep): boolean => leaves.some((effect) => 'keep' in effect && effect.keep === 'decision');
const asked = ({ input = {} }: AnyStep): string[] => Object.keys(input);
const isTyped = (name: string): boolean => !NOT_PRINTED.has(name) && !name.endsWith('Id');

/** Whether what a step asked for is what stands decided. */
const isDecided = (step: AnyStep, { decision }: ProceedingFacts): boolean =>
  matches(step.when, decision) &&
  Object.entries(step.input ?? {}).every(
    ([name, row]) => !isTyped(name) || (typeof row === 'string' && row.endsWith('?')) || name in decision,
  );

/** The body that takes a step, where its seat is filled. */
function actorOf(step: AnyStep, facts: ProceedingFacts): string | null {
  const { actors } = theRoad(facts.procedure);
  const names = Array.isArray(step.by) ? step.by.map((name) => facts.seats[actors[name]!.seat]?.name) : [];
  return names.find((name) => name !== undefined) ?? null;
}

/** The step that left the paper: the last whose words stand decided, else the one that led to where the road is, else the last anybody can have taken. */
function leftBy(kind: string, facts: ProceedingFacts): AnyStep | undefined {
  const rows = theRoad(facts.procedure).steps.filter(
    (step) => leavesPaper(step, kind) && (!step.only || step.only.includes(facts.variant)),
  );
  const takeable = rows.filter((step) => !Array.isArray(step.by) || actorOf(step, facts) !== null);
  return (
    takeable.findLast((step) => keepsDecision(step) && isDecided(step, facts)) ??
    takeable.findLast((step) => !keepsDecision(step) && step.to === facts.state) ??
    takeable.findLast((step) => !keepsDecision(step)) ??
    rows.at(-1)
  );
}

function printed(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  return choiceLabel(name, text) ?? (/^\d{4}-\d\d-\d\d$/.test(text) ? printedDay(text) : text);
}

/** What was decided: the words of the step that left the paper; of a step that only hands it out, all that stands decided. */
/** What a court is told of a mediation that failed, and nothing else that was kept: 在线调解规则 21, 22. */
const REPORTED = ['basics', 'cause', 'costRaisingConduct', 'flags', 'facts'] as const;
const reportLines = ({ decision, openedOn, lastStepOn }: ProceedingFacts): string[] => [
  `调解开始:${printedDay(openedOn)}`,
  `调解结束:${printedDay(lastStepOn)}`,
  ...REPORTED.flatMap((name) => (typeof decision[name] === 'string' ? [`${fieldTitle(name)}:${decision[name]}`] : [])),
];

function decisionLines(step: AnyStep | undefined, { decision }: ProceedingFacts): string[] {
  const names = step && keepsDecision(step) ? asked(step) : Object.keys(decision);
  return names.filter(isTyped).flatMap((name) => {
    const value = decision[name];
    const title = fieldTitle(name);
    if (value === undefined || value === null || title === undefined) return [];
    if (!Array.isArray(value)) return typeof value === 'object' ? [] : [`${title}:${printed(name, value)}`];
    const items = value.filter((one) => typeof one === 'string');
    return items.length > 0 ? [`${title}:`, ...items.map((one, n) => `${n + 1}. ${one}`)] : [];
  });
}

const bodyLines = (facts: ProceedingFacts): string[] => {
  const { seats } = theRoad(facts.procedure);
  return Object.entries(facts.seats).map(([seat, { name }]) => `${seats[seat]!.title}:${name}`);
};

/** The days by which the bodies owe what comes next. */
const dutyLines = (facts: ProceedingFacts): string[] => {
  const { clocks } = theRoad(facts.procedure);
  return facts.clocks
    .filter(
      ({ clock, kind, owedBy, endedAs, suspended }) =>
        kind === 'duty' && owedBy === 'organisation' && endedAs === null && !suspended && clocks[clock],
    )
    .map(({ clock, dueDate }) => `${clocks[clock]!.title}:${printedDay(dueDate)}前`);
};

const isOfAParty = ({ kind, owedBy }: AnyClock): boolean => kind === 'right' && (owedBy ?? 'party') === 'party';
const lawOf = (ruleId: string, version?: number): string => {
  const rule = version === undefined ? SHIPPED.newest(ruleId as never) : SHIPPED.find(ruleId, version);
  return rule?.law.article ? `(${printedLaw({ law: rule.law.law, article: rule.law.article })})` : '';
};
const termOf = ({ quantity, unit }: Term): string => `${quantity}${UNITS[unit]}`;

/** Rights that run, with their last days; and those that the next step will start, from what and for how long. */
function remedyLines(step: AnyStep | undefined, facts: ProceedingFacts): string[] {
  const { clocks, steps } = theRoad(facts.procedure);
  const nameOf = (partyId: string | null) => facts.parties.find(({ id }) => id === partyId)?.name;
  const running = facts.clocks
    .filter(({ clock, endedAs }) => endedAs === null && clocks[clock] && isOfAParty(clocks[clock]))
    .map(({ clock, dueDate, subjectKind, subjectId, ruleId, ruleVersion }) => {
      const who = subjectKind === 'party' ? nameOf(subjectId) : undefined;
      return `${who ? `${who}可以` : '可以'}${clocks[clock]!.title}:${printedDay(dueDate)}前${lawOf(ruleId, ruleVersion)}`;
    });
  const state = step && step.to !== 'same' && step.to !== 'previous' ? step.to : facts.state;
  const ahead = Object.entries(clocks)
    .filter(([name, clock]) => isOfAParty(clock) && !facts.clocks.some((one) => one.clock === name))
    .filter(([, clock]) =>
      clock.starts.some(
        ({ by = [], entering }) =>
          entering === state || by.some((name) => steps.some((one) => one.do === name && one.from !== 'new' && one.from.includes(state))),
      ),
    )
    .flatMap(([, clock]) => {
      const ruleId = typeof clock.rule === 'string' ? clock.rule : clock.rule[facts.variant];
      const rule = ruleId && SHIPPED.newest(ruleId);
      return rule && rule.term ? [`可以${clock.title}:自${rule.startEvent}之日起${termOf(rule.term)}内${lawOf(rule.id)}`] : [];
    });
  return [...running, ...ahead];
}

function lawLines(step: AnyStep | undefined): string[] {
  const laws = (step?.law ?? []).filter(({ article }) => article !== '').map(printedLaw);
  return laws.length > 0 ? [`依据:${[...new Set(laws)].join('、')}`] : [];
}

const addressees = (kind: string, facts: ProceedingFacts): string[] => {
  const told = new Set(facts.papers.filter((paper) => paper.kind === kind).map(({ partyId }) => partyId));
  const parties = facts.parties.filter(({ id }) => told.has(id));
  return (parties.length > 0 ? parties : facts.parties).map(({ role, name }) => `${PARTY_ROLES.labels[role]}:${name}`);
};

/** The body on a seat that it is written for; the parties are then those it is about. */
const forBody = (kind: string, facts: ProceedingFacts): string[] =>
  theRoad(facts.procedure).steps.flatMap(({ leaves = [] }) =>
    leaves.flatMap((effect) => {
      const seat = 'paper' in effect && effect.paper === kind && typeof effect.to === 'object' ? facts.seats[effect.to.seat] : undefined;
      return seat ? [`致:${seat.name}`] : [];
    }),
  );

function bodyOf(kind: NoticeKind, facts: ProceedingFacts): string[] {
  const { says, shows }: NoticeRow = ROWS[kind];
  const step = leftBy(kind, facts);
  const made = facts.papers.findLast((paper) => paper.kind === kind)?.madeOn ?? null;
  const sections: Record<Section, () => string[]> = {
    decision: () => decisionLines(step, facts),
    report: () => reportLines(facts),
    bodies: () => bodyLines(facts),
    duties: () => dutyLines(facts),
    remedies: () => remedyLines(step, facts),
    law: () => lawLines(step),
  };
  return [
    ...forBody(kind, facts),
    ...addressees(kind, facts),
    says,
    ...shows.flatMap((section) => sections[section]()),
    // It goes to the next body, and no party needs help with it.
    ...(shows.some((section) => section === 'report') ? [] : [HELP]),
    `日期:${printedDay(made)}`,
  ];
}

const noticeOf = (kind: NoticeKind): PaperRow => ({
  title: PAPER_TITLES[kind],
  exists: hasPaper(kind),
  body: (facts) => bodyOf(kind, facts),
  signedBy: (facts) => {
    const step = leftBy(kind, facts);
    return (step && actorOf(step, facts)) ?? holderOf(facts).name;
  },
});

export const NOTICES = Object.fromEntries((Object.keys(ROWS) as NoticeKind[]).map((kind) => [kind, noticeOf(kind)])) as Record<
  NoticeKind,
  PaperRow
>;
