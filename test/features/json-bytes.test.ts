/** What may not come in, byte by byte; and what is said about it. */
import { describe, expect, it, test } from '@jest/globals';
import { MAX_DEPTH, readJson } from '../../src/platform/http/json-bytes.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('bytes that are not read', () => {
  test.each<[string, Buffer, string, string]>([
    ['1,500 levels', bytes(`{"title":"a","x":${deep(1_500)}}`), 'too-deep', `/x${'/0'.repeat(MAX_DEPTH - 1)}`],
    ['one level too many', bytes(deep(MAX_DEPTH + 1)), 'too-deep', '/0'.repeat(MAX_DEPTH)],
    ['a key twice', bytes('{"a":1,"b":{"c":1,"c":2}}'), 'duplicate-key', '/b/c'],
    ['a key twice, once in escapes', bytes('{"a":1,"\\u0061":2}'), 'duplicate-key', '/a'],
    ['a key twice in an object of a list', bytes('[{},{"x/y":1,"x/y":2}]'), 'duplicate-key', '/1/x~1y'],
    ['__proto__ twice', bytes('{"__proto__":1,"__proto__":2}'), 'duplicate-key', '/__proto__'],
    ['NUL as an escape', bytes('{"a":["x","y\\u0000"]}'), 'nul-character', '/a/1'],
    ['NUL as an escape in a key', bytes('{"q":{"\\u0000":1}}'), 'nul-character', '/q'],
    ['NUL as a byte', bytes('{"a":"\0"}'), 'not-json', ''],
    ['a lone high surrogate', bytes('{"a":"\\ud83d"}'), 'lone-surrogate', '/a'],
    ['a lone low surrogate', bytes('{"a":"\\ude00x"}'), 'lone-surrogate', '/a'],
    ['two high surrogates', bytes('{"a":"\\ud83d\\ud83d"}'), 'lone-surrogate', '/a'],
    ['a surrogate in raw bytes', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'not-utf-8', ''],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'not-utf-8', ''],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0x80, 0x22]), 'not-utf-8', ''],
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes('{}')]), 'byte-order-mark', ''],
    ['UTF-16', Buffer.from('{"a":1}', 'utf16le'), 'not-json', ''],
    ['too many keys', bytes(`{${Array.from({ length: 5_001 }, (_, n) => `"k${n}":0`).join()}}`), 'too-many-keys', '/k5000'],
    ['half an object', bytes('{"a":'), 'not-json', ''],
    ['a string without an end', bytes('{"a":"\\u12'), 'not-json', ''],
    ['a single quote', bytes("{'a':1}"), 'not-json', ''],
    ['closing too often', bytes('{}}]]'), 'not-json', ''],
    ['a comma too many', bytes('[1,]'), 'not-json', ''],
    ['NaN', bytes('NaN'), 'not-json', ''],
  ])('%s', (_, body, code, pointer) => {
    expect(readJson(body).fault).toMatchObject({ code, pointer });
  });
});

describe('bytes that are read', () => {
  test.each([
    '{}',
    '{"a":"😀","b":"\\ud83d\\ude00","c":"\\\\u0000","d":"\\"","同":"值"}',
    '[{"a":1},{"a":1}]',
    deep(MAX_DEPTH),
    '{"a":[1,2,{"b":null}],"c":true,"d":-1.5e3}',
    '"\\u00000"'.replace('\\u0000', '\\u0001'),
    '{"a,b":[","],"{":"}"}',
  ])('%s', (text) => expect(readJson(bytes(text))).toEqual({ value: JSON.parse(text) }));

  it('takes less than a millisecond for 100 kB, hostile or not', () => {
    const object = bytes(`[${Array.from({ length: 400 }, (_, n) => `{"n":${n},"text":"${'纠纷'.repeat(35)}\\n\\u4e2d"}`).join()}]`);
    const best = Math.min(...Array.from({ length: 15 }, () => timeOf(() => readJson(object))));
    expect(object.length).toBeGreaterThan(90_000);
    // The machine is shared: the promise is 1 ms, the test leaves room.
    expect(best).toBeLessThan(4);
  });
});

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
