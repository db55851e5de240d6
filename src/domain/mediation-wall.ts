/**
 * The wall round a mediation: what was said in it stays with the bodies that sit in it. Who has the case next reads that it was tried, what was signed
 * and what all confirmed, and nothing of who was ready for what (人民法院在线调解规则 18).
 */
import type { ProceedingFacts } from './procedures/facts.js';
import { ROADS } from './procedures/roads.js';

/** Roads on which people are brought to an agreement. */
export const MEDIATIONS: readonly string[] = ROADS.filter(({ states }) =>
  Object.values(states).some(({ stage }) => stage === 'mediation'),
).map(({ code }) => code);

/** Of an event of a mediation: that it happened, and by which ground it ended. */
const TOLD = ['procedure', 'action', 'title', 'from', 'to', 'ground'];

export const eventFromOutside = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => TOLD.includes(name)));

/** The proceeding as it is seen over the wall. */
export const factsFromOutside = <F extends ProceedingFacts>(facts: F): F => ({
  ...facts,
  agreement: facts.agreement?.effectiveOn ? facts.agreement : null,
  marks: [],
  pending: null,
});

/** Whether this body looks at it from outside. */
export const isOutside = ({ procedure, organisationId, seats }: ProceedingFacts, bodyId: string): boolean =>
  MEDIATIONS.includes(procedure) && organisationId !== bodyId && !Object.values(seats).some((seat) => seat.organisationId === bodyId);
