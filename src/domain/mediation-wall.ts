/**
 * The wall round a mediation: what was said in it stays with the bodies that sit in it. Who has the case next reads that it was tried, what was signed
 * and what all confirmed, and nothing of who was ready for what (人民法院在线调解规则 18). Who handles a petition beside it reads only how it ended.
 */
import type { ProceedingFacts } from './procedures/facts.js';
import { ROADS } from './procedures/roads.js';

/** Roads on which people are brought to an agreement. */
export const MEDIATIONS: readonly string[] = ROADS.filter(({ states }) =>
  Object.values(states).some(({ stage }) => stage === 'mediation'),
).map(({ code }) => code);

/** Of an event of a mediation: that it happened, and by which ground it ended. */
const TOLD = ['procedure', 'action', 'title', 'from', 'to', 'ground'];

/** Of what a court or an organ wrote: which paper it is, and not what it tells of the talks, as the report of a failure does. */
const OF_THE_PAPER = ['courtId', 'courtCaseNo', 'documentNo', 'decisionNo', 'kind', 'on'];

const only = (from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

export const eventFromOutside = (data: Readonly<Record<string, unknown>>): Record<string, unknown> => only(data, TOLD);

/** The proceeding as it is seen over the wall; where a petition went to it, with the outcome and without the terms. */
export const factsFromOutside = <F extends ProceedingFacts>(facts: F, petitioned = false): F => ({
  ...facts,
  agreement: facts.agreement?.effectiveOn && !petitioned ? facts.agreement : null,
  marks: [],
  pending: null,
  court: only(facts.court, OF_THE_PAPER),
  decision: only(facts.decision, OF_THE_PAPER),
  // What is written for a body of it, as the report to the court is, is for that body.
  papers: facts.papers.filter(({ partyId }) => partyId !== null),
});

/** Whether this body looks at it from outside. */
export const isOutside = ({ procedure, organisationId, seats }: ProceedingFacts, bodyId: string): boolean =>
  MEDIATIONS.includes(procedure) && organisationId !== bodyId && !Object.values(seats).some((seat) => seat.organisationId === bodyId);
