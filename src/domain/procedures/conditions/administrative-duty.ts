/** An organ asked to act: what is too old, and what another body has already. */
import { LSI } from '../cites.js';
import type { ProceedingFacts } from '../facts.js';
import { IN_SUIT } from '../suit-states.js';
import { lastDayOfYears, requestedOn } from './administrative-mediation.js';
import { type Condition, statement } from './shape.js';

/** The same matter has gone to mediation, arbitration or court as a labour dispute (LSI 21), unless it was said to be about something else. */
const isBeforeAnotherBody = ({ opening, case: { disputeType, siblings, kin } }: ProceedingFacts): boolean =>
  opening['exception'] !== 'other-matter' &&
  [...siblings, ...kin].some(
    ({ procedure, variant, state, ended }) =>
      (procedure === 'labour-arbitration' && !ended) ||
      (procedure === 'people-mediation' && (variant === 'labour' || disputeType === 'labour') && !ended) ||
      (procedure === 'litigation' && IN_SUIT.includes(state)),
  );

// prettier-ignore
export const ADMINISTRATIVE_DUTY_CONDITIONS = {
  violationWithinTwoYears: statement({
    holds: (p, asked) => { const last = lastDayOfYears(asked, 'violationEndedOn', 2); return last === null || requestedOn(p) <= last; },
    otherwise: 'violation-too-old', law: LSI('20'), facts: (_, asked) => ({ due: lastDayOfYears(asked, 'violationEndedOn', 2) ?? '' }) }),
  labourDisputeIsElsewhere: statement({ holds: isBeforeAnotherBody, otherwise: 'nothing-elsewhere', law: LSI('21') }),
} as const satisfies Record<string, Condition>;
