/** Which clocks a step starts, meets, stops, suspends or lengthens: read from the clock rows alone. */
import type { RuleId } from '../deadlines/deadline-rules.js';
import type { LegalDate } from '../legal-date.js';
import type { Asked } from './conditions.js';
import { OTHERS } from './conditions/other-roads.js';
import { dayOf } from './days.js';
import { holds, matches } from './decide.js';
import { actDay, type ClockFacts, type InstalmentFacts, type ProceedingFacts, instalmentsOf } from './facts.js';
import { besideThem } from './same-people.js';
import type { AnyClock, AnyRoad, AnyStep, ClockStart } from './grammar.js';
import { asSibling } from './opening.js';

export type ClockChange =
  | {
      how: 'start';
      clock: string;
      kind: AnyClock['kind'];
      owedBy: 'organisation' | 'party' | 'court';
      /** The seat whose body owes it, where the row names one. */
      of: string | null;
      ruleId: RuleId;
      start: LegalDate;
      until: LegalDate | null;
      /** The day a right was used that begins here; null where it only begins to run. */
      used: LegalDate | null;
      subjectKind: ClockFacts['subjectKind'];
      subjectId: string | null;
      /** A row of the road answers the passing of its last day. A right that lapses by its rule does so besides. */
      expires: boolean;
    }
  | { how: 'end'; running: ClockFacts[]; as: 'met' | 'stopped' | 'expired'; on: LegalDate }
  | { how: 'restart'; running: ClockFacts; start: LegalDate }
  /** Counted again from its own start under another rule, since the road goes on as another variant. */
  | { how: 'rerule'; running: ClockFacts; ruleId: RuleId }
  | { how: 'suspend'; running: ClockFacts; basis: string; from: LegalDate }
  | { how: 'resume'; running: ClockFacts; on: LegalDate }
  | { how: 'extend'; running: ClockFacts; until: LegalDate | null; on: LegalDate; documentId: string | null };

/** @param entered the step led into another state */
export function clockChanges(
  road: AnyRoad,
  before: ProceedingFacts,
  after: ProceedingFacts,
  step: AnyStep,
  asked: Asked,
  entered: boolean,
): ClockChange[] {
  const changes: ClockChange[] = [];
  for (const [name, clock] of Object.entries(road.clocks)) {
    const running = after.clocks.filter((one) => one.clock === name && one.endedAs === null);
    const touched = [...running, ...usedInTime(name, clock, after, step, asked)];
    const concerned = clock.per ? touched.filter((one) => concerns(one, clock, after, asked)) : touched;
    const ends = endOf(name, clock, after, step, entered);
    if (ends && clock.kind !== 'right') changes.push({ how: 'end', running, as: ends, on: asked.on });
    else if (clock.met?.includes(step.do) && (!clock.metIf || holds(clock.metIf, after, asked)))
      changes.push(
        ...metBy(
          concerned.filter((one) => isDone(one, clock, after)),
          asked,
        ),
      );
    else if (clock.stopped?.includes(step.do) && (!clock.stoppedIf || holds(clock.stoppedIf, after, asked)))
      changes.push({ how: 'end', running: concerned, as: 'stopped', on: asked.on });
    else if (isExpiryOf(step, name) && entered) changes.push({ how: 'end', running, as: 'expired', on: asked.on });
    else if (clock.again?.includes(step.do))
      changes.push(...running.map((one): ClockChange => ({ how: 'restart', running: one, start: asked.on })));
    else if (clock.longer?.includes(step.do)) changes.push(...running.map((one) => lengthened(one, asked)));
    else if (before.variant !== after.variant) changes.push(...reruled(clock, after, running, asked));
    else changes.push(...waiting(clock, before, after, running, asked, entered));
    if (!after.ended || clock.kind === 'right') changes.push(...starts(road, name, clock, after, step, asked, entered));
  }
  // What was started beside the road's own clocks (to tell the parties of an extension) ends with it too.
  if (after.ended && entered)
    changes.push({
      how: 'end',
      running: after.clocks.filter((one) => !(one.clock in road.clocks) && one.endedAs === null && one.kind !== 'right'),
      as: 'stopped',
      on: asked.on,
    });
  return changes.filter((change) => change.how !== 'end' || change.running.length > 0);
}

/** Rights that lapsed and were used in time after all: the act is typed late. */
const usedInTime = (
  name: string,
  { kind, met }: AnyClock,
  { clocks }: ProceedingFacts,
  step: AnyStep,
  { on, input }: Asked,
): ClockFacts[] =>
  kind === 'right' && met?.includes(step.do)
    ? clocks.filter((one) => one.clock === name && one.endedAs === 'lapsed' && actDay(one, on, input) <= one.dueDate)
    : [];

/** Each is met on the day of the act, which for one may be that of the posting. */
const metBy = (running: readonly ClockFacts[], { on, input }: Asked): ClockChange[] =>
  running.map((one): ClockChange => ({ how: 'end', running: [one], as: 'met', on: actDay(one, on, input) }));

