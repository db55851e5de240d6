/** Safety first, for any road that mediates or sends papers: no joint session and no letters home in domestic violence, and no mediation alone. */
import { DV, house } from '../cites.js';
import { exitNames } from '../../safety/exit-steps.js';
import { isDomesticViolence } from '../../safety/forbidden.js';
import { type Condition, statement } from './shape.js';

// prettier-ignore
export const SAFETY_CONDITIONS = {
  sessionsAreSeparate: statement({
    holds: (p, asked) => !asked || asked.input['separately'] === true || !isDomesticViolence(p.case.riskFlags), otherwise: 'joint-session-forbidden', law: house }),
  /** For papers that a body of the house serves. What a court has served is recorded however it was. */
  notByPost: statement({
    holds: (p, asked) => asked?.input['method'] !== 'post' || !isDomesticViolence(p.case.riskFlags), otherwise: 'letters-home-forbidden', law: house }),
  noExitIsOwed: statement({
    holds: (p) => (p.case.exitsOwed ?? []).length === 0, otherwise: 'safety-exit-owed', law: DV('10'), facts: (p) => exitNames(p.case.exitsOwed ?? []) }),
} as const satisfies Record<string, Condition>;
