import { describe, expect, it } from '@jest/globals';
import { fieldFault, fieldSentence, pointerTo } from '../../src/domain/field-faults.js';

describe('what is wrong with a field', () => {
  it('is said in both languages, with its facts filled in', () => {
    expect(fieldFault('/title', 'too-long', { max: 200 })).toEqual({
      pointer: '/title',
      code: 'too-long',
      message: '内容过长(最多 200 个字)',
      en: 'Too long (at most 200 characters)',
    });
  });

  it('shows the place of a fact that nobody gave, and never "undefined"', () => {
    expect(fieldSentence('too-long', 'en')).toBe('Too long (at most {max} characters)');
    expect(fieldSentence('too-small', 'zh', { min: 0 })).toBe('不得小于 0');
  });
});

describe('where it is', () => {
  it('is a JSON pointer: a step that holds a slash or a tilde does not pass for two', () => {
    expect(pointerTo(pointerTo('', 'parties'), 0)).toBe('/parties/0');
    expect(pointerTo('', 'a/b~c')).toBe('/a~1b~0c');
    expect(pointerTo('', '~1')).toBe('/~01');
  });
});
