/**
 * Reads JSON from raw bytes, strictly. What JSON.parse forgives (a repeated key, repaired bytes, half a character) would change evidence in silence,
 * and what it lets through (a thousand levels, U+0000) would break what comes after it. One linear pass, then JSON.parse.
 */
import { isUtf8 } from 'node:buffer';
import { type FieldCode, type FieldFacts, fieldFault, pointerTo } from '../../domain/field-faults.js';
import type { FieldFault } from '../../domain/refusals.js';

export const MAX_BYTES = 1_048_576;
export const MAX_DEPTH = 32;
export const MAX_KEYS = 5_000;

export type JsonRead = { readonly value: unknown; readonly fault?: undefined } | { readonly fault: FieldFault };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const SMALL_U = 0x75;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The value in these bytes, or the first thing wrong with them. Never throws. */
export function readJson(bytes: Buffer): JsonRead {
  if (bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { fault: fieldFault('', 'byte-order-mark') };
  // A surrogate written in raw bytes is not UTF-8 either.
  if (!isUtf8(bytes)) return { fault: fieldFault('', 'not-utf-8') };
  const text = bytes.toString('utf8');
  const fault = scan(text);
  if (fault) return { fault };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: fieldFault('', 'not-json') };
  }
}

/** An object or list that is open where the scan stands. */
interface Level {
  /** The keys so far, of an object; null for a list. */
  readonly keys: Set<string> | null;
  /** The key or index of the value that stands here. */
  at: string | number;
  /** Whether the next string is a key. */
  keyNext: boolean;
}

/** Depth, keys and escapes. It trusts nothing, but leaves the grammar to JSON.parse. */
function scan(text: string): FieldFault | null {
  const levels: Level[] = [];
  let level: Level | undefined;
  let keys = 0;
  /** The next backslash, as far as it was looked for. */
  let slash = -1;
  const found = (code: FieldCode, facts?: FieldFacts): FieldFault =>
    fieldFault(
      // A fault in a key belongs to the object around it.
      levels.reduce((pointer, { at, keyNext }) => (keyNext ? pointer : pointerTo(pointer, at)), ''),
      code,
      facts,
    );

  for (let i = 0; i < text.length; i += 1) {
    switch (text.charCodeAt(i)) {
      case QUOTE: {
        const start = i;
        let escaped = false;
        const end = text.indexOf('"', i + 1);
        if (slash < i) slash = ahead(text, i);
        // Most strings have no escape: the engine's own search is many times faster than looking at each unit.
        if (end !== -1 && end < slash) i = end;
        else
          for (i += 1; i < text.length; i += 1) {
            const unit = text.charCodeAt(i);
            if (unit === QUOTE) break;
            if (unit !== BACKSLASH) continue;
            escaped = true;
            i += 1;
            if (text.charCodeAt(i) !== SMALL_U) continue;
            const value = hex(text, i + 1);
            i += 4;
            if (value === 0) return found('nul-character');
            if (value < 0xd800 || value > 0xdfff) continue;
            const low = text.charCodeAt(i + 1) === BACKSLASH && text.charCodeAt(i + 2) === SMALL_U ? hex(text, i + 3) : 0;
            if (value > 0xdbff || low < 0xdc00 || low > 0xdfff) return found('lone-surrogate');
            i += 6;
          }
        if (level?.keys && level.keyNext) {
          const key = escaped ? unescaped(text.slice(start, i + 1)) : text.slice(start + 1, i);
          level.at = key;
          level.keyNext = false;
          keys += 1;
          if (keys > MAX_KEYS) return found('too-many-keys', { max: MAX_KEYS });
          if (level.keys.has(key)) return found('duplicate-key');
          level.keys.add(key);
        }
        break;
      }
      case OPEN_OBJECT:
      case OPEN_LIST: {
        if (levels.length === MAX_DEPTH) return found('too-deep', { max: MAX_DEPTH });
        const isObject = text.charCodeAt(i) === OPEN_OBJECT;
        level = { keys: isObject ? new Set() : null, at: isObject ? '' : 0, keyNext: isObject };
        levels.push(level);
        break;
      }
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        levels.pop();
        level = levels.at(-1);
        break;
      case COMMA:
        if (!level) break;
        if (level.keys) level.keyNext = true;
        else level.at = (level.at as number) + 1;
        break;
      case COLON:
        if (level) level.keyNext = false;
        break;
      default:
    }
  }
  return null;
}

function ahead(text: string, from: number): number {
  const found = text.indexOf('\\', from);
  return found === -1 ? Infinity : found;
}

/** Four hexadecimal digits; NaN when there are not four. */
const hex = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 4), 16);

/** A key as JSON.parse will read it: `"a"` and `"\u0061"` are the same key. */
function unescaped(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}
