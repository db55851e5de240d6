import { describe, expect, it } from '@jest/globals';
import { administrativeReconsideration } from '../../src/domain/procedures/administrative-reconsideration.js';
import { litigation } from '../../src/domain/procedures/litigation.js';
import { peopleMediation } from '../../src/domain/procedures/people-mediation.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { ProcedureCode } from '../../src/domain/procedures/codes.js';
import { variantFor } from '../../src/domain/procedures/opening.js';
import { closedBy, exceptionsOf, openInstead, orderRefusals } from '../../src/domain/procedures/road-order.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { ROADS, roadOf, theRoad } from '../../src/domain/procedures/roads.js';
import { type Refusal, sentence } from '../../src/domain/refusals.js';
import { aProceeding } from './support.js';

const suit = (disputeType: string, opening: Record<string, unknown> = {}) => aProceeding({ procedure: 'litigation', disputeType, opening });

describe('the order between roads', () => {
  it('arbitration first in a labour dispute, by the article, and with every exception by its own', () => {
    const [refusal, ...others] = orderRefusals(litigation, suit('labour'));
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'arbitration-first', law: { law: '劳动争议调解仲裁法', article: '5' } });
    const text = sentence('arbitration-first', 'zh', refusal!.facts);
    expect(text).toContain('仅凭工资欠条起诉,不涉及劳动关系其他争议(wage-iou,法释〔2020〕26号第15条)');
    expect(text).toContain('当事人已自行起诉,如实登记(filed-by-party)');
  });

  it.each(Object.keys(ROAD_ORDER[0]!.exceptions))('%s opens the court at once', (exception) => {
    expect(orderRefusals(litigation, suit('labour', { exception }))).toEqual([]);
  });

  it('a worker sues the organ that does not recognise his injury without arbitration; the name of such a suit alone opens nothing', () => {
    const against = (variant: string, concerns?: string[], done: readonly string[] = []) =>
      orderRefusals(
        litigation,
        aProceeding({
          procedure: 'litigation',
          variant,
          disputeType: 'labour',
          opening: concerns ? { concerns } : {},
          case: { siblings: done.map((state) => ({ id: state, procedure: 'labour-arbitration', variant: 'labour', state, ended: true })) },
        }),
      ).map(({ code }) => code);
    expect(against('administrative', ['administrative-act'])).toEqual([]);
    expect(against('administrative')).toEqual(['arbitration-first']);
    expect(against('civil', ['administrative-act'])).toEqual(['arbitration-first']);
    expect(against('administrative', ['administrative-act'], ['effective'])).toEqual([]);
    expect(against('civil', [], ['effective'])).toEqual(['road-barred']);
  });

  it('a medical dispute is not mediated beside the court under the name of another kind', () => {
    const docketed = { id: 's', procedure: 'litigation' as const, variant: 'ordinary', state: 'docketed', ended: false };
    const asked = (variant: string, disputeType = 'medical') => {
      const facts = aProceeding({ procedure: 'people-mediation', disputeType, variant });
      return orderRefusals(peopleMediation, { ...facts, case: { ...facts.case, siblings: [docketed] } }).map(({ code }) => code);
    };
    expect([asked('medical'), asked('general'), asked('labour'), asked('general', 'contract')]).toEqual([
      ['road-beside'],
      ['road-beside'],
      ['road-beside'],
      [],
    ]);
  });

  it('a suit about a taking of land is a suit on an act, whatever it is called', () => {
    const asked = { id: 'r', procedure: 'administrative-reconsideration' as const, variant: 'ordinary', state: 'accepted', ended: false };
    for (const variant of ['administrative', 'civil', 'ordinary']) {
      const facts = aProceeding({ procedure: 'litigation', disputeType: 'expropriation', variant });
      const codes = orderRefusals(litigation, { ...facts, case: { ...facts.case, siblings: [asked] } }).map(({ code }) => code);
      expect([variant, codes]).toEqual([variant, ['road-beside']]);
    }
  });

  it('a name that is no exception opens nothing', () => {
    expect(orderRefusals(litigation, suit('labour', { exception: 'in-a-hurry' }))).toHaveLength(1);
    expect(orderRefusals(litigation, suit('labour', { exception: 'toString' }))).toHaveLength(1);
  });

  it('a dispute about who owns the land goes to the government first', () => {
    expect(orderRefusals(litigation, suit('neighbour', { concerns: ['land-title'] }))).toMatchObject([
      { code: 'decision-first', law: { law: '土地管理法', article: '14' } },
    ]);
    expect(orderRefusals(litigation, suit('neighbour', { concerns: ['drainage'] }))).toEqual([]);
    expect(orderRefusals(litigation, suit('neighbour', { concerns: ['land-title'], exception: 'government-decided' }))).toEqual([]);
  });

  it('a labour dispute over land has both rules against it, and one word opens both', () => {
    expect(closedBy(litigation, suit('labour', { concerns: ['land-title'] })).map(({ id }) => id)).toEqual([
      'labour-arbitration-before-suit',
      'land-decision-before-suit',
    ]);
    expect(closedBy(litigation, suit('labour', { concerns: ['land-title'], exception: 'filed-by-party' }))).toEqual([]);
  });

  it('says what is not settled, and what the house does until then', () => {
    const [refusal] = orderRefusals(
      litigation,
      suit('forest-land', { concerns: ['land-title', 'natural-resource-right'], exception: 'government-decided' }),
    );
    const text = sentence('reconsideration-first', 'zh', refusal!.facts);
    expect(text).toContain('依土地管理法直接起诉(司法局已确认)(land-law-suit,土地管理法第14条)');
    expect(text).toContain('尚无定论,默认先复议,须由县司法局确认');
    const both = { concerns: ['land-title', 'natural-resource-right'] };
    expect(closedBy(litigation, suit('forest-land', both)).map(({ id }) => id)).toEqual([
      'land-decision-before-suit',
      'land-decision-reconsidered-first',
    ]);
    // The suit of that article is one against the decision: without one there is nothing to sue about.
    const directly = { ...suit('forest-land', { ...both, exception: 'land-law-suit' }) };
    expect(closedBy(litigation, directly).map(({ id }) => id)).toEqual(['land-decision-before-suit']);
    const decided = { id: 'd', procedure: 'administrative-adjudication' as const, variant: 'land-title', state: 'served', ended: false };
    expect(closedBy(litigation, { ...directly, case: { ...directly.case, siblings: [decided] } })).toEqual([]);
  });

  it('says to programs which rule it is, what may be named, and what is open instead', () => {
    const [{ closed, facts }] = orderRefusals(litigation, suit('labour')) as [Refusal];
    expect(closed).toMatchObject({ ruleId: 'labour-arbitration-before-suit' });
    expect(closed!.exceptions[0]).toEqual({
      code: 'wage-iou',
      title: '仅凭工资欠条起诉,不涉及劳动关系其他争议',
      law: { law: '法释〔2020〕26号', article: '15' },
    });
    expect(closed!.open).toEqual([
      { procedure: 'labour-arbitration', variant: null, title: '劳动仲裁' },
      { procedure: 'people-mediation', variant: null, title: '人民调解' },
    ]);
    expect(sentence('arbitration-first', 'zh', facts)).toMatch(/;现在可以办理:劳动仲裁、人民调解$/);
  });

  it('names nothing instead that another rule keeps closed', () => {
    const rule = { ...ROAD_ORDER[0]!, instead: ['litigation', 'people-mediation'] as ProcedureCode[] };
    const named = (facts: ProceedingFacts) => openInstead(rule, facts).map(({ procedure, variant }) => [procedure, variant]);
    expect(named(suit('labour', { exception: 'wage-iou' }))).toEqual([['people-mediation', null]]);
    expect(named(suit('contract'))).toEqual([
      ['litigation', null],
      ['people-mediation', null],
    ]);
  });

  it('never closes mediation, nor court to anybody else', () => {
    expect(orderRefusals(peopleMediation, aProceeding({ disputeType: 'labour' }))).toEqual([]);
    expect(orderRefusals(litigation, suit('contract'))).toEqual([]);
  });

  it('names each exception once', () => {
    const exceptions = exceptionsOf('litigation');
    expect(exceptions).toHaveLength(new Set(exceptions).size);
    expect(exceptions).toEqual(expect.arrayContaining(Object.keys(ROAD_ORDER[0]!.exceptions)));
    expect(exceptionsOf('people-mediation')).toEqual([]);
  });
});

