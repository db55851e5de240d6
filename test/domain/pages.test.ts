/** What the generated pages tell a reader; that the committed ones are fresh is asked in test/house/docs.test.ts. */
import { describe, expect, it } from '@jest/globals';
import { deadlineRulesPage } from '../../src/domain/deadlines/deadline-rules-page.js';
import { RULE_IDS } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { FIELD_FAULTS } from '../../src/domain/field-faults.js';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { mainLinePicture, stateDiagram } from '../../src/domain/procedures/picture.js';
import { citeOf, plain, proceduresPage, roadReport, table, termOf } from '../../src/domain/procedures/report.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { refusalsPage } from '../../src/domain/refusals-page.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { ORGANISATION_KINDS } from '../../src/domain/organisation-kinds.js';
import { supervisionPage } from '../../src/domain/supervision-page.js';
import { SUPERVISION_STEPS } from '../../src/domain/supervision-steps.js';
import { TRIGGERS } from '../../src/domain/supervision-triggers.js';

const roads = ROADS.map((road): [string, AnyRoad] => [road.code, road]);
/** The rows of a page's tables that begin with this text. */
const rowsOf = (page: string, start: string): string[] => page.split('\n').filter((line) => line.startsWith(`| ${start}`));
const insideFence = (picture: string): string[] => picture.split('\n').slice(1, -1);

describe('the page of the roads', () => {
  it.each(roads)('%s: a lawyer finds every state, and who owes the next step in each open one', (_, road) => {
    const page = roadReport(road);
    for (const [code, { title, end }] of Object.entries(road.states)) {
      const [row] = rowsOf(page, `${title} \`${code}\` |`);
      expect(row).toBeDefined();
      if (!end) expect(row!.split(' | ')[2]).toContain(':');
      else expect(row).toContain(`| ${end} |`);
    }
  });

  it.each(roads)('%s: every step with the articles it rests on', (_, road) => {
    const page = roadReport(road);
    for (const { title, do: code, law } of road.steps) {
      const rows = rowsOf(page, `${title} \`${code}\``);
      expect(rows.some((row) => law.every((cite) => row.includes(citeOf(cite))))).toBe(true);
    }
  });

  it.each(roads)('%s: every clock with its rule and how long it is', (_, road) => {
    const page = roadReport(road);
    for (const [code, { title }] of Object.entries(road.clocks)) {
      const rows = rowsOf(page, `${title} \`${code}\` |`);
      expect(rows.filter((row) => /\| `[a-z-]+\.[a-z-]+` (\d+|以约定)/.test(row))).toHaveLength(1);
    }
  });

  it.each(roads)('%s: nothing is left open in its words', (_, road) => expect(roadReport(road)).not.toMatch(/undefined|\[object|\{\w+\}/));

  it('has every road, and every order between roads with each exception and its article', () => {
    const page = proceduresPage();
    for (const { title, code } of ROADS) expect(page).toContain(`## ${title} \`${code}\``);
    for (const { title, id, exceptions } of ROAD_ORDER) {
      expect(page).toContain(`### ${title} \`${id}\``);
      for (const [code, one] of Object.entries(exceptions)) expect(page).toContain(`| ${one.title} \`${code}\` | ${citeOf(one.law)} |`);
    }
  });
});

describe('words of the page', () => {
  it('a bar in a text does not end its cell, and an empty cell is seen', () => {
    expect(table(['a', 'b'], ['x|y', ''])).toBe('| a | b |\n| --- | --- |\n| x\\|y | – |');
  });

  it('a house rule has no article', () =>
    expect([citeOf({ law: '人民调解法', article: '17' }), citeOf({ law: '办理规则', article: '' })]).toEqual([
      '人民调解法第17条',
      '办理规则',
    ]));

  it('a period is said as a clerk says it', () => {
    expect([termOf({ term: { quantity: 3, unit: 'working-day' } }), termOf({ term: { quantity: 2, unit: 'year' } }), termOf({})]).toEqual([
      '3个工作日',
      '2年',
      '以约定或者指定之日为准',
    ]);
  });

  it('a sentence without its case has dots for the facts', () => expect(plain('期满日 {due},当事人 {names}')).toBe('期满日 …,当事人 …'));
});

describe('the pictures', () => {
  it.each(roads)('the diagram of %s has every state, begins, and comes to each end', (_, road) => {
    const diagram = stateDiagram(road);
    expect(diagram).toMatch(/^```mermaid\nstateDiagram-v2\n[^]*\n```$/);
    expect(diagram).toContain('  [*] --> ');
    for (const [code, { title, end }] of Object.entries(road.states)) {
      const id = code.replaceAll('-', '_');
      expect(diagram).toContain(`  state "${title}" as ${id}\n`);
      if (end) expect(diagram).toContain(`  ${id} --> [*]`);
    }
  });

  it.each(roads)('mermaid reads each line of the diagram of %s', (_, road) => {
    const lines = insideFence(stateDiagram(road)).slice(1);
    const wellFormed = /^ {2}(state "[^"]+" as [a-z_]+|(\[\*\]|[a-z_]+) --> [a-z_]+: [^:;"]+|[a-z_]+ --> \[\*\])$/;
    expect(lines.filter((line) => !wellFormed.test(line))).toEqual([]);
  });

  it.each(roads)('the diagram of %s draws no arrow twice, and none to a state there is not', (_, road) => {
    const arrows = insideFence(stateDiagram(road)).flatMap((line) => /^ {2}(\S+) --> (\S+?):/.exec(line)?.slice(1, 3).join(' ') ?? []);
    const states = Object.keys(road.states).map((state) => state.replaceAll('-', '_'));
    expect(new Set(arrows).size).toBe(arrows.length);
    expect(arrows.flatMap((arrow) => arrow.split(' ')).filter((id) => id !== '[*]' && !states.includes(id))).toEqual([]);
  });

  it('mermaid reads each line of the main line, and every arrow joins two boxes that are drawn', () => {
    const lines = insideFence(mainLinePicture());
    const node = '[a-z_]+(\\["[^"]+"\\]|\\(\\["[^"]+"\\]\\))?';
    const wellFormed = new RegExp(
      `^(flowchart TD| +subgraph [a-z_]+\\["[^"]+"\\]| +end| +${node}| +${node} (-->|-\\.->)\\|[^|"()[\\]{}]+\\| ${node})$`,
    );
    expect(lines.filter((line) => !wellFormed.test(line))).toEqual([]);
    const boxes = new Set(lines.flatMap((line) => [...line.matchAll(/([a-z_]+)(?:\["|\(\[")/g)].map(([, id]) => id)));
    const ends = lines.flatMap((line) => /^ +([a-z_]+)\S* -\S+\|[^|]+\| ([a-z_]+)/.exec(line)?.slice(1, 3) ?? []);
    expect(ends.length).toBeGreaterThan(20);
    expect(ends.filter((id) => !boxes.has(id))).toEqual([]);
  });

  it('the main line leads from the desk to a confirmed agreement and to court, by the parties’ own choice', () => {
    const picture = mainLinePicture();
    expect(picture).toContain('registration["窗口登记"] -->|移交| handoff');
    expect(picture).toContain('个工作日内答复');
    expect(picture).toMatch(/people_mediation_effective -\.->\|[^|]+\| judicial_confirmation_/);
    expect(picture).toMatch(/people_mediation_\w+ -\.->\|当事人自行选择\| litigation_/);
  });
});

