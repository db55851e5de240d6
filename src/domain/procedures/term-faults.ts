/** What is wrong with the terms of an agreement beyond the form of each field: sums that do not match, a debtor who is his own creditor. */
import { fieldFault } from '../field-faults.js';
import type { FieldFault } from '../refusals.js';

export interface TermInput {
  readonly debtorPartyIds: readonly string[];
  readonly creditorPartyId: string;
  readonly kind: string;
  readonly liability?: string | null;
  readonly amount?: string;
  readonly dueDate?: string;
  readonly instalments?: readonly { readonly dueDate: string; readonly amount: string }[];
}

/** Yuan as text in fen: sums of money are never floating. */
export const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** @param partyIds the parties of the proceeding; left out, whose they are is not asked */
export function termFaults(terms: readonly TermInput[], partyIds?: readonly string[]): FieldFault[] {
  return terms.flatMap((term, index) => [
    ...faultsOf(term, `/terms/${index}`),
    ...(partyIds ? strangers(term, partyIds, `/terms/${index}`) : []),
  ]);
}

function strangers(term: TermInput, partyIds: readonly string[], at: string): FieldFault[] {
  const debtors = term.debtorPartyIds.flatMap((id, n) =>
    partyIds.includes(id) ? [] : [fieldFault(`${at}/debtorPartyIds/${n}`, 'not-a-party')],
  );
  return partyIds.includes(term.creditorPartyId) ? debtors : [...debtors, fieldFault(`${at}/creditorPartyId`, 'not-a-party')];
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
  if (term.debtorPartyIds.length > 1 && !term.liability) faults.push(fieldFault(`${at}/liability`, 'required'));
  term.instalments?.forEach(({ dueDate }, n, all) => {
    const before = all[n - 1];
    if (before && dueDate < before.dueDate) faults.push(fieldFault(`${at}/instalments/${n}/dueDate`, 'not-in-order'));
    if (term.dueDate && dueDate > term.dueDate) faults.push(fieldFault(`${at}/instalments/${n}/dueDate`, 'after-the-last-day'));
  });
  return faults;
}
