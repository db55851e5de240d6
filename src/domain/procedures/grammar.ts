/**
 * What a file of rows can say. A road is built from rows; a new condition or effect is code, reviewed once, then a row for everybody.
 * Every code a row mentions is inferred from the file's own tables, so a typo does not compile; `check.ts` proves the rest at start.
 *
 * A lawyer reads two tables per road: steps (who may do what, when, with what) and clocks (from when, until what, what stops it).
 */
import type { RuleId } from '../deadlines/deadline-rules.js';
import type { Role, Scope } from '../actor.js';
import type { Subject } from '../organisation-subjects.js';
import type { Cite } from '../refusals.js';
import type { DisputeType } from '../codes.js';
import type { OrganisationKind } from '../organisation-kinds.js';
import type { ConditionCode } from './conditions.js';
import type { OtherCode } from './conditions/other-roads.js';
import type { InputRows } from './fields.js';
import type { Outcome, ProcedureCode, Stage } from './codes.js';

export * from './codes.js';

/** Chinese, as a clerk says it. */
export type Zh = string;

/**
 * Judged before a step, against the facts as they stand. `within` names a clock whose last day must not have passed, or the clocks of which one can have
 * run; `basis.` one of the proceeding this one rests on.
 */
export type Need<C extends string = string> = ConditionCode | { not: ConditionCode } | { within: C | `basis.${string}` | C[] };

/**
 * A day that a clock counts from or runs to: of the step, of an input, the last of some marks (the latest of several facts), the day that a mark says, or
 * where it says none or an earlier one the day `from` (of the step, where nothing is said), the last day of another clock, the day after its last one for whoever
 * let it pass, the end of the agreement, an instalment's own.
 */
export type Day<M extends string = string> =
  | 'the-day'
  | { input: string }
  | { lastOf: M[] }
  | { saidBy: M; from?: Day<M> }
  | { endOf: string }
  | { dayAfter: string }
  | 'last-performance-day'
  | 'instalment-day';

const THE_BODY_ON = 'the-body-on:';
/** The seat whose body a mark remembers, where its `as` says one. */
export const seatInWord = (as: string): string | null => (as.startsWith(THE_BODY_ON) ? as.slice(THE_BODY_ON.length) : null);

/** What a step leaves behind, beyond its new state. `as` is the name of an input, `the-handler`, `the-body-on:` a seat, or a word of its own. */
export type Effect<M extends string, St extends string, V extends string> =
  | { mark: M; as: string }
  | { clear: M[] }
  /** Filled by the body that an input names, or by the one that already sits on another seat; left again. */
  | { seat: St; from: string | 'none' }
  /** The body that sits on one seat has ruled that the one an input names is competent: remembered for this case and for like ones. */
  | { ruling: string; by: St }
  | { handler: string | 'none' }
  /** From now on this seat's body answers for the case: its acceptance of the duty is what moves it. */
  | { answerable: St }
  /** The road goes on as another variant; its running clocks are counted again under that variant's rules. */
  | { becomes: V }
  /** `court`: what a court said, `decision`: what any other deciding body said. */
  | { keep: 'agreement' | 'oral-agreement' | 'session' | 'court' | 'decision' | 'pending' }
  /**
   * The text of this input goes to the sealed store, for the seat's body alone; no event, feed or package ever holds it. With `remains` what the case said
   * before goes there too. `due`: by when that body owes to have looked into it, counted from the day it was received and known to it alone.
   */
  | { sealed: string; for: St; remains?: Remains; due?: RuleId }
  /**
   * The paper was sorted as an accusation as a whole: what the case says is read by this seat's body alone from now on (信访工作条例 30); `none`: sorted
   * otherwise, it is read again by all who read it before.
   */
  | { kept: St | 'none' }
  | { forget: 'pending' }
  | { effective: Day<M> }
  | { instalment: 'performed' | 'defaulted' }
  /** For parties, or for the body on a seat alone: that one is no letter to a party, and nobody outside the proceeding knows of it. */
  | { paper: PaperKind; to: 'every-party' | 'applicants' | 'this-party' | { seat: St } };

/** What the case says from now on, by the names of inputs: its title, its facts and its claims without what is sealed, and the documents nobody reads there any more. */
export interface Remains {
  title: string;
  facts: string;
  claims: string;
  without: string;
}

// prettier-ignore
export type PaperKind = 'routes-notice' | 'confirmation-notice' | 'default-routes-notice' | 'arbitration-notice' | 'extension-notice'
  | 'receipt-notice' | 'acceptance-notice' | 'non-acceptance-notice' | 'opinion-notice' | 'terminal-notice' | 'decision-notice' | 'suit-notice' | 'reconsideration-notice' | 'status-quo-notice' | 'failure-report'
  | 'mediation-end-notice' | 'suspension-notice' | 'resumption-notice' | 'termination-notice';

