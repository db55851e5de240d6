/** Where a dispute goes: every rule the program ships has its case, and no rule may lead where the law has closed the road. */
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { CHANNELS, DISPUTE_TYPES, RISK_FLAGS } from '../../src/domain/codes.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { CONCERNS } from '../../src/domain/procedures/concerns.js';
import { STAGES } from '../../src/domain/procedures/codes.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { closedBy } from '../../src/domain/procedures/road-order.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { DEFAULT_TRIAGE_RULES } from '../../src/domain/triage/default-rules.js';
import { judgeRoad } from '../../src/domain/triage/judge-roads.js';
import { ROAD_NATURE } from '../../src/domain/triage/road-nature.js';
import { ruleFaults } from '../../src/domain/triage/rule-faults.js';
import { fits } from '../../src/domain/triage/rule-shape.js';
import { triage } from '../../src/domain/triage/suggest.js';
import { keptBy, roadsOfRight } from '../../src/domain/triage/rights.js';
import { aProceeding, anAgreement } from './support.js';
import { aMatter, COUNTY, suggested, type ToldMatter, triaged } from './triage-support.js';

const sibling = (procedure: string, state: string, ended = false) => ({
  id: 'proceeding',
  procedure: procedure as 'litigation',
  variant: 'general',
  state,
  ended,
});
const between = (applicant: string, respondent: string) => [
  { role: 'applicant', kind: applicant },
  { role: 'respondent', kind: respondent },
];
const workerAndCompany = between('person', 'organisation');
const elevenWorkers = [
  ...Array.from({ length: 11 }, () => ({ role: 'applicant', kind: 'person' })),
  { role: 'respondent', kind: 'organisation' },
];
/** An agreement whose first instalment is over and was not paid. */
const notKept = () => {
  const { facts } = anAgreement();
  const terms = facts.agreement!.terms.map((term) => ({
    ...term,
    instalments: term.instalments.map((one, n) => (n === 0 ? { ...one, defaultedOn: legalDate('2026-03-19') } : one)),
  }));
  return { ...facts, agreement: { ...facts.agreement!, terms } };
};
const kept = (disputeType: string, ...siblings: ReturnType<typeof sibling>[]): ToldMatter => ({
  disputeType,
  stage: 'performance',
  siblings,
});
/** Somebody decided; what is over no longer says in which stage the case is. */
const decided = (disputeType: string, ...siblings: SiblingFacts[]): ToldMatter => ({
  disputeType,
  siblings,
  parties: workerAndCompany,
});

describe('beside a road that is under way', () => {
  const matter = aMatter({ siblings: [sibling('people-mediation', 'accepted')] });
  const both = matter.at.parties.map(({ id, role }) => ({ id, role, left: false }));
  const told = (parties: typeof both, holder = '友谊镇调委会', state = 'accepted') =>
    triage(
      DEFAULT_TRIAGE_RULES,
      aMatter({ disputeType: 'other', stage: 'mediation', holder, siblings: [{ ...sibling('people-mediation', state), parties }] }),
    );
  const roads = ({ open }: ReturnType<typeof triage>) => open.map(({ procedure }) => procedure);

  it('nothing is open that every offer to another body would refuse; the court and whoever decides stay open', () => {
    const said = told(both);
    for (const procedure of ['court-mediation', 'administrative-mediation', 'petition'] as const) {
      expect(roads(said)).not.toContain(procedure);
      const why = said.closed.find((one) => one.procedure === procedure && one.why === 'under-way');
      expect(why).toMatchObject({ ruleId: 'road-under-way-elsewhere' });
      expect(why!.title).toContain('人民调解');
    }
    expect(roads(said)).toEqual(expect.arrayContaining(['litigation']));
  });

  it('it stands open to the body that answers for the case itself, to those who have left it, and once an agreement is being kept', () => {
    expect(roads(told(both, '县信访局'))).toContain('petition');
    expect(roads(told(both.slice(1)))).toContain('petition');
    expect(roads(told(both, '友谊镇调委会', 'effective'))).toContain('petition');
  });
});

it('what a court has judged is not sent to court again; an agreement that is not kept is', () => {
  const judged = { ...sibling('litigation', 'concluded', true), courtSaid: 'judgment', marks: ['in-effect'] };
  const rules = (told: ToldMatter) => triaged(told).suggestions.map(({ rule }) => rule.id);
  expect(rules({ siblings: [judged] })).not.toContain('civil-suit');
  expect(rules({ siblings: [{ ...judged, courtSaid: 'withdrawn' }] })).toContain('civil-suit');
  expect(rules(kept('contract', judged, sibling('people-mediation', 'defaulted')))).toContain('sue-on-agreement');
});

