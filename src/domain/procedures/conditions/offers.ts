/** What makes a road fit a dispute whose kind alone does not: said by the desk, by how it came, or by what stands in the case. */
import { ARL, CPL, XF } from '../cites.js';
import { anActIsContested } from './other-roads.js';
import { type Condition, statement } from './shape.js';

const PETITIONED = ['petition', 'visit', 'letter', 'leader-reception'];

// prettier-ignore
export const OFFER_CONDITIONS = {
  anActIsContested: statement({
    holds: anActIsContested, otherwise: 'reconsideration-first', law: ARL('11') }),
  cameAsAPetition: statement({
    holds: (p) => PETITIONED.includes(p.case.channel) || p.case.riskFlags.includes('village-affairs') || p.case.siblings.some(({ procedure }) => procedure === 'petition'),
    otherwise: 'road-beside', law: XF('31') }),
  moneyWasPromised: statement({
    holds: (p) => p.basis?.agreement?.terms.some(({ kind }) => kind === 'money') === true, otherwise: 'nothing-to-enforce', law: CPL('225') }),
  violenceIsTold: statement({
    holds: (p) => p.case.riskFlags.some((flag) => ['violence', 'possible-crime'].includes(flag)) || p.case.channel === 'police', otherwise: 'road-beside', law: XF('31') }),
} as const satisfies Record<string, Condition>;
