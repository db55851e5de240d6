import { describe, expect, it } from '@jest/globals';
import { checkRoads } from '../../src/domain/procedures/check.js';
import { LMA, PML, house } from '../../src/domain/procedures/cites.js';
import { type AnyRoad, type AnyStep, type ProcedureCode, type RoadOrder, road } from '../../src/domain/procedures/grammar.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { ROADS } from '../../src/domain/procedures/roads.js';

/** A road as short as a road can be that still has every kind of row. */
const aRoad = (): AnyRoad =>
  structuredClone(
    road({
      code: 'people-mediation',
      version: 1,
      since: '2011-01-01',
      title: '小路',
      law: [PML('2')],
      variants: { general: { title: '一般', law: [PML('2')] }, medical: { title: '医疗', law: [PML('2')] } },
      seats: { committee: { title: '调委会', kinds: [] }, court: { title: '法院', kinds: ['court'] } },
      actors: {
        registrar: { title: '登记员', seat: 'committee', role: 'registrar' },
        court: { title: '法院', seat: 'court', scope: 'court.event:write', mirroredBy: 'registrar' },
      },
      marks: { signed: { title: '签名', per: 'party' }, sealed: { title: '盖章', per: 'road' } },
      states: {
        applied: {
          title: '已申请',
          stage: 'mediation',
          owes: [
            { if: 'handlerAppointed', who: 'party', next: ['accept'] },
            { who: 'registrar', next: ['accept'] },
          ],
          clocks: ['accept'],
        },
        accepted: { title: '已受理', stage: 'mediation', owes: [{ who: 'registrar', next: ['sign', 'end'] }], clocks: ['conclude'] },
        waiting: { title: '等候', stage: 'mediation', owes: [{ who: 'party', next: ['go-on'] }], clocks: ['waiting'] },
        done: { title: '办结', stage: 'mediation', end: 'settled' },
      },
      steps: [
        { do: 'open', title: '收到申请', law: [PML('17')], from: 'new', to: 'applied', by: ['registrar'] },
        {
          do: 'accept',
          title: '受理',
          law: [PML('17')],
          from: ['applied'],
          to: 'accepted',
          by: ['registrar'],
          needs: [{ within: 'accept' }, { not: 'handlerAppointed' }],
        },
        {
          do: 'sign',
          title: '签名',
          law: [PML('29')],
          from: ['accepted'],
          when: { signer: 'party' },
          to: 'same',
          by: ['registrar'],
          input: { signer: ['party'], partyId: 'party', courtId: 'court', method: ['seal'] },
          leaves: [
            { mark: 'signed', as: 'method' },
            { seat: 'court', from: 'courtId' },
          ],
        },
        {
          do: 'sign',
          title: '盖章',
          law: [PML('29')],
          from: ['accepted'],
          when: { signer: 'seal' },
          to: 'same',
          by: ['registrar', 'court'],
          input: { signer: ['seal'] },
          leaves: [{ mark: 'sealed', as: 'yes' }],
        },
        {
          do: 'answer',
          title: '同意',
          law: [PML('17')],
          from: ['accepted'],
          when: { willing: true },
          to: 'same',
          by: ['registrar'],
          input: { willing: 'boolean' },
        },
        {
          do: 'answer',
          title: '不同意',
          law: [PML('17')],
          from: ['accepted'],
          when: { willing: false },
          to: 'same',
          by: ['registrar'],
          input: { willing: 'boolean' },
        },
        {
          do: 'wait',
          title: '等候',
          law: [house],
          from: ['accepted'],
          to: 'waiting',
          by: ['registrar'],
          input: { until: 'date', basis: ['appraisal'] },
        },
        { do: 'go-on', title: '继续', law: [house], from: ['waiting'], to: 'previous', by: ['registrar'] },
        { do: 'end', title: '结束', law: [PML('26')], from: ['accepted', 'waiting'], to: 'done', by: ['registrar'] },
        { do: 'take-effect', title: '生效', law: [PML('29')], from: ['accepted'], to: 'done', by: { asSoonAs: 'everyMarkIsThere' } },
        {
          do: 'lapse',
          title: '期满',
          law: [PML('26')],
          only: ['medical'],
          from: ['accepted', 'waiting'],
          to: 'done',
          by: { expiryOf: 'conclude' },
        },
        { do: 'note', title: '备注', law: [house], from: ['done'], to: 'same', by: ['registrar'] },
      ],
      clocks: {
        accept: { title: '受理期限', rule: 'people-mediation.accept', kind: 'duty', starts: [{ by: ['open'] }], met: ['accept'] },
        conclude: {
          title: '调解期限',
          rule: { general: 'people-mediation.target', medical: 'medical-mediation.conclude' },
          kind: 'target',
          starts: [{ entering: 'accepted' }],
          met: ['end'],
          waits: [{ in: 'waiting' }],
          longer: ['wait'],
        },
        waiting: {
          title: '等候期限',
          rule: 'performance.visit',
          kind: 'duty',
          starts: [{ by: ['wait'] }],
          until: { input: 'until' },
          stopped: ['go-on'],
          again: ['end'],
        },
        right: {
          title: '司法确认',
          rule: 'judicial-confirmation.apply',
          kind: 'right',
          starts: [{ by: ['take-effect'], on: { lastOf: ['signed', 'sealed'] } }],
          met: ['people-mediation:end'],
        },
      },
    }),
  );

