/** A rule as somebody proposes it: what each dimension means, what is wrong with a set, and what would change if it were in force. */
import { describe, expect, it, test } from '@jest/globals';
import { levelOf, nearest, serves } from '../../src/domain/handoff-proposals.js';
import { bodiesFor } from '../../src/domain/triage/bodies.js';
import { compare } from '../../src/domain/triage/compare.js';
import { DEFAULT_TRIAGE_RULES } from '../../src/domain/triage/default-rules.js';
import { roadsOfRight } from '../../src/domain/triage/rights.js';
import { ruleFaults } from '../../src/domain/triage/rule-faults.js';
import { fits, type TriageRule, type TriageWhen } from '../../src/domain/triage/rule-shape.js';
import { aMatter, COUNTY, type ToldMatter } from './triage-support.js';

const aRule = (more: Partial<TriageRule> = {}): TriageRule => ({
  id: 'a-rule',
  when: {},
  procedure: 'people-mediation',
  organisation: { kinds: ['people-mediation-committee'] },
  reason: '理由',
  law: { law: '人民调解法', article: '17' },
  ...more,
});

describe('a rule fits', () => {
  const three = ['applicant', 'applicant', 'respondent'].map((role) => ({ role, kind: role === 'respondent' ? 'organisation' : 'person' }));
  const live = [{ id: 'x', procedure: 'litigation' as const, variant: 'civil', state: 'docketed', ended: false }];
  // Each dimension alone: what fits, and what does not.
  test.each<[TriageWhen, ToldMatter, ToldMatter]>([
    [{ disputeTypes: ['labour', 'medical'] }, { disputeType: 'medical' }, { disputeType: 'contract' }],
    [{ areaCodes: ['230522100'] }, { areaCode: '230522100201' }, { areaCode: '230522200' }],
    [{ amountFrom: '100.00' }, { amount: 10_000n }, { amount: 9_999n }],
    [{ amountTo: '100.00' }, { amount: 10_000n }, { amount: 10_001n }],
    [{ amountTo: '100.00' }, { amount: 1n }, { amount: null }],
    [{ everyParty: 'person' }, {}, { parties: three }],
    [{ everyApplicant: 'person' }, { parties: three }, { parties: [{ role: 'respondent', kind: 'person' }] }],
    [{ everyRespondent: 'organisation' }, { parties: three }, {}],
    [{ applicantsFrom: 2 }, { parties: three }, {}],
    [{ riskFlags: ['mass', 'minor'] }, { riskFlags: ['minor'] }, { riskFlags: ['violence'] }],
    [{ channels: ['visit'] }, { channel: 'visit' }, { channel: 'grid' }],
    [{ concerns: ['land-title'] }, { concerns: ['land-title'] }, {}],
    [{ stages: ['intake'] }, { stage: 'intake' }, { stage: 'mediation' }],
    [{ stands: ['litigation:docketed'] }, { siblings: live }, { siblings: [{ ...live[0]!, state: 'filed' }] }],
    [{}, {}, undefined as never],
  ])('%j', (when, yes, no) => {
    expect(fits({ when }, aMatter(yes).facts)).toBe(true);
    if (no) expect(fits({ when }, aMatter(no).facts)).toBe(false);
  });
});

describe('a set is faulty where', () => {
  const faults = (...rules: TriageRule[]) => ruleFaults(rules).map(({ pointer, code }) => `${pointer} ${code}`);
  test.each<[string, TriageRule[]]>([
    ['/rules/1/id not-unique', [aRule(), aRule()]],
    ['/rules/0/when/amountTo too-small', [aRule({ when: { amountFrom: '2.00', amountTo: '1.99' } })]],
    ['/rules/0/when/stands/0 unknown-reference', [aRule({ when: { stands: ['litigation:flying'] } })]],
    ['/rules/0/variant not-a-choice', [aRule({ variant: 'no-such' })]],
    ['/rules/0/exception not-a-choice', [aRule({ exception: 'wage-iou' })]],
    ['/rules/0/organisation/kinds/0 not-a-choice', [aRule({ organisation: { kinds: ['audit'] } })]],
  ])('%s', (fault, rules) => expect(faults(...rules)).toEqual([fault]));

  it('and in no other way', () => {
    expect(faults(aRule({ when: { amountFrom: '2.00', amountTo: '2.00' } }))).toEqual([]);
    expect(faults(aRule({ procedure: 'litigation', exception: 'wage-iou', organisation: { kinds: ['court'] } }))).toEqual([]);
  });
});

