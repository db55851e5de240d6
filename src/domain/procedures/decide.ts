/** The one judge: may this actor take this step now? It enforces the move and it answers `GET …/actions`, so the two can never disagree. */
import { type Actor, hasRole, hasScope } from '../actor.js';
import type { LegalDate } from '../legal-date.js';
import type { Refusal } from '../refusals.js';
import { type Asked, CONDITIONS, type Condition } from './conditions.js';
import { actDay, type ClockFacts, type ProceedingFacts } from './facts.js';
import type { ActorRow, AnyRoad, AnyStep, Need } from './grammar.js';

export type Decision =
  | { allowed: true; step: AnyStep; mirrored: boolean }
  /** 403 you may not · 409 not in this state · 422 a rule refuses, with all its reasons. */
  | { allowed: false; status: 403 | 409 | 422; refusals: Refusal[] };

/** Steps that people take, by name; the ones that happen by themselves or by the passing of a day have no name outside. */
export const stepsNamed = (road: AnyRoad, action: string): AnyStep[] =>
  road.steps.filter((step) => step.do === action && step.from !== 'new' && Array.isArray(step.by));

/** Names of the actions of a road, in the order of its rows. */
export const actionsOf = (road: AnyRoad): string[] => [
  ...new Set(road.steps.filter(({ from, by }) => from !== 'new' && Array.isArray(by)).map((step) => step.do)),
];

/** Whether a row is the one that an input asks for. */
export const matches = (when: AnyStep['when'], input: Record<string, unknown>): boolean =>
  !when ||
  Object.entries(when).every(([name, wanted]) => (Array.isArray(wanted) ? wanted.includes(input[name] as string) : input[name] === wanted));

const forVariant = (road: AnyRoad, step: AnyStep, variant: string): boolean => !step.only || step.only.includes(variant);

/** Judges every row of an action; a row that allows wins, else the row that came nearest explains why not. */
export function decide(
  road: AnyRoad,
  facts: ProceedingFacts,
  action: string,
  actor: Actor,
  asked: Asked | null,
  today: LegalDate,
): Decision {
  const all = stepsNamed(road, action).filter((step) => !asked || matches(step.when, asked.input));
  const own = all.filter((step) => forVariant(road, step, facts.variant));
  // That the step is there for others says nothing to who has a row of his own.
  const rows = own.length > 0 ? own : all;
  const decisions = rows.map((step) => judge(road, facts, step, actor, asked, today));
  return (
    decisions.find(({ allowed }) => allowed) ??
    decisions.sort((a, b) => (b.allowed ? 0 : b.status) - (a.allowed ? 0 : a.status))[0] ?? { allowed: false, status: 409, refusals: [] }
  );
}

function judge(road: AnyRoad, facts: ProceedingFacts, step: AnyStep, actor: Actor, asked: Asked | null, today: LegalDate): Decision {
  const names = step.by as string[];
  const how = names.map((name) => actsAs(road.actors[name]!, road, facts, actor)).find((one) => one !== 'no') ?? 'no';
  if (how === 'no') {
    const who = names.map((name) => road.actors[name]!.title).join('、');
    return { allowed: false, status: 403, refusals: [{ code: 'role-missing', facts: { who } }] };
  }
  if (!forVariant(road, step, facts.variant)) {
    return {
      allowed: false,
      status: 409,
      refusals: [{ code: 'not-for-this-variant', facts: { action: step.title, variant: road.variants[facts.variant]!.title } }],
    };
  }
  if (!(step.from as string[]).includes(facts.state)) {
    return {
      allowed: false,
      status: 409,
      refusals: [{ code: 'not-in-this-state', facts: { action: step.title, state: road.states[facts.state]!.title } }],
    };
  }
  const mirrored = how === 'mirrors';
  const refusals = unmet(road, facts, step.needs ?? [], asked, today, step);
  if (mirrored && asked && !asked.input['documentId']) refusals.push({ code: 'mirror-needs-document' });
  return refusals.length > 0 ? { allowed: false, status: 422, refusals } : { allowed: true, step, mirrored };
}

/** Whether this actor may take the first step of a road at his own body; the reason when not. */
export function mayOpen(road: AnyRoad, facts: ProceedingFacts, step: AnyStep, actor: Actor): Refusal | null {
  const names = step.by as string[];
  if (names.some((name) => actsAs(road.actors[name]!, road, facts, actor) === 'yes')) return null;
  return { code: 'role-missing', facts: { who: names.map((name) => road.actors[name]!.title).join('、') } };
}

/** Whether an actor is who a row means: in person, or by writing down what a body without an account did. */
function actsAs(row: ActorRow<string, string>, road: AnyRoad, facts: ProceedingFacts, actor: Actor): 'yes' | 'mirrors' | 'no' {
  const seat = facts.seats[row.seat];
  if (!seat) return 'no';
  if (seat.organisationId === actor.organisationId) {
    if (actor.kind === 'client') return row.scope && hasScope(actor, row.scope) ? 'yes' : 'no';
    const roles = row.roles ?? (row.role ? [row.role] : []);
    if (hasRole(actor, ...roles) && (!row.inPerson || (facts.handler !== null && facts.handler.userId === actor.id)))
      return row.withPaper ? 'mirrors' : 'yes';
    return 'no';
  }
  const mirror = row.mirroredBy && !seat.hasAccount ? road.actors[row.mirroredBy] : undefined;
  const sits = mirror && (mirror.attends || facts.seats[mirror.seat]?.organisationId === actor.organisationId);
  return sits && mirror.role && hasRole(actor, mirror.role) ? 'mirrors' : 'no';
}

