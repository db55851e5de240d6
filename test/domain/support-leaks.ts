/** What of a mediation is read beyond it: its view over the wall, its events, the packages of the roads that follow. In the walks every text says which input it was. */
import { eventFromOutside, factsFromOutside, MEDIATIONS } from '../../src/domain/mediation-wall.js';
import { packageFor, type PackageSource } from '../../src/domain/packages.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { Left } from '../../src/domain/procedures/play.js';
import { ROADS } from '../../src/domain/procedures/roads.js';

/** A text of the walks: whoever finds it somewhere knows where it was said. */
export const said = (input: string): string => `话:${input}`;

/** What stands in an agreement that is in force was said to be read; while it is a draft, it is an offer that somebody may still take back. */
const IN_AN_AGREEMENT = new Set(['facts', 'disputedPoints', 'text', 'manner', 'place', 'description', 'acceleration']);
/** The number of a decision is on a paper that everybody may be shown: it says nothing of what was talked about. */
const ON_A_PAPER = new Set(['documentNo', 'decisionNo']);
const heardIn =
  ({ agreement }: ProceedingFacts) =>
  (what: unknown): string[] => {
    const names = [...JSON.stringify(what).matchAll(/话:(\w+)/g)].map(([, name]) => name!).filter((name) => !ON_A_PAPER.has(name));
    return agreement?.effectiveOn ? names.filter((name) => !IN_AN_AGREEMENT.has(name)) : names;
  };

/** What the next road's file is made of: chosen as the house chooses it, of nothing that is not signed and in force. */
function sourceOf(facts: ProceedingFacts, ground: string | null): PackageSource {
  const { procedure, openedOn, lastStepOn, ended, outcome } = facts;
  const { agreement } = factsFromOutside(facts);
  const failed = ended && outcome === 'not-settled';
  return {
    caseNo: 'YZ2026-000001',
    channel: 'window',
    disputeType: facts.case.disputeType,
    title: '纠纷',
    facts: '登记时所述',
    areaCode: facts.case.areaCode,
    registeredOn: openedOn,
    source: null,
    parties: [],
    withheldPartyIds: [],
    claims: [],
    agreement,
    undisputedFacts: [],
    evidence: [],
    failure: failed ? { procedure, organisation: '调解组织', openedOn, endedOn: lastStepOn, ground } : null,
  };
}

/** Where something that was said in a mediation is read outside it, by the input it was said in. */
export function leaksOf(facts: ProceedingFacts, left: readonly Left[]): string[] {
  const { procedure } = facts;
  if (!MEDIATIONS.includes(procedure)) return [];
  const events = left.flatMap((one) => (one.kind === 'event' ? [one] : []));
  const told = events.map(({ step, from, to, input }) =>
    eventFromOutside({ procedure, action: step.do, title: step.title, from, to, ...input }),
  );
  const ground = events.map(({ input }) => input['ground']).find((one) => typeof one === 'string');
  const heard = heardIn(facts);
  const source = sourceOf(facts, (ground as string | undefined) ?? null);
  return [
    ...heard(factsFromOutside(facts)).map((name) => `${name} is seen over the wall`),
    ...heard(told).map((name) => `${name} stands in an event`),
    ...ROADS.flatMap(({ code }) => heard(packageFor(code, source)).map((name) => `${name} lies in the package of ${code}`)),
  ].map((leak) => `${procedure} in ${facts.state}: ${leak}`);
}
