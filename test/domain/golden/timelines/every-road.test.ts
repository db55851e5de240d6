/** A golden timeline for each road there is, so that a new one does not come without. */
import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { ROADS } from '../../../../src/domain/procedures/roads.js';

it.each(ROADS.map(({ code }) => code))('%s has been walked over a holiday', (code) => {
  expect(readdirSync(import.meta.dirname)).toContain(`${code}.test.ts`);
});
