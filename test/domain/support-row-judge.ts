/** What a walked place has to say about a row: who takes it there, which reason a need has to give, how far a row is, and what may have been written down wrongly. */
import type { Actor } from '../../src/domain/actor.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { type LegalDate, addDays } from '../../src/domain/legal-date.js';
import { type Asked, CONDITIONS } from '../../src/domain/procedures/conditions.js';
import { needHolds } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep, Need } from '../../src/domain/procedures/grammar.js';
import { mediatorLi, mediatorWang, registrarA } from './support.js';

/** Who takes a row here: each actor it names, at the body that sits there or by whoever writes down its acts. */
export function takersOf(road: AnyRoad, step: AnyStep, { seats, handler }: ProceedingFacts): Actor[] {
  return (step.by as string[]).flatMap((name): Actor[] => {
    const { seat, role, roles = role ? [role] : [], scope, inPerson, mirroredBy } = road.actors[name]!;
    const body = seats[seat];
    if (!body) return [];
    const sits = { organisationId: body.organisationId, organisationKind: body.kind, organisationName: body.name };
    if (inPerson) {
      const user = [mediatorLi, mediatorWang].find(({ id }) => id === handler?.userId);
      return user ? [{ ...user, ...sits, roles: [...roles] }] : [];
    }
    if (roles.length === 0 && scope) return [{ ...registrarA, ...sits, kind: 'client', roles: [], scopes: [scope] }];
    const mirror = !body.hasAccount && mirroredBy ? road.actors[mirroredBy] : undefined;
    const other = mirror && seats[mirror.seat];
    const stands = other ? [{ ...registrarA, organisationId: other.organisationId, roles: mirror.roles ?? [mirror.role!] }] : [];
    return [{ ...registrarA, ...sits, roles: [...roles] }, ...(stands as Actor[])];
  });
}

/** The same proceeding with one thing otherwise than it was written down. */
export function* doubts(road: AnyRoad, facts: ProceedingFacts): Generator<ProceedingFacts> {
  for (const mark of new Set(facts.marks.map((one) => one.mark))) {
    yield { ...facts, marks: facts.marks.filter((one) => one.mark !== mark) };
    const last = facts.marks.findLast((one) => one.mark === mark);
    yield { ...facts, marks: facts.marks.filter((one) => one !== last) };
  }
  for (const [mark, { per }] of Object.entries(road.marks))
    for (const value of ['no', 'yes', mark]) {
      const of = per === 'party' ? facts.parties.map(({ id }) => id) : [null];
      const added = of.map((partyId) => ({ mark, partyId, value, on: facts.openedOn, detail: {} }));
      yield { ...facts, marks: [...facts.marks.filter((one) => one.mark !== mark), ...added] };
      yield { ...facts, marks: [...facts.marks.filter((one) => one.mark !== mark || one.partyId !== of[0]), added[0]!] };
    }
  for (const seat of Object.keys(facts.seats))
    yield { ...facts, seats: Object.fromEntries(Object.entries(facts.seats).filter(([name]) => name !== seat)) };
  if (facts.agreement) {
    const terms = facts.agreement.terms.map((term) => ({
      ...term,
      instalments: term.instalments.map((one) => ({ ...one, performedOn: facts.openedOn })),
    }));
    yield { ...facts, agreement: { ...facts.agreement, terms } };
  }
  yield { ...facts, handler: null };
  yield { ...facts, objectedMediatorIds: ['li', 'wang'] };
}

export const countOf = (names: unknown): number => (typeof names === 'string' && names !== '' ? names.split('、').length : 0);

export function distanceTo(need: Need, facts: ProceedingFacts): number {
  if (needHolds(need, facts) || typeof need !== 'string') return 0;
  const told = CONDITIONS[need].facts?.(facts, null);
  return 1 + countOf(told?.['names'] ?? told?.['facts']);
}

/** Rights end with their last day. */
export function lapsed(facts: ProceedingFacts, today: LegalDate): ProceedingFacts {
  const clocks = facts.clocks.map((one) => {
    const isOver = one.kind === 'right' && one.endedAs === null && !one.suspended && one.dueDate < today;
    const lapses = isOver && SHIPPED.on(one.ruleId as never, one.startDate).onExpiry === 'right-lapses';
    return lapses ? { ...one, endedAs: 'lapsed' as const, endedOn: addDays(one.dueDate, 1) } : one;
  });
  return { ...facts, clocks };
}

interface Reason {
  code: string;
  law: unknown;
  fails: boolean;
}

/** The reason a need has to give, and whether it fails here. */
export function reasonOf(step: AnyStep, need: Need, facts: ProceedingFacts, asked: Asked): Reason {
  if (typeof need === 'object' && 'within' in need) return { ...timeliness(need.within, facts, asked), law: step.law[0] };
  const [code, wanted] = typeof need === 'string' ? [need, true] : [need.not, false];
  const condition = CONDITIONS[code];
  const law = typeof condition.law === 'function' ? condition.law(facts) : condition.law;
  return { code: condition.otherwise, law: law.article ? law : undefined, fails: condition.holds(facts, asked) !== wanted };
}

/** A right that was used or given up is gone, whatever its last day; one that lapsed was used where the act was in time. No right, nothing to be late for. */
function timeliness(within: string | readonly string[], { clocks, basis }: ProceedingFacts, { input, on }: Asked): Omit<Reason, 'law'> {
  const names = [within].flat();
  const ofBasis = names.some((name) => name.startsWith('basis.'));
  const all = ofBasis ? (basis?.clocks ?? []) : clocks;
  const { partyId } = input;
  const own = all.filter(
    (one) =>
      names.includes(`${ofBasis ? 'basis.' : ''}${one.clock}`) &&
      (one.subjectKind !== 'party' || partyId === undefined || one.subjectId === partyId),
  );
  const last = own.find(({ endedAs }) => endedAs === null) ?? own.at(-1);
  if (!last) return { code: 'deadline-passed', fails: false };
  if (last.endedAs === 'met' || last.endedAs === 'stopped') return { code: 'right-used', fails: true };
  const posted = last.postedInTime ? input['dispatchedOn'] : undefined;
  const day = typeof posted === 'string' && posted < on ? posted : on;
  return { code: 'deadline-passed', fails: last.endedAs === 'expired' || day > last.dueDate };
}

/** What makes a place another one: where it stands, what was said by how many, what is in force, which dates run. */
export function signOf({
  variant,
  state,
  previousState,
  handler,
  seats,
  marks,
  agreement,
  clocks,
  pending,
  parties,
  objectedMediatorIds,
  case: ofCase,
  basis,
}: ProceedingFacts): string {
  const counts = new Map<string, number>();
  for (const { mark, value } of marks) {
    const key = /^[a-z-]{1,30}$/.test(value) ? `${mark}=${value}` : mark;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const dates = clocks.map(({ clock, endedAs, suspended }) => `${clock}${endedAs ?? ''}${suspended}`);
  const terms = agreement?.terms.flatMap(({ kind, instalments }) => [
    kind,
    ...instalments.map(({ performedOn, defaultedOn }) => `${performedOn !== null}${defaultedOn !== null}`),
  ]);
  return JSON.stringify([
    variant,
    state,
    previousState,
    handler !== null,
    Object.keys(seats).sort(),
    [...counts].sort(),
    agreement && [agreement.form, agreement.effectiveOn !== null, terms],
    [...new Set(dates)].sort(),
    pending && Object.keys(pending).sort(),
    parties.length,
    objectedMediatorIds.length,
    ofCase.siblings.map(({ state: one }) => one),
    basis?.state,
  ]);
}
