import { describe, expect, it, test } from '@jest/globals';
import { type Desk, type Staff, deskOf, toldBy } from '../../src/domain/deadlines/told.js';

const staff: Staff = new Map([
  ['committee', new Set(['registrar', 'mediator', 'organisation-head'])],
  ['petition', new Set(['clerk', 'registrar'])],
  ['docking', new Set(['docking-clerk'])],
  ['county', new Set(['county-supervisor'])],
]);
const desk: Desk = { organisationId: 'committee', handler: null, senderOrganisationId: null };
const handler = { userId: 'li', organisationId: 'committee' };
const registrar = { role: 'registrar', organisationId: 'committee' };

describe('a rung tells', () => {
  test.each([
    ['the mediator in charge, by name', 'handler', { ...desk, handler }, [{ role: 'mediator', ...handler }]],
    ['the desk, while nobody is in charge', 'handler', desk, [registrar]],
    ['whoever keeps the register', 'registrar', { ...desk, handler }, [registrar]],
    [
      'the desk that offered the case',
      'sender',
      { ...desk, senderOrganisationId: 'petition' },
      [{ role: 'registrar', organisationId: 'petition' }],
    ],
    ['the desk itself, where nobody offered', 'sender', desk, [registrar]],
    ['the head of the body', 'organisation-head', desk, [{ role: 'organisation-head', organisationId: 'committee' }]],
    [
      'the desk, where a body has no head',
      'organisation-head',
      { ...desk, organisationId: 'petition' },
      [{ role: 'registrar', organisationId: 'petition' }],
    ],
    ['the county, wherever the case lies', 'county-supervisor', desk, [{ role: 'county-supervisor', organisationId: 'county' }]],
  ] as const)('%s', (_, tell, at, told) => expect(toldBy(tell, at, staff)).toEqual(told));

  it('every body that supervises the county', () => {
    const two: Staff = new Map([...staff, ['second', new Set(['county-supervisor'])]]);
    expect(toldBy('county-supervisor', desk, two).map(({ organisationId }) => organisationId)).toEqual(['county', 'second']);
  });

  it('never nobody: where no such part is filled, the desk hears of it', () => {
    for (const tell of ['handler', 'registrar', 'sender', 'organisation-head', 'county-supervisor'] as const) {
      expect(toldBy(tell, desk, new Map())).toEqual([{ role: 'clerk', organisationId: 'committee' }]);
    }
  });
});

test.each([
  ['committee', 'registrar'],
  ['petition', 'registrar'],
  ['docking', 'docking-clerk'],
  ['nowhere', 'clerk'],
])('the desk of %s is its %s', (organisationId, role) => expect(deskOf(organisationId, staff)).toEqual({ role, organisationId }));