describe('a road that is there for no other disputes', () => {
  const asked = (procedure: string, disputeType: string, opening: Record<string, unknown> = {}, variant?: string) => {
    const road = theRoad(procedure);
    const facts = aProceeding({
      procedure: road.code,
      variant: variant ?? Object.keys(road.variants)[0]!,
      disputeType,
      state: 'new',
      opening,
    });
    return orderRefusals(road, facts);
  };

  it.each([
    ['labour-arbitration', 'marriage-family'],
    ['land-arbitration', 'expropriation'],
    ['land-arbitration', 'marriage-family'],
    ['administrative-reconsideration', 'marriage-family'],
    ['administrative-adjudication', 'marriage-family'],
    ['payment-order', 'marriage-family'],
  ])('%s is refused to %s, with what opens it all the same and what is open instead', (procedure, disputeType) => {
    const [refusal, ...more] = asked(procedure, disputeType);
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ code: 'road-not-for-dispute', closed: { ruleId: 'road-not-for-dispute' } });
    expect(refusal!.closed!.exceptions.map(({ code }) => code)).toEqual(['dispute-named-wrong', 'filed-by-party']);
    expect(refusal!.closed!.open.map((one) => one.procedure)).toContain('people-mediation');
    for (const exception of ['dispute-named-wrong', 'filed-by-party']) expect(asked(procedure, disputeType, { exception })).toEqual([]);
    expect(exceptionsOf(procedure)).toEqual(expect.arrayContaining(['dispute-named-wrong', 'filed-by-party']));
  });

  it('is there for its own, and for what is said to be about its subject; whether it is taken in is for its rows', () => {
    expect(asked('labour-arbitration', 'labour')).toEqual([]);
    expect(asked('land-arbitration', 'land-contract')).toEqual([]);
    expect(asked('administrative-reconsideration', 'other', { concerns: ['administrative-act'] })).toEqual([]);
    expect(asked('administrative-adjudication', 'other', { concerns: ['land-title'] }, 'land-title')).toEqual([]);
    const facts = aProceeding({ procedure: 'labour-arbitration', variant: 'labour', disputeType: 'marriage-family', state: 'received' });
    expect(orderRefusals(theRoad('labour-arbitration'), facts, { at: 'admission' })).toEqual([]);
  });

  it('mediation and petitions take any dispute', () => {
    for (const procedure of ['people-mediation', 'court-mediation', 'petition', 'litigation'])
      expect(exceptionsOf(procedure)).not.toContain('dispute-named-wrong');
  });
});

