import { expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { joinsMatters, likenessOf, type OlderCase } from '../../src/domain/same-matter.js';

const older = (more: Partial<OlderCase> = {}): OlderCase => ({
  caseId: 'a',
  disputeType: 'neighbour',
  roles: ['applicant', 'respondent'],
  lastDay: legalDate('2026-03-02'),
  ...more,
});
const isAlike = (more: Partial<OlderCase>, today = '2026-03-10', type = 'neighbour') =>
  likenessOf(older(more), type, legalDate(today)) !== null;

it('is the same matter again between the same two sides, of the same kind, on the hundred and eightieth day and not on the next', () => {
  // 29 August is 180 days after 2 March.
  expect([isAlike({}, '2026-08-29'), isAlike({}, '2026-08-30')]).toEqual([true, false]);
});

it('is another matter with one side alone, or of another kind', () => {
  expect([
    isAlike({ roles: ['applicant'] }),
    isAlike({ roles: ['respondent', 'third-party'] }),
    isAlike({}, '2026-03-10', 'contract'),
  ]).toEqual([false, false, false]);
});

it('joins two matters only where a person calls them the same', () => {
  expect([joinsMatters('same-matter-again'), joinsMatters('related')]).toEqual([true, false]);
});