/** With the road, its duties and targets end: met by the step that met them, expired where their own last day ended it, stopped by any other. */
function endOf(
  name: string,
  clock: AnyClock,
  after: ProceedingFacts,
  step: AnyStep,
  entered: boolean,
): 'met' | 'stopped' | 'expired' | null {
  if (!after.ended || !entered) return null;
  if (clock.met?.includes(step.do)) return 'met';
  return isExpiryOf(step, name) ? 'expired' : 'stopped';
}

const isExpiryOf = (step: AnyStep, name: string): boolean => !Array.isArray(step.by) && 'expiryOf' in step.by && step.by.expiryOf === name;

/** A clock of one party or instalment is touched by a step about that party or instalment; those of parties, by one about none in particular as well. */
function concerns(one: ClockFacts, clock: AnyClock, after: ProceedingFacts, { input }: Asked): boolean {
  if (clock.per === 'party') return input['partyId'] === undefined || one.subjectId === input['partyId'];
  const term = after.agreement?.terms.find(({ id }) => id === input['termId']);
  return one.subjectId === input['instalmentId'] || (term?.instalments.some(({ id }) => id === one.subjectId) ?? false);
}

/** An instalment is met when all of it was performed; a part payment leaves it running. */
function isDone(one: ClockFacts, clock: AnyClock, after: ProceedingFacts): boolean {
  if (clock.per !== 'instalment') return true;
  return instalmentsOf(after.agreement).some(({ id, performedOn }) => id === one.subjectId && performedOn !== null);
}

function lengthened(running: ClockFacts, { input, on }: Asked): ClockChange {
  const until = typeof input['until'] === 'string' ? (input['until'] as LegalDate) : null;
  return { how: 'extend', running, until, on, documentId: typeof input['documentId'] === 'string' ? input['documentId'] : null };
}

/** A clock that waits in a state stands still there, for the bases the row names; where it names none, for any. */
function waiting(
  clock: AnyClock,
  before: ProceedingFacts,
  after: ProceedingFacts,
  running: ClockFacts[],
  asked: Asked,
  entered: boolean,
): ClockChange[] {
  if (!entered || !clock.waits) return [];
  const basis = String(asked.input['basis'] ?? '');
  const own = clock.waits.flatMap((wait) => ('beside' in wait ? [] : [wait]));
  const waits = own.some((wait) => wait.in === after.state && (!wait.basis || wait.basis.includes(basis)));
  if (waits) return running.filter(({ suspended }) => !suspended).map((one) => ({ how: 'suspend', running: one, basis, from: asked.on }));
  const waited = own.some((wait) => wait.in === before.state);
  return waited
    ? running.filter((one) => one.suspended && !waitsBeside(one)).map((one) => ({ how: 'resume', running: one, on: asked.on }))
    : [];
}

const BESIDE = 'beside:';
const waitsBeside = ({ suspendedBy }: ClockFacts): boolean => suspendedBy?.startsWith(BESIDE) === true;

/** Clocks that stand still while another road of the case is where the row says, and go on when it has left. */
export function besideChanges(road: AnyRoad, facts: ProceedingFacts, on: LegalDate): ClockChange[] {
  return Object.entries(road.clocks).flatMap(([name, clock]) => {
    const waits = (clock.waits ?? []).flatMap((wait) => ('beside' in wait ? [wait] : []));
    if (waits.length === 0) return [];
    const now = waits.find(({ beside, in: states, only, marked }) =>
      besideThem(facts).some(
        ({ procedure, state, variant, marks }) =>
          procedure === beside &&
          states.includes(state) &&
          (!only || only.includes(variant)) &&
          (!marked || marks?.includes(marked) === true),
      ),
    );
    const running = facts.clocks.filter((one) => one.clock === name && one.endedAs === null);
    return running.flatMap((one): ClockChange[] => {
      if (now && !one.suspended) return [{ how: 'suspend', running: one, basis: `${BESIDE}${now.beside}`, from: on }];
      return !now && one.suspended && waitsBeside(one) ? [{ how: 'resume', running: one, on }] : [];
    });
  });
}

/** Under the new variant's rule, from the same day; a clock that the variant does not know is over. */
function reruled(clock: AnyClock, after: ProceedingFacts, running: ClockFacts[], { on }: Asked): ClockChange[] {
  if (typeof clock.rule === 'string') return [];
  const ruleId = clock.rule[after.variant];
  if (!ruleId) return [{ how: 'end', running, as: 'stopped', on }];
  return running.filter((one) => one.ruleId !== ruleId).map((one) => ({ how: 'rerule', running: one, ruleId }));
}

