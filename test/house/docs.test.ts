import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { deadlineRulesPage } from '../../src/domain/deadlines/deadline-rules-page.js';
import { mainLinePicture } from '../../src/domain/procedures/picture.js';
import { proceduresPage } from '../../src/domain/procedures/report.js';
import { refusalsPage } from '../../src/domain/refusals-page.js';

const read = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** Where this fails: `npm run build && npm run docs`. */
describe('the pages made from the tables', () => {
  it.each([
    ['docs/procedures.md', proceduresPage],
    ['docs/deadline-rules.md', deadlineRulesPage],
    ['docs/refusals.md', refusalsPage],
  ])('%s says what the tables say', (file, page) => {
    expect(read(file) === page() ? 'fresh' : `stale: ${file}`).toBe('fresh');
  });

  it('the picture in the README is the main line as the tables have it', () => {
    const [, picture] = /<!-- main-line:begin -->\n([^]*?)\n<!-- main-line:end -->/.exec(read('README.md')) ?? [];
    expect(picture).toBe(mainLinePicture());
  });

  it.each(['docs/procedures.md', 'docs/refusals.md', 'docs/deadline-rules.md'])(
    '%s has tables whose rows are as long as their header',
    (file) => {
      const tables = read(file)
        .split(/\n\n+/)
        .filter((block) => block.startsWith('|'));
      const widths = tables.map((table) => [
        ...new Set(
          table
            .trim()
            .split('\n')
            .map((row) => row.replaceAll('\\|', '').split('|').length),
        ),
      ]);
      expect(widths.filter((found) => found.length > 1)).toEqual([]);
      expect(tables.length).toBeGreaterThan(1);
    },
  );
});