/** Every need that does not hold, as refusals. */
export function unmet(
  road: AnyRoad,
  facts: ProceedingFacts,
  needs: readonly Need[],
  asked: Asked | null,
  today: LegalDate,
  step?: AnyStep,
): Refusal[] {
  return needs.flatMap((need) => {
    if (typeof need === 'string') return holds(need, facts, asked) ? [] : [refusalOf(CONDITIONS[need], facts, asked)];
    if ('not' in need) return holds(need.not, facts, asked) ? [refusalOf(CONDITIONS[need.not], facts, asked)] : [];
    const clock = clockNamed(facts, need.within, asked);
    // Where the clock never ran, what should have started it is missing: other needs say so.
    if (!clock) return [];
    const title = step?.title ?? road.title;
    if (clock.endedAs === 'met' || clock.endedAs === 'stopped')
      return [{ code: 'right-used', facts: { title }, law: step?.law[0] } satisfies Refusal];
    const day = asked ? actDay(clock, asked.on, asked.input) : today;
    // What was done in time may be typed late: a right that lapsed meanwhile was used.
    if ((clock.endedAs === null || clock.endedAs === 'lapsed') && day <= clock.dueDate) return [];
    return [
      {
        code: 'deadline-passed',
        facts: { due: clock.dueDate, title },
        law: step?.law[0],
      } satisfies Refusal,
    ];
  });
}

export const holds = (code: keyof typeof CONDITIONS, facts: ProceedingFacts, asked: Asked | null): boolean =>
  CONDITIONS[code].holds(facts, asked);

/** Whether a need holds for a step that happens by itself. */
export const needHolds = (need: Need, facts: ProceedingFacts): boolean =>
  typeof need === 'string' ? holds(need, facts, null) : 'not' in need ? !holds(need.not, facts, null) : false;

export function refusalOf(condition: Condition, facts: ProceedingFacts, asked: Asked | null): Refusal {
  const law = typeof condition.law === 'function' ? condition.law(facts) : condition.law;
  return {
    code: condition.otherwise,
    facts: condition.facts?.(facts, asked),
    law: law.article ? law : undefined,
    ...(condition.instead ? { instead: condition.instead } : {}),
  };
}

/** The clock a need names; `basis.` looks at the proceeding this one rests on. The newest run of it counts; of each party's own, the one of who asks. */
function clockNamed(facts: ProceedingFacts, within: string | readonly string[], asked: Asked | null): ClockFacts | undefined {
  const [name = '', ...others] = [within].flat();
  const [clocks, clock] = name.startsWith('basis.') ? [facts.basis?.clocks ?? [], name.slice('basis.'.length)] : [facts.clocks, name];
  const partyId = asked?.input['partyId'];
  const runs = clocks.filter(
    (one) =>
      (one.clock === clock || others.includes(one.clock)) &&
      (partyId === undefined || one.subjectKind !== 'party' || one.subjectId === partyId),
  );
  return runs.find(({ endedAs }) => endedAs === null) ?? runs.at(-1);
}

export interface Owed {
  by: 'organisation' | 'party' | 'court';
  organisationId: string | null;
  userId: string | null;
  next: string[];
  /** Who, in Chinese, for the tracking page and the inbox. */
  title: string;
}

/** Who owes the next step in this state: the first row that holds. */
export function owed(road: AnyRoad, facts: ProceedingFacts): Owed | null {
  const row = road.states[facts.state]!.owes?.find((one) => !one.if || holds(one.if, facts, null));
  if (!row) return null;
  if (row.who === 'party')
    return { by: 'party', organisationId: recorderOf(road, facts, row.next), userId: null, next: row.next, title: '当事人' };
  const actor = road.actors[row.who]!;
  const seat = facts.seats[actor.seat];
  return {
    by: seat?.kind === 'court' ? 'court' : 'organisation',
    organisationId: seat?.organisationId ?? facts.organisationId,
    userId: actor.inPerson ? (facts.handler?.userId ?? null) : null,
    next: row.next,
    title: seat?.name ?? actor.title,
  };
}

/** Of the steps that are owed, those this caller takes from here once their conditions hold: nobody is shown as next what he would be forbidden. */
export const nextFor = (road: AnyRoad, facts: ProceedingFacts, { next }: Owed, actor: Actor, today: LegalDate): string[] =>
  next.filter((action) => {
    const decision = decide(road, facts, action, actor, null, today);
    return decision.allowed || decision.status === 422;
  });

/** The body that writes down what a party does: the one the proceeding runs at, unless only others take these steps. */
function recorderOf(road: AnyRoad, facts: ProceedingFacts, next: readonly string[]): string {
  const steps = next.flatMap((action) => stepsNamed(road, action)).filter((step) => (step.from as string[]).includes(facts.state));
  const bodies = steps.flatMap(({ by }) => (by as string[]).flatMap((name) => facts.seats[road.actors[name]!.seat]?.organisationId ?? []));
  return bodies.includes(facts.organisationId) ? facts.organisationId : (bodies[0] ?? facts.organisationId);
}
