/** The page `docs/procedures.md`: each road as a lawyer reads it, made from its rows. */
import { ruleFor, sourcesOf } from './ways.js';
import type { RuleId } from '../deadlines/deadline-rules.js';
import { type DeadlineRule, SHIPPED } from '../deadlines/rule-book.js';
import type { Cite } from '../refusals.js';
import { REFUSALS } from '../refusals.js';
import { CONDITIONS, type Condition } from './conditions.js';
import { COMMON_INPUT, fieldsOf } from './fields.js';
import type { AnyClock, AnyEffect, AnyRoad, AnyStep, Day, Need, RoadOrder } from './grammar.js';
import { PAPER_TITLES } from './paper-titles.js';
import { stateDiagram } from './picture.js';
import { ROAD_ORDER } from './road-order-rows.js';
import { ROADS } from './roads.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ') || '–';
const list = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('、');
const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('<br>');

/** A table, its first row the header. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const citeOf = ({ law, article }: Cite): string => (article ? `${law}第${article}条` : law);
const lawOf = (law: readonly Cite[]): string => list(law.map(citeOf));
const coded = (title: string, code: string): string => `${title} \`${code}\``;

/** A road: who is in it, its states, its steps, its clocks and a picture. */
export function roadReport(road: AnyRoad): string {
  return `## ${road.title} \`${road.code}\`

第 ${road.version} 版,${road.since} 起;依据:${lawOf(road.law)}。${basisOf(road)}

${stateDiagram(road)}

${table(['种类', '依据'], ...Object.entries(road.variants).map(([code, { title, law }]) => [coded(title, code), lawOf(law)]))}

${table(['谁', '单位', '身份', '没有账号时'], ...Object.entries(road.actors).map(([code, row]) => actorRow(road, code, row)))}

### ${road.title}:状态

${table(['状态', '阶段', '谁应办理下一步', '期限', '结果'], ...Object.keys(road.states).map((state) => stateRow(road, state)))}

### ${road.title}:步骤

${table(['步骤', '从 → 到', '由谁', '条件(不满足时答复)', '填写', '留下', '依据'], ...road.steps.map((step) => stepRow(road, step)))}

### ${road.title}:期限

${table(['期限', '规则', '性质', '自何时起', '至何时止', '依据'], ...Object.entries(road.clocks).map(([code, clock]) => clockRow(road, code, clock)))}`;
}

function basisOf(road: AnyRoad): string {
  if (!road.restsOn) return '';
  const titles = road.restsOn.procedures.map((code) => ROADS.find((other) => other.code === code)?.title ?? code);
  return `\n\n以${list(titles)}中生效的协议为前提:${list(road.restsOn.needs.map((need) => needOf(road, need)))}。`;
}

type ActorRows = AnyRoad['actors'][string];

function actorRow(road: AnyRoad, code: string, { title, seat, role, roles, scope, inPerson, mirroredBy }: ActorRows): string[] {
  const { title: place, kinds } = road.seats[seat]!;
  const who = [role, ...(roles ?? []), scope && `系统对接 ${scope}`].flatMap((name) => (name ? [name] : []));
  const mirror = mirroredBy ? `由${road.actors[mirroredBy]!.title}凭文书代为登记` : '';
  return [
    coded(title, code),
    `${place}${kinds.length > 0 ? `(${kinds.join(', ')})` : ''}`,
    `${who.join(', ')}${inPerson ? ',须本人' : ''}`,
    mirror,
  ];
}