/** Rows that a compiler would not let through, as they come from a hand in haste. */
type Rows = Record<string, Record<string, unknown>>;
interface Broken {
  road: Record<string, unknown>;
  states: Rows;
  actors: Rows;
  marks: Rows;
  clocks: Rows;
  step: (name: string, n?: number) => Record<string, unknown>;
  add: (row: Record<string, unknown>) => void;
}

const faultsOf = (breakIt: (broken: Broken) => void): string[] => {
  const broken = aRoad();
  const rows = broken as unknown as Record<string, Rows>;
  breakIt({
    road: rows,
    states: rows['states']!,
    actors: rows['actors']!,
    marks: rows['marks']!,
    clocks: rows['clocks']!,
    step: (name, n = 0) => broken.steps.filter((step) => step.do === name)[n]! as unknown as Record<string, unknown>,
    add: (row) => broken.steps.push({ title: '多出的一步', law: [house], to: 'same', by: ['registrar'], ...row } as unknown as AnyStep),
  });
  return checkRoads([broken], []);
};

/** A row that takes an end back as it may. */
const BACK: Record<string, unknown> & Partial<AnyStep> & { do: string } = {
  do: 'revive',
  from: ['done'],
  to: 'accepted',
  takesBack: true,
  mayPrecede: true,
  needs: [{ within: 'right' }, 'noOtherRunIsAlive'],
};

