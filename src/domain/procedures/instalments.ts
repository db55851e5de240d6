/** Instalments of an agreement: what was performed of one, or that it was not. */
import type { LegalDate } from '../legal-date.js';
import { instalmentNamed } from './conditions.js';
import type { InstalmentFacts, ProceedingFacts } from './facts.js';

/** What is written of an instalment. */
export interface InstalmentLeft {
  kind: 'instalment';
  instalment: InstalmentFacts;
  how: 'performed' | 'defaulted';
  on: LegalDate;
  amount: string | null;
  documentId: string | null;
}

/** The agreement as it stands then, and what is to be written; nothing where the input names no instalment. */
export function markInstalment(
  how: 'performed' | 'defaulted',
  facts: ProceedingFacts,
  input: Record<string, unknown>,
  on: LegalDate,
): { facts: ProceedingFacts; left: InstalmentLeft[] } {
  const old = instalmentNamed(facts, input);
  if (!old || !facts.agreement) return { facts, left: [] };
  const documentId = typeof input['documentId'] === 'string' ? input['documentId'] : null;
  const named = typeof input['amount'] === 'string' ? input['amount'] : null;
  const instalment = how === 'defaulted' ? { ...old, defaultedOn: on } : performed(old, named, on);
  const amount = how === 'performed' ? (named ?? (old.amount ? rest(old) : null)) : named;
  const terms = facts.agreement.terms.map((term) => ({
    ...term,
    instalments: term.instalments.map((one) => (one.id === old.id ? instalment : one)),
  }));
  return {
    facts: { ...facts, agreement: { ...facts.agreement, terms } },
    left: [{ kind: 'instalment', instalment, how, on, amount, documentId }],
  };
}

const toCents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const fromCents = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
const rest = ({ amount, performedAmount }: InstalmentFacts): string => fromCents(toCents(amount!) - toCents(performedAmount));

/** Money counts as performed when all of it is there; anything else when it is done. */
function performed(old: InstalmentFacts, amount: string | null, on: LegalDate): InstalmentFacts {
  if (!old.amount) return { ...old, performedOn: on };
  const paid = toCents(old.performedAmount) + toCents(amount ?? rest(old));
  return { ...old, performedAmount: fromCents(paid), performedOn: paid >= toCents(old.amount) ? on : null };
}
