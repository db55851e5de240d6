/** A road under way hinders a handoff of those who are in it, about what it deals with: not of one who has left. */
import { describe, expect, it } from '@jest/globals';
import { type Concern, type LiveRoad, roadInTheWay } from '../../src/domain/handoff-scope.js';

const EMPLOYER = { id: 'employer', role: 'respondent', name: '宏建达' };
const GAO = { id: 'gao', role: 'applicant', name: '高玉海' };
const CUI = { id: 'cui', role: 'applicant', name: '崔成焕' };
const BUILDER = { id: 'builder', role: 'third-party', name: '恒筑' };

const mediation = (more: Partial<LiveRoad> = {}): LiveRoad => ({
  procedure: 'people-mediation',
  state: 'mediating',
  parties: [GAO, EMPLOYER, BUILDER],
  claimIds: null,
  ...more,
});
const concern = (partyIds: string[] | null, claimIds: string[] | null = null): Concern => ({ partyIds, claimIds });
const names = (road: LiveRoad, of: Concern) => roadInTheWay([road], of, 'people-mediation')?.parties.map(({ name }) => name) ?? null;

describe('a mediation that goes on with one worker', () => {
  it('hinders the handoff of the whole case, and says who is in it', () =>
    expect(names(mediation(), concern(null))).toEqual(['高玉海', '宏建达', '恒筑']));

  it('does not hinder the worker who has left it, though the employer is in both', () =>
    expect(names(mediation(), concern([CUI.id, EMPLOYER.id]))).toBeNull());

  it('hinders the worker who is still in it', () =>
    expect(names(mediation(), concern([GAO.id, EMPLOYER.id]))).toEqual(['高玉海', '宏建达']));

  it('does not hinder those who are at odds with nobody in it', () =>
    expect(names(mediation(), concern([EMPLOYER.id, BUILDER.id]))).toBeNull());

  it('hinders a worker who is named without his employer: he means what they are at odds about', () => {
    expect(names(mediation(), concern([GAO.id]))).toEqual(['高玉海']);
    expect(names(mediation(), concern([CUI.id]))).toBeNull();
    expect(names(mediation(), concern([EMPLOYER.id]))).toBeNull();
  });

  it('does not hinder a claim that it does not deal with; an offer that names no claim means all', () => {
    const aboutWages = mediation({ claimIds: ['wages'] });
    expect(names(aboutWages, concern([GAO.id, EMPLOYER.id], ['injury']))).toBeNull();
    expect(names(aboutWages, concern([GAO.id, EMPLOYER.id], ['injury', 'wages']))).not.toBeNull();
    expect(names(aboutWages, concern(null))).not.toBeNull();
  });

  it('hinders nobody any more once its agreement is being kept', () =>
    expect(names(mediation({ state: 'effective' }), concern(null))).toBeNull());
});

it('where everybody has left, nobody is hindered', () => expect(names(mediation({ parties: [EMPLOYER] }), concern(null))).toBeNull());
