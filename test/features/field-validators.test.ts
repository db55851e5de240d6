/** What the schema of a step says is what its validation does: both are made of the same rows. */
import { describe, expect, it, test } from '@jest/globals';
import { exampleOf, FIELD_TYPES, type FieldType, type InputRows } from '../../src/domain/procedures/fields.js';
import { Refused } from '../../src/domain/refusals.js';
import { validatorOf } from '../../src/platform/http/field-validators.js';
import { Form } from '../../src/platform/http/form.js';

const draft: InputRows = { form: ['written'], facts: 'text', terms: 'terms', responsibilities: 'responsibilities?', copies: 'integer?' };

function faultsOf(input: InputRows, body: unknown): [string, string][] {
  try {
    Form.of(body).read(validatorOf(input, 'test'));
    return [];
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return fault.faults.map(({ pointer, code }) => [pointer, code]);
  }
}

test.each(Object.keys(FIELD_TYPES) as FieldType[])('the example of %s is accepted, and nothing is not', (type) => {
  const input: InputRows = { field: type };
  expect(faultsOf(input, exampleOf(input))).toEqual([]);
  expect(faultsOf(input, {})).toEqual([['/field', 'required']]);
  expect(faultsOf({ field: `${type}?` }, {})).toEqual([]);
  expect(faultsOf(input, { field: {} }).length).toBeGreaterThan(0);
});

describe('an agreement', () => {
  const good = exampleOf(draft) as { terms: Record<string, unknown>[] };
  const term = good.terms[0]!;

  it('is read whole', () => expect(faultsOf(draft, good)).toEqual([]));

  test.each<[object, string, string]>([
    [{ form: 'oral' }, '/form', 'not-a-choice'],
    [{ terms: [] }, '/terms', 'too-few'],
    [{ terms: term }, '/terms', 'wrong-type'],
    [{ terms: [{ ...term, debtorPartyIds: ['zhou'] }] }, '/terms/0/debtorPartyIds/0', 'not-an-id'],
    [{ terms: [{ ...term, debtorPartyIds: 'zhou' }] }, '/terms/0/debtorPartyIds', 'wrong-type'],
    [{ terms: [{ ...term, instalments: [{ dueDate: '2026-02-30', amount: '1.00' }] }] }, '/terms/0/instalments/0/dueDate', 'not-a-date'],
    [{ terms: [{ ...term, interest: '1' }] }, '/terms/0/interest', 'unknown-field'],
    [{ terms: [{ ...term, kind: 'gift' }] }, '/terms/0/kind', 'not-a-choice'],
    [{ copies: 0 }, '/copies', 'too-small'],
    [{ occurredOn: '2026-3-1' }, '/occurredOn', 'not-a-date'],
  ])('%j is wrong at %s: %s', (own, pointer, code) => expect(faultsOf(draft, { ...good, ...own })).toEqual([[pointer, code]]));
});

it('a choice that is none is told the choices: with their labels in Chinese, by their codes in English', () => {
  const read = (): unknown => Form.of({ method: 'stamp' }).read(validatorOf({ method: ['handwritten', 'fingerprint'] }, 'sign'));
  expect(read).toThrow(
    expect.objectContaining({
      faults: [
        {
          pointer: '/method',
          code: 'not-a-choice',
          message: '不在可选范围内:签名(handwritten)、按指印(fingerprint)',
          en: 'Not one of: handwritten, fingerprint',
        },
      ],
    }),
  );
});

it('makes one class for one row, whoever asks', () => {
  expect(validatorOf(draft, 'draft-agreement')).toBe(validatorOf(draft, 'draft-agreement'));
});
