/** Identity numbers that carry their own proof: GB 11643 (residents) and GB 32100 (organisations). Pure. */
import { type FieldCode, fieldFault } from './field-faults.js';
import { isLegalDate } from './legal-date.js';
import type { FieldFault } from './refusals.js';

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The birth date written in a resident's number: it may not exist. */
export const birthDateIn = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** What is wrong with a resident's number, or null. The address code is not judged: codes change, and people are born in counties that are gone. */
export function residentIdFault(number: string): FieldCode | null {
  // X is upper-case: two spellings of one number would be two people to a duplicate check.
  if (!/^\d{17}[\dX]$/.test(number)) return 'bad-format';
  if (!isLegalDate(birthDateIn(number))) return 'birth-date';
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return RESIDENT_CHECKS[sum % 11] === number[17] ? null : 'check-digit';
}

/** What is wrong with a unified social credit code, or null. */
export function usccFault(code: string): FieldCode | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return 'bad-format';
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += weight * USCC_ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] === code[17] ? null : 'check-digit';
}

export interface Identity {
  readonly idType?: string;
  readonly idNumber?: string;
  readonly birthDate?: string;
}

/**
 * What is wrong with how somebody is identified, field by field.
 * @param pointer the JSON pointer of the party
 */
export function identityFaults({ idType, idNumber, birthDate }: Identity, pointer: string): FieldFault[] {
  const at = `${pointer}/idNumber`;
  // The kind of paper may be known before its number.
  if (idNumber === undefined) return [];
  if (idType === undefined) return [fieldFault(`${pointer}/idType`, 'required')];
  if (idType === 'none') return [fieldFault(at, 'no-number')];
  if (idType === 'resident-id') {
    const code = residentIdFault(idNumber);
    if (code) return [fieldFault(at, code)];
    return birthDate !== undefined && birthDate !== birthDateIn(idNumber) ? [fieldFault(`${pointer}/birthDate`, 'birth-date-differs')] : [];
  }
  const code = idType === 'uscc' ? usccFault(idNumber) : /^[A-Z0-9]{5,20}$/.test(idNumber) ? null : 'bad-format';
  return code ? [fieldFault(at, code)] : [];
}
