/** What a person may do to a case itself: rows like those of a road, judged the same way. */
import type { Role } from './actor.js';
import type { Cite, RefusalCode } from './refusals.js';
import { house } from './procedures/cites.js';
import { OUTCOMES } from './procedures/grammar.js';
import type { InputRows } from './procedures/fields.js';
import { REOPENING_GROUNDS } from './reopening.js';

export interface CaseStep {
  title: string;
  law: Cite[];
  from: 'open' | 'closed';
  to: 'open' | 'closed';
  roles: Role[];
  /** Refused with this while a proceeding or an offer is open. */
  nothingOpen: boolean;
  /** Refused while an exit that must be taken is owed, or one that a danger opened and nobody answered: however a case ends, it does not end in mediation alone. */
  exits?: true;
  /** The party who asks for it: refused for one that did not bring the case. */
  of?: 'applicant';
  otherwise: RefusalCode;
  input: InputRows;
  /** The outcome it leaves: named by the input, or its own. */
  outcome: 'input' | 'withdrawn' | null;
}

const DESK: Role[] = ['clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head'];

// prettier-ignore
export const CASE_STEPS = {
  close:    { title: '办结', law: [house], from: 'open', to: 'closed', roles: DESK, nothingOpen: true, exits: true, otherwise: 'case-closed', outcome: 'input',
              input: { outcome: OUTCOMES, evidence: 'text', documentId: 'document?' } },
  withdraw: { title: '当事人撤回', law: [house], from: 'open', to: 'closed', roles: DESK, nothingOpen: true, exits: true, of: 'applicant', otherwise: 'case-closed', outcome: 'withdrawn',
              input: { partyId: 'party', reason: 'text', documentId: 'document?' } },
  reopen:   { title: '重新办理', law: [house], from: 'closed', to: 'open', roles: DESK, nothingOpen: false, otherwise: 'case-not-closed', outcome: null,
              input: { ground: REOPENING_GROUNDS.codes, reason: 'text', documentId: 'document?' } },
} as const satisfies Record<string, CaseStep>;

export type CaseAction = keyof typeof CASE_STEPS;
export const isCaseAction = (text: string): text is CaseAction => Object.hasOwn(CASE_STEPS, text);

/** What is under way in a case, by number. */
export type OpenWork = Record<'proceedings' | 'offers' | 'assistances' | 'requests', number>;

/** As a refusal names it; empty where nothing is under way. */
export const openWorkNames = ({ proceedings, offers, assistances, requests }: OpenWork): string =>
  [
    proceedings > 0 ? `程序 ${proceedings} 个` : '',
    offers > 0 ? '待接收的移交' : '',
    assistances > 0 ? `未结的协助 ${assistances} 个` : '',
    requests > 0 ? '未答复的移交请求' : '',
  ]
    .filter(Boolean)
    .join('、');
