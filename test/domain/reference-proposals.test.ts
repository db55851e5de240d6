import { describe, expect, it, test } from '@jest/globals';
import type { Actor, Role } from '../../src/domain/actor.js';
import { stamp } from '../../src/domain/actor.js';
import { Calendar, changedDays } from '../../src/domain/calendar.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { type ProposalAction, type ProposalFacts, seesProposals, stepRefusal, timeRefusal } from '../../src/domain/reference-proposals.js';

const somebody = (id: string, ...roles: Role[]): Actor => ({
  kind: 'user',
  id,
  name: id,
  organisationId: 'o',
  organisationName: '-',
  organisationKind: 'county-supervision',
  parentOrganisationId: null,
  roles,
  scopes: [],
  mediatorId: null,
});
const adminQian = somebody('qian', 'system-admin');
const everythingQian = somebody('qian', 'system-admin', 'security-admin', 'county-supervisor');
const adminZhou = somebody('zhou', 'system-admin');
const supervisorWu = somebody('wu', 'county-supervisor');
const securityZheng = somebody('zheng', 'security-admin');
const auditorWang = somebody('wang', 'auditor');
const headSun = somebody('sun', 'organisation-head');

const proposed: ProposalFacts = { state: 'proposed', standsOn: 3, proposedBy: stamp(adminQian), proposedOn: legalDate('2026-03-02') };

describe('a proposal of administrator Qian', () => {
  test.each<[ProposalAction, Actor, string | null]>([
    ['approve', supervisorWu, null],
    ['approve', securityZheng, null],
    ['approve', adminQian, 'role-missing'],
    ['approve', everythingQian, 'own-proposal'],
    ['approve', adminZhou, 'role-missing'],
    ['approve', auditorWang, 'role-missing'],
    ['refuse', supervisorWu, null],
    ['refuse', everythingQian, 'own-proposal'],
    ['withdraw', adminQian, null],
    ['withdraw', adminZhou, 'not-the-proposer'],
    ['withdraw', supervisorWu, 'not-the-proposer'],
  ])('%s by %o: %s', (action, actor, code) => expect(stepRefusal(action, proposed, actor)?.code ?? null).toBe(code));

  it('is answered once', () => {
    for (const state of ['approved', 'refused', 'withdrawn'] as const) {
      expect(stepRefusal('approve', { ...proposed, state }, supervisorWu)?.code).toBe('proposal-answered');
      expect(stepRefusal('withdraw', { ...proposed, state }, adminQian)?.code).toBe('proposal-answered');
    }
  });

  it('is seen by those who propose, approve and audit', () => {
    expect([adminZhou, supervisorWu, securityZheng, auditorWang, headSun].map(seesProposals)).toEqual([true, true, true, true, false]);
  });

  test.each<[string, number, string[], string | null]>([
    ['2026-03-04', 3, ['2026-03-04'], null],
    ['2026-03-04', 3, ['2026-03-03'], 'proposal-day-passed'],
    ['2026-03-04', 3, ['2026-03-02'], 'proposal-day-passed'],
    ['2026-03-02', 3, ['2026-03-02'], null],
    // Before it was proposed already: it was meant to reach back.
    ['2026-03-04', 3, ['2026-03-01'], null],
    ['2026-03-04', 3, ['2026-12-31', '2026-03-03', '2026-01-01'], 'proposal-day-passed'],
    ['2026-03-04', 3, [], null],
    ['2026-03-04', 4, [], 'proposal-overtaken'],
  ])('approved on %s when version %i is the newest, of %j: %s', (today, newest, days, code) =>
    expect(timeRefusal(proposed, newest, days.map(legalDate), legalDate(today))?.code ?? null).toBe(code),
  );
});

describe('the days on which a year makes a difference', () => {
  const year = (offDays: string[], workDays: string[]) => ({
    year: 2027,
    version: 1,
    source: '-',
    offDays: offDays.map(legalDate),
    workDays: workDays.map(legalDate),
  });

  it('are those that change their kind: a holiday fixed by law is one already', () =>
    expect(changedDays(new Calendar([]), year(['2027-01-01', '2027-02-05'], ['2027-02-14']))).toEqual([
      '2027-02-05',
      '2027-02-14',
      // 1 and 2 May are a weekend; 1 October, a Friday, is given by law and not named here.
      '2027-10-01',
    ]));

  it('are none where only the notice has another name', () => {
    const same = year(['2027-01-01'], ['2027-02-14']);
    expect(changedDays(new Calendar([same]), { ...same, source: '更正', version: 2 })).toEqual([]);
  });
});
