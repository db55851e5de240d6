/** What a row of DEADLINE_RULES says. */
import { type LegalDate, legalDate } from '../legal-date.js';
import { choiceLabel } from '../procedures/choice-labels.js';
import type { VersionedCite } from './laws.js';

/** Hours run from the moment of the event (Civil Code 201); days, months and years from the day after it. */
export const TERM_UNITS = ['hour', 'day', 'working-day', 'month', 'year'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

export interface Term {
  readonly quantity: number;
  readonly unit: TermUnit;
  /** Counted back from the event, which is not counted either: "five days before the hearing". Only days and working days. */
  readonly before?: true;
}

/** Who must do what the deadline is about; only what an organisation owes is ever escalated to the county. */
export type OwedBy = 'organisation' | 'party' | 'court';

/** `high`: the article's own text was read. `medium`: one secondary source. `low`: not verified. A house rule has none, since no article stands behind it. */
export type Confidence = 'high' | 'medium' | 'low';

export type DeadlineClass = 'statutory' | 'internal' | 'promise' | 'target';

/** What the passing of the last day means in law. `defence-arises`: the right is there still, and barred where the debtor objects. */
export type OnExpiry =
  | 'notify'
  | 'right-lapses'
  | 'defence-arises'
  | 'deemed-acceptance'
  | 'deemed-abandoned'
  | 'act-without-evidence'
  | 'right-to-sue-opens'
  | 'deemed-served'
  | 'proceeding-ends';

/** Who says yes to more time. `reconsideration-head` heads the office that handles the case; `reconsideration-organ` is the organ it acts for. */
export const APPROVERS = [
  'organisation-head',
  'superior-organ',
  'court',
  'court-president',
  'high-court',
  'commission-chair',
  'reconsideration-head',
  'reconsideration-organ',
  'all-parties',
  'parties-and-committee',
] as const;
export type Approver = (typeof APPROVERS)[number];

export interface ExtensionBound {
  /** At most this much in all; left out where the law sets no limit. */
  readonly quantity?: number;
  readonly unit?: TermUnit;
  readonly times: number | 'any';
  readonly approvedBy: Approver;
}

export const TELLS = ['handler', 'registrar', 'organisation-head', 'county-supervisor', 'sender'] as const;
export type Tell = (typeof TELLS)[number];

/**
 * One rung: so many days after the last day (before it, when negative); hours, where the period is one of hours. Reminders of what an organisation owes look at the last day before it rolls,
 * so that nobody rests on a holiday; everything else, escalations above all, at the day the law gives. `registrar` is whoever runs the desk the date lies on.
 */
export interface LadderRow {
  readonly at: number;
  readonly tell: Tell;
  readonly as: 'reminder' | 'escalation';
}

/** What makes the whole period run anew from its own day. */
export const RESTART_EVENTS = [
  'party-added',
  'claim-changed',
  'counterclaim-joined',
  'jurisdiction-transferred',
  'supplement-received',
  'interrupted',
] as const;
export type RestartEvent = (typeof RESTART_EVENTS)[number];

// prettier-ignore
/** Time that is not counted while it lasts, as a clerk says it. */
const EXCLUDED_LABELS = {
  appraisal: '鉴定', inspection: '检验检测、现场检查', verification: '核实', recusal: '回避', hearing: '听证', suspension: '程序中止', 'force-majeure': '不可抗力等事由', 'public-notice': '公告送达',
  supplement: '补正材料', settlement: '当事人和解', 'jurisdiction-objection': '管辖异议', 'sham-suspected': '疑似虚假调解,中止',
} as const;
export type ExcludedTime = keyof typeof EXCLUDED_LABELS;
export const EXCLUDED_TIMES = Object.keys(EXCLUDED_LABELS) as ExcludedTime[];

/** Why time is not counted, in Chinese: of the rule's own list, or as a road's step names it; a basis that somebody wrote out stays as it is. */
export const basisLabel = (basis: string): string =>
  Object.hasOwn(EXCLUDED_LABELS, basis) ? EXCLUDED_LABELS[basis as ExcludedTime] : (choiceLabel('basis', basis) ?? basis);

export interface DeadlineRow {
  readonly title: string;
  readonly law: VersionedCite;
  /** Further articles the row rests on. */
  readonly besides?: readonly VersionedCite[];
  readonly confidence: Confidence | null;
  /** Left out when the agreement or the court names the day. */
  readonly term?: Term;
  readonly startEvent: string;
  readonly owedBy: OwedBy;
  readonly class: DeadlineClass;
  readonly onExpiry: OnExpiry;
  readonly extension?: ExtensionBound;
  readonly excludes?: readonly ExcludedTime[];
  readonly restarts?: readonly RestartEvent[];
  /** Papers posted before the end are in time, whenever they arrive (CPL 85): the day of dispatch is the day of the act. */
  readonly postedInTime?: true;
  /** No house drops or puts off its escalations: it is owed to who supervises the house. Of a statutory duty that goes without saying. */
  readonly escalationStands?: true;
  /** Whether a last day that is a rest day moves to the next working day. */
  readonly rolls: boolean;
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo?: LegalDate;
  readonly ladder: readonly LadderRow[];
  /** What a reader must know besides, in Chinese. */
  readonly note?: string;
}

/** The day from which an edition is in force. */
export const since = (day: string): LegalDate => legalDate(day);

export const hours = (quantity: number): Term => ({ quantity, unit: 'hour' });
export const daysBefore = (quantity: number): Term => ({ quantity, unit: 'day', before: true });
export const workingDaysBefore = (quantity: number): Term => ({ quantity, unit: 'working-day', before: true });
export const days = (quantity: number): Term => ({ quantity, unit: 'day' });
export const workingDays = (quantity: number): Term => ({ quantity, unit: 'working-day' });
export const months = (quantity: number): Term => ({ quantity, unit: 'month' });
export const years = (quantity: number): Term => ({ quantity, unit: 'year' });

/** The rows of one law or procedure, each id with its versions, oldest first. */
export type RuleRows = Record<string, readonly [DeadlineRow, ...DeadlineRow[]]>;

const remind = (at: number, tell: Tell): LadderRow => ({ at, tell, as: 'reminder' });
const escalate = (at: number, tell: Tell): LadderRow => ({ at, tell, as: 'escalation' });

// prettier-ignore
/** The ladders in use. Only `duty…` ones reach the county supervisor: they are about what an organisation of the county owes. */
export const LADDER = {
  /** A few working days of an organisation. */
  dutyShort:  [remind(-1, 'registrar'), remind(0, 'registrar'), escalate(1, 'organisation-head'), escalate(3, 'county-supervisor')],
  /** A fortnight or so. */
  dutyWeeks:  [remind(-5, 'handler'), remind(-2, 'registrar'), escalate(1, 'organisation-head'), escalate(3, 'county-supervisor')],
  /** A month and more. */
  dutyMonths: [remind(-15, 'handler'), remind(-5, 'organisation-head'), remind(0, 'handler'), escalate(1, 'county-supervisor')],
  /** An offer nobody has answered: the receiving desk on the day; the day after the county, and the sender, who may then offer it elsewhere. */
  answer:     [remind(0, 'registrar'), escalate(1, 'county-supervisor'), escalate(1, 'sender')],
  /** A supervision nobody has replied to: its end turns a yellow card red before anybody is told, so what comes after it is about a red one. */
  reply:      [remind(-1, 'registrar'), remind(0, 'registrar'), escalate(1, 'organisation-head'), escalate(1, 'county-supervisor')],
  /** Inside one house. */
  inHouse:    [remind(-1, 'handler'), remind(0, 'registrar'), escalate(1, 'organisation-head')],
  /** An aim without legal effect: a word to who works on it and to the head, and nothing more. */
  aim:        [remind(-7, 'handler'), remind(0, 'handler'), remind(1, 'organisation-head')],
  /** A period in which mediation ends by itself. */
  mediation:  [remind(-5, 'handler'), remind(-2, 'handler'), remind(0, 'registrar')],
  /** A party's right: the desk that can tell the party. */
  rightShort: [remind(-5, 'handler'), remind(-1, 'registrar')],
  rightMonth: [remind(-15, 'handler'), remind(-5, 'handler'), remind(-1, 'registrar')],
  rightYears: [remind(-180, 'handler'), remind(-60, 'handler'), remind(-15, 'registrar')],
  /** What a court owes: the desk that holds the case asks after it. */
  courtShort: [remind(0, 'handler'), remind(3, 'registrar')],
  courtLong:  [remind(-15, 'handler'), remind(1, 'registrar')],
  /** A day the parties agreed on. */
  agreed:     [remind(-3, 'handler'), remind(0, 'handler'), remind(1, 'registrar')],
  visit:      [remind(-3, 'handler'), remind(0, 'handler'), escalate(7, 'organisation-head')],
  /** A period that runs back from a hearing: once its day is over, the hearing itself has to move. */
  before:     [remind(-3, 'handler'), remind(-1, 'registrar'), escalate(1, 'organisation-head')],
  /** What somebody outside may ask for before a hearing. */
  askBefore:  [remind(-2, 'handler')],
  /** Hours: the numbers are hours. */
  hours:      [remind(-12, 'handler'), remind(0, 'registrar')],
  /** Somebody's safety, in hours too: who works on it, then the head, then the county. */
  atOnce:     [remind(-1, 'handler'), remind(0, 'registrar'), escalate(1, 'organisation-head'), escalate(2, 'county-supervisor')],
  promptly:   [remind(-12, 'handler'), remind(-2, 'registrar'), escalate(1, 'organisation-head'), escalate(4, 'county-supervisor')],
  /** A claim that grows old. */
  limitation: [remind(-60, 'handler'), remind(-30, 'handler'), remind(-7, 'registrar')],
  /** A day before which nothing can be done: a word when it is over. */
  bar:        [remind(1, 'handler')],
} as const satisfies Record<string, readonly LadderRow[]>;