describe('a labour dispute that has been to arbitration', () => {
  const been = (state: string, ended = true, opening: Record<string, unknown> = {}, more: { marks?: string[]; rights?: string[] } = {}) =>
    aProceeding({
      procedure: 'litigation',
      disputeType: 'labour',
      opening,
      case: { siblings: [{ id: 'other', procedure: 'labour-arbitration', variant: 'labour', state, ended, ...more }] },
    });
  const answer = (...told: Parameters<typeof been>) =>
    orderRefusals(litigation, been(...told)).map(({ code, law }) => `${code} ${law?.article}`);

  it.each(['refused', 'sued-without-award', 'sued'])('may be sued on: %s', (state) => expect(answer(state)).toEqual([]));
  it.each(['awarded', 'served', 'final'])('may be sued on while the award is being answered: %s', (state) =>
    expect(answer(state, false)).toEqual([]),
  );
  it.each(['received', 'supplementing', 'accepted', 'tribunal', 'heard', 'suspended', 'signing-receipt'])(
    'not while the commission works on it, unless its silence is named: %s',
    (state) => {
      expect(answer(state, false)).toEqual(['arbitration-first 5']);
      expect(answer(state, false, { exception: 'arbitration-not-accepted' })).toEqual([]);
      expect(answer(state, false, { exception: 'award-overdue' })).toEqual([]);
    },
  );
  it('silence of the commission opens the court by itself: nobody has to name it', () => {
    for (const state of ['received', 'accepted', 'heard', 'suspended'])
      expect(answer(state, false, {}, { marks: ['suit-open'] })).toEqual([]);
    const [refusal] = orderRefusals(litigation, been('accepted', false)) as [Refusal];
    // What is under way already is nothing to begin instead.
    expect(refusal.closed!.open.map(({ procedure }) => procedure)).toEqual(['people-mediation']);
  });
  it('a final award is sued on while the worker’s fifteen days run, and once it was set aside; then no more', () => {
    expect(answer('final-served', true, {}, { rights: ['worker-sues'] })).toEqual([]);
    expect(answer('final-served', true, {}, { marks: ['set-aside'] })).toEqual([]);
    expect(answer('final-served', true, {}, { rights: ['employer-sets-aside', 'enforcement'] })).toEqual(['road-barred 50']);
    expect(answer('final-served')).toEqual(['road-barred 50']);
  });
  it('is not arbitrated again once an award or a mediation paper is in force, was sued upon, or was set aside: then the court has it', () => {
    const again = (state: string, more: object = {}, opening: Record<string, unknown> = {}) => {
      const other = { id: 'other', procedure: 'labour-arbitration' as const, variant: 'labour', state, ended: true, ...more };
      const facts = aProceeding({ procedure: 'labour-arbitration', disputeType: 'labour', opening, case: { siblings: [other] } });
      return orderRefusals(theRoad('labour-arbitration'), facts).map(({ code, law }) => `${code} ${law?.article}`);
    };
    for (const state of ['effective', 'final', 'final-served', 'mediated']) {
      expect(again(state)).toEqual(['road-barred 50']);
      for (const exception of ['another-dispute', 'filed-by-party']) expect(again(state, {}, { exception })).toEqual([]);
    }
    for (const state of ['final', 'final-served', 'sued']) {
      expect(again(state, { marks: ['set-aside'] })).toEqual(['road-barred 49']);
      expect(again(state, { marks: ['set-aside'] }, { exception: 'another-dispute' })).toEqual([]);
    }
    for (const state of ['sued', 'sued-without-award']) {
      expect(again(state)).toEqual(['road-barred 29']);
      for (const exception of ['another-dispute', 'suit-not-accepted', 'filed-by-party'])
        expect(again(state, {}, { exception })).toEqual([]);
    }
    for (const state of ['refused', 'withdrawn']) expect(again(state)).toEqual([]);
  });
  it('is not arbitrated beside a docketed suit on it, nor after its judgment; a suit against an organ or one that decided nothing bars nothing', () => {
    const asked = (state: string, more: object = {}, opening: Record<string, unknown> = {}) => {
      const other = { id: 'other', procedure: 'litigation' as const, variant: 'civil', state, ended: state === 'concluded', ...more };
      const facts = aProceeding({ procedure: 'labour-arbitration', disputeType: 'labour', opening, case: { siblings: [other] } });
      const judged = (at: 'opening' | 'admission') => orderRefusals(theRoad('labour-arbitration'), facts, { at }).map(({ code }) => code);
      return [...new Set([judged('opening').join(), judged('admission').join()])].join(' / ');
    };
    expect(asked('docketed')).toBe('road-beside');
    expect(asked('filed')).toBe('');
    expect(asked('docketed', { variant: 'administrative' })).toBe('');
    expect(asked('concluded', { courtSaid: 'judgment' })).toBe('road-barred');
    expect(asked('concluded', { courtSaid: 'withdrawn' })).toBe('');
    for (const exception of ['another-dispute', 'wage-iou', 'filed-by-party']) {
      expect(asked('docketed', {}, { exception })).toBe('');
      expect(asked('concluded', { courtSaid: 'judgment' }, { exception })).toBe('');
    }
  });
  it('an application taken back is no arbitration', () => expect(answer('withdrawn')).toEqual(['arbitration-first 5']));
  it.each(['effective', 'mediated'])('is over where the award or the mediation paper is in force: %s', (state) => {
    expect(answer(state)).toEqual(['road-barred 50']);
    expect(orderRefusals(litigation, been(state))[0]!.law).toEqual({ law: '劳动争议调解仲裁法', article: '50' });
  });
  it.each(['sued-in-time', 'not-in-the-award', 'enforcement-refused', 'filed-by-party'])('and then only on: %s', (exception) =>
    expect(answer('effective', true, { exception })).toEqual([]),
  );
});