/** Tells rows of one name apart, by the input. */
export type When = Record<string, string | boolean | readonly string[]>;

export interface Step<
  D extends string,
  S extends string,
  A extends string,
  C extends string,
  M extends string,
  St extends string,
  V extends string,
> {
  do: D;
  title: Zh;
  law: Cite[];
  only?: NoInfer<V>[];
  from: NoInfer<S>[] | 'new';
  when?: When;
  to: NoInfer<S> | 'same' | 'previous';
  /** By people, by the passing of a day, or by itself. A row of a passing day is taken only where its needs hold. */
  by: NoInfer<A>[] | { expiryOf: NoInfer<C> } | { asSoonAs: Need<NoInfer<C>> };
  /** 受理: the order between roads is judged here again. */
  admits?: true;
  /** What it records may have happened before the road was opened, or before the step it is recorded after. */
  mayPrecede?: true;
  /**
   * It was done in time and is written down late: the end that silence had brought is taken back, and the road goes on. The one way out of an end: each
   * right takes back one at most, and none while another run of the road goes on for the same people.
   */
  takesBack?: true;
  /** What is sealed by it is nobody else's knowledge, that there is something neither: no event and no new version tell of it; the sealed store names who received it. */
  unseen?: true;
  needs?: Need<NoInfer<C>>[];
  input?: InputRows;
  leaves?: Effect<NoInfer<M>, NoInfer<St>, NoInfer<V>>[];
}

export interface State<D extends string, A extends string, C extends string> {
  title: Zh;
  stage: Stage;
  end?: Outcome;
  /** The first that holds; an open state has it. */
  owes?: { if?: ConditionCode; who: A | 'party'; next: NoInfer<D>[] }[];
  clocks?: (NoInfer<C> | `basis.${string}`)[];
}

/** When a clock starts: at a step, on entering a state, for some variants, on which day. */
export interface ClockStart<D extends string, S extends string, M extends string, V extends string> {
  by?: NoInfer<D>[];
  entering?: NoInfer<S>;
  in?: NoInfer<S>[];
  when?: When;
  if?: ConditionCode;
  only?: NoInfer<V>[];
  on?: Day<NoInfer<M>>;
  /** A right that was used before anybody wrote it down here: it stands as met on this day, or as lapsed where the day lies after its last. */
  used?: Day<NoInfer<M>>;
}

/** A duty is owed by a body, a right belongs to a party and outlives the road, a target binds nobody. */
export interface Clock<D extends string, S extends string, M extends string, V extends string, St extends string = string> {
  title: Zh;
  /** A variant left out has no such clock. */
  rule: RuleId | Partial<Record<NoInfer<V>, RuleId>>;
  kind: 'duty' | 'right' | 'target';
  /** A right is a party's and everything else a body's, where nothing else is said. */
  owedBy?: 'organisation' | 'court' | 'party';
  /** The seat whose body owes it, where that is not the one that opened the road. */
  of?: NoInfer<St>;
  per?: 'party' | 'instalment';
  starts: ClockStart<D, S, M, V>[];
  /** A day that somebody set, instead of the rule's period. */
  until?: Day<NoInfer<M>>;
  met?: (NoInfer<D> | `${ProcedureCode}:${string}`)[];
  /** What meets it does so only once this holds: the last of several services. */
  metIf?: ConditionCode;
  /** A step of another road meets it, or gives it back, only where that road is so: a suit on an act, not one between the parties. */
  otherIf?: OtherCode;
  stopped?: NoInfer<D>[];
  /** What stops it does so only where this holds. */
  stoppedIf?: ConditionCode;
  back?: `${ProcedureCode}:${string}`[];
  again?: NoInfer<D>[];
  /** Stands still in a state of its own road, or while another road of the case is in one of its states (and bears a mark of the road, where one is named). */
  waits?: ({ in: NoInfer<S>; basis?: string[] } | { beside: ProcedureCode; in: string[]; only?: string[]; marked?: string })[];
  longer?: NoInfer<D>[];
}

export interface ActorRow<A extends string, St extends string> {
  title: Zh;
  seat: St;
  role?: Role;
  roles?: Role[];
  scope?: Scope;
  /** The handler himself, not any mediator of his body. */
  inPerson?: true;
  /** Writes down what another did, and only with the paper that proves it. */
  withPaper?: true;
  /** Who records this actor's acts, with the paper that proves them, where the seat has no account of its own. */
  mirroredBy?: NoInfer<A>;
  /** Its people write down for bodies without an account wherever they see the proceeding, and not from its seat alone: the docking centres of the courts. */
  attends?: true;
}

