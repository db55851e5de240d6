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
