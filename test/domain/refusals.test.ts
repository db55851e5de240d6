import { describe, expect, it } from '@jest/globals';
import { Refused, refuse, sentence } from '../../src/domain/refusals.js';

describe('a refusal', () => {
  it('fills its facts into the sentence of the reader’s language', () => {
    expect(sentence('no-such-action', 'zh', { action: 'jump' })).toBe('没有这个操作:jump');
    expect(sentence('extension-used-up', 'en', { times: 1 })).toBe('It has been extended as often as the rule allows (1)');
  });

  it('shows the place of a fact that is missing', () => expect(sentence('no-such-action', 'en')).toBe('There is no action {action}'));

  it('carries its facts and its own law', () => {
    const law = { law: '人民调解法', article: '17' };
    expect(refuse('no-willing-pair', { names: '甲' }, law).refusals).toEqual([{ code: 'no-willing-pair', facts: { names: '甲' }, law }]);
  });

  it('with several reasons keeps all of them, and the first decides', () => {
    const refused = new Refused([{ code: 'party-not-asked' }, { code: 'no-willing-pair' }]);
    expect([refused.first.code, refused.message, refused.faults]).toEqual(['party-not-asked', 'party-not-asked, no-willing-pair', []]);
    expect(refused).toBeInstanceOf(Error);
  });

  it('may say when to come again', () => expect(new Refused({ code: 'too-many-requests' }, [], 30).retryAfter).toBe(30));
});