function stateRow(road: AnyRoad, name: string): string[] {
  const { title, stage, end, owes = [], clocks = [] } = road.states[name]!;
  const step = (code: string) =>
    list([...new Set(road.steps.filter((one) => one.do === code && sourcesOf(one).includes(name)).map((one) => one.title))]);
  const owed = owes.map(
    (row) =>
      `${row.if ? `\`${row.if}\` 时` : ''}${row.who === 'party' ? '当事人' : road.actors[row.who]!.title}:${list(row.next.map(step))}`,
  );
  return [coded(title, name), stage, lines(owed), list(clocks.map((clock) => clockTitle(road, clock))), end ?? ''];
}

/** A clock's title; `basis.` is one of the road it rests on. */
function clockTitle(road: AnyRoad, name: string): string {
  const basis = ROADS.find(({ code }) => road.restsOn?.procedures.includes(code));
  return name.startsWith('basis.')
    ? `${basis?.title ?? ''}的“${basis?.clocks[name.slice('basis.'.length)]?.title ?? name}”`
    : road.clocks[name]!.title;
}

function stepRow(road: AnyRoad, step: AnyStep): string[] {
  const from = sourcesOf(step).map((state) => road.states[state]?.title ?? '(立项)');
  const to = step.to === 'same' ? '不变' : step.to === 'previous' ? '原状态' : road.states[step.to]!.title;
  const only = step.only ? `仅${list(step.only.map((variant) => road.variants[variant]!.title))}` : '';
  const when = Object.entries(step.when ?? {}).map(([name, wanted]) => `\`${name}\`: ${String([wanted].flat().join('/'))}`);
  const asked = fieldsOf(step.input ?? {}).filter(({ name }) => !Object.hasOwn(COMMON_INPUT, name));
  return [
    lines([coded(step.title, step.do), only, ...when]),
    `${list(from)} → ${to}`,
    byWhom(road, step),
    lines([...(step.admits ? ['再次核对程序先后'] : []), ...(step.needs ?? []).map((need) => needOf(road, need))]),
    lines(asked.map(({ name, zh, optional }) => `${zh} \`${name}${optional ? '?' : ''}\``)),
    lines((step.leaves ?? []).map((effect) => effectOf(road, effect))),
    lawOf(step.law),
  ];
}

function byWhom(road: AnyRoad, { by }: AnyStep): string {
  if (Array.isArray(by)) return list(by.map((actor) => road.actors[actor]!.title));
  if ('expiryOf' in by) return `“${road.clocks[by.expiryOf]!.title}”期满`;
  return `自动:一旦 \`${typeof by.asSoonAs === 'string' ? by.asSoonAs : JSON.stringify(by.asSoonAs)}\``;
}

/** A need as what is answered where it does not hold. */
function needOf(road: AnyRoad, need: Need): string {
  if (typeof need !== 'string')
    return 'not' in need
      ? needOf(road, need.not)
      : `须在${[need.within]
          .flat()
          .map((name) => `“${clockTitle(road, name)}”`)
          .join('、')}期限内`;
  const { otherwise, law }: Condition = CONDITIONS[need];
  const article = typeof law === 'function' ? '依纠纷种类' : citeOf(law);
  return `${plain(REFUSALS[otherwise].zh)}(${article})`;
}

/** A sentence without the facts of a case. */
export const plain = (sentence: string): string => sentence.replace(/\{\w+\}/g, '…');

const KEPT = {
  agreement: '协议书',
  'oral-agreement': '口头协议',
  session: '调解或询问记录',
  court: '法院信息',
  decision: '处理结果',
  pending: '待办事项',
} as const;

const PAPER_FOR = { 'this-party': '该当事人', applicants: '申请人', 'every-party': '各方当事人' } as const;

