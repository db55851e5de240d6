/** What decides which road comes first, which may not run beside another, and what another road ends. */
import { LMA, RLA, TDL } from '../cites.js';
import { type Condition, statement } from './shape.js';

// prettier-ignore
export const BETWEEN_ROADS = {
  disputeIsLabour: statement({ holds: (p) => p.case.disputeType === 'labour', otherwise: 'arbitration-first', law: LMA('5') }),
  disputeIsOverContractedLand: statement({ holds: (p) => p.case.disputeType === 'land-contract', otherwise: 'decision-first', law: RLA('2') }),
  concernsLandTitle: statement({
    holds: (p) => Array.isArray(p.opening['concerns']) && p.opening['concerns'].includes('land-title'), otherwise: 'decision-first', law: TDL('14') }),
} as const satisfies Record<string, Condition>;
