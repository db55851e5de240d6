/** What an agreement says, from the input that describes it: its terms, and what is due on which day. */
import type { LegalDate } from '../legal-date.js';
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
  const terms = (input['terms'] as TermInput[]).map((term, n): TermFacts => ({
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
  }));
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
