/**
 * What a step does. Pure: it takes the facts as they stand and gives the facts as they are then, with a list of what has to be written.
 * Consequences (`asSoonAs`) follow in the same move, until none holds. No procedure, state or action name stands here.
 */
import type { RuleId } from '../deadlines/deadline-rules.js';
import type { LegalDate } from '../legal-date.js';
import type { Cite } from '../refusals.js';
import { type ClockChange, besideChanges, clockChanges } from './clocks.js';
import type { Asked } from './conditions.js';
import { needHolds } from './decide.js';
import type { AgreementFacts, ClockFacts, MarkFacts, PaperFacts, ProceedingFacts, SeatFacts } from './facts.js';
import { dayOf } from './days.js';
import { stayingParties } from './facts.js';
import { type AnyEffect, type AnyRoad, type AnyStep, type Remains, seatInWord } from './grammar.js';
import { type InstalmentLeft, markInstalment } from './instalments.js';

/** What a move leaves to be written, in order. A mark `as: 'the-handler'` remembers which mediator it was about. */
export type Left =
  | { kind: 'mark'; mark: MarkFacts }
  | { kind: 'void-marks'; marks: string[]; partyId?: string | null }
  | { kind: 'agreement'; agreement: AgreementFacts }
  | { kind: 'void-agreement'; id: string }
  | { kind: 'agreement-effective'; id: string; on: LegalDate }
  | InstalmentLeft
  | { kind: 'paper'; paper: PaperFacts }
  | { kind: 'session'; heldOn: LegalDate; heldAt: string | null; place: string | null; separately: boolean; sort: string }
  | { kind: 'seat'; seat: string; organisation: SeatFacts | null }
  | { kind: 'answerable'; organisationId: string }
  | {
      kind: 'ruling';
      organisationId: string;
      ruledOrganisationId: string;
      reason: string;
      documentId: string | null;
      law: Cite;
      on: LegalDate;
    }
  | { kind: 'sealed'; text: string; organisationId: string; remains?: Remaining; due?: { ruleId: RuleId; start: LegalDate } }
  /** The body that reads alone what the case says; null for all who read it before. */
  | { kind: 'kept'; organisationId: string | null }
  | { kind: 'clock'; change: ClockChange }
  | { kind: 'event'; step: AnyStep; from: string; to: string; on: LegalDate; input: Record<string, unknown> };

/** What the case says after something was taken out of it and sealed, and which of its documents were. */
export interface Remaining {
  title: string;
  facts: string;
  /** Claims said anew; of all others only that they are there. */
  claims?: { id: string; description: string }[];
  withheldIds: string[];
}

export interface Play {
  facts: ProceedingFacts;
  left: Left[];
  /** Names of the steps taken, the asked one first. */
  steps: string[];
}

/** Somebody who makes ids and resolves what an input names. The interpreter itself reads nothing. */
export interface Hands {
  id: () => string;
  handler: (mediatorId: string) => ProceedingFacts['handler'];
  /** The agreement an input describes, with ids given to its terms and instalments. */
  agreement: (input: Record<string, unknown>, form: 'written' | 'oral', on: LegalDate) => AgreementFacts;
}

/** Takes the step and everything that follows from it by itself. */
export const play = (road: AnyRoad, before: ProceedingFacts, step: AnyStep, asked: Asked, hands: Hands): Play =>
  run(road, before, { step, asked }, [], hands);

/** What another road's move brings about in this one: what its clocks wait for, and the consequences that look at it. Nothing, mostly. */
export function heed(road: AnyRoad, before: ProceedingFacts, on: LegalDate, hands: Hands): Play {
  const changes = besideChanges(road, before, on);
  const facts = { ...before, clocks: withChanged(before.clocks, changes) };
  const step = road.steps.find((row) => follow(row, facts));
  const left = changes.map((change): Left => ({ kind: 'clock', change }));
  return step ? run(road, facts, { step, asked: { input: {}, on } }, left, hands) : { facts, left, steps: [] };
}

