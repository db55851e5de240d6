/** Everybody who could come to a road, and what each is to be answered at each of its rows: read from the rows, apart from the judge. */
import type { Actor } from '../../src/domain/actor.js';
import { type Decision, decide, matches, mayOpen, stepsNamed } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts, SeatFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { isFor } from '../../src/domain/procedures/ways.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { bodyOf } from './support-walks.js';
import { aProceeding, mediatorLi, mediatorWang, registrarA } from './support.js';

export const TODAY = legalDate('2026-03-03');

interface Person {
  /** Who he is, for the name of what he was answered wrongly. */
  said: string;
  actor: Actor;
}

const at = (actor: Actor, { organisationId, kind, name }: SeatFacts): Actor => ({
  ...actor,
  organisationId,
  organisationKind: kind,
  organisationName: name,
});
const nobody: Actor = { ...registrarA, roles: [], scopes: [], mediatorId: null };
const client: Actor = { ...nobody, kind: 'client' };

/** Who the rows of a road name, as a person and as a client of his body; who is not the handler, and who has no role there. */
export function peopleAt(road: AnyRoad, seats: Record<string, SeatFacts>): Person[] {
  return Object.entries(road.actors).flatMap(([name, { seat, role, roles = role ? [role] : [], scope, inPerson }]) => {
    const body = seats[seat]!;
    const users = inPerson ? [mediatorLi, mediatorWang] : [{ ...nobody, id: name, name }];
    return [
      ...users.map((user) => ({ said: `${name} (${user.name})`, actor: at({ ...user, roles: [...roles] }, body) })),
      ...(scope ? [{ said: `${name}'s client`, actor: at({ ...client, scopes: [scope] }, body) }] : []),
      { said: `a client at the ${seat} without a scope`, actor: at(client, body) },
      { said: `somebody at the ${seat} without a role`, actor: at(nobody, body) },
    ];
  });
}

const ELSEWHERE: SeatFacts = { ...bodyOf({ code: 'none', seats: { none: { title: '别的单位', kinds: ['agency'] } } } as never, 'none') };

/** A road with every seat filled and a handler, wherever it stands. */
export const standing = (road: AnyRoad, variant: string, state: string, seats: Record<string, SeatFacts>): ProceedingFacts =>
  aProceeding({ procedure: road.code, variant, state, seats, handler: 'li' });

export const everySeat = (road: AnyRoad, hasAccount = true): Record<string, SeatFacts> =>
  Object.fromEntries(Object.keys(road.seats).map((seat) => [seat, { ...bodyOf(road, seat), hasAccount }]));

/** Whether one of the actors a row names is this person: he sits there, in that role or with that scope, and is the handler where the handler is meant. */
function isMeant(road: AnyRoad, row: AnyStep, { seats, handler }: ProceedingFacts, { actor }: Person): boolean {
  return (row.by as string[]).some((name) => {
    const { seat, role, roles = role ? [role] : [], scope, inPerson } = road.actors[name]!;
    if (seats[seat]?.organisationId !== actor.organisationId) return false;
    if (actor.kind === 'client') return scope !== undefined && actor.scopes.includes(scope);
    return roles.some((one) => actor.roles.includes(one)) && (!inPerson || handler?.userId === actor.id);
  });
}

/** What an input has to hold for a row to be the one that is asked for. */
export const asksFor = ({ when = {} }: AnyStep): Record<string, unknown> =>
  Object.fromEntries(Object.entries(when).map(([name, wanted]) => [name, [wanted].flat()[0]]));

const titlesOf = (road: AnyRoad, { by }: AnyStep): string => (by as string[]).map((name) => road.actors[name]!.title).join('、');
const isAt = ({ from }: AnyStep, state: string): boolean => (from as readonly string[]).includes(state);

/** What a person is answered by rows that the same input asks for: who he is comes first, then the variant, then the state. */
function expected(road: AnyRoad, rows: AnyStep[], facts: ProceedingFacts, person: Person): string[] {
  const his = rows.filter((row) => isMeant(road, row, facts, person));
  if (his.length === 0) return rows.map((row) => `403 role-missing ${titlesOf(road, row)}`);
  if (his.some((row) => isFor(row, facts.variant) && isAt(row, facts.state))) return ['judged'];
  return his.map((row) => `409 ${isFor(row, facts.variant) ? 'not-in-this-state' : 'not-for-this-variant'} ${row.title}`);
}

