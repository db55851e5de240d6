/** Who may object to his own competence, and who decides between bodies that disagree (信访工作条例 24). */
import { describe, expect, it } from '@jest/globals';
import { type CompetenceDispute, coordinatorOf, mayRule, objectionRefusals } from '../../src/domain/competence.js';

const objection = {
  handoffId: 'h',
  organisationId: 'one',
  organisationName: '甲局',
  procedure: 'petition',
  variant: null,
  reason: '不在职责内',
  on: '2026-03-02',
};
const dispute = (more: Partial<CompetenceDispute> = {}): CompetenceDispute => ({
  isPetitionMatter: false,
  areaCode: '230522100000',
  objections: [],
  ruling: null,
  superior: null,
  ...more,
});
const body = (kind: string, areaCode = '230522', id = kind) => ({ id, kind, areaCode });

describe('an objection to competence', () => {
  it('is open to the first body that makes it', () => expect(objectionRefusals(dispute(), 'one', 'competence')).toEqual([]));

  it('is closed to the second, whoever it is, until somebody has ruled; the refusal says who', () => {
    const refusals = objectionRefusals(dispute({ objections: [objection], isPetitionMatter: true }), 'two', 'competence');
    expect(refusals).toEqual([
      { code: 'competence-ruling-first', facts: { who: '信访工作联席会议' }, law: { law: '信访工作条例', article: '24' } },
    ]);
    expect(objectionRefusals(dispute({ objections: [objection] }), 'two', 'competence')[0]?.facts).toEqual({
      who: '综治中心或者县级督导机构',
    });
  });

  it('is closed to the body a ruling names, and open again to another', () => {
    const ruled = dispute({ ruling: { organisationId: 'two', on: '2026-03-04' } });
    expect(objectionRefusals(ruled, 'two', 'competence')).toMatchObject([{ code: 'ruled-competent', facts: { day: '2026-03-04' } }]);
    expect(objectionRefusals(ruled, 'three', 'competence')).toEqual([]);
  });

  it('goes by no other name: “other” is judged as an objection where one stands, or a ruling does; a party’s refusal and the law’s are not', () => {
    const ruled = dispute({ ruling: { organisationId: 'two', on: '2026-03-04' } });
    expect(objectionRefusals(ruled, 'two', 'other')).toMatchObject([{ code: 'ruled-competent' }]);
    expect(objectionRefusals(dispute({ objections: [objection] }), 'two', 'other')).toMatchObject([{ code: 'competence-ruling-first' }]);
    expect(objectionRefusals(dispute(), 'one', 'other')).toEqual([]);
    for (const ground of ['party-refused', 'not-accepted-by-law'] as const)
      expect([
        ...objectionRefusals(ruled, 'two', ground),
        ...objectionRefusals(dispute({ objections: [objection] }), 'two', ground),
      ]).toEqual([]);
  });
});

describe('who decides', () => {
  const superior = { id: 'government', name: '县人民政府' };

  it('is the next body above all that disagree, and nobody else', () => {
    for (const isPetitionMatter of [true, false]) {
      const coordinator = coordinatorOf(dispute({ superior, isPetitionMatter }));
      expect(coordinator.who).toBe('县人民政府');
      expect(mayRule(coordinator, body('agency', '230522', 'government'), '230522100000')).toBe(true);
      for (const kind of ['petition-joint-meeting', 'centre', 'county-supervision', 'agency'])
        expect(mayRule(coordinator, body(kind), '230522100000')).toBe(false);
    }
  });

  it('is for a petition without such a body the joint meeting of the place', () => {
    const coordinator = coordinatorOf(dispute({ isPetitionMatter: true }));
    expect(coordinator.law).toEqual({ law: '信访工作条例', article: '24' });
    expect(mayRule(coordinator, body('petition-joint-meeting'), '230522100000')).toBe(true);
    expect(mayRule(coordinator, body('petition-joint-meeting', '230505'), '230522100000')).toBe(false);
    expect(mayRule(coordinator, body('centre'), '230522100000')).toBe(false);
  });

  it('is for any other case the centre or the supervision of the place, by the rule of the house', () => {
    const coordinator = coordinatorOf(dispute());
    expect(coordinator.law.article).toBe('');
    for (const kind of ['centre', 'county-supervision']) expect(mayRule(coordinator, body(kind), '230522100000')).toBe(true);
    expect(mayRule(coordinator, body('petition-joint-meeting'), '230522100000')).toBe(false);
  });
});