describe('a complaint about wages', () => {
  it('is suggested as labour inspection, and as nothing beside a live arbitration', () => {
    const complaint: ToldMatter = { disputeType: 'labour', riskFlags: ['wage-arrears'], parties: workerAndCompany };
    const ways = ({ suggestions, open }: ReturnType<typeof triaged>) =>
      [...suggestions, ...open].filter(({ procedure }) => procedure === 'administrative-duty').map(({ variant }) => variant);
    expect(ways(triaged(complaint))[0]).toBe('labour-inspection');
    expect(ways(triaged({ ...complaint, siblings: [sibling('labour-arbitration', 'accepted')] }))).toEqual([]);
  });
});

describe('the rules the program ships', () => {
  // Each with a case for which it is the one that speaks, and the body it sends it to.
  // prettier-ignore
  const CASES: Record<string, [ToldMatter, string]> = {
    'confirm-agreement':        [{ ...kept('contract', sibling('people-mediation', 'effective')), bases: [anAgreement().facts] }, '友谊县法院'],
    'enforce-confirmed':        [kept('contract', sibling('judicial-confirmation', 'confirmed', true)), '友谊县法院'],
    'enforce-labour-award':     [decided('labour', sibling('labour-arbitration', 'effective', true)), '友谊县法院'],
    'enforce-land-award':       [decided('land-contract', sibling('land-arbitration', 'mediated', true)), '友谊县法院'],
    'enforce-payment-order':    [decided('contract', sibling('payment-order', 'enforceable', true)), '友谊县法院'],
    'enforce-judgment':         [decided('contract', { ...sibling('litigation', 'concluded', true), marks: ['in-effect'] }), '友谊县法院'],
    'payment-order-on-wages':   [{ ...kept('labour', sibling('people-mediation', 'defaulted')), bases: [notKept()] }, '友谊县法院'],
    'arbitrate-after-default':  [kept('labour', sibling('people-mediation', 'defaulted')), '县仲裁委'],
    'sue-on-wage-agreement':    [kept('labour', sibling('people-mediation', 'defaulted')), '友谊县法院'],
    'sue-on-agreement':         [kept('contract', sibling('people-mediation', 'defaulted')), '友谊县法院'],
    'sue-after-administrative-mediation': [kept('contract', sibling('administrative-mediation', 'defaulted')), '友谊县法院'],
    'sue-after-labour-award':   [decided('labour', sibling('labour-arbitration', 'served')), '友谊县法院'],
    'worker-sues-after-final-award': [decided('labour', sibling('labour-arbitration', 'final')), '友谊县法院'],
    'sue-where-arbitration-refused': [decided('labour', sibling('labour-arbitration', 'refused', true)), '友谊县法院'],
    'sue-after-silence':        [decided('labour', { ...sibling('labour-arbitration', 'received'), marks: ['suit-open'] }), '友谊县法院'],
    'sue-on-final-award':       [decided('labour', { ...sibling('labour-arbitration', 'final-served', true), marks: ['set-aside'] }), '友谊县法院'],
    'sue-after-land-award':     [decided('land-contract', sibling('land-arbitration', 'served')), '友谊县法院'],
    'land-decision-reconsideration': [decided('forest-land', sibling('administrative-adjudication', 'served')), '县复议机构'],
    'land-decision-suit':       [decided('intellectual-property', sibling('administrative-adjudication', 'served')), '友谊县法院'],
    'duty-reconsideration':     [decided('pollution', sibling('administrative-duty', 'not-accepted', true)), '县复议机构'],
    'suit-after-reconsideration': [decided('forest-land', sibling('administrative-reconsideration', 'effective', true)), '友谊县法院'],
    'suit-where-reconsideration-refused': [decided('forest-land', sibling('administrative-reconsideration', 'not-accepted', true)), '友谊县法院'],
    'docketed-mediation':       [{ disputeType: 'contract', stage: 'litigation', siblings: [sibling('litigation', 'docketed')] }, '诉调对接中心'],
    'land-title-between-bodies': [{ disputeType: 'forest-land', concerns: ['land-title'], parties: between('organisation', 'organisation') }, '县人民政府'],
    'land-title':               [{ disputeType: 'neighbour', concerns: ['land-title'] }, '友谊镇人民政府'],
    'forest-land-title':        [{ disputeType: 'forest-land' }, '友谊镇人民政府'],
    'forest-land-mediation':    [{ disputeType: 'forest-land' }, '友谊镇调委会'],
    'forest-land-suit':         [{ disputeType: 'forest-land' }, '友谊县法院'],
    'expropriation-reconsideration': [{ disputeType: 'expropriation' }, '县复议机构'],
    'expropriation-suit':       [{ disputeType: 'expropriation' }, '-'],
    'many-workers-complaint':   [{ disputeType: 'labour', riskFlags: ['wage-arrears'], parties: elevenWorkers }, '县人社局'],
    'many-workers-arbitration': [{ disputeType: 'labour', parties: elevenWorkers }, '县仲裁委'],
    'mass-mediation':           [{ disputeType: 'property-management', riskFlags: ['mass'] }, '友谊镇调委会'],
    'labour-mediation':         [{ disputeType: 'labour', parties: workerAndCompany }, '友谊镇调委会'],
    'hired-by-person':          [{ disputeType: 'labour' }, '友谊县法院'],
    'labour-arbitration':       [{ disputeType: 'labour', parties: workerAndCompany }, '县仲裁委'],
    'wage-complaint':           [{ disputeType: 'labour', riskFlags: ['wage-arrears'], parties: workerAndCompany }, '县人社局'],
    'land-contract-mediation':  [{ disputeType: 'land-contract' }, '友谊镇调委会'],
    'land-contract-arbitration': [{ disputeType: 'land-contract' }, '县土地仲裁委'],
    'land-contract-suit':       [{ disputeType: 'land-contract' }, '友谊县法院'],
    'medical-mediation':        [{ disputeType: 'medical' }, '友谊镇调委会'],
    'medical-administrative':   [{ disputeType: 'medical' }, '县卫健局'],
    'medical-suit':             [{ disputeType: 'medical' }, '友谊县法院'],
    'traffic-mediation':        [{ disputeType: 'traffic' }, '友谊镇调委会'],
    'traffic-administrative':   [{ disputeType: 'traffic' }, '县公安局'],
    'traffic-suit':             [{ disputeType: 'traffic' }, '友谊县法院'],
    'small-sum-near-home':      [{ disputeType: 'contract', amount: 1_000_000n, areaCode: '230522100201' }, '红旗村调委会'],
    'family-mediation':         [{ disputeType: 'marriage-family' }, '友谊镇调委会'],
    'civil-mediation':          [{ disputeType: 'contract', amount: 1_000_001n }, '友谊镇调委会'],
    'consumer-complaint':       [{ disputeType: 'consumer' }, '县市场监管局'],
    'pollution-duty':           [{ disputeType: 'pollution' }, '县生态环境局'],
    'civil-suit':               [{ disputeType: 'contract' }, '友谊县法院'],
    'other-suit':               [{ disputeType: 'other' }, '友谊县法院'],
    'village-affairs':          [{ disputeType: 'other', channel: 'letter', riskFlags: ['village-affairs'] }, '县信访局'],
    'petition-rest':            [{ disputeType: 'other', channel: 'visit' }, '县信访局'],
  };

  it('after a set-aside award the suit is suggested with its last day, and no arbitration; after silence the suit, and while the commission may still answer nothing', () => {
    const until = '2026-09-16' as never;
    const rights = [{ deadlineId: 'd', ruleId: 'labour-arbitration.sue-after-set-aside', ruleVersion: 1, clock: 'sue-after-set-aside', procedure: 'labour-arbitration', subjectKind: 'party', subjectId: 'p', due: until, provisional: false }]; // prettier-ignore
    const said = (one: ReturnType<typeof sibling> & { marks?: string[] }, more: object = {}) =>
      triaged({ ...decided('labour', one), ...more }).suggestions.map((suggestion) => `${suggestion.procedure} ${suggestion.until}`);
    const final = { ...sibling('labour-arbitration', 'final-served', true), marks: ['set-aside'] };
    expect(said(final, { more: { rights } })).toContain(`litigation ${until}`);
    expect(said(final).filter((one) => one.startsWith('labour-arbitration'))).toEqual([]);
    for (const state of ['received', 'heard', 'suspended']) {
      expect(said({ ...sibling('labour-arbitration', state), marks: ['suit-open'] })).toContain('litigation null');
      expect(said(sibling('labour-arbitration', state)).filter((one) => one.startsWith('litigation'))).toEqual([]);
    }
    expect(said(sibling('labour-arbitration', 'final-served', true)).filter((one) => one.startsWith('litigation'))).toEqual([]);
  });

  it('each has its case', () => expect(Object.keys(CASES)).toEqual(DEFAULT_TRIAGE_RULES.map(({ id }) => id)));

  test.each(Object.entries(CASES))('%s', (id, [told, body]) => expect(suggested(told)).toContain(`${id} ${body}`));

  it('are a set that could be proposed: every name in them is known', () => expect(ruleFaults(DEFAULT_TRIAGE_RULES)).toEqual([]));

  it('cite an article each, or say that none stands behind them', () => {
    for (const { law, reason } of DEFAULT_TRIAGE_RULES) {
      expect(law.article !== '' || law.law === '办理规则').toBe(true);
      expect(reason).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(DISPUTE_TYPES.codes)('leave no %s dispute without a road', (disputeType) => {
    for (const channel of CHANNELS.codes) expect(suggested({ disputeType, channel }).length).toBeGreaterThan(1);
  });
});

describe('the court a suggestion names', () => {
  const clauseOf = (told: ToldMatter, procedure: string): string => {
    const { reasons } = triaged(told).suggestions.find((one) => one.procedure === procedure)!;
    const { text, law } = reasons.find(({ code }) => code === 'jurisdiction')!;
    return `${text} ${law!.law}${law!.article}`;
  };

  // prettier-ignore
  it.each<[string, SiblingFacts, string]>([
    ['a confirmed agreement', sibling('judicial-confirmation', 'confirmed', true), '管辖:作出裁定、支付令的人民法院,或者与其同级的被执行财产所在地的人民法院 民诉法解释460'],
    ['a payment order', sibling('payment-order', 'enforceable', true), '管辖:作出裁定、支付令的人民法院,或者与其同级的被执行财产所在地的人民法院 民诉法解释460'],
    ['a judgment', { ...sibling('litigation', 'concluded', true), marks: ['in-effect'] }, '管辖:第一审人民法院,或者与其同级的被执行的财产所在地人民法院 民事诉讼法235'],
    ['a labour award', sibling('labour-arbitration', 'effective', true), '管辖:被执行人住所地或者被执行的财产所在地人民法院 民事诉讼法235'],
    ['a land award', sibling('land-arbitration', 'effective', true), '管辖:被申请人住所地或者财产所在地的基层人民法院 农村土地承包经营纠纷调解仲裁法49'],
  ])('enforces %s by its own clause', (_, document, clause) =>
    expect(clauseOf(decided('land-contract', document), 'enforcement')).toBe(clause));

  it('hears a suit against an organ where the organ sits, not where the defendant lives', () => {
    const act = decided('intellectual-property', sibling('administrative-adjudication', 'served'));
    expect(clauseOf(act, 'litigation')).toMatch(/^管辖:最初作出行政行为的行政机关所在地.*行政诉讼法18$/);
  });
});

describe('the order of suggestions', () => {
  const order = (told: ToldMatter) => triaged(told).suggestions.map(({ procedure }) => procedure);

  it('labour goes to mediation or arbitration, and never to court first', () => {
    expect(order({ disputeType: 'labour', parties: workerAndCompany })).toEqual(['people-mediation', 'labour-arbitration']);
    expect(order({ disputeType: 'labour' })).toContain('litigation');
  });

  it('expropriation goes to reconsideration; no committee mediates an act of the state', () => {
    expect(order({ disputeType: 'expropriation' })).toEqual(['administrative-reconsideration', 'litigation']);
  });

  it('who owns the land is decided by the government, not by a court', () => {
    expect(order({ disputeType: 'neighbour', concerns: ['land-title'] })).toEqual(['administrative-adjudication', 'people-mediation']);
  });

  it('petition is left for what no statutory road is there for', () => {
    expect(order({ disputeType: 'other', channel: 'visit' })).toEqual(['people-mediation', 'petition']);
    expect(order({ disputeType: 'other', channel: 'window' })).not.toContain('petition');
    expect(order({ disputeType: 'neighbour', channel: 'petition', riskFlags: ['village-affairs'] })).not.toContain('petition');
  });

  it('what was tried before comes after what was not, and says so', () => {
    const { suggestions } = triaged({ siblings: [sibling('people-mediation', 'terminated', true)] });
    expect(suggestions.map(({ procedure }) => procedure)).toEqual(['litigation', 'people-mediation']);
    expect(suggestions[1]!.reasons).toContainEqual({ code: 'tried', text: '本事项已经办理过人民调解(终止调解)', law: null });
  });

  it('a road under way is not suggested again', () => {
    const { suggestions, closed } = triaged({ siblings: [sibling('people-mediation', 'mediating')] });
    expect(suggestions.map(({ procedure }) => procedure)).toEqual(['litigation']);
    expect(closed).toContainEqual(
      expect.objectContaining({ procedure: 'people-mediation', why: 'under-way', ruleId: 'road-open-already' }),
    );
  });
});

describe('where somebody may be in danger', () => {
  it.each(['self-harm', 'violence', 'domestic-violence', 'minor', 'possible-crime'])('%s is said before everything else', (flag) => {
    const { warnings, suggestions } = triaged({ disputeType: 'marriage-family', riskFlags: [flag] });
    expect(warnings.map((one) => one.flag)).toEqual([flag]);
    for (const { reasons } of suggestions) expect(reasons[0]).toMatchObject({ code: 'safety', text: warnings[0]!.text });
    expect(suggestions.map(({ procedure }) => procedure)).toEqual(['litigation', 'people-mediation']);
  });

  it('mediation alone is no suggestion', () => {
    const rules = DEFAULT_TRIAGE_RULES.filter(({ procedure }) => procedure === 'people-mediation');
    expect(triage(rules, aMatter({ riskFlags: ['violence'] })).suggestions).toEqual([]);
    expect(triage(rules, aMatter({ riskFlags: ['wage-arrears'] })).suggestions).toHaveLength(1);
  });

  it('all flags are said, in the order of the danger', () => {
    const { warnings } = triaged({ riskFlags: ['minor', 'mass', 'violence', 'self-harm'] });
    expect(warnings.map(({ flag }) => flag)).toEqual(['self-harm', 'violence', 'minor']);
  });
});

describe('which body', () => {
  it('is the nearest of its kind in the county, with the reason', () => {
    const [first] = triaged({ areaCode: '230522200000' }).suggestions;
    expect(first!.organisation).toEqual({ id: '兴盛乡调委会', name: '兴盛乡调委会' });
    expect(first!.reasons).toContainEqual({ code: 'territory', text: '兴盛乡调委会与事项在同一乡镇', law: null });
  });

  it('of another county is none, and the desk is told that nobody is registered', () => {
    const [first] = triaged({ areaCode: '230100100', disputeType: 'labour', parties: workerAndCompany }).suggestions;
    expect(first).toMatchObject({ organisation: null, reasons: [{ code: 'rule' }, { code: 'voluntary' }, { code: 'no-body' }] });
  });

  it('between bodies it is the county that decides on land, and the township is not asked', () => {
    const bodies = COUNTY.filter(({ id }) => !['县人民政府', '市人民政府'].includes(id));
    const told = aMatter({ disputeType: 'forest-land', concerns: ['land-title'], parties: between('organisation', 'organisation') });
    expect(triage(DEFAULT_TRIAGE_RULES, { ...told, bodies }).suggestions[0]).toMatchObject({
      rule: { id: 'land-title-between-bodies' },
      organisation: null,
    });
  });

  it('opens the road at the desk that has the case where it may, else at the one suggested', () => {
    expect(triaged().suggestions[0]!.opensAt).toEqual({ id: '友谊镇调委会', name: '友谊镇调委会' });
    const atCentre = triaged({ holder: '县综治中心' }).suggestions;
    expect(atCentre.map(({ opensAt }) => opensAt?.name)).toEqual(['友谊镇调委会', '县综治中心']);
  });
});

describe('which court', () => {
  const confirmation = (told: ToldMatter = {}) =>
    triaged({ ...kept(told.disputeType ?? 'contract', sibling('people-mediation', 'effective')), bases: [anAgreement().facts], ...told })
      .suggestions.find(({ procedure }) => procedure === 'judicial-confirmation')!
      .courts.map(({ organisation, clause, law, certain }) =>
        [organisation.name, clause, law.article, certain ? 'certain' : 'to be checked'].join(' '),
      );

  it('every court of CPL 205, each by its clause, the certain ones first', () => {
    expect(confirmation()).toEqual([
      '友谊县法院 mediation-body 205 certain',
      '友谊县法院 subject-matter 205 to be checked',
      '友谊县法院 party-domicile 205 to be checked',
      '四方台区法院 subject-matter 205 to be checked',
      '四方台区法院 party-domicile 205 to be checked',
    ]);
  });

  it('only what cannot be moved lies somewhere for certain: money does not', () => {
    for (const disputeType of ['housing-homestead', 'forest-land'])
      expect(confirmation({ disputeType })).toContain('友谊县法院 subject-matter 205 certain');
    for (const disputeType of ['contract', 'consumer', 'marriage-family'])
      expect(confirmation({ disputeType })).not.toContain('友谊县法院 subject-matter 205 certain');
  });

  it('a labour agreement is confirmed at the committee’s seat and nowhere else', () => {
    expect(confirmation({ disputeType: 'labour' })).toEqual(['友谊县法院 mediation-body 52 certain']);
  });

  it('a court that invited the body to mediate is the only one', () => {
    expect(confirmation({ more: { invitedBy: ['四方台区法院'] } })).toEqual(['四方台区法院 inviting-court 205 certain']);
  });

  test.each([
    ['housing-homestead', '34'],
    ['land-contract', '28'],
    ['contract', '24'],
    ['damages', '29'],
    ['traffic', '30'],
    ['marriage-family', '22'],
  ])('a suit about %s finds its court by article %s', (disputeType, article) => {
    const suit = triaged({ disputeType }).suggestions.find(({ procedure }) => procedure === 'litigation')!;
    expect(suit.courts).toMatchObject([{ organisation: { name: '友谊县法院' }, law: { article } }]);
  });

  it('no basic court is named where a county government is sued', () => {
    const suit = triaged({ disputeType: 'expropriation' }).suggestions.at(-1)!;
    expect(suit).toMatchObject({ organisation: null, courts: [] });
    expect(suit.reasons.at(-1)).toMatchObject({ code: 'jurisdiction', law: { law: '行政诉讼法', article: '15' } });
  });
});

describe('roads that are open, and until when', () => {
  const right = (ruleId: string, due: string, more: object = {}) => ({
    deadlineId: ruleId,
    ruleId,
    ruleVersion: 1,
    clock: 'x',
    procedure: null,
    subjectKind: 'claim',
    subjectId: 'claim',
    due: legalDate(due),
    provisional: false,
    ...more,
  });
  const openOf = (told: ToldMatter) => triaged(told).open.map(({ procedure, until }) => `${procedure} ${until ?? '-'}`);

  it('a suit until limitation ends; the earliest claim decides', () => {
    const rights = [right('limitation.general', '2029-03-02'), right('limitation.general', '2028-05-01')];
    expect(openOf({ more: { rights } })).toContain('litigation 2028-05-01');
  });

  it('arbitration for a year, whether or not this program has that road', () => {
    expect(
      openOf({ disputeType: 'labour', parties: workerAndCompany, more: { rights: [right('limitation.labour', '2027-03-02')] } })[0],
    ).toBe('labour-arbitration 2027-03-02');
  });

  it('confirmation for thirty days', () => {
    const rights = [
      right('judicial-confirmation.apply', '2026-04-17', { procedure: 'people-mediation', clock: 'confirmation', subjectKind: 'none' }),
    ];
    const told = { ...kept('contract', sibling('people-mediation', 'effective')), bases: [anAgreement().facts], more: { rights } };
    expect(openOf(told)[0]).toBe('judicial-confirmation 2026-04-17');
  });

  it('what has passed keeps nothing open', () => {
    expect(
      openOf({ disputeType: 'labour', parties: workerAndCompany, more: { rights: [right('limitation.labour', '2026-03-19')] } }),
    ).not.toContain('labour-arbitration 2026-03-19');
  });
});

describe('roads a dispute is not offered', () => {
  const offered = (told: ToldMatter) => [
    ...new Set(triaged(told).open.map(({ procedure, opensAt }) => `${procedure} ${opensAt?.name ?? '-'}`)),
  ];
  const notFor = (told: ToldMatter) =>
    triaged(told)
      .closed.filter(({ why }) => why === 'kind')
      .map(({ procedure }) => procedure);

  it('a loan is not arbitrated, adjudicated, reconsidered or petitioned about', () => {
    expect(offered({ disputeType: 'contract' }).sort()).toEqual(
      [
        'administrative-duty 友谊镇人民政府',
        'administrative-mediation 友谊镇人民政府',
        'court-mediation 诉调对接中心',
        'litigation 友谊镇调委会',
        'payment-order 友谊镇调委会',
        'people-mediation 友谊镇调委会',
      ].sort(),
    );
    expect(notFor({ disputeType: 'contract' })).toEqual([
      'labour-arbitration',
      'land-arbitration',
      'petition',
      'administrative-adjudication',
      'administrative-reconsideration',
    ]);
    const loan = triaged({ disputeType: 'contract' }).closed.find(({ procedure }) => procedure === 'labour-arbitration')!;
    expect(loan).toMatchObject({
      ruleId: 'road-not-for-dispute',
      title: '该程序办理“劳动争议”;本事项登记为“合同”',
      law: [{ article: '5' }, { article: '27' }],
      exceptions: [{ code: 'dispute-named-wrong' }, { code: 'filed-by-party' }],
    });
  });

  it('neighbours are not sent for a payment order, a fine not to the labour commission', () => {
    expect(notFor({ disputeType: 'neighbour' })).toEqual(expect.arrayContaining(['payment-order', 'labour-arbitration']));
    const fine = offered({ disputeType: 'other', concerns: ['administrative-act'] }).map((one) => one.split(' ')[0]);
    expect(fine).toEqual(expect.arrayContaining(['administrative-reconsideration', 'litigation']));
    expect(fine).not.toContain('labour-arbitration');
  });

  it.each([
    ['other', 'petition', '县信访局'],
    ['medical', 'administrative-mediation', '县卫健局'],
    ['traffic', 'administrative-mediation', '县公安局'],
    ['consumer', 'administrative-mediation', '县市场监管局'],
    ['pollution', 'administrative-duty', '县生态环境局'],
    ['labour', 'administrative-duty', '县人社局'],
  ])('%s: %s is opened by the organ whose subject it is, or the office it is brought to: %s', (disputeType, procedure, body) => {
    expect(offered({ disputeType, parties: workerAndCompany })).toContain(`${procedure} ${body}`);
  });

  it('expropriation is not arbitrated: triage names what is there instead, as roads and not in words alone', () => {
    expect(triaged({ disputeType: 'expropriation' }).closed.find(({ procedure }) => procedure === 'land-arbitration')).toMatchObject({
      ruleId: 'expropriation-not-arbitrated',
      instead: [
        { procedure: 'administrative-reconsideration', variant: null },
        { procedure: 'litigation', variant: null },
      ],
    });
  });

  it('land is decided by a government, not by whichever organ is nearest', () => {
    expect(offered({ disputeType: 'forest-land' })).toContain('administrative-adjudication 友谊镇人民政府');
  });

  it('an organ that has the case and is not competent opens nothing in another’s place', () => {
    expect(offered({ disputeType: 'medical', holder: '县市场监管局' })).toContain('administrative-mediation 县卫健局');
  });

  it('what the shipped rules suggest is offered for such disputes', () => {
    for (const disputeType of DISPUTE_TYPES.codes) {
      const { suggestions, closed } = triaged({ disputeType, parties: workerAndCompany });
      const shut = new Set(closed.filter(({ why }) => why === 'kind').map(({ procedure }) => procedure));
      expect(suggestions.filter(({ procedure }) => shut.has(procedure)).map(({ rule }) => rule.id)).toEqual([]);
    }
  });
});

describe('rights to sue', () => {
  it('each keeps a road open, those on an act of an organ the suits on acts alone', () => {
    const toSue = ROADS.flatMap((road) =>
      Object.entries(road.clocks).flatMap(([clock, { kind, title, rule }]) =>
        kind === 'right' && /起诉|行政诉讼/.test(title) && !title.includes('不同意')
          ? (typeof rule === 'string' ? [rule] : Object.values(rule)).map((ruleId) => ({
              ruleId: String(ruleId),
              procedure: road.code,
              clock,
            }))
          : [],
      ),
    );
    expect(toSue.length).toBeGreaterThan(8);
    for (const right of toSue) expect([right.ruleId, roadsOfRight(right)]).toEqual([right.ruleId, ['litigation']]);
    const onActs = toSue.filter(({ ruleId }) => /^(administrative-suit|adjudication)[.]/.test(ruleId));
    for (const right of onActs) expect(keptBy(right)[0]!.only).toEqual(['administrative', 'administrative-summary']);
  });
});

describe('roads that are closed', () => {
  it('say it in whole sentences: no brace is left of what was to be filled in', () => {
    for (const disputeType of DISPUTE_TYPES.codes)
      for (const siblings of [[], [sibling('litigation', 'docketed')], [sibling('labour-arbitration', 'final-served', true)]]) {
        const bases = siblings.map((one) => aProceeding({ procedure: one.procedure, state: one.state }));
        for (const { title } of triaged({ disputeType, siblings, bases }).closed) expect(title).not.toMatch(/[{}]/);
      }
  });

  it('say by which rule, with which exceptions, and what is open instead', () => {
    const { closed } = triaged({ disputeType: 'labour', parties: workerAndCompany });
    const suit = closed.find(({ ruleId }) => ruleId === 'labour-arbitration-before-suit')!;
    expect(suit).toMatchObject({ procedure: 'litigation', why: 'order', law: [{ article: '5' }], ifConcerns: null });
    expect(suit.exceptions.map(({ code }) => code)).toContain('wage-iou');
    expect(suit.instead).toContainEqual({ procedure: 'people-mediation', variant: null });
  });

  it('say what only a question to the parties can tell: whether it is about who owns the land', () => {
    const conditional = (disputeType: string) => triaged({ disputeType }).closed.filter(({ ifConcerns }) => ifConcerns);
    expect(conditional('neighbour')).toMatchObject([
      { procedure: 'litigation', ruleId: 'land-decision-before-suit', ifConcerns: 'land-title' },
    ]);
    expect(conditional('contract')).toEqual([]);
  });

  it('a confirmation without an agreement misses it', () => {
    expect(triaged().closed).toContainEqual(
      expect.objectContaining({ procedure: 'judicial-confirmation', why: 'needs', ruleId: 'agreement-not-effective' }),
    );
  });
});

describe('how like cases fared', () => {
  const past = (kind: 'ruling' | 'rejection') => [
    {
      organisationId: '兴盛乡调委会',
      organisationName: '兴盛乡调委会',
      procedure: 'people-mediation',
      kind,
      times: 3,
      lastOn: '2026-03-11',
    },
  ];

  it('is a reason, and changes nothing by itself', () => {
    const [mediation, suit] = triaged({ more: { past: past('rejection') } }).suggestions;
    expect(mediation!.reasons.at(-1)).toEqual({
      code: 'past-rejection',
      text: '同类事项曾被兴盛乡调委会退回3次(最近2026-03-11),移交前请先核对职责',
      law: null,
    });
    expect(suit!.reasons.map(({ code }) => code)).not.toContain('past-rejection');
    expect(triaged({ more: { past: past('ruling') } }).suggestions[0]!.reasons.at(-1)!.text).toBe(
      '同类事项曾裁定由兴盛乡调委会办理(2026-03-11)',
    );
  });
});

describe('whatever a case is like', () => {
  const procedures = fc.constantFrom(
    ...ROADS.flatMap((road) => Object.entries(road.states).map(([state, { end }]) => ({ road, state, ended: end !== undefined }))),
  );
  const some = fc.record({
    disputeType: fc.constantFrom(...DISPUTE_TYPES.codes),
    channel: fc.constantFrom(...CHANNELS.codes),
    riskFlags: fc.subarray([...RISK_FLAGS.codes]),
    stage: fc.constantFrom(...STAGES),
    amount: fc.option(fc.bigInt({ min: 1n, max: 10n ** 10n })),
    areaCode: fc.constantFrom('230522', '230522100', '230522100201', '230100'),
    concerns: fc.subarray([...CONCERNS.codes]),
    parties: fc.array(
      fc.record({ role: fc.constantFrom('applicant', 'respondent', 'third-party'), kind: fc.constantFrom('person', 'organisation') }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    siblings: fc.array(
      procedures.map(({ road, state, ended }) => ({
        id: 'proceeding',
        procedure: road.code,
        variant: Object.keys(road.variants)[0]!,
        state,
        ended,
      })),
      { maxLength: 3 },
    ),
    holder: fc.constantFrom(...COUNTY.map(({ id }) => id)),
    rules: fc.shuffledSubarray([...DEFAULT_TRIAGE_RULES], { minLength: 1 }),
  });

  it('triage never suggests a road that the order between roads closes, and every closed road names its rule', () => {
    const known = new Set(ROAD_ORDER.map(({ id }) => id));
    fc.assert(
      fc.property(some, ({ rules, ...told }) => {
        const matter = aMatter({ ...told, amount: told.amount ?? null });
        const { suggestions, open, closed, warnings } = triage(rules, matter);
        for (const { rule } of suggestions) {
          expect(fits(rule, matter.facts)).toBe(true);
          const { facts } = judgeRoad(matter.at, rule);
          expect(closedBy({ code: rule.procedure }, facts)).toEqual([]);
          if (rule.exception) expect(facts.opening['exception']).toBe(rule.exception);
        }
        for (const road of closed) {
          expect(road.ruleId).not.toBe('');
          expect(road.title).toMatch(/\p{Script=Han}/u);
          if (road.why === 'order') expect(known.has(road.ruleId)).toBe(true);
        }
        // Open or closed, not both: unless it is closed only for what a person has to ask first.
        const shut = new Set(closed.filter(({ ifConcerns }) => !ifConcerns).map(({ procedure, variant }) => `${procedure} ${variant}`));
        expect(open.filter(({ procedure, variant }) => shut.has(`${procedure} ${variant}`))).toEqual([]);
        const natures = suggestions.map(({ procedure }) => ROAD_NATURE[procedure]);
        if (warnings.length > 0 && natures.length > 0) expect(natures[0]).not.toBe('voluntary');
        if (natures.includes('residual')) expect(natures).not.toContain('statutory');
      }),
      { numRuns: 500 },
    );
  });
});