function run(road: AnyRoad, before: ProceedingFacts, first: { step: AnyStep; asked: Asked }, left: Left[], hands: Hands): Play {
  const steps: string[] = [];
  let facts = before;
  let next: { step: AnyStep; asked: Asked } | undefined = first;
  while (next) {
    if (steps.length > road.steps.length) throw new Error(`${road.code}: ${steps.join(' → ')} does not come to rest`);
    facts = take(road, facts, next.step, next.asked, hands, left);
    steps.push(next.step.do);
    const follows: AnyStep | undefined = road.steps.find((row) => follow(row, facts));
    next = follows && { step: follows, asked: { input: {}, on: next.asked.on } };
  }
  return { facts, left, steps };
}

const follow = (row: AnyStep, facts: ProceedingFacts): boolean =>
  !Array.isArray(row.by) &&
  'asSoonAs' in row.by &&
  (row.from as string[]).includes(facts.state) &&
  (!row.only || row.only.includes(facts.variant)) &&
  !saidAlready(row, facts) &&
  needHolds(row.by.asSoonAs, facts);

/** What stays in its state and would only leave the marks that stand is not done again. */
const saidAlready = ({ to, leaves = [] }: AnyStep, facts: ProceedingFacts): boolean =>
  to === 'same' &&
  leaves.length > 0 &&
  leaves.every((effect) => 'mark' in effect && facts.marks.some(({ mark, value }) => mark === effect.mark && value === effect.as));

function take(road: AnyRoad, before: ProceedingFacts, step: AnyStep, asked: Asked, hands: Hands, left: Left[]): ProceedingFacts {
  let facts: ProceedingFacts = { ...before };
  let day = asked.on;
  const seal = asked.input;
  asked = { ...asked, input: unsealed(step, asked.input) };
  for (const effect of step.leaves ?? []) {
    facts =
      'sealed' in effect ? sealed(effect, facts, { ...asked, input: seal }, left) : leave(road, effect, facts, step, asked, hands, left);
    if ('effective' in effect && facts.agreement?.effectiveOn) day = facts.agreement.effectiveOn;
  }
  const to = step.to === 'same' ? facts.state : step.to === 'previous' ? (facts.previousState ?? facts.state) : step.to;
  const entered = to !== before.state;
  // What preceded the opening is where the road stands since then: what follows it is asked not to precede it, and no more.
  if (entered) facts = { ...facts, previousState: before.state, state: to, lastStepOn: day };
  const end = road.states[to]!.end;
  if (entered) facts = end ? { ...facts, ended: true, outcome: end } : { ...facts, ended: false, outcome: null };
  if (!step.unseen) left.push({ kind: 'event', step, from: before.state, to, on: day, input: asked.input });

  // Clocks look at the road as it is after the step.
  const changes = clockChanges(road, before, facts, step, { ...asked, on: day }, entered);
  left.push(...changes.map((change): Left => ({ kind: 'clock', change })));
  return { ...facts, clocks: withChanged(facts.clocks, changes) };
}

/** What is told in confidence is no part of what the step says to anybody else. */
function unsealed(step: AnyStep, input: Record<string, unknown>): Record<string, unknown> {
  const names = new Set(
    (step.leaves ?? []).flatMap((effect) => ('sealed' in effect ? [effect.sealed, ...Object.values(effect.remains ?? {})] : [])),
  );
  return names.size === 0 ? input : Object.fromEntries(Object.entries(input).filter(([name]) => !names.has(name)));
}

function sealed(effect: Extract<AnyEffect, { sealed: string }>, facts: ProceedingFacts, asked: Asked, left: Left[]): ProceedingFacts {
  const text = asked.input[effect.sealed];
  const seat = facts.seats[effect.for];
  if (typeof text !== 'string' || !seat) return facts;
  const remains = effect.remains && remainsOf(effect.remains, asked.input);
  const start = dayOf({ input: 'receivedOn' }, facts, asked) ?? asked.on;
  const due = effect.due && { ruleId: effect.due, start };
  left.push({ kind: 'sealed', text, organisationId: seat.organisationId, ...(remains ? { remains } : {}), ...(due ? { due } : {}) });
  return facts;
}

