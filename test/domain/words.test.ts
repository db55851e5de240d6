import { describe, expect, it, test } from '@jest/globals';
import * as codes from '../../src/domain/codes.js';
import { ORGANISATION_KINDS, kindLabel } from '../../src/domain/organisation-kinds.js';
import { FIELD_FAULTS } from '../../src/domain/field-faults.js';
import { OUTCOMES, STAGES } from '../../src/domain/procedures/codes.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { REFUSALS, type RefusalRow } from '../../src/domain/refusals.js';

const { STAGE_LABELS, OUTCOME_LABELS, MACHINE_CHANNELS, ...listed } = codes;
const LISTS = Object.entries(listed as unknown as Record<string, { codes: readonly string[]; labels: Record<string, string> }>);
const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe('every code has one spelling and one Chinese label', () => {
  const labels: [string, Record<string, string>][] = [
    ...LISTS.map(([name, list]): [string, Record<string, string>] => [name, list.labels]),
    ['STAGE_LABELS', STAGE_LABELS],
    ['OUTCOME_LABELS', OUTCOME_LABELS],
    ['the roads', Object.fromEntries(ROADS.map(({ code, title }) => [code, title]))],
    ['ORGANISATION_KINDS', ORGANISATION_KINDS],
  ];
  it.each(labels)('%s', (_, list) => {
    for (const [code, label] of Object.entries(list)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(label).toMatch(/^[\p{Script=Han}\d()、]+$/u);
    }
    expect(new Set(Object.values(list)).size).toBe(Object.keys(list).length);
  });

  it.each(LISTS)('%s lists what it labels', (_, { codes: all, labels: list }) => expect(all).toEqual(Object.keys(list)));

  it('no stage or outcome goes without a label', () => {
    expect(Object.keys(STAGE_LABELS).sort()).toEqual([...STAGES].sort());
    expect(Object.keys(OUTCOME_LABELS).sort()).toEqual([...OUTCOMES].sort());
  });

  it('a county that adds a kind of body for itself reads its own word; nothing inherited passes for a kind', () => {
    expect([kindLabel('court'), kindLabel('忠义调解工作室'), kindLabel('toString')]).toEqual(['人民法院', '忠义调解工作室', 'toString']);
  });

  it('every channel of machines is a channel', () => expect(codes.CHANNELS.codes).toEqual(expect.arrayContaining([...MACHINE_CHANNELS])));
});

describe('every no is said in both languages with the same facts', () => {
  test.each(Object.entries<RefusalRow>(REFUSALS))('%s', (code, { zh, en }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(zh).toMatch(/[\p{Script=Han}]/u);
    expect(en).not.toMatch(/[\p{Script=Han}]/u);
    // An English sentence may say less than the Chinese one, never something the Chinese one has not.
    expect(placesOf(zh)).toEqual(expect.arrayContaining(placesOf(en)));
  });

  test.each(Object.entries(FIELD_FAULTS))('field fault %s', (_, { zh, en }) => {
    expect(zh).toMatch(/[\p{Script=Han}]/u);
    expect(en).not.toMatch(/[\p{Script=Han}]/u);
    expect(placesOf(zh)).toEqual(placesOf(en));
  });

  it('a law behind a refusal is named in Chinese with the number of its article', () => {
    const cited = Object.values<RefusalRow>(REFUSALS).flatMap(({ law }) => (law?.article ? [law] : []));
    expect(cited.length).toBeGreaterThan(0);
    for (const { law, article } of cited) {
      expect(law).toMatch(/[\p{Script=Han}]/u);
      expect(article).toMatch(/^[\d、-]+$/);
    }
  });
});