function effectOf(road: AnyRoad, effect: AnyEffect): string {
  if ('mark' in effect) return `标记“${road.marks[effect.mark]!.title}”`;
  if ('clear' in effect) return `作废:${list(effect.clear.map((mark) => road.marks[mark]!.title))}`;
  if ('seat' in effect) return `${road.seats[effect.seat]!.title}${effect.from === 'none' ? '退出' : '加入'}程序`;
  if ('answerable' in effect) return `由${road.seats[effect.answerable]!.title}负责`;
  if ('ruling' in effect) return `记入管辖决定,供类似事项参考`;
  if ('sealed' in effect)
    return `内容密封,仅${road.seats[effect.for]!.title}可见${effect.remains ? ';事项只留其余标题、事实、请求,原文、此前在事项上写下的文字和所列材料一并密封' : ''}`;
  if ('kept' in effect)
    return effect.kept === 'none' ? '内容恢复原可见范围' : `内容只由${road.seats[effect.kept]!.title}阅看,其他可见者只见卡片`;
  if ('handler' in effect) return effect.handler === 'none' ? '解除调解员' : '确定调解员';
  if ('becomes' in effect) return `转为“${road.variants[effect.becomes]!.title}”`;
  if ('keep' in effect) return `记录${KEPT[effect.keep]}`;
  if ('forget' in effect) return '待办事项办结';
  if ('effective' in effect) return `协议生效日:${dayOf(road, effect.effective)}`;
  if ('instalment' in effect) return effect.instalment === 'performed' ? '该期履行' : '该期逾期';
  return `${PAPER_TITLES[effect.paper]}(${typeof effect.to === 'object' ? road.seats[effect.to.seat]!.title : PAPER_FOR[effect.to]})`;
}

function dayOf(road: AnyRoad, day: Day): string {
  if (day === 'the-day') return '当日';
  if (day === 'last-performance-day') return '最后履行期限届满之日';
  if (day === 'instalment-day') return '该期到期日';
  if ('endOf' in day) return `“${road.clocks[day.endOf]!.title}”期满之日`;
  if ('dayAfter' in day) return `“${road.clocks[day.dayAfter]!.title}”期满的次日`;
  if ('saidBy' in day) return `“${road.marks[day.saidBy]!.title}”之日(没有写明或者更早的,${dayOf(road, day.from ?? 'the-day')})`;
  return 'input' in day ? `所填 \`${day.input}\`` : `${list(day.lastOf.map((mark) => road.marks[mark]!.title))}中最后之日`;
}

const KINDS = { duty: '应办', right: '权利', target: '目标' } as const;
const OWERS = { organisation: '办理单位', party: '当事人', court: '法院' } as const;
const UNITS = { hour: '小时', day: '日', 'working-day': '个工作日', month: '个月', year: '年' } as const;

/** How long, as a clerk says it. */
export const termOf = ({ term }: Pick<DeadlineRule, 'term'>): string =>
  term ? `${term.quantity}${UNITS[term.unit]}` : '以约定或者指定之日为准';

function clockRow(road: AnyRoad, name: string, clock: AnyClock): string[] {
  const variants = Object.keys(road.variants).filter((variant) => ruleFor(clock, variant));
  const ids = [...new Set(variants.map((variant) => ruleFor(clock, variant) as RuleId))];
  const rules = ids.map((id) => SHIPPED.newest(id));
  const owedBy = clock.owedBy ?? (clock.kind === 'right' ? 'party' : 'organisation');
  const per = clock.per === 'party' ? ',各当事人各自起算' : clock.per === 'instalment' ? ',逐期计算' : '';
  return [
    coded(clock.title, name),
    lines(rules.map((rule) => `\`${rule.id}\` ${termOf(rule)}`)),
    `${KINDS[clock.kind]}(${OWERS[owedBy]}${per})`,
    lines(clock.starts.map((start) => startOf(road, start))),
    lines(endsOf(road, clock)),
    lines(rules.map((rule) => citeOf(rule.law))),
  ];
}

function startOf(road: AnyRoad, { by = [], entering, in: at = [], only, if: condition, on }: AnyClock['starts'][number]): string {
  return [
    only ? `${list(only.map((variant) => road.variants[variant]!.title))}:` : '',
    list([...by.map((step) => titleOf(road, step)), entering ? `进入“${road.states[entering]!.title}”` : '']),
    at.length > 0 ? `(${list(at.map((state) => road.states[state]!.title))})` : '',
    condition ? `(\`${condition}\` 时)` : '',
    on ? `,${dayOf(road, on)}` : '',
  ].join('');
}

