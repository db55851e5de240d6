import { expect, it } from '@jest/globals';
import { hasRole, hasScope, stamp } from '../../src/domain/actor.js';
import { courtClient, mediatorLi, registrarA } from './support.js';

it('one of the roles asked for is enough; none of them is not', () => {
  expect(hasRole(registrarA, 'clerk', 'registrar')).toBe(true);
  expect(hasRole(registrarA, 'clerk', 'organisation-head')).toBe(false);
  expect(hasRole(registrarA)).toBe(false);
});

it('a machine may do what its scopes name and nothing else', () => {
  expect([hasScope(courtClient, 'court.event:write'), hasScope(courtClient, 'court.packet:read')]).toEqual([true, false]);
});

it('an act is attributed to who did it and where, without what else he may do', () => {
  expect(stamp(mediatorLi)).toEqual({ kind: 'user', id: '李调解员', name: '李调解员', organisationId: 'committee' });
});
