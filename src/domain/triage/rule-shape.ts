/** A rule that sends disputes of some kind down a road, and whether it fits one. Every dimension that is left out fits everything. */
import type { OrganisationKind } from '../organisation-kinds.js';
import type { Subject } from '../organisation-subjects.js';
import type { Channel, DisputeType } from '../codes.js';
import type { Concern } from '../procedures/concerns.js';
import type { ProcedureCode, Stage } from '../procedures/codes.js';
import type { Cite } from '../refusals.js';

export type PartyKind = 'person' | 'organisation';

export interface TriageWhen {
  disputeTypes?: readonly DisputeType[];
  /** An area with all that lies in it. */
  areaCodes?: readonly string[];
  /** Yuan, both included, over all claims that have an amount. */
  amountFrom?: string;
  amountTo?: string;
  /** Every party, every applicant, every respondent is of this kind. */
  everyParty?: PartyKind;
  everyApplicant?: PartyKind;
  everyRespondent?: PartyKind;
  /** At least so many applicants. */
  applicantsFrom?: number;
  /** One of these is enough. */
  riskFlags?: readonly string[];
  channels?: readonly Channel[];
  /** Named by who asks. */
  concerns?: readonly Concern[];
  stages?: readonly Stage[];
  /** A proceeding of the case stands here: `people-mediation:effective`. One of these is enough. */
  stands?: readonly `${ProcedureCode}:${string}`[];
}

/** `county` is a body whose own area is a county or more, `township` and `village` those below. */
export const BODY_LEVELS = ['county', 'township', 'village'] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

export interface BodyWanted {
  kinds: readonly OrganisationKind[];
  subject?: Subject;
  level?: BodyLevel;
}

export interface TriageRule {
  id: string;
  when: TriageWhen;
  procedure: ProcedureCode;
  variant?: string;
  /** An exception of the order between roads that stands open for such disputes. */
  exception?: string;
  organisation: BodyWanted;
  reason: string;
  law: Cite;
}

/** What of a case the rules are judged by. */
export interface TriageFacts {
  disputeType: string;
  areaCode: string;
  channel: string;
  riskFlags: readonly string[];
  stage: string;
  /** Fen; null where no claim has an amount. */
  amount: bigint | null;
  parties: readonly { role: string; kind: string }[];
  concerns: readonly string[];
  proceedings: readonly { procedure: string; state: string }[];
}

export const fen = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

export function fits({ when }: Pick<TriageRule, 'when'>, facts: TriageFacts): boolean {
  const { parties, amount } = facts;
  const among = (wanted: readonly string[] | undefined, own: readonly string[]) => !wanted || own.some((one) => wanted.includes(one));
  const all = (kind: PartyKind | undefined, role?: string) => {
    const those = parties.filter((party) => !role || party.role === role);
    return !kind || (those.length > 0 && those.every((party) => party.kind === kind));
  };
  return (
    among(when.disputeTypes, [facts.disputeType]) &&
    (!when.areaCodes || when.areaCodes.some((area) => facts.areaCode.startsWith(area))) &&
    (!when.amountFrom || (amount !== null && amount >= fen(when.amountFrom))) &&
    (!when.amountTo || (amount !== null && amount <= fen(when.amountTo))) &&
    all(when.everyParty) &&
    all(when.everyApplicant, 'applicant') &&
    all(when.everyRespondent, 'respondent') &&
    parties.filter(({ role }) => role === 'applicant').length >= (when.applicantsFrom ?? 0) &&
    among(when.riskFlags, facts.riskFlags) &&
    among(when.channels, [facts.channel]) &&
    among(when.concerns, facts.concerns) &&
    among(when.stages, [facts.stage]) &&
    among(
      when.stands,
      facts.proceedings.map(({ procedure, state }) => `${procedure}:${state}`),
    )
  );
}