/** For which disputes a road is there, and which organ's it is: what is offered to a case, and by whom. */
export interface Offer {
  disputes?: readonly DisputeType[];
  /** To any other dispute as well, where this is so. */
  or?: { if: ConditionCode; title: Zh };
  /** For no others: opened or offered for another it is refused, unless somebody says that the dispute was named wrong or that a party applied on his own. */
  noOthers?: true;
  /** What an organ that opens it is competent for. */
  organ?: Subject | 'of-the-dispute';
  /** Nobody has to name it: what a dispute of these kinds opens as at that organ. */
  byDefault?: true;
  /** The kind of body it is brought to first; whoever answers for the case opens it as well, where its seat allows. */
  kinds?: readonly OrganisationKind[];
}

export interface Road<
  D extends string,
  S extends string,
  A extends string,
  C extends string,
  M extends string,
  St extends string,
  V extends string,
> {
  code: ProcedureCode;
  version: number;
  since: string;
  title: Zh;
  law: Cite[];
  /** `subject`: only an organ that is marked as competent for it may open the road as this variant. */
  variants: Record<V, { title: Zh; law: Cite[]; subject?: Subject }>;
  /** The first seat opens the road and answers for it. `kinds` empty: any body. */
  seats: Record<St, { title: Zh; kinds: string[] }>;
  actors: Record<A, ActorRow<NoInfer<A>, NoInfer<St>>>;
  marks: Record<M, { title: Zh; per: 'party' | 'road' }>;
  /** By variant, or for `every` one. A variant that is not named is there for all. */
  offered?: Partial<Record<NoInfer<V> | 'every', Offer>>;
  /** Rests on a proceeding of another road, and takes its parties from the agreement there. */
  restsOn?: { procedures: ProcedureCode[]; needs: ConditionCode[] };
  /** Roads of the same case whose moves this one looks at: its `asSoonAs` rows and what its clocks wait for are judged after each of them. */
  heeds?: ProcedureCode[];
  states: Record<S, State<D, NoInfer<A>, NoInfer<C>>>;
  steps: Step<D, S, A, C, M, St, V>[];
  clocks: Record<C, Clock<D, S, M, V, St>>;
}

export type AnyRoad = Road<string, string, string, string, string, string, string>;
export type AnyStep = AnyRoad['steps'][number];
export type AnyEffect = Effect<string, string, string>;
export type AnyClock = AnyRoad['clocks'][string];

/** A file of rows. Its own codes are inferred from it; outside it is read as any road. */
export const road = <
  const D extends string,
  const S extends string,
  const A extends string,
  const C extends string,
  const M extends string,
  const St extends string,
  const V extends string,
>(
  rows: Road<D, S, A, C, M, St, V>,
): AnyRoad => rows as unknown as AnyRoad;

/**
 * A rule between roads. It is judged when a road is opened and again when it is taken in (`admits`), since two roads opened early can meet later.
 * - `comes-first`: `road` is closed until `other` was gone: in one of the states `after` names, where it names any.
 * - `not-beside`: `road` is closed while `other` lives: in one of the states `while` names, where it names any.
 * - `bars-after`: `road` is closed once `other` has come to one of the states `while` names.
 */
export interface RoadOrder {
  id: string;
  title: Zh;
  law: Cite[];
  kind: 'comes-first' | 'not-beside' | 'bars-after';
  /** Judged within the case, or among all cases about the same matter. */
  reach: 'case' | 'matter';
  /**
   * Judged only when the road is taken in: its paper is registered all the same; or only when it is opened: whether another road came first does not change
   * while the court looks at the papers. Left out: both times.
   */
  at?: 'opening' | 'admission';
  road: ProcedureCode;
  /** Variants of `road` it is about; all where none is named. */
  only?: string[];
  other: ProcedureCode;
  otherOnly?: string[];
  while?: string[];
  after?: string[];
  /** What else must be so of `other`, for the rule to look at it at all. */
  otherIf?: OtherCode[];
  /** Once one of these is so of `other`, it closes nothing any more: its silence opened the way to court, its award was set aside. */
  unless?: OtherCode[];
  appliesIf?: ConditionCode[];
  /** A named one opens the road; each says by which article. */
  exceptions: Record<string, { title: Zh; law: Cite }>;
  refusal: RoadRefusal;
  /** What the law wants whoever is refused to be told. */
  tells?: Zh;
  /** What the law leaves open here, and what the house does until somebody entitled says otherwise. Told with every refusal. */
  unsettled?: Zh;
  /** Roads that stand open instead. */
  instead: ProcedureCode[];
}
export type RoadRefusal =
  | 'arbitration-first'
  | 'decision-first'
  | 'reconsideration-first'
  | 'road-beside'
  | 'road-barred'
  | 'docketing-first'
  | 'nothing-to-enforce';