function said(decision: Decision): string {
  if (decision.allowed || decision.status === 422) return 'judged';
  const [refusal] = decision.refusals;
  return `${decision.status} ${refusal?.code} ${String(refusal?.facts?.['who'] ?? refusal?.facts?.['action'])}`;
}

/** What a row answers to whom, in every state of every variant: where it is not what its own words say. */
export function answeredWrongly(road: AnyRoad, step: AnyStep): string[] {
  const seats = everySeat(road);
  const here = peopleAt(road, seats);
  const elsewhere = here.map(({ said: who, actor }) => ({ said: `${who}, of another body`, actor: at(actor, ELSEWHERE) }));
  const input = asksFor(step);
  const rows = stepsNamed(road, step.do).filter(({ when }) => matches(when, input));
  return Object.keys(road.variants).flatMap((variant) =>
    Object.keys(road.states).flatMap((state) => {
      const facts = standing(road, variant, state, seats);
      return [...here, ...elsewhere].flatMap((person) => {
        const right = expected(road, rows, facts, person);
        const answer = said(decide(road, facts, step.do, person.actor, { input, on: TODAY }, TODAY));
        return right.includes(answer) ? [] : [`${person.said} in ${state} (${variant}): ${answer}, not ${right.join(' or ')}`];
      });
    }),
  );
}

/** Nobody sits in a seat: then nobody there may, whoever it would be. */
export function answeredFromAnEmptySeat(road: AnyRoad, step: AnyStep): string[] {
  const people = peopleAt(road, everySeat(road));
  const facts = standing(road, step.only?.[0] ?? Object.keys(road.variants)[0]!, step.from[0]!, {});
  const input = asksFor(step);
  return people.flatMap(({ said: who, actor }) => {
    const answer = said(decide(road, { ...facts, seats: {} }, step.do, actor, { input, on: TODAY }, TODAY));
    return answer.startsWith('403') ? [] : [`${who}: ${answer}`];
  });
}

/** A body without an account: who writes down its acts may, with the paper that proves them and not without. */
export function mirroredWrongly(road: AnyRoad, step: AnyStep): string[] {
  const facts = standing(road, step.only?.[0] ?? Object.keys(road.variants)[0]!, step.from[0]!, everySeat(road, false));
  return (step.by as string[]).flatMap((name) => {
    const mirror = road.actors[name]!.mirroredBy;
    if (!mirror) return [];
    const { seat, role, roles = [role!], attends } = road.actors[mirror]!;
    const actor = at({ ...nobody, roles: [...roles] }, facts.seats[seat]!);
    const elsewhere = at({ ...nobody, roles: [...roles] }, ELSEWHERE);
    const from = decide(road, facts, step.do, elsewhere, { input: { ...asksFor(step), documentId: 'd' }, on: TODAY }, TODAY);
    if (!attends && (from.allowed || from.status !== 403)) return [`${mirror} for ${name}: from another body too`];
    // Who may take the step himself needs no paper.
    if (isMeant(road, step, facts, { said: mirror, actor })) return [];
    const codes = (more: object) => {
      const decision = decide(road, facts, step.do, actor, { input: { ...asksFor(step), ...more }, on: TODAY }, TODAY);
      return decision.allowed ? [] : decision.refusals.map(({ code }) => code as string);
    };
    const [without, withPaper] = [codes({}), codes({ documentId: 'd' })];
    return without.includes('mirror-needs-document') && !withPaper.some((code) => ['mirror-needs-document', 'role-missing'].includes(code))
      ? []
      : [`${mirror} for ${name}: ${without.join(' ')} without a paper, ${withPaper.join(' ')} with one`];
  });
}

/** Who may open a road: those its first row names, at the body that is to have it, and nobody else. */
export function openedWrongly(road: AnyRoad, step: AnyStep): string[] {
  const seats = everySeat(road);
  const facts = standing(road, Object.keys(road.variants)[0]!, 'new', seats);
  const here = peopleAt(road, seats);
  const all = [...here, ...here.map(({ said: who, actor }) => ({ said: `${who}, of another body`, actor: at(actor, ELSEWHERE) }))];
  return all.flatMap((person) => {
    const refusal = mayOpen(road, facts, step, person.actor);
    const answer = refusal ? `${refusal.code} ${String(refusal.facts?.['who'])}` : 'may';
    const right = isMeant(road, step, facts, person) ? 'may' : `role-missing ${titlesOf(road, step)}`;
    return answer === right ? [] : [`${person.said}: ${answer}, not ${right}`];
  });
}
