/** An organ asked to act: what is too old, and what another body has already. */
import { LSI } from '../cites.js';
import { type ProceedingFacts, markOf } from '../facts.js';
import { besideThem } from '../same-people.js';
import { DOCKETED } from '../suit-states.js';
import { lastDayOfYears, requestedOn } from './administrative-mediation.js';
import { type Condition, statement } from './shape.js';

/**
 * A labour dispute has been taken to a mediator, or taken in by a commission or a court (LSI 21): what is only applied for there may still be refused.
 * Unless it was said, at the opening or since, to be about something else.
 */
const isBeforeAnotherBody = (p: ProceedingFacts): boolean =>
  p.opening['exception'] !== 'other-matter' &&
  !p.marks.some(({ mark }) => mark === 'no-bar') &&
  [...besideThem(p), ...p.case.kin].some(
    ({ procedure, variant, state, ended }) =>
      (procedure === 'labour-arbitration' && !ended && !['received', 'supplementing'].includes(state)) ||
      (procedure === 'people-mediation' && (variant === 'labour' || p.case.disputeType === 'labour') && !ended) ||
      (procedure === 'litigation' && DOCKETED.includes(state)),
  );

// prettier-ignore
export const ADMINISTRATIVE_DUTY_CONDITIONS = {
  violationWithinTwoYears: statement({
    holds: (p, asked) => { const last = lastDayOfYears(asked, 'violationEndedOn', 2); return last === null || requestedOn(p) <= last; },
    otherwise: 'violation-too-old', law: LSI('20'), facts: (_, asked) => ({ due: lastDayOfYears(asked, 'violationEndedOn', 2) ?? '' }) }),
  matterIsElsewhere: statement({ holds: (p) => markOf(p, 'elsewhere') !== undefined, otherwise: 'nothing-elsewhere', law: LSI('21') }),
  elsewhereIsAnswered: statement({ holds: (p) => markOf(p, 'elsewhere') === undefined, otherwise: 'bar-unanswered', law: LSI('21') }),
  isNotSaidToBeAnotherMatter: statement({ holds: (p) => markOf(p, 'no-bar') === undefined, otherwise: 'nothing-elsewhere', law: LSI('21') }),
  labourDisputeIsElsewhere: statement({ holds: isBeforeAnotherBody, otherwise: 'nothing-elsewhere', law: LSI('21') }),
} as const satisfies Record<string, Condition>;
