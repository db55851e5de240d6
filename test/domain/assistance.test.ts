/** Joint handling: who may take which step from where, and that nobody else may. */
import { describe, expect, it, test } from '@jest/globals';
import {
  ASSISTANCE_STATES,
  ASSISTANCE_STEPS,
  type AssistanceAction,
  assistanceRefusal,
  type AssistanceStep,
} from '../../src/domain/assistance-steps.js';
import { mediatorLi, registrarA, registrarElsewhere } from './support.js';

const facts = { organisationId: registrarElsewhere.organisationId, leadOrganisationId: registrarA.organisationId };
const rows = Object.entries<AssistanceStep>(ASSISTANCE_STEPS) as [AssistanceAction, AssistanceStep][];

describe.each(rows)('%s', (code, step) => {
  const [side, other] = step.by === 'assisting' ? [registrarElsewhere, registrarA] : [registrarA, registrarElsewhere];

  test.each(ASSISTANCE_STATES.codes)('from %s', (state) => {
    const refusal = assistanceRefusal(code, { ...facts, state }, side);
    expect(refusal?.code ?? null).toBe(step.from.includes(state) ? null : 'not-in-this-state');
  });

  it('is for its own side alone', () =>
    expect(assistanceRefusal(code, { ...facts, state: step.from[0]! }, other)?.code).toBe(
      step.by === 'assisting' ? 'not-the-assisting-body' : 'not-responsible',
    ));
});

it('is a matter of the desk, not of a mediator', () =>
  expect(assistanceRefusal('withdraw', { ...facts, state: 'invited' }, mediatorLi)?.code).toBe('role-missing'));

it('ends the day to reply wherever it ends', () => {
  for (const [, { to, clock }] of rows) expect([to, clock !== undefined]).toEqual([to, to !== 'accepted']);
});