describe('bodies', () => {
  it('serve the place their own area holds, and their own county', () => {
    expect([serves('230522', '230522100201'), serves('230500', '230522'), serves('230522100', '230522200')]).toEqual([true, true, true]);
    expect([serves('230505', '230522'), serves('230100', '230522100')]).toEqual([false, false]);
  });

  it('have the level of their own area, however many zeros it is written with', () => {
    expect(['230522', '230522000000', '230522100000', '230522100201'].map(levelOf)).toEqual([6, 6, 9, 12]);
  });

  it('of a village are wanted only as the nearer ones', () => {
    const wanted = { kinds: ['people-mediation-committee'], level: 'village' } as const;
    const names = (place: string) => bodiesFor(COUNTY, wanted, place).map(({ name }) => name);
    expect(names('230522100201')).toEqual(['红旗村调委会']);
    const withoutVillage = COUNTY.filter(({ name }) => name !== '红旗村调委会');
    expect(bodiesFor(withoutVillage, wanted, '230522100201')[0]!.name).toBe('友谊镇调委会');
  });

  it('keep all that is known of them when they are put in order', () => {
    expect(nearest(COUNTY, '230522100').find(({ id }) => id === '县人社局')).toMatchObject({
      kind: 'agency',
      subjects: ['human-resources'],
    });
  });
});

describe('a right keeps a road open', () => {
  const of = (ruleId: string, procedure: string | null = null, clock = '') => roadsOfRight({ ruleId, procedure, clock });
  it('by its rule, else by the step of another road that uses it, and within its own road none', () => {
    expect(of('limitation.labour')).toEqual(['labour-arbitration']);
    expect(of('enforcement.apply', 'judicial-confirmation', 'enforcement')).toEqual(['enforcement']);
    expect(of('no-such-rule', 'people-mediation', 'confirmation')).toEqual(['judicial-confirmation']);
    expect(of('judicial-confirmation.object', 'judicial-confirmation', 'object')).toEqual([]);
  });
});

describe('two sets compared', () => {
  const told: ToldMatter[] = [{ disputeType: 'consumer' }, { disputeType: 'consumer' }, { disputeType: 'contract' }];
  const cases = told.map((one, n) => {
    const { facts, at } = aMatter(one);
    return { caseNo: `2026-${n}`, visible: n === 0, facts, at: { ...at, bases: null } };
  });
  const consumersFirst = [...DEFAULT_TRIAGE_RULES].sort(
    (a, b) => Number(b.id === 'consumer-complaint') - Number(a.id === 'consumer-complaint'),
  );

  it('show what comes first now and then, and name the cases only to who may see them', () => {
    expect(compare(cases, DEFAULT_TRIAGE_RULES, consumersFirst)).toMatchObject({
      looked: 3,
      changed: 2,
      silentBefore: 0,
      silentAfter: 0,
      first: [{ before: 'people-mediation.general', after: 'administrative-mediation.consumer@market-regulation', cases: 2 }],
      cases: [{ caseNo: '2026-0', before: expect.any(Array), after: expect.any(Array) }],
    });
  });

  it('that are the same show no difference', () => {
    expect(compare(cases, DEFAULT_TRIAGE_RULES, DEFAULT_TRIAGE_RULES)).toMatchObject({ changed: 0, first: [], cases: [] });
  });

  it('count for how many cases each rule speaks, and which cases nobody speaks for', () => {
    const only = DEFAULT_TRIAGE_RULES.filter(({ id }) => id === 'consumer-complaint');
    const { rules, silentAfter, changed } = compare(cases, DEFAULT_TRIAGE_RULES, only);
    expect(rules).toEqual([
      { ruleId: 'civil-mediation', before: 3, after: 0 },
      { ruleId: 'civil-suit', before: 3, after: 0 },
      { ruleId: 'consumer-complaint', before: 2, after: 2 },
    ]);
    expect([silentAfter, changed]).toEqual([1, 3]);
  });
});