describe('a dispute over contracted land', () => {
  const land = (
    procedure: 'litigation' | 'land-arbitration',
    other: string,
    state: string,
    opening: Record<string, unknown> = {},
    near = 'siblings',
  ) =>
    aProceeding({
      procedure,
      disputeType: 'land-contract',
      opening,
      case: { [near]: [{ id: 'other', procedure: other, variant: 'general', state, ended: true }] },
    });
  const answer = (...told: Parameters<typeof land>) =>
    orderRefusals(theRoad(told[0]), land(...told)).map(({ code, law }) => `${code} ${law?.article}`);

  it('may be sued on at once, or while it is arbitrated: arbitration is no condition', () => {
    expect(orderRefusals(litigation, suit('land-contract'))).toEqual([]);
    for (const state of ['received', 'heard', 'served', 'refused', 'withdrawn', 'terminated', 'sued'])
      expect(answer('litigation', 'land-arbitration', state)).toEqual([]);
  });
  it.each(['effective', 'mediated'])('not once its award or mediation paper is in force: %s', (state) => {
    expect(answer('litigation', 'land-arbitration', state)).toEqual(['road-barred 48']);
    expect(answer('litigation', 'land-arbitration', state, { exception: 'sued-in-time' })).toEqual([]);
    expect(answer('land-arbitration', 'land-arbitration', state, {}, 'kin')).toEqual(['road-barred 22']);
  });
  it('is not arbitrated beside a suit that the court has taken in, nor after its judgment, in any case of the matter', () => {
    for (const near of ['siblings', 'kin']) {
      expect(answer('land-arbitration', 'litigation', 'docketed', {}, near)).toEqual(['road-beside 22']);
      expect(answer('land-arbitration', 'litigation', 'concluded', {}, near)).toEqual(['road-barred 22']);
    }
    expect(answer('land-arbitration', 'litigation', 'filed')).toEqual([]);
    expect(answer('land-arbitration', 'litigation', 'not-docketed')).toEqual([]);
    expect(answer('land-arbitration', 'litigation', 'concluded', { exception: 'not-decided-there' })).toEqual([]);
  });
  it('who owns the land is the government’s to decide, not the commission’s', () => {
    const title = (opening: Record<string, unknown>) =>
      orderRefusals(theRoad('land-arbitration'), aProceeding({ procedure: 'land-arbitration', disputeType: 'land-contract', opening }));
    expect(title({ concerns: ['land-title'] })).toMatchObject([{ code: 'decision-first' }]);
    expect(title({ concerns: ['land-title'], exception: 'contract-only' })).toEqual([]);
    expect(title({})).toEqual([]);
  });
});

