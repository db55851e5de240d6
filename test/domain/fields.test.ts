import { describe, expect, it } from '@jest/globals';
import { CASE_STEPS } from '../../src/domain/case-steps.js';
import { HANDOFF_STEPS } from '../../src/domain/handoff-steps.js';
import { CHOICE_LABELS, choiceLabel } from '../../src/domain/procedures/choice-labels.js';
import {
  type Form,
  exampleOf,
  fieldsOf,
  type InputRows,
  joinedInput,
  jsonSchemaOf,
  withProof,
} from '../../src/domain/procedures/fields.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { ROAD_WORDS } from '../../src/domain/procedures/words.js';

const sign: InputRows = { signer: ['party'], partyId: 'party', method: ['handwritten', 'electronic'], documentSha256: 'sha256?' };
const seal: InputRows = { signer: ['seal'], method: ['seal'] };

describe('the input of a step', () => {
  it('is a closed object that names what is required', () => {
    expect(jsonSchemaOf(sign)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['signer', 'partyId', 'method'],
      properties: {
        signer: { enum: ['party'] },
        partyId: { title: '当事人', format: 'uuid' },
        documentSha256: { pattern: '^[0-9a-fA-F]{64}$' },
      },
    });
  });

  it('always takes the days of the act', () => {
    expect(Object.keys(jsonSchemaOf()['properties'] as object)).toEqual(['occurredOn', 'dispatchedOn', 'receivedOn']);
    expect(jsonSchemaOf()).not.toHaveProperty('required');
  });

  it('keeps its own rule where it names one of those days itself', () => {
    expect(fieldsOf({ receivedOn: 'date' }).find(({ name }) => name === 'receivedOn')).toMatchObject({ optional: false });
  });

  it('has an example of everything required', () => {
    expect(exampleOf(sign)).toEqual({ signer: 'party', partyId: expect.any(String), method: 'handwritten' });
    expect(exampleOf()).toEqual({});
  });

  it('says what an agreement is made of', () => {
    const { properties } = jsonSchemaOf({ terms: 'terms' }) as { properties: { terms: { items: { required: string[] } } } };
    expect(properties.terms.items.required).toEqual(['debtorPartyIds', 'creditorPartyId', 'kind', 'description']);
  });
});

describe('a choice', () => {
  const choicesIn = (name: string, form: Form): string[] => {
    if (form.is === 'choice') return form.of.map((code) => `${name} ${code}`);
    if (form.is === 'list') return choicesIn(name, form.of);
    return form.is === 'object' ? Object.entries(form.fields).flatMap(([own, field]) => choicesIn(own, field.form)) : [];
  };
  const inputs = [...ROADS.flatMap(({ steps }) => steps), ...Object.values(CASE_STEPS), ...Object.values(HANDOFF_STEPS)].map(
    ({ input }): InputRows => input ?? {},
  );
  const asked = new Set(inputs.flatMap((input) => fieldsOf(input)).flatMap(({ name, form }) => choicesIn(name, form)));

  it('has a Chinese label, on every road, every step of a case and every answer to an offer', () => {
    expect(asked.size).toBeGreaterThan(60);
    const unlabelled = [...asked].filter(
      (one) => !/^\p{Script=Han}[\p{Script=Han}、]*$/u.test(choiceLabel(...(one.split(' ') as [string, string])) ?? ''),
    );
    expect(unlabelled).toEqual([]);
  });

  it('has no label that nothing asks for, and none that another of the field has', () => {
    const labelled = Object.entries(CHOICE_LABELS).flatMap(([field, labels]) => Object.keys(labels).map((code) => `${field} ${code}`));
    expect(labelled.filter((one) => !asked.has(one))).toEqual(['form oral']);
    for (const labels of Object.values(CHOICE_LABELS)) expect(new Set(Object.values(labels)).size).toBe(Object.keys(labels).length);
  });

  it('of one name is called the same on every road that has it', () => {
    const all = ROAD_WORDS.flatMap(({ titles }) => Object.entries(titles).map(([name, title]) => `${name} ${title}`));
    expect([...new Set(all)].map((one) => one.split(' ')[0]).filter((name, n, names) => names.indexOf(name) !== n)).toEqual([]);
  });

  it('is read with its labels and sent as its code', () => {
    const { properties } = jsonSchemaOf({ ...sign, terms: 'terms' }) as { properties: Record<string, { items: { properties: object } }> };
    expect(properties['method']).toMatchObject({
      description: '可选:签名(handwritten)、电子方式(electronic)',
      enum: ['handwritten', 'electronic'],
    });
    expect(properties['terms']!.items.properties).toMatchObject({
      kind: { description: '可选:给付金钱(money)、作为(act)、不作为(refrain)' },
    });
    expect(fieldsOf({ competence: 'competence?' })[0]!.description).toContain('可选:调解组织所在地(mediation-body)、');
  });

  it('nobody has a word for is read as its code', () => {
    expect(
      fieldsOf({ ground: ['constructor'], colour: ['red'] })
        .map(({ description }) => description)
        .slice(0, 2),
    ).toEqual(['可选:constructor', '可选:red']);
  });
});

