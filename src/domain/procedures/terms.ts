/** What an agreement says, from the input that describes it: the faults across its fields, and its terms with what is due on which day. */
import type { FieldFault } from '../refusals.js';
import type { LegalDate } from '../legal-date.js';
import { fieldFault } from '../field-faults.js';
import type { AgreementFacts, InstalmentFacts, TermFacts } from './facts.js';

/** A term as api and field rows have it. */
export interface TermInput {
  debtorPartyIds: string[];
  liability?: TermFacts['liability'];
  creditorPartyId: string;
  kind: TermFacts['kind'];
  amount?: string;
  manner?: string;
  place?: string;
  description: string;
  dueDate?: LegalDate;
  acceleration?: string;
  instalments?: { dueDate: LegalDate; amount: string }[];
}

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** Faults that no single field shows: sums that do not match, parties that are not in it, money without an amount. */
export function termFaults(terms: readonly TermInput[], partyIds: readonly string[]): FieldFault[] {
  return terms.flatMap((term, index) => {
    const at = `/terms/${index}`;
    const faults: FieldFault[] = [];
    term.debtorPartyIds.forEach((id, n) => {
      if (!partyIds.includes(id)) faults.push(fieldFault(`${at}/debtorPartyIds/${n}`, 'not-a-party'));
    });
    if (!partyIds.includes(term.creditorPartyId)) faults.push(fieldFault(`${at}/creditorPartyId`, 'not-a-party'));
    if (term.debtorPartyIds.includes(term.creditorPartyId)) faults.push(fieldFault(`${at}/creditorPartyId`, 'debtor-is-creditor'));
    if (term.debtorPartyIds.length > 1 && !term.liability) faults.push(fieldFault(`${at}/liability`, 'required'));
    if (term.kind === 'money' && !term.amount) faults.push(fieldFault(`${at}/amount`, 'required'));
    if (term.kind !== 'money' && term.amount) faults.push(fieldFault(`${at}/amount`, 'only-for-money'));
    if (term.kind !== 'money' && term.instalments) faults.push(fieldFault(`${at}/instalments`, 'only-for-money'));
    if (term.kind === 'money' && term.amount && term.instalments) {
      const sum = term.instalments.reduce((total, { amount }) => total + cents(amount), 0n);
      if (sum !== cents(term.amount)) faults.push(fieldFault(`${at}/instalments`, 'sum-differs'));
    }
    term.instalments?.forEach(({ dueDate }, n, all) => {
      const previous = all[n - 1];
      if (previous && dueDate < previous.dueDate) faults.push(fieldFault(`${at}/instalments/${n}/dueDate`, 'not-in-order'));
      if (term.dueDate && dueDate > term.dueDate) faults.push(fieldFault(`${at}/instalments/${n}/dueDate`, 'after-the-last-day'));
    });
    return faults;
  });
}

/** What is owed on one day each. A lasting duty to refrain has no day and is never "performed". */
function instalmentsFor(term: TermInput, id: () => string): InstalmentFacts[] {
  const one = (ordinal: number, dueDate: LegalDate | null, amount: string | null): InstalmentFacts => ({
    id: id(),
    ordinal,
    dueDate,
    amount,
    performedOn: null,
    performedAmount: '0.00',
    defaultedOn: null,
  });
  if (term.instalments && term.instalments.length > 0) return term.instalments.map(({ dueDate, amount }, n) => one(n + 1, dueDate, amount));
  if (term.kind === 'refrain') return [];
  return [one(1, term.dueDate ?? null, term.amount ?? null)];
}

/** An agreement as it is drafted or told, with ids for its terms and instalments. */
export function agreementFrom(input: Record<string, unknown>, form: 'written' | 'oral', on: LegalDate, id: () => string): AgreementFacts {
  const terms = (input['terms'] as TermInput[]).map(
    (term, n): TermFacts => ({
      id: id(),
      ordinal: n + 1,
      debtorPartyIds: term.debtorPartyIds,
      liability: term.liability ?? null,
      creditorPartyId: term.creditorPartyId,
      kind: term.kind,
      amount: term.amount ?? null,
      manner: term.manner ?? null,
      place: term.place ?? null,
      description: term.description,
      dueDate: term.dueDate ?? null,
      acceleration: term.acceleration ?? null,
      instalments: instalmentsFor(term, id),
    }),
  );
  return {
    id: id(),
    form,
    facts: String(input['facts']),
    disputedPoints: (input['disputedPoints'] as string | undefined) ?? null,
    responsibilities: (input['responsibilities'] as AgreementFacts['responsibilities'] | undefined) ?? [],
    settlesTitle: input['settlesTitle'] === true,
    copies: (input['copies'] as number | undefined) ?? null,
    draftedOn: on,
    effectiveOn: null,
    terms,
  };
}