describe('the page of refusals', () => {
  it('has every code with its status, and every fault of a field', () => {
    const page = refusalsPage();
    for (const [code, { status }] of Object.entries(REFUSALS)) expect(rowsOf(page, `\`${code}\` | ${status} |`)).toHaveLength(1);
    for (const code of Object.keys(FIELD_FAULTS)) expect(rowsOf(page, `\`${code}\` |`).length).toBeGreaterThan(0);
  });

  it('gives the articles of the conditions behind a code', () => {
    expect(rowsOf(refusalsPage(), '`no-willing-pair` |')[0]).toMatch(/人民调解法第\d+条/);
    expect(rowsOf(refusalsPage(), '`data-goes-without-basis` |')[0]).toContain('个人信息保护法第23条');
  });

  it('leaves no empty place of a fact in its sentences', () => expect(refusalsPage()).not.toMatch(/\{\w+\}/));
});

describe('the page of deadline rules', () => {
  it('has a row for each version of each rule, with its article or under the house rules', () => {
    const [cited, house] = deadlineRulesPage().split('## House rules') as [string, string];
    for (const rule of RULE_IDS.flatMap((id) => SHIPPED.versions(id))) {
      const rows = rowsOf(rule.confidence ? cited : house, `\`${rule.id}\` | ${rule.version}: ${rule.effectiveFrom} to`);
      expect(rows).toHaveLength(1);
      if (rule.confidence) expect(rows[0]).toContain(` | ${rule.law.article || '–'} | ${rule.confidence} | `);
    }
  });
});

describe('the page of supervision', () => {
  const page = supervisionPage();
  it.each([...Object.keys(ORGANISATION_KINDS), ...Object.keys(SUPERVISION_STEPS), ...Object.keys(TRIGGERS)])('has a row of %s', (code) =>
    expect(rowsOf(page, `\`${code}\` |`)).toHaveLength(1),
  );

  it('says of a power whose text was not read that it is not sure', () => {
    expect(rowsOf(page, '督办 | 县级督导机构 |')).toEqual([expect.stringContaining('low')]);
    expect(rowsOf(page, '督办 | 信访工作机构 |')).toEqual([expect.stringMatching(/信访工作条例.*40.*high/)]);
  });
});