describe('who writes down what another did', () => {
  it('is asked for the document that proves it', () => {
    expect(jsonSchemaOf(withProof({ courtCaseNo: 'text', documentId: 'document?' }))).toMatchObject({
      required: ['courtCaseNo', 'documentId'],
    });
    expect(withProof({ note: 'text?' })).toEqual({ note: 'text?' });
  });

  it.each(ROADS)('$code: every step that may be mirrored has a place for it', ({ seats, actors, steps }) => {
    const opened = Object.keys(seats)[0];
    const mirrors = steps.filter(
      ({ by }) => Array.isArray(by) && by.every((name) => actors[name]!.mirroredBy && actors[name]!.seat !== opened),
    );
    for (const { input = {} } of mirrors) expect(Object.keys(input)).toContain('documentId');
  });
});

describe('rows of one name', () => {
  it('are joined: choices together, required only what all require', () => {
    expect(joinedInput([sign, seal])).toEqual({
      signer: ['party', 'seal'],
      partyId: 'party?',
      method: ['handwritten', 'electronic', 'seal'],
      documentSha256: 'sha256?',
    });
    expect(joinedInput([{ reason: 'text' }, { reason: 'text' }])).toEqual({ reason: 'text' });
    expect(joinedInput([{ reason: 'text' }, { reason: 'text?' }])).toEqual({ reason: 'text?' });
  });
});

describe('what a value looks like', () => {
  const looks = (type: InputRows[string]) => (jsonSchemaOf({ value: type })['properties'] as { value: Record<string, unknown> }).value;
  const pattern = (type: InputRows[string]) => new RegExp(String(looks(type)['pattern']));

  it('an instant has its time of day, a day has none', () => {
    expect([looks('instant')['format'], looks('date')['format']]).toEqual(['date-time', 'date']);
  });

  it('money is text with two digits after the point: no sign, no leading zero, no float', () => {
    const accepted = ['0.50', '8000.00', '999999999999.99', '8000', '8000.0', '08000.00', '-1.00', '+1.00', '1,000.00', '1e3'].filter(
      (one) => pattern('money').test(one),
    );
    expect(accepted).toEqual(['0.50', '8000.00', '999999999999.99']);
    expect(looks('money')['type']).toBe('string');
  });

  it('a code is small letters joined by single hyphens', () => {
    expect(['wage-iou', 'a1', 'Wage', 'wage--iou', '-wage', 'wage_iou', '工资'].filter((one) => pattern('code').test(one))).toEqual([
      'wage-iou',
      'a1',
    ]);
  });

  it('a count is whole and has two ends', () => expect(looks('integer')).toMatchObject({ type: 'integer', minimum: 1, maximum: 9999 }));

  it('a yes or no is neither a word nor a number', () => expect(looks('boolean')).toMatchObject({ type: 'boolean' }));

  it('a text is not empty and has an end', () => expect(looks('text')).toMatchObject({ type: 'string', minLength: 1, maxLength: 10_000 }));

  it('a list has at least one item and an end, and its objects take nothing unnamed', () => {
    expect(looks('items')).toMatchObject({ type: 'array', minItems: 1, maxItems: 50, items: { type: 'string' } });
    expect(looks('claims')['items']).toMatchObject({ type: 'object', additionalProperties: false, required: ['description'] });
  });
});