const remainsOf = ({ title, facts, claims, without }: Remains, input: Record<string, unknown>): Remaining => ({
  title: String(input[title]),
  facts: String(input[facts]),
  claims: input[claims] as Remaining['claims'],
  withheldIds: (input[without] as string[] | undefined) ?? [],
});

/** What this step ended or stopped runs no more when the next consequence looks: it is met once, by what met it. */
function withChanged(clocks: readonly ClockFacts[], changes: readonly ClockChange[]): ClockFacts[] {
  return clocks.map((clock) =>
    changes.reduce((one, change) => {
      if (change.how === 'end')
        return change.running.some(({ id }) => id === one.id) ? { ...one, endedAs: change.as, endedOn: change.on } : one;
      if (change.how === 'suspend' && change.running.id === one.id) return { ...one, suspended: true, suspendedBy: change.basis };
      if (change.how === 'resume' && change.running.id === one.id) return { ...one, suspended: false, suspendedBy: null };
      return one;
    }, clock),
  );
}

function leave(
  road: AnyRoad,
  effect: Exclude<AnyEffect, { sealed: string }>,
  facts: ProceedingFacts,
  step: AnyStep,
  asked: Asked,
  hands: Hands,
  left: Left[],
): ProceedingFacts {
  const { input, on } = asked;
  if ('mark' in effect) {
    const isInput = step.input !== undefined && effect.as in step.input;
    const value = isInput ? input[effect.as] : named(effect.as, facts);
    if (value === undefined || value === false) return facts;
    // A mark of the road is one for all, whichever party it was learned from.
    const partyId = road.marks[effect.mark]!.per === 'party' && typeof input['partyId'] === 'string' ? input['partyId'] : null;
    const mark: MarkFacts = {
      mark: effect.mark,
      partyId,
      value: String(value),
      on,
      detail: { ...detailOf(input), ...(effect.as === 'the-handler' ? { mediatorId: value } : {}) },
    };
    const others = facts.marks.filter((one) => one.mark !== mark.mark || one.partyId !== partyId);
    if (others.length < facts.marks.length) left.push({ kind: 'void-marks', marks: [effect.mark], partyId });
    left.push({ kind: 'mark', mark });
    return { ...facts, marks: [...others, mark] };
  }
  if ('clear' in effect) {
    left.push({ kind: 'void-marks', marks: effect.clear });
    if (facts.agreement) left.push({ kind: 'void-agreement', id: facts.agreement.id });
    return { ...facts, agreement: null, marks: facts.marks.filter(({ mark }) => !effect.clear.includes(mark)) };
  }
  if ('handler' in effect) return changeHandler(effect.handler, facts, input, hands);
  if ('seat' in effect) {
    const organisation = (effect.from === 'none' ? null : (asked.organisations?.[effect.from] ?? facts.seats[effect.from])) ?? null;
    // A seat that the input leaves out stays as it is.
    if (!organisation && effect.from !== 'none') return facts;
    // Only who sits there in the end is written: one who came and went in the same move leaves nothing.
    const earlier = left.findIndex((one) => one.kind === 'seat' && one.seat === effect.seat);
    if (earlier >= 0) left.splice(earlier, 1);
    left.push({ kind: 'seat', seat: effect.seat, organisation });
    const { [effect.seat]: _, ...others } = facts.seats;
    return { ...facts, seats: organisation ? { ...others, [effect.seat]: organisation } : others };
  }
  if ('answerable' in effect) {
    const seat = facts.seats[effect.answerable];
    if (!seat || seat.organisationId === facts.case.responsibleOrganisationId) return facts;
    left.push({ kind: 'answerable', organisationId: seat.organisationId });
    return { ...facts, case: { ...facts.case, responsibleOrganisationId: seat.organisationId } };
  }
  if ('kept' in effect) {
    left.push({ kind: 'kept', organisationId: effect.kept === 'none' ? null : (facts.seats[effect.kept]?.organisationId ?? null) });
    return facts;
  }
  if ('ruling' in effect) {
    const organisation = asked.organisations?.[effect.ruling];
    const ruledBy = facts.seats[effect.by];
    if (!organisation || !ruledBy) return facts;
    const documentId = typeof input['documentId'] === 'string' ? input['documentId'] : null;
    left.push({
      kind: 'ruling',
      organisationId: organisation.organisationId,
      ruledOrganisationId: ruledBy.organisationId,
      reason: String(input['reason']),
      documentId,
      law: step.law[0]!,
      on,
    });
    return facts;
  }
  if ('becomes' in effect) return { ...facts, variant: effect.becomes };
  if ('instalment' in effect) {
    const marked = markInstalment(effect.instalment, facts, input, dayOf({ input: 'on' }, facts, asked) ?? on);
    left.push(...marked.left);
    return marked.facts;
  }
  if ('effective' in effect) {
    if (!facts.agreement) return facts;
    const effectiveOn = dayOf(effect.effective, facts, asked) ?? on;
    left.push({ kind: 'agreement-effective', id: facts.agreement.id, on: effectiveOn });
    return { ...facts, agreement: { ...facts.agreement, effectiveOn } };
  }
  if ('paper' in effect) {
    const papers = receiversOf(effect.to, facts, input).map((partyId): PaperFacts => ({
      id: hands.id(),
      kind: effect.paper,
      partyId,
      madeOn: on,
    }));
    left.push(...papers.map((paper): Left => ({ kind: 'paper', paper })));
    return { ...facts, papers: [...facts.papers, ...papers] };
  }
  if ('forget' in effect) return { ...facts, pending: null };
  return keep(effect.keep, facts, step, asked, hands, left);
}

