import { describe, expect, it } from '@jest/globals';
import { exampleOf, fieldsOf, type InputRows, joinedInput, jsonSchemaOf } from '../../src/domain/procedures/fields.js';

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
