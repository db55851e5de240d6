import { describe, expect, it, test } from '@jest/globals';
import { isSamePerson } from '../../src/domain/duplicates.js';
import { type Carried, wordsCarried } from '../../src/domain/safety/carried-words.js';
import type { RaisedFlag } from '../../src/domain/safety/exits.js';

const flag = (code: string, partyId: string | null = null, more: Partial<RaisedFlag> = {}): RaisedFlag => ({
  flag: code,
  imminent: false,
  partyId,
  capacity: null,
  ...more,
});
/** Of the duplicate: 孙 is known in the other case, 刘 came with it. */
const people: Carried = {
  who: new Map([
    ['孙', '孙 there'],
    ['刘', '刘 there'],
  ]),
  came: [{ id: '刘 there', kind: 'person' }],
};
const said = (from: RaisedFlag[], to: RaisedFlag[] = []) =>
  wordsCarried(from, to, people).map(({ flag: code, partyId }) => `${code} ${partyId}`);

describe('what the case that goes on is told of a danger', () => {
  it.each([
    ['it did not know of it: of whom, as he is known there', [flag('violence', '孙')], [], ['violence 孙 there']],
    ['it did not know of it: of nobody by name', [flag('violence')], [], ['violence null']],
    ['it has a word about everybody: nothing more, since a name would narrow it', [flag('violence', '刘')], [flag('violence')], []],
    ['it knows of another: of him too', [flag('violence', '刘')], [flag('violence', '孙 there')], ['violence 刘 there']],
    ['it knows of him', [flag('violence', '孙')], [flag('violence', '孙 there')], []],
    [
      'it names one, and the duplicate nobody: those who came are named',
      [flag('violence')],
      [flag('violence', '孙 there')],
      ['violence 刘 there'],
    ],
  ])('%s', (_what, from, to, words) => expect(said(from, to)).toEqual(words));

  it('says the gravest of what was said of one person, and what he can decide only of who is named', () => {
    expect(wordsCarried([flag('violence', '孙', { capacity: 'limited' }), flag('violence', '孙', { imminent: true })], [], people)).toEqual(
      [{ flag: 'violence', imminent: true, partyId: '孙 there', capacity: 'limited' }],
    );
    expect(wordsCarried([flag('violence', 'gone', { capacity: 'none' })], [], people)).toMatchObject([{ partyId: null, capacity: null }]);
  });
});

const who = (name: string, idNumber: string | null = null, phone: string | null = null) => ({ name, idNumber, phone });
test.each([
  ['one number under two names', who('孙广田', '1'), who('孙广天', '1'), true],
  ['one name with two numbers', who('孙广田', '1'), who('孙广田', '2'), false],
  ['one name, of which one has a number', who('孙广田', '1'), who('孙广田'), true],
  ['two names', who('孙广田'), who('刘春生'), false],
  ['a name that is nobody’s', who('匿名'), who('匿名'), false],
  ['nobody’s name from one telephone', who('匿名', null, '139'), who('匿名', null, '139'), true],
])('%s', (_what, one, other, same) => expect(isSamePerson(one, other)).toBe(same));