/** Whom a mark remembers: the mediator, or the body on a seat; else the word itself. */
function named(as: string, { handler, seats }: ProceedingFacts): string | undefined {
  if (as === 'the-handler') return handler?.mediatorId;
  const seat = seatInWord(as);
  return seat === null ? as : seats[seat]?.organisationId;
}

/** Who asked alone, where the others are not told; all of them, where nobody is written down as asking. */
function receiversOf(
  to: 'every-party' | 'applicants' | 'this-party' | { seat: string },
  facts: ProceedingFacts,
  input: Record<string, unknown>,
): (string | null)[] {
  if (typeof to === 'object') return [null];
  if (to === 'this-party') return [String(input['partyId'])];
  const all = stayingParties(facts);
  const asking = all.filter(({ role }) => role === 'applicant');
  return (to === 'applicants' && asking.length > 0 ? asking : all).map(({ id }) => id);
}

function changeHandler(to: string, facts: ProceedingFacts, input: Record<string, unknown>, hands: Hands): ProceedingFacts {
  if (to !== 'none') return { ...facts, handler: hands.handler(String(input[to])) };
  const gone = facts.handler ? [facts.handler.mediatorId] : [];
  return { ...facts, handler: null, objectedMediatorIds: [...facts.objectedMediatorIds, ...gone] };
}

function keep(
  what: 'agreement' | 'oral-agreement' | 'session' | 'court' | 'decision' | 'pending',
  facts: ProceedingFacts,
  step: AnyStep,
  asked: Asked,
  hands: Hands,
  left: Left[],
): ProceedingFacts {
  const { input, on } = asked;
  switch (what) {
    case 'agreement':
    case 'oral-agreement': {
      const agreement = hands.agreement(input, what === 'agreement' ? 'written' : 'oral', on);
      left.push({ kind: 'agreement', agreement });
      return { ...facts, agreement };
    }
    case 'session': {
      const at = typeof input['at'] === 'string' ? input['at'] : null;
      left.push({
        kind: 'session',
        sort: step.do,
        heldOn: on,
        heldAt: at,
        place: typeof input['place'] === 'string' ? input['place'] : null,
        separately: input['separately'] === true,
      });
      return facts;
    }
    case 'court':
      return { ...facts, court: { ...facts.court, ...withoutNames(input) } };
    case 'decision':
      return { ...facts, decision: { ...facts.decision, ...withoutNames(input) } };
    case 'pending':
      return { ...facts, pending: { ...input, step: step.do, on } };
  }
}

const detailOf = ({ partyId: _partyId, ...detail }: Record<string, unknown>): Record<string, unknown> => detail;
const withoutNames = ({ documentId: _d, courtId: _c, organisationId: _o, ...rest }: Record<string, unknown>): Record<string, unknown> =>
  rest;
