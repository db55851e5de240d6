/** What decides which road comes first, which may not run beside another, and what another road ends. */
import { ALL, ARL, LMA, RLA, TDL, house } from '../cites.js';
import type { ProceedingFacts, SiblingFacts } from '../facts.js';
import { besideThem, isAlive } from '../same-people.js';
import { DOCKETED } from '../suit-states.js';
import { OTHERS, anActIsContested, concernsAnAct, mandatoryCodes } from './other-roads.js';
import { type Condition, statement } from './shape.js';

const concerns = ({ opening }: ProceedingFacts, ...codes: string[]): boolean =>
  Array.isArray(opening['concerns']) && opening['concerns'].some((code) => codes.includes(String(code)));

/** The government has been asked who owns or may use the land, and has not said that this is not the question. */
const isAboutTitle = ({ procedure, variant, state }: SiblingFacts): boolean =>
  procedure === 'administrative-adjudication' && variant === 'land-title' && !['refused', 'withdrawn'].includes(state);
const HAS_DECIDED = ['decided', 'served', 'remedy', 'effective'];

const others = ({ case: { siblings, kin } }: ProceedingFacts): SiblingFacts[] => [...siblings, ...kin];
/** A taking of land is an act of an organ, whatever the suit about it is called. */
const isATaking = (p: ProceedingFacts): boolean => p.case.disputeType === 'expropriation';
const isOnAnAct = (p: ProceedingFacts): boolean =>
  isATaking(p) || concernsAnAct({ variant: p.variant, concerns: p.opening['concerns'] as string[] | undefined });
const landWasDecided = (p: ProceedingFacts): boolean => others(p).some((other) => isAboutTitle(other) && HAS_DECIDED.includes(other.state));

// prettier-ignore
export const BETWEEN_ROADS = {
  disputeIsLabour: statement({ holds: (p) => p.case.disputeType === 'labour', otherwise: 'arbitration-first', law: LMA('5') }),
  // A suit against an organ, about what it did, is no suit about the dispute: an injury at work that it does not recognise, a certificate that it gave to another.
  suitIsBetweenTheParties: statement({
    holds: (p) => !(p.variant.startsWith('administrative') && anActIsContested(p)), otherwise: 'arbitration-first', law: ALL('12') }),
  disputeIsOverContractedLand: statement({ holds: (p) => p.case.disputeType === 'land-contract', otherwise: 'decision-first', law: RLA('2') }),
  // It is said at the opening, or by the government having been asked in the same matter.
  concernsLandTitle: statement({ holds: (p) => concerns(p, 'land-title') || others(p).some(isAboutTitle), otherwise: 'decision-first', law: TDL('14') }),
  // A decision on who owns or may use land has a rule of its own.
  reconsiderationComesFirst: statement({
    holds: (p) => concerns(p, ...(concerns(p, 'land-title') ? [...mandatoryCodes].filter((code) => code !== 'natural-resource-right') : mandatoryCodes)),
    otherwise: 'reconsideration-first', law: ARL('23') }),
  landDecisionTouchesObtainedRight: statement({
    holds: (p) => (concerns(p, 'land-title') && concerns(p, 'natural-resource-right')) || (isOnAnAct(p) && landWasDecided(p)), otherwise: 'reconsideration-first', law: ARL('23') }),
  suitIsOnAnAct: statement({ holds: isOnAnAct, otherwise: 'road-beside', law: ARL('29') }),
  // One run of a road at a time for the same people, whether it is opened or its end is taken back.
  noOtherRunIsAlive: statement({ holds: (p) => !isAlive(p), otherwise: 'another-run-alive', law: house }),
  suitOnAnActIsThere: statement({
    holds: (p) => [...besideThem(p), ...p.case.kin].some((other) => other.procedure === 'litigation' && [...DOCKETED, 'concluded'].includes(other.state) && !OTHERS.endedUndecided(other) && (isATaking(p) || concernsAnAct(other))),
    otherwise: 'road-beside', law: ARL('29') }),
} as const satisfies Record<string, Condition>;
