/** What a desk or a machine typed about a party: what is wrong with it, and whether that stops the registration. */
import { MACHINE_CHANNELS, type Channel } from './codes.js';
import { pointerTo } from './field-faults.js';
import { identityFaults } from './identity.js';
import type { FieldFault } from './refusals.js';

export interface IdentityTyped {
  idType?: string | null;
  idNumber?: string | null;
  birthDate?: string | null;
  representative?: { idNumber?: string | null } | null;
}

export interface Defect {
  /** The field's place under the party, like `idNumber` or `representative/idNumber`. */
  field: string;
  code: string;
}

/** Faults of a party's numbers. A representative is a person: his number is a resident identity number where it has that form. */
export function partyFaults(party: IdentityTyped, pointer: string): FieldFault[] {
  const own = identityFaults(
    { idType: party.idType ?? undefined, idNumber: party.idNumber ?? undefined, birthDate: party.birthDate ?? undefined },
    pointer,
  );
  const number = party.representative?.idNumber;
  const his =
    number && number.length === 18 ? identityFaults({ idType: 'resident-id', idNumber: number }, pointerTo(pointer, 'representative')) : [];
  return [...own, ...his];
}

/** At a desk a wrong number is refused while the person still stands there; a machine's report is kept, with what must be mended. */
export const keepsDefects = (channel: string): boolean => MACHINE_CHANNELS.includes(channel as Channel);

export const defectsOf = (faults: readonly FieldFault[], pointer: string): Defect[] =>
  faults.map((fault) => ({ field: fault.pointer.slice(pointer.length + 1), code: fault.code }));
