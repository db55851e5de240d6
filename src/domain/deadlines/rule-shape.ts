/** What a row of DEADLINE_RULES says. */
import { PML, CPL, CPLI, JC5, LMA, MED, RLA, XF, house } from '../procedures/cites.js';
import { type LegalDate, legalDate } from '../legal-date.js';
import type { Cite } from '../refusals.js';

/** An article together with the edition whose numbering it is in. */
export interface VersionedCite extends Cite {
  readonly version?: string;
}

export type TermUnit = 'day' | 'working-day' | 'month' | 'year';

export interface Term {
  readonly quantity: number;
  readonly unit: TermUnit;
}

/** Who must do what the deadline is about; only what an organisation owes is ever escalated to the county. */
export type OwedBy = 'organisation' | 'party' | 'court';

/** `high`: the article's own text was read. `medium`: one secondary source. `low`: not verified. A house rule has none, since no article stands behind it. */
export type Confidence = 'high' | 'medium' | 'low';

export type DeadlineClass = 'statutory' | 'internal' | 'promise' | 'target';

export type OnExpiry = 'notify' | 'right-lapses' | 'deemed-acceptance' | 'right-to-sue-opens' | 'proceeding-ends';

export interface ExtensionBound {
  /** At most this much in all; left out where the law sets no limit. */
  readonly quantity?: number;
  readonly unit?: TermUnit;
  readonly times: number | 'any';
  readonly approvedBy:
    'organisation-head' | 'court-president' | 'commission-chair' | 'reconsideration-head' | 'all-parties' | 'parties-and-committee';
}

export type Tell = 'handler' | 'registrar' | 'organisation-head' | 'county-supervisor' | 'sender';

/**
 * One rung: so many days after the last day (before it, when negative). Reminders of what an organisation owes look at the last day before it rolls,
 * so that nobody rests on a holiday; everything else, escalations above all, at the day the law gives. `registrar` is whoever runs the desk the date lies on.
 */
export interface LadderRow {
  readonly at: number;
  readonly tell: Tell;
  readonly as: 'reminder' | 'escalation';
}

/** Time that is not counted while it lasts. */
export type ExcludedTime = 'appraisal' | 'recusal' | 'hearing' | 'suspension' | 'public-notice' | 'supplement' | 'sham-suspected';

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
  /** Whether a last day that is a rest day moves to the next working day. */
  readonly rolls: boolean;
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo?: LegalDate;
  readonly ladder: readonly LadderRow[];
  /** What a reader must know besides, in Chinese. */
  readonly note?: string;
}

const edition =
  (by: (article: string) => Cite, version: string) =>
  (article: string): VersionedCite => ({ ...by(article), version });

const named =
  (law: string, version: string) =>
  (article: string): VersionedCite => ({ law, article, version });

// prettier-ignore
/** The instruments deadlines rest on, each in the edition that was read. */
export const LAW = {
  PML:   edition(PML, '2010'),
  CPL:   edition(CPL, '2023'),
  CPLI:  edition(CPLI, '2022'),
  JC5:   edition(JC5, '2011'),
  LMA:   edition(LMA, '2007'),
  RLA:   edition(RLA, '2009'),
  MED:   edition(MED, '2018'),
  XF:    edition(XF, '2022'),
  R75:   named('人民调解工作若干规定', '2002'),
  TY14:  named('法释〔2016〕14号', '2016'),
  ZX23:  named('人民法院在线调解规则', '2021'),
  SPC25: named('最高人民法院关于严格依法规范民事案件立案与调解工作的意见', '2024'),
  TRF:   named('道路交通事故处理程序规定', '2018'),
  CON20: named('市场监督管理投诉举报处理暂行办法', '2022'),
  CON26: named('市场监督管理投诉举报处理办法', '2025'),
  ARL:   named('行政复议法', '2023'),
  ALL:   named('行政诉讼法', '2017'),
} as const;

export { house };

/** The day from which an edition is in force. */
export const since = (day: string): LegalDate => legalDate(day);

export const days = (quantity: number): Term => ({ quantity, unit: 'day' });
export const workingDays = (quantity: number): Term => ({ quantity, unit: 'working-day' });
export const months = (quantity: number): Term => ({ quantity, unit: 'month' });
export const years = (quantity: number): Term => ({ quantity, unit: 'year' });

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
} as const satisfies Record<string, readonly LadderRow[]>;
