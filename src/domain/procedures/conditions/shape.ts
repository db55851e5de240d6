/** What a condition is, and the few words all of them use. */
import type { LegalDate } from '../../legal-date.js';
import type { Cite, RefusalCode, RefusalFacts } from '../../refusals.js';
import type { ProcedureCode } from '../codes.js';
import type { ProceedingFacts, SeatFacts } from '../facts.js';

/** What the step is asked with: its input, and the day it happened. */
export interface Asked {
  input: Record<string, unknown>;
  on: LegalDate;
  /** The organisations that inputs name, by the name of the input. */
  organisations?: Readonly<Record<string, SeatFacts>>;
  /** Where a body is named: the bodies above each that has or had a part in the proceeding, the next first, as far as the register knows them. */
  superiors?: Readonly<Record<string, readonly string[]>>;
}

export interface Condition {
  /** A condition about the input holds where there is no input yet: `GET …/actions` asks without one. */
  holds: (facts: ProceedingFacts, asked: Asked | null) => boolean;
  otherwise: RefusalCode;
  law: Cite | ((facts: ProceedingFacts) => Cite);
  /** Roads that are there instead, where the law names them. */
  instead?: readonly ProcedureCode[];
  facts?: (facts: ProceedingFacts, asked: Asked | null) => RefusalFacts;
}

export const statement = (condition: Condition): Condition => condition;

export const partiesOf = (facts: ProceedingFacts, role: string) => facts.parties.filter((party) => party.role === role);
export const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join('、');
