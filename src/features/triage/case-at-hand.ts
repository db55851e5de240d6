/** Makes of rows what the rules and the roads are judged by. */
import { nearest } from '../../domain/handoff-proposals.js';
import type { LegalDate } from '../../domain/legal-date.js';
import type { ProceedingFacts } from '../../domain/procedures/facts.js';
import type { Body } from '../../domain/triage/bodies.js';
import type { CaseAtHand, Opener } from '../../domain/triage/judge-roads.js';
import { fen, type TriageFacts } from '../../domain/triage/rule-shape.js';
import type { CaseBasics } from '../../persistence/proceeding.queries.js';

interface AtDesk {
  stage: string;
  amount: string | null;
}

export const factsOf = ({ case: of, parties }: CaseBasics, { stage, amount }: AtDesk, concerns: readonly string[]): TriageFacts => ({
  disputeType: of.disputeType,
  areaCode: of.areaCode,
  channel: of.channel,
  riskFlags: of.riskFlags,
  stage,
  amount: amount === null ? null : fen(amount),
  parties,
  concerns,
  proceedings: of.siblings,
});

const seatOf = ({ id, ...rest }: Body): Opener => ({ organisationId: id, ...rest });

/** Whoever is no longer active opens nothing. */
const NOBODY: Opener = { organisationId: '', name: '', kind: '', areaCode: '', hasAccount: false, subjects: [] };

export function caseAtHand(
  { case: of, parties }: CaseBasics,
  bodies: readonly Body[],
  more: { bases: ReadonlyMap<string, ProceedingFacts> | null; concerns: readonly string[]; on: LegalDate },
): CaseAtHand {
  const holder = bodies.find(({ id }) => id === of.responsibleOrganisationId);
  return {
    case: of,
    parties,
    holder: holder ? seatOf(holder) : { ...NOBODY, organisationId: of.responsibleOrganisationId },
    // Over many cases it does not matter who is the nearest, only that there is somebody.
    others: (more.bases ? nearest(bodies, of.areaCode) : bodies).map(seatOf),
    ...more,
  };
}
