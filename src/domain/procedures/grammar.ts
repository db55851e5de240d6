/**
 * What a file of rows can say. A road is built from rows; a new condition or effect is code, reviewed once, then a row for everybody.
 * Every code a row mentions is inferred from the file's own tables, so a typo does not compile; `check.ts` proves the rest at start.
 *
 * A lawyer reads two tables per road: steps (who may do what, when, with what) and clocks (from when, until what, what stops it).
 */
import type { RuleId } from '../deadlines/deadline-rules.js';
import type { Role, Scope } from '../actor.js';
import type { Cite } from '../refusals.js';
import type { ConditionCode } from './conditions.js';
import type { InputRows } from './fields.js';
import type { Outcome, ProcedureCode, Stage } from './codes.js';

export * from './codes.js';

/** Chinese, as a clerk says it. */
export type Zh = string;

/** Judged before a step, against the facts as they stand. `within` names a clock whose last day must not have passed; `basis.` one of the proceeding this one rests on. */
export type Need<C extends string = string> = ConditionCode | { not: ConditionCode } | { within: C | `basis.${string}` };

/** A day that a clock counts from or runs to: of the step, of an input, the last of some marks, the end of the agreement, an instalment's own. */
export type Day<M extends string = string> = 'the-day' | { input: string } | { lastOf: M[] } | 'last-performance-day' | 'instalment-day';

/** What a step leaves behind, beyond its new state. `as` is the name of an input, `the-handler`, or a word of its own. */
export type Effect<M extends string, St extends string, V extends string> =
  | { mark: M; as: string }
  | { clear: M[] }
  | { seat: St; from: string | 'none' }
  | { handler: string | 'none' }
  | { becomes: V }
  | { keep: 'agreement' | 'oral-agreement' | 'session' | 'court' | 'pending' }
  | { forget: 'pending' }
  | { effective: Day<M> }
  | { instalment: 'performed' | 'defaulted' }
  | { paper: PaperKind; to: 'every-party' | 'this-party' };

export type PaperKind = 'routes-notice' | 'confirmation-notice' | 'default-routes-notice' | 'arbitration-notice' | 'extension-notice';

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
  /** By people, by the passing of a day, or by itself. */
  by: NoInfer<A>[] | { expiryOf: NoInfer<C> } | { asSoonAs: Need<NoInfer<C>> };
  /** 受理: the order between roads is judged here again. */
  admits?: true;
  /** What it records may have happened before the road was opened, or before the step it is recorded after. */
  mayPrecede?: true;
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
}

/** A duty is owed by a body, a right belongs to a party and outlives the road, a target binds nobody. */
export interface Clock<D extends string, S extends string, M extends string, V extends string> {
  title: Zh;
  /** A variant left out has no such clock. */
  rule: RuleId | Partial<Record<NoInfer<V>, RuleId>>;
  kind: 'duty' | 'right' | 'target';
  owedBy?: 'court' | 'party';
  per?: 'party' | 'instalment';
  starts: ClockStart<D, S, M, V>[];
  /** A day that somebody set, instead of the rule's period. */
  until?: Day<NoInfer<M>>;
  met?: (NoInfer<D> | `${ProcedureCode}:${string}`)[];
  stopped?: NoInfer<D>[];
  back?: `${ProcedureCode}:${string}`[];
  again?: NoInfer<D>[];
  waits?: { in: NoInfer<S>; basis?: string[] }[];
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
  /** Who records this actor's acts, with the paper that proves them, where the seat has no account of its own. */
  mirroredBy?: NoInfer<A>;
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
  variants: Record<V, { title: Zh; law: Cite[] }>;
  /** The first seat opens the road and answers for it. `kinds` empty: any body. */
  seats: Record<St, { title: Zh; kinds: string[] }>;
  actors: Record<A, ActorRow<NoInfer<A>, NoInfer<St>>>;
  marks: Record<M, { title: Zh; per: 'party' | 'road' }>;
  /** Needs a written agreement in force under another road, and takes its parties from it. */
  restsOn?: { procedures: ProcedureCode[]; needs: ConditionCode[] };
  states: Record<S, State<D, NoInfer<A>, NoInfer<C>>>;
  steps: Step<D, S, A, C, M, St, V>[];
  clocks: Record<C, Clock<D, S, M, V>>;
}

export type AnyRoad = Road<string, string, string, string, string, string, string>;
export type AnyStep = AnyRoad['steps'][number];
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

/** A rule between roads: which comes first. It is judged when a road is opened and again when it is taken in. */
export interface RoadOrder {
  id: string;
  title: Zh;
  law: Cite[];
  road: ProcedureCode;
  /** The road that must have been gone first, for the sentence. */
  first: ProcedureCode | 'government-decision';
  appliesIf: ConditionCode[];
  /** A named one opens the road; each says by which article. */
  exceptions: Record<string, { title: Zh; law: Cite }>;
  refusal: 'arbitration-first' | 'decision-first';
}