describe('the roads there are', () => {
  it('are found by their code', () => {
    expect(ROADS.map(({ code }) => roadOf(code))).toEqual(ROADS);
    expect(theRoad('litigation')).toBe(litigation);
  });

  it('a complaint about wages is what it is under any name, and so is the mediation it may not run beside', () => {
    const asked = (variant: string, sibling: { procedure: ProcedureCode; variant: string; state: string }, disputeType = 'labour') =>
      closedBy(
        theRoad('administrative-duty'),
        aProceeding({
          procedure: 'administrative-duty',
          variant,
          disputeType,
          case: { siblings: [{ id: 's', ended: false, ...sibling }] },
        }),
      ).map(({ id }) => id);
    const arbitrated = { procedure: 'labour-arbitration', variant: 'labour', state: 'accepted' } as const;
    expect(asked('general', arbitrated)).toEqual(['inspection-not-beside-arbitration']);
    expect(asked('general', { procedure: 'people-mediation', variant: 'general', state: 'accepted' })).toEqual([
      'inspection-not-beside-mediation',
    ]);
    expect(asked('general', { procedure: 'litigation', variant: 'civil', state: 'filed' })).toEqual(['inspection-not-beside-suit']);
    expect(asked('general', arbitrated, 'pollution')).toEqual([]);
  });

  it('does not name instead what the mediation under way would have every offer refuse', () => {
    const both = aProceeding({ procedure: 'litigation', disputeType: 'labour' }).parties;
    const instead = (left: boolean) => {
      const mediated = {
        id: 's',
        procedure: 'administrative-mediation' as const,
        variant: 'general',
        state: 'mediating',
        ended: false,
        parties: both.map(({ id, role }) => ({ id, role, left })),
      };
      const facts = aProceeding({ procedure: 'litigation', disputeType: 'labour', case: { siblings: [mediated] } });
      const [seat] = Object.keys(facts.seats);
      const desk = { ...facts, seats: { [seat!]: { ...facts.seats[seat!]!, kind: 'agency' } } };
      return orderRefusals(litigation, desk)[0]!.closed!.open.map(({ procedure }) => procedure);
    };
    expect(instead(false)).toEqual(['labour-arbitration']);
    expect(instead(true)).toEqual(['labour-arbitration', 'people-mediation']);
  });

  it('a judgment in effect bars the same suit, and a payment order for what it decided; every later suit the law allows has its name', () => {
    const suited = (courtSaid: string | null, more: object = {}) => ({ id: 's', procedure: 'litigation' as const, variant: 'civil', state: 'concluded', ended: true, courtSaid, ...more }); // prettier-ignore
    const asked = (road: 'litigation' | 'payment-order', sibling: ReturnType<typeof suited>, opening: Record<string, unknown> = {}) =>
      closedBy(theRoad(road), aProceeding({ procedure: road, variant: 'civil', opening, case: { siblings: [sibling] } })).map(
        ({ id }) => id,
      );
    for (const said of ['judgment', 'claim-dismissed', 'mediation', 'final'])
      expect([asked('litigation', suited(said)), asked('payment-order', suited(said))]).toEqual([
        ['judgment-bars-suit'],
        ['judgment-bars-payment-order'],
      ]);
    for (const said of ['suit-dismissed', 'withdrawn', 'deemed-withdrawn', 'transferred', 'terminated', 'ruling', null])
      expect([asked('litigation', suited(said)), asked('payment-order', suited(said))]).toEqual([[], []]);
    for (const exception of ['another-dispute', 'agreement-default', 'divorce-again', 'maintenance-changed', 'new-facts', 'filed-by-party'])
      expect(asked('litigation', suited('judgment'), { exception })).toEqual([]);
    // What an organ did is another suit than the one between the neighbours.
    expect(asked('litigation', suited('judgment', { variant: 'administrative' }))).toEqual([]);
    const [refusal] = orderRefusals(litigation, aProceeding({ procedure: 'litigation', case: { siblings: [suited('judgment')] } }));
    expect(refusal).toMatchObject({ code: 'road-barred', law: { law: '民事诉讼法', article: '127' } });
    expect(sentence('road-barred', 'zh', refusal!.facts)).toContain('再审');
  });

  it.each([
    ['withdrawn', 'marriage-family', {}, 'civil', ['withdrawn-divorce-bars-suit']],
    ['deemed-withdrawn', 'marriage-family', {}, 'civil', ['withdrawn-divorce-bars-suit']],
    ['withdrawn', 'marriage-family', { exception: 'divorce-again' }, 'civil', []],
    ['withdrawn', 'marriage-family', { exception: 'by-defendant' }, 'civil', []],
    ['withdrawn', 'marriage-family', { exception: 'another-dispute' }, 'civil', []],
    ['withdrawn', 'marriage-family', { exception: 'filed-by-party' }, 'civil', []],
    // What was withdrawn may be sued for again in any other dispute (CPLI 214 (1)); a suit dismissed or ended for good is none of the two.
    ['withdrawn', 'contract', {}, 'civil', []],
    ['suit-dismissed', 'marriage-family', {}, 'civil', []],
    ['terminated', 'marriage-family', {}, 'civil', []],
    ['withdrawn', 'marriage-family', {}, 'administrative', []],
    ['judgment', 'marriage-family', {}, 'civil', ['judgment-bars-suit']],
  ])(
    'a suit that was %s in a %s dispute, and is brought again (%j) after a %s one: %j',
    (courtSaid, disputeType, opening, variant, barred) => {
      const sibling = { id: 's', procedure: 'litigation' as const, variant, state: 'concluded', ended: true, courtSaid };
      const facts = aProceeding({ procedure: 'litigation', variant: 'civil', disputeType, opening, case: { siblings: [sibling] } });
      expect(closedBy(litigation, facts).map(({ id }) => id)).toEqual(barred);
    },
  );

  it('a medical mediation under a general name keeps the health department out all the same', () => {
    const mediated = { id: 's', procedure: 'people-mediation' as const, variant: 'general', state: 'accepted', ended: false };
    const facts = aProceeding({
      procedure: 'administrative-mediation',
      disputeType: 'medical',
      variant: 'medical',
      case: { siblings: [mediated] },
    });
    expect(closedBy(theRoad('administrative-mediation'), facts).map(({ id }) => id)).toEqual(['medical-health-not-beside-committee']);
  });

  it('what a labour complaint opens as where nobody names it: inspection at the labour organ, a general request at another', () => {
    const duty = theRoad('administrative-duty');
    expect([
      variantFor(duty, 'labour'),
      variantFor(duty, 'labour', ['human-resources']),
      variantFor(duty, 'labour', ['public-security']),
      variantFor(duty, 'consumer', ['market-regulation']),
      variantFor(theRoad('people-mediation'), 'labour', []),
    ]).toEqual(['labour-inspection', 'labour-inspection', 'general', 'general', 'labour']);
  });

  it('a road nobody has written yet is not there', () => {
    expect(roadOf('enforcement-abroad')).toBeUndefined();
    expect(() => theRoad('enforcement-abroad')).toThrow('no road enforcement-abroad');
  });
});

