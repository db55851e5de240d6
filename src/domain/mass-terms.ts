/** The pilot's terms as they are for one member: its own parties in the pilot's roles, and its own sums. */
import { fen } from './procedures/term-faults.js';
import type { PartyFacts, TermFacts } from './procedures/facts.js';
import type { TermInput } from './procedures/terms.js';

export interface PilotTerms {
  readonly parties: readonly Pick<PartyFacts, 'id' | 'role' | 'name'>[];
  readonly terms: readonly TermFacts[];
}

/** What the pilot's sums mean for a member: the same, times a factor, or sums of its own in the order of the terms of money. */
export interface Share {
  readonly factor: string | null;
  readonly amounts: readonly string[] | null;
}

export type Fitted = { fits: true; terms: TermInput[] } | { fits: false; why: 'parties-do-not-fit' | 'sums-do-not-fit' };

export function fitted(pilot: PilotTerms, parties: readonly Pick<PartyFacts, 'id' | 'role' | 'name'>[], share: Share): Fitted {
  const places = placesFor(pilot, parties);
  if (!places) return { fits: false, why: 'parties-do-not-fit' };
  const money = pilot.terms.filter(({ kind }) => kind === 'money');
  if (share.amounts && share.amounts.length !== money.length) return { fits: false, why: 'sums-do-not-fit' };
  const terms = pilot.terms.map((term): TermInput => {
    const amount = term.amount === null ? undefined : amountFor(term.amount, share, money.indexOf(term));
    const dated = term.instalments.filter(({ dueDate, amount: part }) => dueDate !== null && part !== null);
    const isInParts = dated.length > 1 || (dated.length === 1 && term.dueDate === null);
    return {
      debtorPartyIds: term.debtorPartyIds.map((id) => places.get(id)!),
      ...(term.liability ? { liability: term.liability } : {}),
      creditorPartyId: places.get(term.creditorPartyId)!,
      kind: term.kind,
      ...(amount === undefined ? {} : { amount }),
      ...(term.manner ? { manner: term.manner } : {}),
      ...(term.place ? { place: term.place } : {}),
      description: term.description,
      ...(term.dueDate ? { dueDate: term.dueDate } : {}),
      ...(term.acceleration ? { acceleration: term.acceleration } : {}),
      ...(amount !== undefined && isInParts
        ? {
            instalments: inParts(
              amount,
              dated.map(({ amount: part }) => part!),
            ).map((part, n) => ({ dueDate: dated[n]!.dueDate!, amount: part })),
          }
        : {}),
    };
  });
  const isSound = terms.every(({ amount, instalments = [] }) => [amount, ...instalments.map((one) => one.amount)].every(isAboveZero));
  return isSound ? { fits: true, terms } : { fits: false, why: 'sums-do-not-fit' };
}

const isAboveZero = (amount: string | undefined): boolean => amount === undefined || fen(amount) > 0n;

/** Each party the pilot's terms name, and who stands there for the member: of the same role, the same name first, else in order. Null where they do not match. */
function placesFor(
  { parties: pilots, terms }: PilotTerms,
  members: readonly Pick<PartyFacts, 'id' | 'role' | 'name'>[],
): Map<string, string> | null {
  const named = new Set(terms.flatMap(({ debtorPartyIds, creditorPartyId }) => [...debtorPartyIds, creditorPartyId]));
  const bound = pilots.filter(({ id }) => named.has(id));
  if (bound.length < named.size) return null;
  const places = new Map<string, string>();
  for (const role of new Set(bound.map((one) => one.role))) {
    const seats = bound.filter((one) => one.role === role);
    const free = members.filter((one) => one.role === role);
    // One more or one less, and nobody could say whose term is whose.
    if (seats.length !== free.length) return null;
    const take = (id: string, at: number) => places.set(id, free.splice(at, 1)[0]!.id);
    const rest = seats.filter(({ id, name }) => {
      const at = free.findIndex((one) => one.name === name);
      if (at >= 0) take(id, at);
      return at < 0;
    });
    for (const { id } of rest) take(id, 0);
  }
  return places;
}

function amountFor(pilots: string, { factor, amounts }: Share, at: number): string {
  if (amounts) return amounts[at]!;
  if (!factor) return pilots;
  const [whole = '0', part = ''] = factor.split('.');
  const millionths = BigInt(whole + part.padEnd(6, '0').slice(0, 6));
  return yuan((fen(pilots) * millionths + 500_000n) / 1_000_000n);
}

/** In the pilot's proportions; what rounding leaves is in the last part, so that they add up. */
function inParts(amount: string, pilots: readonly string[]): string[] {
  const [total, sum] = [fen(amount), pilots.reduce((all, one) => all + fen(one), 0n)];
  const parts = pilots.slice(0, -1).map((one) => (total * fen(one)) / sum);
  return [...parts, total - parts.reduce((all, one) => all + one, 0n)].map(yuan);
}

const yuan = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;
