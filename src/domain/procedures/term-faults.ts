/** What is wrong with the terms of an agreement beyond the form of each field: sums that do not match, a debtor who is his own creditor. */
import { fieldFault } from '../field-faults.js';
import type { FieldFault } from '../refusals.js';

export interface TermInput {
  readonly debtorPartyIds: readonly string[];
  readonly creditorPartyId: string;
  readonly kind: string;
  readonly amount?: string;
  readonly dueDate?: string;
  readonly instalments?: readonly { readonly dueDate: string; readonly amount: string }[];
}

/** Yuan as text in fen: sums of money are never floating. */
export const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));

export function termFaults(terms: readonly TermInput[], pointer = '/terms'): FieldFault[] {
  return terms.flatMap((term, index) => faultsOf(term, `${pointer}/${index}`));
}

function faultsOf(term: TermInput, at: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (term.kind === 'money' && term.amount === undefined) faults.push(fieldFault(`${at}/amount`, 'required'));
  if (term.kind !== 'money' && term.amount !== undefined) faults.push(fieldFault(`${at}/amount`, 'only-for-money'));
  if (term.kind !== 'money' && term.instalments) faults.push(fieldFault(`${at}/instalments`, 'only-for-money'));
  if (new Set(term.debtorPartyIds).size < term.debtorPartyIds.length) faults.push(fieldFault(`${at}/debtorPartyIds`, 'not-unique'));
  if (term.debtorPartyIds.includes(term.creditorPartyId)) faults.push(fieldFault(`${at}/creditorPartyId`, 'own-creditor'));
  if (term.instalments && term.amount !== undefined) {
    const sum = term.instalments.reduce((total, { amount }) => total + fen(amount), 0n);
    if (sum !== fen(term.amount)) faults.push(fieldFault(`${at}/instalments`, 'sum-differs'));
  }
  return faults;
}
