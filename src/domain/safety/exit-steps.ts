/** How an exit is answered: rows, and the one judge of them. */
import type { Role } from '../actor.js';
import { codesOf } from '../code-list.js';
import type { LegalDate } from '../legal-date.js';
import { DV, house } from '../procedures/cites.js';
import type { InputRows } from '../procedures/fields.js';
import type { Cite, Refusal, RefusalCode, RefusalFacts } from '../refusals.js';
import { EXIT_KINDS, type ExitKind, isDanger, isForTheAdult, opensForSomebody, type RaisedFlag } from './exits.js';

export const EXIT_STATES = codesOf({ owed: '待办理', made: '已办理', 'declined-by-adult': '本人决定不办', 'not-needed': '不需要办理' });
export type ExitState = (typeof EXIT_STATES.codes)[number];

/** Who works on the case. */
export const SAFETY_DESK: readonly Role[] = ['clerk', 'registrar', 'mediator', 'officer', 'docking-clerk', 'organisation-head'];

export interface ExitStep {
  readonly title: string;
  readonly law: readonly Cite[];
  readonly from: readonly ExitState[];
  readonly to: ExitState;
  readonly roles: readonly Role[];
  /** Refused where the exit must be taken. */
  readonly opts?: true;
  /** Who says it: the adult in danger for himself; or the head, where no adult decides. */
  readonly decides?: 'adult' | 'head';
  /** Only for this kind. */
  readonly only?: ExitKind;
  readonly event: string;
  readonly input: InputRows;
}

// prettier-ignore
export const EXIT_STEPS = {
  make:           { title: '登记已办理',             law: [house], from: ['owed', 'declined-by-adult', 'not-needed'], to: 'made', roles: SAFETY_DESK, event: 'safety-exit-made',
                    input: { on: 'date', to: 'text', documentId: 'document?', note: 'text?', acceptedAt: 'instant?', urgent: 'boolean?' } },
  decline:        { title: '本人决定不办',           law: [DV('5'), house], from: ['owed'], to: 'declined-by-adult', roles: SAFETY_DESK, opts: true, decides: 'adult', event: 'safety-exit-declined',
                    input: { partyId: 'party', reason: 'text', documentId: 'document?' } },
  dismiss:        { title: '不需要办理',             law: [house], from: ['owed'], to: 'not-needed', roles: ['organisation-head'], opts: true, decides: 'head', event: 'safety-exit-dismissed',
                    input: { reason: 'text' } },
  'record-order': { title: '登记人身安全保护令裁定', law: [DV('28'), DV('30'), DV('31')], from: EXIT_STATES.codes, to: 'made', roles: SAFETY_DESK, only: 'protection-order', event: 'safety-order-recorded',
                    input: { granted: 'boolean', on: 'date', until: 'date?', effectiveOn: 'date?', documentId: 'document?' } },
} as const satisfies Record<string, ExitStep>;

export type ExitAction = keyof typeof EXIT_STEPS;
export const EXIT_ACTIONS = Object.keys(EXIT_STEPS) as ExitAction[];
export const isExitAction = (text: string): text is ExitAction => Object.hasOwn(EXIT_STEPS, text);

export interface ExitFacts {
  readonly kind: string;
  readonly flag: string;
  readonly state: string;
  readonly mandatory: boolean;
}

export const kindTitle = (kind: string): string => EXIT_KINDS.labels[kind as ExitKind];

/** Exits as a refusal names them. */
export const exitNames = (kinds: readonly string[]): RefusalFacts => ({
  exits: { zh: kinds.map(kindTitle).join('、'), en: kinds.join(', ') },
});
const exitName = (kind: string): RefusalFacts => ({ exit: { zh: kindTitle(kind), en: kind } });