function starts(
  road: AnyRoad,
  name: string,
  clock: AnyClock,
  after: ProceedingFacts,
  step: AnyStep,
  asked: Asked,
  entered: boolean,
): ClockChange[] {
  const start = clock.starts.find((one) => begins(one, after, step, asked, entered));
  const ruleId = typeof clock.rule === 'string' ? clock.rule : clock.rule[after.variant];
  if (!start || !ruleId) return [];
  const movesTheRoad = road.steps.some((row) => isExpiryOf(row, name) && (!row.only || row.only.includes(after.variant)));
  const owedBy = clock.owedBy ?? (clock.kind === 'right' ? 'party' : 'organisation');
  return subjects(clock, after, asked).flatMap(({ subjectKind, subjectId, instalment }) => {
    const until = clock.until ? dayOf(clock.until, after, asked, instalment) : null;
    if (clock.until === 'instalment-day' && !until) return [];
    // An input left out means the day of the step itself.
    const day = dayOf(start.on ?? 'the-day', after, asked, instalment) ?? asked.on;
    return [
      {
        how: 'start',
        clock: name,
        kind: clock.kind,
        owedBy,
        of: clock.of ?? null,
        ruleId,
        start: day,
        until,
        used: start.used ? (dayOf(start.used, after, asked, instalment) ?? asked.on) : null,
        subjectKind,
        subjectId,
        expires: movesTheRoad,
      } satisfies ClockChange,
    ];
  });
}

function begins(
  start: ClockStart<string, string, string, string>,
  after: ProceedingFacts,
  step: AnyStep,
  asked: Asked,
  entered: boolean,
): boolean {
  if (start.only && !start.only.includes(after.variant)) return false;
  if (start.by && !start.by.includes(step.do)) return false;
  if (start.entering && !(entered && after.state === start.entering)) return false;
  if (start.in && !start.in.includes(after.state)) return false;
  if (!start.by && !start.entering) return false;
  return matches(start.when, asked.input) && (!start.if || holds(start.if, after, asked));
}

interface Subject {
  subjectKind: ClockFacts['subjectKind'];
  subjectId: string | null;
  instalment?: InstalmentFacts;
}

function subjects(clock: AnyClock, after: ProceedingFacts, { input }: Asked): Subject[] {
  if (clock.per === 'instalment')
    return instalmentsOf(after.agreement).map((instalment) => ({ subjectKind: 'instalment', subjectId: instalment.id, instalment }));
  if (clock.per === 'party') {
    const ids = typeof input['partyId'] === 'string' ? [input['partyId']] : after.parties.map(({ id }) => id);
    return ids.map((subjectId) => ({ subjectKind: 'party', subjectId }));
  }
  return [{ subjectKind: 'none', subjectId: null }];
}

/** Whose own clocks an act here touches there: of the party it names, else of who asks here, else of everybody. */
function whose({ parties }: Pick<ProceedingFacts, 'parties'>, { partyId }: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  if (typeof partyId === 'string') return new Set([partyId]);
  const asking = parties.filter(({ role }) => role === 'applicant');
  return new Set((asking.length > 0 ? asking : parties).map(({ id }) => id));
}

/** Where each party has its own, the one that acts uses its own and leaves the others theirs. */
const runsOf = (name: string, clock: AnyClock, clocks: readonly ClockFacts[], who: ReadonlySet<string>): ClockFacts[] =>
  clocks.filter((one) => one.clock === name && (clock.per !== 'party' || who.has(one.subjectId!)));

const isMet = (one: ClockFacts, on: LegalDate, input: Readonly<Record<string, unknown>>): boolean =>
  one.endedAs === null || (one.endedAs === 'lapsed' && actDay(one, on, input) <= one.dueDate);

/** Clocks of the proceeding this one rests on that a step here meets, or gives back with their old date. */
export function basisClockChanges(
  basisRoad: AnyRoad,
  basisClocks: readonly ClockFacts[],
  here: ProceedingFacts,
  step: string,
  on: LegalDate,
  input: Readonly<Record<string, unknown>>,
): { met: ClockFacts[]; back: ClockFacts[] } {
  const key = `${here.procedure}:${step}` as const;
  const met: ClockFacts[] = [];
  const back: ClockFacts[] = [];
  for (const [name, clock] of Object.entries(basisRoad.clocks)) {
    if (clock.otherIf && !OTHERS[clock.otherIf](asSibling(here))) continue;
    const runs = runsOf(name, clock, basisClocks, whose(here, input));
    if ((clock.met as string[] | undefined)?.includes(key)) met.push(...runs.filter((one) => isMet(one, on, input)));
    // Given back only while there is something left of it.
    if ((clock.back as string[] | undefined)?.includes(key))
      back.push(...runs.filter(({ endedAs, dueDate }) => endedAs === 'met' && on <= dueDate));
  }
  return { met, back };
}

/** A road that rests on none names no other: an act in it uses the rights that other roads of the case have left open for it. */
export const usesRightsBeside = (road: AnyRoad, { basis }: ProceedingFacts, other: AnyRoad, steps: readonly string[]): boolean =>
  basis === null &&
  !road.restsOn &&
  Object.values(other.clocks).some(
    ({ kind, met = [] }) => kind === 'right' && steps.some((step) => (met as string[]).includes(`${road.code}:${step}`)),
  );