describe('the check at start', () => {
  it('finds nothing wrong with the roads we have', () => {
    expect(checkRoads(ROADS, ROAD_ORDER)).toEqual([]);
  });

  it('finds nothing wrong with a small road', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
    expect(faultsOf(({ add }) => add(BACK))).toEqual([]);
  });

  // prettier-ignore
  it.each<[string, (broken: Broken) => void, string]>([
    ['a state nobody comes to', ({ states }) => (states['lost'] = { title: '无人到达', stage: 'mediation', end: 'settled' }), 'state lost cannot be reached'],
    ['a state nobody gets out of', ({ step }) => { step('go-on')['to'] = 'same'; step('end')['from'] = ['accepted']; step('lapse')['from'] = ['accepted']; }, 'state waiting: no step by people leads out of it to an end (general)'],
    ['a state that only the passing of a day leads out of', ({ step }) => { step('go-on')['to'] = 'same'; step('end')['from'] = ['accepted']; }, 'state waiting: no step by people leads out of it to an end (medical)'],
    ['a state in which nobody owes anything', ({ states }) => delete states['waiting']!['owes'], 'state waiting: nobody owes the next step where no condition holds'],
    ['a state in which somebody owes only sometimes', ({ states }) => (states['waiting']!['owes'] = [{ if: 'handlerAppointed', who: 'party', next: ['go-on'] }]), 'state waiting: nobody owes the next step where no condition holds'],
    ['rows below one that always holds', ({ states }) => (states['waiting']!['owes'] = [{ who: 'party', next: ['go-on'] }, { who: 'registrar', next: ['end'] }]), 'state waiting: nobody reads what stands below "party"'],
    ['a step owed that is not taken from there', ({ states }) => (states['waiting']!['owes'] = [{ who: 'party', next: ['go-on', 'accept'] }]), 'state waiting: party owes accept, which nobody takes from here'],
    ['somebody who owes and is nobody', ({ states }) => (states['waiting']!['owes'] = [{ who: 'mayor', next: ['go-on'] }]), 'state waiting: it is owed by mayor, who is no actor'],
    ['somebody who owes what only others may do', ({ states }) => (states['waiting']!['owes'] = [{ who: 'court', next: ['go-on'] }]), 'state waiting: court may take no step that it owes'],
    ['somebody who owes, beside his own, what only others may do', ({ states }) => (states['accepted']!['owes'] = [{ who: 'court', next: ['answer', 'end'] }]), 'state accepted: court owes end, which is not his to take'],
    ['a debt whose steps lead nowhere', ({ states }) => (states['accepted']!['owes'] = [{ who: 'registrar', next: ['answer'] }]), 'state accepted: no step that is owed leads on'],
    ['a state without a clock', ({ states }) => delete states['waiting']!['clocks'], 'state waiting: no clock it names can be running (general)'],
    ['a state whose clock does not run there', ({ states }) => (states['waiting']!['clocks'] = ['accept']), 'state waiting: the clock accept never runs here'],
    ['two rows that can both answer', ({ step }) => delete step('sign', 1)['when'], 'step sign (签名) and step sign (盖章) can both answer (general)'],
    ['a yes without a no', ({ add }) => add({ do: 'ask', from: ['accepted'], when: { willing: true }, input: { willing: 'boolean' } }), 'step ask (多出的一步): no row answers when willing is false'],
    ['two rows for one last day', ({ add }) => add({ do: 'lapse-again', from: ['accepted'], to: 'done', by: { expiryOf: 'conclude' } }), 'step lapse (期满) and step lapse-again (多出的一步) can both answer (medical)'],
    ['a consequence that follows from itself', ({ add }) => add({ do: 'spin', from: ['accepted'], by: { asSoonAs: 'everyMarkIsThere' } }), 'step spin (多出的一步): it can follow from itself without end'],
    ['two consequences in a circle', ({ add }) => { add({ do: 'there', from: ['accepted'], to: 'waiting', by: { asSoonAs: 'handlerAppointed' } }); add({ do: 'back', from: ['waiting'], to: 'accepted', by: { asSoonAs: 'handlerAppointed' } }); }, 'step there (多出的一步): it can follow from itself without end'],
    ['a way out of an end', ({ add }) => add({ do: 'revive', from: ['done'], to: 'accepted' }), 'step revive (多出的一步): it leads out of done, which is an end'],
    ['an end taken back by what need not have been in time', ({ add }) => add({ do: 'revive', from: ['done'], to: 'accepted', takesBack: true }), 'step revive (多出的一步): it takes back an end by what need not have been done in time'],
    ['an end taken back by nobody', ({ add }) => add({ ...BACK, by: { asSoonAs: 'everyMarkIsThere' } }), 'step revive (多出的一步): it takes back an end by what need not have been done in time'],
    ['an end taken back by what cannot have happened before it', ({ add }) => add({ ...BACK, mayPrecede: undefined }), 'step revive (多出的一步): it takes back an end by what need not have been done in time'],
    ['an end taken back within what is no right', ({ add }) => add({ ...BACK, needs: [{ within: ['right', 'accept'] }, 'noOtherRunIsAlive'] }), 'step revive (多出的一步): it takes back an end by what need not have been done in time'],
    ['an end taken back beside another run', ({ add }) => add({ ...BACK, needs: [{ within: 'right' }] }), 'step revive (多出的一步): it takes back an end beside another run of the road'],
    ['an end taken back into an end', ({ add }) => add({ ...BACK, to: 'done' }), 'step revive (多出的一步): it takes back an end, and does not say where the road goes on'],
    ['an end taken back by what is done on the way too', ({ add }) => add({ ...BACK, from: ['done', 'waiting'] }), 'step revive (多出的一步): it takes back an end, and leads out of what is none'],
    ['a road that opens in no state', ({ step }) => (step('open')['to'] = 'same'), 'step open (收到申请): a road opens in a state of its own'],
    ['a road that opens by itself', ({ step }) => (step('open')['by'] = { asSoonAs: 'handlerAppointed' }), 'step open (收到申请): a road does not open by itself'],
    ['a variant without an opening', ({ step }) => (step('open')['only'] = ['general']), 'variant medical cannot be opened'],
    ['a way back to before the road began', ({ add }) => add({ do: 'undo', from: ['applied'], to: 'previous' }), 'step undo (多出的一步): it leads back out of applied, and not every way in is known'],
    ['a way back after a way back', ({ add }) => add({ do: 'undo', from: ['accepted'], to: 'previous' }), 'step undo (多出的一步): it leads back out of accepted, and not every way in is known'],
    ['a state that does not exist', ({ step }) => (step('accept')['to'] = 'acepted'), 'step accept (受理): acepted is no state'],
    ['a variant that does not exist', ({ step }) => (step('lapse')['only'] = ['medicine']), 'step lapse (期满): medicine is no variant'],
    ['an actor that does not exist', ({ step }) => (step('accept')['by'] = ['mayor']), 'step accept (受理): mayor is no actor'],
    ['a step that nobody takes', ({ step }) => (step('accept')['by'] = []), 'step accept (受理): nobody takes it'],
    ['a condition that does not exist', ({ step }) => (step('accept')['needs'] = [{ not: 'everybodyIsHappy' }]), 'step accept (受理): everybodyIsHappy is no condition'],
    ['a consequence of nothing', ({ step }) => (step('take-effect')['by'] = { asSoonAs: 'everybodyIsHappy' }), 'step take-effect (生效): everybodyIsHappy is no condition'],
    ['a need within no clock', ({ step }) => (step('accept')['needs'] = [{ within: 'acceptance' }]), 'step accept (受理): acceptance is no clock'],
    ['a need within a clock of nothing it rests on', ({ step }) => (step('accept')['needs'] = [{ within: 'basis.right' }]), 'step accept (受理): basis.right is no clock'],
    ['the last day of no clock', ({ step }) => (step('lapse')['by'] = { expiryOf: 'conclusion' }), 'step lapse (期满): it waits for conclusion, which is no clock'],
    ['the last day of a clock that does not run there', ({ step }) => (step('lapse')['from'] = ['applied']), 'clock conclude: step lapse (期满) waits for it in applied, where it does not run (medical)'],
    ['a mark that does not exist', ({ step }) => (step('sign')['leaves'] = [{ mark: 'signd', as: 'method' }]), 'step sign (签名): signd is no mark'],
    ['a mark cleared that does not exist', ({ step }) => (step('end')['leaves'] = [{ clear: ['signd'] }]), 'step end (结束): signd is no mark'],
    ['a mark of a party nobody names', ({ marks }) => (marks['sealed']!['per'] = 'party'), 'step sign (盖章): sealed is a mark of one party, and no input names the party'],
    ['a mark from another step’s input', ({ step }) => (step('sign', 1)['leaves'] = [{ mark: 'sealed', as: 'method' }]), 'step sign (盖章): sealed is left as method, which is no input of this step'],
    ['a seat that does not exist', ({ step }) => (step('sign')['leaves'] = [{ seat: 'cuort', from: 'courtId' }]), 'step sign (签名): cuort is no seat'],
    ['a seat filled from nothing', ({ step }) => (step('sign')['leaves'] = [{ seat: 'court', from: 'method' }]), 'step sign (签名): the seat is filled from method, which is no input that names a body, and no seat'],
    ['a handler from nothing', ({ step }) => (step('sign')['leaves'] = [{ handler: 'method' }]), 'step sign (签名): the handler is method, which is no input that names a mediator'],
    ['a variant it cannot become', ({ step }) => (step('sign')['leaves'] = [{ becomes: 'summary' }]), 'step sign (签名): summary is no variant'],
    ['an effective day of no mark', ({ step }) => (step('take-effect')['leaves'] = [{ effective: { lastOf: ['signd'] } }]), 'step take-effect (生效): signd is no mark'],
    ['an instalment nobody names', ({ step }) => (step('end')['leaves'] = [{ instalment: 'performed' }]), 'step end (结束): no input names the instalment'],
    ['a paper for a party nobody names', ({ step }) => (step('end')['leaves'] = [{ paper: 'routes-notice', to: 'this-party' }]), 'step end (结束): no input names the party the paper is for'],
    ['an agreement of nothing', ({ step }) => (step('end')['leaves'] = [{ keep: 'agreement' }]), 'step end (结束): no input says what was agreed'],
    ['a reserved name of another type', ({ step }) => (step('sign')['input'] = { signer: ['party'], partyId: 'text', courtId: 'court', method: ['seal'] }), 'step sign (签名): input partyId always is a party'],
    ['a basis that is not a choice', ({ step }) => (step('wait')['input'] = { until: 'date', basis: 'text' }), 'step wait (等候): input basis always is a choice'],
    ['an input of no known type', ({ step }) => (step('wait')['input'] = { until: 'date', colour: 'colour' }), 'step wait (等候): input colour is of no known type'],
    ['a choice of nothing', ({ step }) => (step('wait')['input'] = { until: 'date', colour: [] }), 'step wait (等候): input colour leaves no choice'],
    ['rows told apart by what is not asked', ({ step }) => (step('sign', 1)['when'] = { who: 'seal' }), 'step sign (盖章): it is told apart by who, which is no input'],
    ['rows told apart by a yes or no that may be left out', ({ step }) => (step('answer')['input'] = { willing: 'boolean?' }), 'step answer (同意): willing has to be a yes or no that is always given'],
    ['a choice that another row answers', ({ step }) => (step('sign', 1)['input'] = { signer: ['seal', 'mayor'] }), 'step sign (盖章): its choices of signer are not those that tell it apart'],
    ['an actor on no seat', ({ actors }) => (actors['court']!['seat'] = 'cuort'), 'actor court sits on cuort, which is no seat'],
    ['an actor without a role', ({ actors }) => delete actors['registrar']!['role'], 'actor registrar has neither role nor scope'],
    ['an actor mirrored by who only sat down later', ({ actors }) => (actors['registrar']!['seat'] = 'court'), 'actor court is mirrored by registrar, who neither attends nor sits at the body that opens the road'],
    ['an actor mirrored by nobody', ({ actors }) => (actors['court']!['mirroredBy'] = 'mayor'), 'actor court is mirrored by mayor, which is no actor with a role'],
    ['a clock by no rule', ({ clocks }) => (clocks['accept']!['rule'] = 'people-mediation.acept'), 'clock accept: people-mediation.acept is no deadline rule'],
    ['a clock of no variant', ({ clocks }) => (clocks['conclude']!['rule'] = { medicine: 'medical-mediation.conclude' }), 'clock conclude: medicine is no variant'],
    ['a clock met by no step', ({ clocks }) => (clocks['accept']!['met'] = ['acept']), 'clock accept: acept is no step'],
    ['a clock met if nothing is', ({ clocks }) => (clocks['accept']!['metIf'] = 'everybodySmiles'), 'clock accept: everybodySmiles is no condition'],
    ['a clock that begins in no state', ({ clocks }) => (clocks['accept']!['starts'] = [{ entering: 'aplied' }]), 'clock accept: aplied is no state'],
    ['a clock from a day nobody says', ({ clocks }) => (clocks['accept']!['starts'] = [{ by: ['open'], on: { input: 'toldOn' } }]), 'clock accept: toldOn is no day that its steps are told'],
    ['a clock from a day that only the other row is told', ({ step, clocks }) => { step('answer')['input'] = { willing: 'boolean', toldOn: 'date' }; clocks['accept']!['starts'] = [{ by: ['answer'], when: { willing: false }, on: { input: 'toldOn' } }]; }, 'clock accept: toldOn is no day that its steps are told'],
    ['a clock until a day nobody says', ({ clocks }) => (clocks['waiting']!['until'] = { input: 'toldOn' }), 'clock waiting: toldOn is no day that its steps are told'],
    ['a clock from no mark', ({ clocks }) => (clocks['right']!['starts'] = [{ by: ['take-effect'], on: { lastOf: ['signd'] } }]), 'clock right: signd is no mark'],
    ['a clock from the day after no clock', ({ clocks }) => (clocks['right']!['starts'] = [{ by: ['take-effect'], on: { dayAfter: 'sleep' } }]), 'clock right: sleep is no clock'],
    ['a clock that never starts', ({ clocks }) => (clocks['accept']!['starts'] = [{ by: ['open'], in: ['done'] }]), 'clock accept: it never starts (general)'],
    ['a clock that nothing ends', ({ clocks }) => (clocks['accept']!['met'] = ['note']), 'clock accept: nothing that ends it can happen while it runs (general)'],
    ['a clock begun again when it no longer runs', ({ clocks }) => (clocks['accept']!['again'] = ['go-on']), 'clock accept: go-on does not happen while it runs (general)'],
    ['a clock that waits where it does not run', ({ clocks }) => (clocks['accept']!['waits'] = [{ in: 'waiting' }]), 'clock accept: it waits in waiting, where it does not run (general)'],
    ['a clock met on a road there is none of', ({ clocks }) => (clocks['right']!['met'] = ['petition:open']), 'clock right: there is no step petition:open'],
    ['a clock given back by no step', ({ clocks }) => (clocks['right']!['back'] = ['people-mediation:give-back']), 'clock right: there is no step people-mediation:give-back'],
    ['a duty of somebody else than in its rule', ({ clocks }) => (clocks['accept']!['owedBy'] = 'court'), 'clock accept: it is owed by the court, and by the organisation in its rule people-mediation.accept'],
    ['a clock without a period', ({ clocks }) => { clocks['waiting']!['rule'] = 'performance.instalment'; delete clocks['waiting']!['until']; }, 'clock waiting: its rule performance.instalment has no period, and no day is set'],
    ['a duty by a rule that ends a right', ({ clocks }) => { clocks['right']!['kind'] = 'duty'; clocks['right']!['owedBy'] = 'party'; }, 'clock right: its rule judicial-confirmation.apply ends a right, and it is none'],
    ['a rule that ends a proceeding no row ends', ({ step }) => (step('lapse')['to'] = 'same'), 'clock conclude: its rule medical-mediation.conclude ends the proceeding, and no row does (medical)'],
    ['a title that nobody can read', ({ states }) => (states['waiting']!['title'] = 'waiting'), 'states waiting has no Chinese title'],
    ['a step without a title', ({ step }) => (step('go-on')['title'] = ''), 'step go-on () has no Chinese title'],
    ['a step without a law', ({ step }) => (step('go-on')['law'] = []), 'step go-on (继续) cites no law'],
    ['a law without an article', ({ road }) => (road['law'] = [PML('')]), 'the road cites no law'],
    ['a clock of a road that it does not rest on', ({ states }) => (states['waiting']!['clocks'] = ['basis.right']), 'basis.right is no clock of every road it rests on'],
  ])('finds %s', (_, breakIt, fault) => {
    expect(faultsOf(breakIt)).toContain(`people-mediation: ${fault}`);
  });

  it('finds nothing wrong with a day that the row is told from which the clock starts, and no other', () => {
    const faults = faultsOf(({ step, clocks }) => {
      step('answer')['input'] = { willing: 'boolean', toldOn: 'date' };
      clocks['conclude']!['starts'] = [{ by: ['answer'], when: { willing: true }, on: { input: 'toldOn' } }];
    });
    expect(faults.filter((fault) => fault.includes('toldOn'))).toEqual([]);
  });

  it('lets two rows answer one passing day only where one needs what the other needs not to hold', () => {
    const twice = (one: AnyStep['needs'], other: AnyStep['needs']) => {
      const road = aRoad();
      const lapse = road.steps.find((step) => step.do === 'lapse')!;
      lapse.needs = one;
      road.steps.push({ ...lapse, do: 'go-on', needs: other });
      return checkRoads([road], []);
    };
    const fault = 'people-mediation: step lapse (期满) and step go-on (期满) can both answer (medical)';
    expect(twice(undefined, undefined)).toContain(fault);
    expect(twice(['handlerAppointed'], ['everyMarkIsThere'])).toContain(fault);
    expect(twice(['handlerAppointed'], [{ not: 'handlerAppointed' }])).not.toContain(fault);
  });

  it('finds a clock that the road it rests on has not', () => {
    const [mediation, confirmation] = structuredClone(ROADS) as [AnyRoad, AnyRoad];
    delete mediation.clocks['confirmation'];
    expect(checkRoads([mediation, confirmation], [])).toContain(
      'judicial-confirmation: basis.confirmation is no clock of every road it rests on',
    );
  });

  // prettier-ignore
  it.each<[string, Partial<RoadOrder>, string]>([
    ['of no road', { road: 'no-such-road' as ProcedureCode }, 'there is no road no-such-road'],
    ['without a title', { title: 'arbitration first' }, 'it has no Chinese title'],
    ['without a law', { law: [] }, 'it cites no law'],
    ['that always applies', { appliesIf: [] }, 'it does not say when it applies'],
    ['with an exception nobody can look up', { exceptions: { 'wage-iou': { title: '工资欠条', law: LMA('') } } }, 'exception wage-iou lacks its title or its law'],
  ])('finds an order %s', (_, broken, fault) => {
    expect(checkRoads(ROADS, [{ ...ROAD_ORDER[0]!, ...broken }])).toEqual([`order labour-arbitration-before-suit: ${fault}`]);
  });
});
