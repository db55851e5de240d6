/** Tracking codes: what a party keeps to follow its case. 70 random bits in Crockford's base32, which has no I, L, O or U to be misread. */
import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 14;
const STORED = /^[0-9A-HJKMNP-TV-Z]{14}$/;
/** Whatever people put between the groups: blanks, and dashes in any spelling. */
const BETWEEN = /[\s\p{Dash}]/gu;
/** Longer than anybody writes a code, blanks and all. */
const LONGEST = 64;

/** A new code as it is stored: 14 characters, no dashes. 256 is a multiple of 32, so every character is equally likely. */
export function newTrackingCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % 32]).join('');
}

/** The code as it is printed and read aloud: XXXX-XXXXX-XXXXX. */
export const formatTrackingCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 9)}-${code.slice(9)}`;

/** The stored form of what somebody typed, or null when it cannot be a code. An O means 0; an I or L means 1. */
export function normaliseTrackingCode(typed: string): string | null {
  if (typed.length > LONGEST) return null;
  const code = typed.normalize('NFKC').replace(BETWEEN, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return STORED.test(code) ? code : null;
}
