/** Every road, and every variant of it, has a golden timeline: a new one does not come without. That it is what it says, and that a day off moves it, is for `goldenTimeline` to see. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ROADS } from '../../../../src/domain/procedures/roads.js';

const walked = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(path.join(import.meta.dirname, name), 'utf8').matchAll(/^goldenTimeline\('([^']+)', /gm)])
  .map(([, road]) => road);

it.each(ROADS.flatMap(({ code, variants }) => Object.keys(variants).map((variant) => `${code} ${variant}`)))(
  '%s has been walked over a holiday',
  (road) => expect(walked).toContain(road),
);
