import { describe, expect, it, test } from '@jest/globals';
import { CASE_STEPS, type CaseStep, isCaseAction } from '../../src/domain/case-steps.js';
import { HANDOFF_STEPS, type HandoffStep, isHandoffAction } from '../../src/domain/handoff-steps.js';
import { fieldsOf } from '../../src/domain/procedures/fields.js';
import { REFUSALS } from '../../src/domain/refusals.js';

const steps: [string, CaseStep][] = Object.entries(CASE_STEPS);
const answers: [string, HandoffStep][] = Object.entries(HANDOFF_STEPS);
const asks = (input: CaseStep['input'], name: string) => fieldsOf(input).find((field) => field.name === name);

describe('what a desk does to a case itself', () => {
  it.each(steps)('%s leads from one end to the other and says why not', (_, { from, to, otherwise }) => {
    expect([from, to].sort()).toEqual(['closed', 'open']);
    expect(REFUSALS[otherwise].status).toBe(409);
  });

  it('a case is closed with an outcome and its evidence', () => {
    expect(asks(CASE_STEPS.close.input, 'outcome')?.form).toMatchObject({ is: 'choice' });
    expect(asks(CASE_STEPS.close.input, 'evidence')).toMatchObject({ optional: false });
  });

  it('only the party’s own withdrawal names the party, and its outcome is not up to the clerk', () => {
    expect(asks(CASE_STEPS.withdraw.input, 'partyId')).toMatchObject({ optional: false });
    expect([CASE_STEPS.withdraw.outcome, asks(CASE_STEPS.withdraw.input, 'outcome')]).toEqual(['withdrawn', undefined]);
  });

  it('it is taken back by who brought it, never by who it was brought against', () => {
    expect(steps.filter(([, { of }]) => of !== undefined).map(([name, { of }]) => [name, of])).toEqual([['withdraw', 'applicant']]);
  });

  it('no case ends while somebody is at work on it; a closed one is reopened in any case', () => {
    expect(steps.filter(([, { to }]) => to === 'closed').every(([, { nothingOpen }]) => nothingOpen)).toBe(true);
    expect(CASE_STEPS.reopen.nothingOpen).toBe(false);
  });

  it('is the work of a desk: no mediator and no supervisor closes a case', () => {
    for (const [, { roles }] of steps)
      expect(roles.filter((role) => ['mediator', 'county-supervisor', 'auditor', 'system-admin'].includes(role))).toEqual([]);
  });
});

describe('how an offer is answered', () => {
  test.each(answers)('%s leads to its own state', (action, { to }) =>
    expect(to).toBe({ accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn', redesignate: 'expired' }[action]),
  );

  it('the receiver accepts or sends back, and only the sender withdraws or offers it elsewhere', () => {
    expect(answers.map(([action, { by }]) => `${action} ${by}`)).toEqual([
      'accept receiver',
      'reject receiver',
      'withdraw sender',
      'redesignate sender',
    ]);
  });

  it('who sends a case back says why; who withdraws his own offer need not', () => {
    expect(asks(HANDOFF_STEPS.reject.input, 'reason')).toMatchObject({ optional: false });
    expect(asks(HANDOFF_STEPS.withdraw.input, 'reason')).toMatchObject({ optional: true });
  });
});

it('a word from outside is an action only when it is a row: not what every object inherits', () => {
  expect([isCaseAction('close'), isCaseAction('toString'), isCaseAction('accept')]).toEqual([true, false, false]);
  expect([isHandoffAction('accept'), isHandoffAction('constructor'), isHandoffAction('close')]).toEqual([true, false, false]);
});