function endsOf(
  road: AnyRoad,
  { until, met = [], metIf, stopped = [], stoppedIf, back = [], again = [], longer = [], waits = [] }: AnyClock,
): string[] {
  const steps = (label: string, names: readonly string[]) =>
    names.length > 0 ? `${label}:${list(names.map((name) => titleOf(road, name)))}` : '';
  return [
    until ? `至${dayOf(road, until)}` : '',
    steps(metIf ? `办结(\`${metIf}\` 时)` : '办结', met),
    steps(stoppedIf ? `停止(\`${stoppedIf}\` 时)` : '停止', stopped),
    steps('恢复原期限', back),
    steps('重新起算', again),
    steps('延长', longer),
    ...waits.map((wait) =>
      'beside' in wait
        ? `不计入:“${roadTitle(wait.beside)}”期间${statesOf(wait.beside, wait.in)}`
        : `不计入:${road.states[wait.in]!.title}${wait.basis ? `(${wait.basis.join(', ')})` : ''}`,
    ),
  ];
}

/** A step's title; `code:step` is one of another road. */
function titleOf(road: AnyRoad, name: string): string {
  const [code, other] = name.split(':');
  const there = other === undefined ? road : ROADS.find((one) => one.code === code);
  const title = there?.steps.find((step) => step.do === (other ?? name))?.title ?? name;
  return other === undefined ? title : `${there?.title ?? code}“${title}”`;
}

const roadTitle = (code: string): string => ROADS.find((one) => one.code === code)?.title ?? code;
const statesOf = (code: string, states: readonly string[] = []): string =>
  states.length === 0 ? '' : `(${list(states.map((state) => ROADS.find((one) => one.code === code)?.states[state]?.title ?? state))})`;

const ORDER = {
  'comes-first': ({ road, other, after }: RoadOrder) => `未经“${roadTitle(other)}”${statesOf(other, after)}的,不开始“${roadTitle(road)}”`,
  'not-beside': ({ road, other, while: states }: RoadOrder) =>
    `“${roadTitle(other)}”正在办理${statesOf(other, states)}的,不同时办理“${roadTitle(road)}”`,
  'bars-after': ({ road, other, while: states }: RoadOrder) =>
    `“${roadTitle(other)}”已有结果${statesOf(other, states)}的,不再办理“${roadTitle(road)}”`,
} as const;

function orderReport(rule: RoadOrder): string {
  const { id, title, law, kind, reach, instead, exceptions, tells, unsettled } = rule;
  const others = Object.entries(exceptions);
  const text = `### ${title} \`${id}\`

依据:${lawOf(law)}。${ORDER[kind](rule)}${reach === 'matter' ? ';同一矛盾纠纷的其他事项也计算在内' : ''}。${instead.length > 0 ? `可以走的途径:${list(instead.map(roadTitle))}。` : ''}${tells ? `\n\n告知当事人:${tells}` : ''}${unsettled ? `\n\n尚未明确:${unsettled}` : ''}`;
  return others.length === 0
    ? text
    : `${text}

符合下列情形之一并指明的除外:

${table(['情形', '依据'], ...others.map(([code, one]) => [coded(one.title, code), citeOf(one.law)]))}`;
}

/** The whole page. */
export const proceduresPage = (): string => `# 办理程序

本页由 \`src/domain/procedures\` 中的表生成;要改程序,改表,不改本页。步骤、接口、校验和“现在能办什么”都读同一张表。
“自动”的步骤不由人办理,条件一具备即随上一步发生;“期满”的步骤由期限届满引起。代码为接口所用的名称。“办理规则”没有法律条文,由各县自定。

${ROADS.map(roadReport).join('\n\n')}

## 程序的先后

${ROAD_ORDER.map(orderReport).join('\n\n')}
`;