/** 409 before 422: whether it can be answered at all, then whether so. @param raised the flags that stand */
export function exitRefusals(action: ExitAction, exit: ExitFacts, raised: readonly RaisedFlag[], partyId?: string): Refusal[] {
  const step: ExitStep = EXIT_STEPS[action];
  if (step.only && exit.kind !== step.only) return [{ code: 'not-for-this-exit', facts: exitName(exit.kind) }];
  if (!step.from.includes(exit.state as ExitState)) return [{ code: 'exit-answered', facts: { state: stateFact(exit.state) } }];
  if (step.opts && exit.mandatory) return [{ code: 'exit-is-mandatory', facts: exitName(exit.kind) }];
  if (!step.decides) return [];
  const isTheAdults = isForTheAdult([exit.flag, ...raised.map(({ flag }) => flag)], exit.kind);
  if (step.decides === 'head') return isTheAdults ? headRefusals(exit, raised) : [];
  if (!isTheAdults) return [{ code: 'exit-not-the-partys', facts: exitName(exit.kind) }];
  // Whoever does the harm decides nothing for whom he harms.
  const own = raised.filter((one) => one.flag === exit.flag && one.partyId === partyId);
  const decides = isDanger(exit.flag)
    ? own.some(({ capacity }) => capacity === 'full')
    : own.every(({ capacity }) => capacity === null || capacity === 'full');
  return decides ? [] : [{ code: 'not-a-capable-adult' }];
}

/** In place of an adult the head decides only for who lacks capacity, by name: an adult is capable until somebody says otherwise. */
function headRefusals({ kind, flag }: ExitFacts, raised: readonly RaisedFlag[]): Refusal[] {
  const about = raised.filter((one) => one.partyId !== null && opensForSomebody(one.flag, kind));
  if (about.some(({ capacity }) => capacity !== 'limited' && capacity !== 'none'))
    return [{ code: 'the-adult-decides', facts: exitName(kind) }];
  return about.length === 0 && isDanger(flag) ? [{ code: 'nobody-named', facts: exitName(kind) }] : [];
}

/**
 * A flag is lowered for a danger that is not there, never in place of who is in it: what an adult has not answered is hers to answer, and what a court
 * ordered for her lasts until its day. A flag that names nobody is its head's to take back.
 * @param dissolved what is owed and would be owed no more
 * @param orderUntil the last day of a protection order in force
 */
export function lowerRefusals(
  flag: string,
  dissolved: readonly ExitFacts[],
  raised: readonly RaisedFlag[],
  orderUntil: LegalDate | null,
): Refusal[] {
  const named = (code: RefusalCode, exits: readonly ExitFacts[], facts: (kinds: string[]) => RefusalFacts): Refusal[] =>
    exits.length > 0 ? [{ code, facts: facts(exits.map(({ kind }) => kind)) }] : [];
  const hers = dissolved.filter((exit) => exitRefusals('dismiss', exit, raised).some(({ code }) => code === 'the-adult-decides'));
  return [
    ...named('safety-exit-owed', dissolved.filter(({ mandatory }) => mandatory), exitNames), // prettier-ignore
    ...named('the-adult-decides', hers, (kinds) => ({ exit: { zh: kinds.map(kindTitle).join('、'), en: kinds.join(', ') } })),
    ...(orderUntil !== null && opensForSomebody(flag, 'protection-order')
      ? [{ code: 'protection-order-in-force', law: DV('30'), facts: { due: orderUntil } } as const]
      : []),
  ];
}

const stateFact = (state: string) => ({ zh: EXIT_STATES.labels[state as ExitState], en: state });

export interface OwedExit {
  readonly kind: string;
  readonly flag: string;
  readonly mandatory: boolean;
  readonly imminent: boolean;
}

/** What keeps a case from ending in mediation alone: what must be taken, and in a danger what was not even answered. */
export const stillOwed = (exits: readonly OwedExit[]): string[] =>
  exits.filter(({ mandatory, flag }) => mandatory || isDanger(flag)).map(({ kind }) => kind);