describe('an act of an organ: reconsideration and the courts', () => {
  const beside = (procedure: 'litigation' | 'administrative-reconsideration', state: string, more: object = {}) => ({
    id: state,
    procedure,
    variant: procedure === 'litigation' ? 'civil' : 'ordinary',
    state,
    ended: false,
    ...more,
  });
  const about = (concerns: string[], others: ReturnType<typeof beside>[] = [], exception?: string) =>
    closedBy(
      litigation,
      aProceeding({
        procedure: 'litigation',
        opening: { concerns, ...(exception ? { exception } : {}) },
        case: { siblings: [], kin: others },
      }),
    ).map(({ id }) => id);
  const again = (other: ReturnType<typeof beside>, exception?: string) =>
    closedBy(
      administrativeReconsideration,
      aProceeding({ procedure: 'administrative-reconsideration', opening: exception ? { exception } : {}, case: { kin: [other] } }),
    ).map(({ id }) => id);

  it.each(['on-the-spot-penalty', 'natural-resource-right', 'failure-to-act', 'government-information', 'reconsideration-by-law'])(
    '%s: reconsideration comes first; its decision, its refusal or its silence opens the court',
    (code) => {
      expect(about([code])).toEqual(['reconsideration-before-suit']);
      for (const state of ['decided', 'effective', 'not-accepted', 'dismissed'])
        expect(about([code], [beside('administrative-reconsideration', state)])).toEqual([]);
      expect(about([code], [beside('administrative-reconsideration', 'withdrawn', { ended: true })])).toEqual([
        'reconsideration-before-suit',
      ]);
      const waiting = [beside('administrative-reconsideration', 'accepted')];
      expect(about([code], waiting)).toEqual(['reconsideration-before-suit', 'no-suit-during-reconsideration']);
      expect(about([code], waiting, 'reconsideration-overdue')).toEqual([]);
      expect(about([code], waiting, 'filed-by-party')).toEqual([]);
    },
  );

  it('any other act may go to court at once, but not while reconsideration has taken it in', () => {
    expect(about(['administrative-act'])).toEqual([]);
    expect(about(['administrative-act'], [beside('administrative-reconsideration', 'applied')])).toEqual([]);
    for (const state of ['accepted', 'suspended', 'document-review'])
      expect(about(['administrative-act'], [beside('administrative-reconsideration', state)])).toEqual(['no-suit-during-reconsideration']);
    // A suit between the neighbours is none about the act.
    expect(about([], [beside('administrative-reconsideration', 'accepted')])).toEqual([]);
  });

  it.each(['administrative', 'administrative-summary'])('%s is a suit on the act, whatever it says it is about', (variant) => {
    const waiting = { siblings: [beside('administrative-reconsideration', 'accepted')] };
    const sue = (more: object = {}) =>
      closedBy(
        litigation,
        aProceeding({ procedure: 'litigation', variant, case: { siblings: [{ ...waiting.siblings[0]!, ...more }] } }),
      ).map(({ id }) => id);
    expect(sue()).toEqual(['no-suit-during-reconsideration']);
    expect(sue({ marks: ['suit-open'] })).toEqual([]);
    for (const state of ['docketed', 'not-counted', 'suspended', 'pronounced', 'served', 'appealed', 'second-instance', 'concluded'])
      expect(again(beside('litigation', state, { variant }))).toEqual(['no-reconsideration-after-suit']);
    expect(['referred', 'filed', 'not-docketed', 'abandoned'].flatMap((state) => again(beside('litigation', state, { variant })))).toEqual(
      [],
    );
  });

  it.each(['suit-dismissed', 'withdrawn', 'deemed-withdrawn', 'terminated', 'ruling'])(
    'a suit that ended as %s has decided nothing: it keeps out neither reconsideration nor arbitration of the land',
    (courtSaid) => {
      const ended = (said: string, state = 'concluded') =>
        beside('litigation', state, { variant: 'administrative', ended: true, courtSaid: said });
      expect(again(ended(courtSaid))).toEqual([]);
      // The ruling that dismissed it may still be appealed: until it has effect the court has the suit.
      expect(again(ended(courtSaid, 'served'))).toEqual(['no-reconsideration-after-suit']);
      expect(again(ended('judgment'))).toEqual(['no-reconsideration-after-suit']);
      const arbitrated = (said: string) =>
        closedBy(
          theRoad('land-arbitration'),
          aProceeding({ procedure: 'land-arbitration', disputeType: 'land-contract', case: { siblings: [ended(said)] } }),
        ).map(({ id }) => id);
      expect([arbitrated(courtSaid), arbitrated('judgment')]).toEqual([[], ['judgment-bars-land-arbitration']]);
    },
  );

  it('silence of the organ opens the court where reconsideration had to come first', () => {
    const silent = [beside('administrative-reconsideration', 'accepted', { marks: ['suit-open'] })];
    for (const codes of [['failure-to-act'], ['land-title', 'natural-resource-right']])
      expect(about(codes, silent).filter((id) => id !== 'land-decision-before-suit')).toEqual([]);
  });

  it('what a court has taken in is not reconsidered; a civil suit hinders nothing', () => {
    const onTheAct = { concerns: ['administrative-act'] };
    expect(again(beside('litigation', 'docketed', onTheAct))).toEqual(['no-reconsideration-after-suit']);
    expect(again(beside('litigation', 'filed', onTheAct))).toEqual([]);
    expect(again(beside('litigation', 'docketed'))).toEqual([]);
    expect(again(beside('litigation', 'docketed', onTheAct), 'filed-by-party')).toEqual([]);
  });

  it('an act is reconsidered once, and not again after a settlement, in whichever case of the matter', () => {
    const was = (state: string) => beside('administrative-reconsideration', state, { ended: true });
    expect(again(was('effective'))).toEqual(['one-reconsideration-an-act']);
    expect(again(was('withdrawn-settled'))).toEqual(['no-reapplication-after-settlement']);
    expect(['withdrawn', 'abandoned', 'not-accepted', 'terminated'].map((state) => again(was(state)))).toEqual([[], [], [], []]);
    expect(again(was('withdrawn-settled'), 'settlement-not-free')).toEqual([]);
    expect([again(was('effective'), 'another-act'), again(was('withdrawn-settled'), 'another-act')]).toEqual([[], []]);
    expect([again(was('effective'), 'another-person'), again(was('withdrawn-settled'), 'another-person')]).toEqual([[], []]);
  });

  it('a decision on who owns the land opens the court; where it takes a right already obtained, by default after reconsideration', () => {
    const land = { id: 'a', procedure: 'administrative-adjudication' as const, variant: 'land-title', ended: false };
    const sue = (state: string, concerns: string[]) =>
      closedBy(litigation, aProceeding({ procedure: 'litigation', opening: { concerns }, case: { siblings: [{ ...land, state }] } })).map(
        ({ id }) => id,
      );
    expect(['applied', 'investigating', 'proposed', 'withdrawn'].flatMap((state) => sue(state, ['land-title']))).toEqual(
      Array(4).fill('land-decision-before-suit'),
    );
    expect(['decided', 'served', 'remedy', 'effective', 'mediated'].flatMap((state) => sue(state, ['land-title']))).toEqual([]);
    expect(sue('served', ['land-title', 'natural-resource-right'])).toEqual(['land-decision-reconsidered-first']);
    // Against the decision itself nobody has to say so; who says that no obtained right is touched sues at once.
    const against = (state: string, exception?: string) =>
      closedBy(
        litigation,
        aProceeding({
          procedure: 'litigation',
          variant: 'administrative',
          opening: exception ? { exception } : {},
          case: { siblings: [{ ...land, state }] },
        }),
      ).map(({ id }) => id);
    expect([against('served'), against('served', 'no-obtained-right'), against('served', 'land-law-suit')]).toEqual([
      ['land-decision-reconsidered-first'],
      [],
      [],
    ]);
  });

  it('a court is not offered for what the government was asked, whether or not the clerk says so: only the neighbours’ own affairs go on', () => {
    const asked = (state: string, near: 'siblings' | 'kin', opening: object = {}, variant = 'land-title') => {
      const other = { id: 'a', procedure: 'administrative-adjudication' as const, variant, state, ended: false };
      return closedBy(litigation, aProceeding({ procedure: 'litigation', opening: { ...opening }, case: { [near]: [other] } })).map(
        ({ id }) => id,
      );
    };
    for (const near of ['siblings', 'kin'] as const) {
      for (const state of ['applied', 'accepted', 'investigating', 'proposed']) {
        expect(asked(state, near)).toEqual(['land-decision-before-suit']);
        expect(asked(state, near, { exception: 'adjacent-only' })).toEqual([]);
      }
      for (const state of ['refused', 'withdrawn', 'decided', 'served', 'effective', 'mediated']) expect(asked(state, near)).toEqual([]);
    }
    expect(asked('accepted', 'siblings', {}, 'general')).toEqual([]);
  });
});
