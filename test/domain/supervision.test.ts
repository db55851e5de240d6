import { describe, expect, it, test } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { proposals } from '../../src/domain/handoff-proposals.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { NEWS } from '../../src/domain/news.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../src/domain/organisation-kinds.js';
import { entitlementOf, INSTRUMENTS, type InstrumentCode, OVERSIGHT, oversightOf } from '../../src/domain/oversight.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { type OrderFacts, orderRefusals } from '../../src/domain/supervision-order.js';
import {
  expiryStepOf,
  isSupervisionAction,
  SUPERVISION_ACTIONS,
  SUPERVISION_STATES,
  SUPERVISION_STEPS,
  type SupervisionFacts,
  type SupervisionStep,
  type SupervisionStepCode,
  supervisionRefusals,
} from '../../src/domain/supervision-steps.js';
import { type OverdueFacts, TRIGGERS, triggeredByOverdue, triggeredByRejection } from '../../src/domain/supervision-triggers.js';

const KINDS = Object.keys(ORGANISATION_KINDS) as OrganisationKind[];

const someone = (organisationKind: string, own: Partial<Actor> = {}): Actor => ({
  kind: 'user',
  id: 'u',
  name: '某人',
  organisationId: organisationKind,
  organisationName: organisationKind,
  organisationKind,
  parentOrganisationId: null,
  roles: ['officer'],
  scopes: [],
  mediatorId: null,
  ...own,
});
const codes = (refusals: { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('which form of oversight is open', () => {
  // prettier-ignore
  const forms: Record<string, OrganisationKind[]> = {
    order:    ['petition-office', 'village-desk', 'farm', 'centre', 'agency', 'reconsideration', 'justice-office'],
    guidance: ['people-mediation-committee'],
    enquiry:  ['labour-arbitration', 'land-arbitration', 'court', 'docking-centre', 'procuratorate', 'discipline-organ'],
    none:     ['petition-joint-meeting', 'county-supervision', 'audit', 'data-centre'],
  };

  test.each(Object.entries(forms))('%s', (form, kinds) =>
    expect(KINDS.filter((kind) => oversightOf(kind).form === form).sort()).toEqual([...kinds].sort()),
  );

  it('is said for every kind of body, with the reason; nothing is open for a kind nobody described', () => {
    expect(Object.keys(OVERSIGHT).sort()).toEqual([...KINDS].sort());
    for (const { why } of Object.values(OVERSIGHT)) expect(why).toMatch(/\p{Script=Han}/u);
    expect([oversightOf('乡贤工作室').form, oversightOf('toString').form]).toEqual(['none', 'none']);
  });
});

describe('who is entitled to an instrument', () => {
  // prettier-ignore
  const entitled: Record<InstrumentCode, string[]> = {
    order:     ['county-supervision 厅字〔2016〕8号 low', 'petition-office 信访工作条例40 high petitions'],
    guidance:  ['justice-office 人民调解法5 high'],
    circular:  ['county-supervision 厅字〔2016〕8号 low', 'petition-joint-meeting 信访工作条例39 high petitions'],
    interview: ['county-supervision 厅字〔2016〕8号 low', 'petition-joint-meeting 信访工作条例39 high petitions'],
    listing:   ['county-supervision 厅字〔2016〕8号 low', 'petition-joint-meeting 信访工作条例39 high petitions'],
  };

  test.each(Object.keys(INSTRUMENTS) as InstrumentCode[])('%s: these bodies, by this law, and nobody else', (instrument) => {
    const found = KINDS.flatMap((kind) => {
      const own = entitlementOf(instrument, kind);
      return own ? [`${kind} ${own.law.law}${own.law.article} ${own.confidence}${own.onlyPetitions ? ' petitions' : ''}`] : [];
    });
    expect(found.sort()).toEqual(entitled[instrument].sort());
  });

  it('a law whose text was not read is never said to be sure', () => {
    for (const instrument of Object.keys(INSTRUMENTS) as InstrumentCode[])
      for (const kind of KINDS) {
        const own = entitlementOf(instrument, kind);
        if (own && own.law.article === '') expect(own.confidence).toBe('low');
      }
    expect(entitlementOf('order', 'toString')).toBeNull();
  });
});

describe('a card, or guidance', () => {
  const about = (own: Partial<OrderFacts> = {}): OrderFacts => ({
    kind: 'order',
    addressee: { id: 'them', kind: 'agency' },
    concernedOrganisationIds: ['them'],
    seatKinds: ['agency'],
    deadline: { kind: 'duty', owedBy: 'organisation' },
    isPetitionMatter: true,
    caseClosed: false,
    ...own,
  });
  const county = someone('county-supervision', { roles: ['county-supervisor'] });
  const petitions = someone('petition-office', { roles: ['clerk'] });
  const justice = someone('justice-office');
  const to = (kind: string): Partial<OrderFacts> => ({ addressee: { id: 'them', kind }, seatKinds: [kind] });

  test.each<[string, Actor, Partial<OrderFacts>, string[]]>([
    ['the county to an agency', county, {}, []],
    ['the petition office in a petition', petitions, {}, []],
    ['the petition office elsewhere', petitions, { isPetitionMatter: false }, ['only-petition-matters']],
    ['the county elsewhere', county, { isPetitionMatter: false }, []],
    ['an agency to another', someone('agency'), {}, ['not-entitled-to-instrument']],
    ['the joint meeting, which has other instruments', someone('petition-joint-meeting'), {}, ['not-entitled-to-instrument']],
    ['the county’s auditor', someone('county-supervision', { roles: ['auditor'] }), {}, ['role-missing']],
    ['a machine of the petition office', someone('petition-office', { kind: 'client', roles: [] }), {}, ['role-missing']],
    ['about a case that is closed', county, { caseClosed: true }, ['case-closed']],
    ['to a body that has nothing to do with it', county, { concernedOrganisationIds: [] }, ['body-not-concerned']],
    ['to a committee', county, to('people-mediation-committee'), ['mass-body-has-no-card']],
    ['to a court', county, to('court'), ['body-decides-for-itself']],
    ['to arbitrators', county, to('labour-arbitration'), ['body-decides-for-itself']],
    ['to a procuratorate', county, to('procuratorate'), ['body-decides-for-itself']],
    ['to a discipline organ', county, to('discipline-organ'), ['body-decides-for-itself']],
    ['to the auditors', county, to('audit'), ['no-oversight-of-this-body']],
    ['in a proceeding where a court sits', county, { seatKinds: ['agency', 'court'] }, ['body-decides-for-itself']],
    ['about a party’s day', county, { deadline: { kind: 'right', owedBy: 'party' } }, ['day-is-not-the-bodys']],
    ['about a court’s day', county, { deadline: { kind: 'duty', owedBy: 'court' } }, ['day-is-not-the-bodys']],
    ['about an aim', county, { deadline: { kind: 'target', owedBy: 'organisation' } }, ['target-is-never-overdue']],
    ['about no date at all', county, { deadline: null }, []],
    [
      'all the reasons, not the first',
      petitions,
      { ...to('court'), isPetitionMatter: false, concernedOrganisationIds: [] },
      ['body-not-concerned', 'only-petition-matters', 'body-decides-for-itself'],
    ],
    [
      'guidance of the justice office to a committee',
      justice,
      { kind: 'guidance', ...to('people-mediation-committee'), deadline: { kind: 'target', owedBy: 'organisation' } },
      [],
    ],
    ['guidance to an agency', justice, { kind: 'guidance' }, ['guidance-is-for-mass-bodies']],
    ['guidance to a court', justice, { kind: 'guidance', ...to('court') }, ['body-decides-for-itself']],
    ['guidance of the county', county, { kind: 'guidance', ...to('people-mediation-committee') }, ['not-entitled-to-instrument']],
  ])('%s', (_, actor, own, expected) => expect(codes(orderRefusals(about(own), actor))).toEqual(expected));
});

describe('the steps of a supervision', () => {
  const facts = (own: Partial<SupervisionFacts> = {}): SupervisionFacts => ({
    kind: 'order',
    card: 'yellow',
    state: 'awaiting-reply',
    issuerOrganisationId: 'petition-office',
    addresseeOrganisationId: 'agency',
    referredOrganisationId: null,
    isPetitionMatter: true,
    ...own,
  });
  const issuer = someone('petition-office', { roles: ['clerk'] });
  const addressee = someone('agency');
  const meeting = someone('petition-joint-meeting');
  const county = someone('county-supervision', { roles: ['county-supervisor'] });
  const may = (code: SupervisionStepCode, own: Partial<SupervisionFacts>, actor: Actor) =>
    codes(supervisionRefusals(code, facts(own), actor));

  test.each<[SupervisionStepCode, Partial<SupervisionFacts>, Actor, string[]]>([
    ['reply', {}, addressee, []],
    ['reply', { state: 'replied' }, addressee, []],
    ['reply', { state: 'lifted' }, addressee, ['not-in-this-state']],
    ['reply', {}, issuer, ['not-the-addressee']],
    ['reply', {}, someone('agency', { roles: ['mediator'] }), ['role-missing']],
    ['reply', {}, someone('agency', { kind: 'client', roles: [] }), ['role-missing']],
    ['lift', { state: 'replied' }, issuer, []],
    ['lift', {}, issuer, ['reply-missing']],
    ['lift', { state: 'lifted' }, issuer, ['not-in-this-state']],
    ['lift', { state: 'replied' }, addressee, ['not-the-issuer']],
    ['lift', { state: 'replied' }, county, ['not-the-issuer']],
    ['ask-again', { state: 'replied' }, issuer, []],
    ['ask-again', {}, issuer, ['reply-missing']],
    ['escalate', {}, issuer, []],
    ['escalate', { state: 'replied' }, issuer, []],
    ['escalate', { card: 'red' }, issuer, ['card-is-red-already']],
    ['escalate', {}, addressee, ['not-the-issuer']],
    ['refer', { card: 'red' }, issuer, []],
    ['refer', {}, issuer, ['card-is-not-red']],
    ['issue-circular', { card: 'red' }, meeting, []],
    ['issue-circular', { card: 'red', state: 'lifted' }, meeting, ['not-in-this-state']],
    ['issue-circular', {}, meeting, ['card-is-not-red']],
    ['issue-circular', { card: 'red' }, issuer, ['not-entitled-to-instrument']],
    ['issue-interview', { card: 'red', isPetitionMatter: false }, meeting, ['only-petition-matters']],
    ['issue-interview', { card: 'red', isPetitionMatter: false }, county, []],
    ['issue-listing', { card: 'red' }, addressee, ['not-entitled-to-instrument']],
    ['issue-listing', { card: 'red' }, meeting, []],
    ['reply', { kind: 'guidance', card: null, state: 'given' }, addressee, ['not-in-this-state']],
  ])('%s %j', (code, own, actor, expected) => expect(may(code, own, actor)).toEqual(expected));

  it('each action is tried above as allowed and as refused', () => {
    // A row that nobody can take, or that nobody is refused, is a row nobody has thought about.
    const one = (code: SupervisionStepCode) =>
      [issuer, addressee, meeting, county].map(
        (actor) =>
          may(
            code,
            {
              card:
                SUPERVISION_STEPS[code].from.includes('replied' as never) && 'card' in SUPERVISION_STEPS[code]
                  ? (SUPERVISION_STEPS[code] as SupervisionStep).card!
                  : 'red',
              state: (SUPERVISION_STEPS[code] as SupervisionStep).from.at(-1)!,
            },
            actor,
          ).length,
      );
    for (const code of SUPERVISION_ACTIONS) expect([code, one(code).includes(0), one(code).some((n) => n > 0)]).toEqual([code, true, true]);
  });

  it('what the passing of a day does is no action of anybody', () => {
    expect([
      isSupervisionAction('turn-red'),
      isSupervisionAction('stay-unanswered'),
      isSupervisionAction('toString'),
      isSupervisionAction('lift'),
    ]).toEqual([false, false, false, true]);
    expect([
      expiryStepOf(facts()),
      expiryStepOf(facts({ card: 'red' })),
      expiryStepOf(facts({ state: 'replied' })),
      expiryStepOf(facts({ kind: 'guidance', card: null, state: 'given' })),
    ]).toEqual(['turn-red', 'stay-unanswered', undefined, undefined]);
  });

  test.each(Object.entries<SupervisionStep>(SUPERVISION_STEPS))(
    '%s leads somewhere that is, is heard of, and says no with a code that is',
    (_, step) => {
      expect([...step.from, ...(step.to === 'same' ? [] : [step.to])].filter((state) => !SUPERVISION_STATES.codes.includes(state))).toEqual(
        [],
      );
      expect(NEWS[step.event]!.tell.length).toBeGreaterThan(0);
      for (const code of Object.values(step.otherwise ?? {})) expect(REFUSALS[code].status).toBe(409);
    },
  );

  it('guidance is never spoken of as late, nor is an enquiry', () => {
    for (const type of ['guidance-given', 'enquiry-registered'])
      expect(NEWS[type]!.text({ caseNo: 'YZ2026-000001', procedure: '', on: legalDate('2026-03-02'), deadline: null })).not.toMatch(
        /逾期|超期|督办/,
      );
  });
});

describe('what lights a card by itself', () => {
  const late = (own: Partial<OverdueFacts> = {}): OverdueFacts => ({
    deadlineId: 'd',
    proceedingId: 'p',
    organisationKind: 'agency',
    seatKinds: ['agency'],
    kind: 'duty',
    owedBy: 'organisation',
    class: 'statutory',
    title: '告知',
    due: legalDate('2026-03-17'),
    today: legalDate('2026-03-18'),
    otherLateDuties: [],
    ...own,
  });
  const lit = (own: Partial<OverdueFacts>) => triggeredByOverdue(late(own)).map(({ trigger, subjectId }) => `${trigger} ${subjectId}`);

  test.each<[string, Partial<OverdueFacts>, string[]]>([
    ['an agency’s statutory duty that is late', {}, ['overdue-statutory-duty d']],
    ['not on its last day', { today: legalDate('2026-03-17') }, []],
    ['not a house rule', { class: 'internal' }, []],
    ['not a promise', { class: 'promise' }, []],
    ['not an aim', { kind: 'target', class: 'target' }, []],
    ['not a right', { kind: 'right' }, []],
    ['not a party’s', { owedBy: 'party' }, []],
    ['not a court’s', { owedBy: 'court' }, []],
    ['never a committee’s, whatever its class', { organisationKind: 'people-mediation-committee', otherLateDuties: ['statutory'] }, []],
    ['never an arbitrator’s', { organisationKind: 'labour-arbitration', otherLateDuties: ['statutory'] }, []],
    ['never before a court', { seatKinds: ['agency', 'court'], otherLateDuties: ['statutory'] }, []],
    ['never before a discipline organ', { seatKinds: ['discipline-organ'] }, []],
    [
      'the second late duty of one proceeding, a house rule too',
      { class: 'internal', otherLateDuties: ['internal'] },
      ['second-overdue-duty p'],
    ],
    ['a second statutory one lights both', { otherLateDuties: ['statutory'] }, ['overdue-statutory-duty d', 'second-overdue-duty p']],
    ['an aim that was missed before is no first', { class: 'internal', otherLateDuties: ['target', 'promise'] }, []],
    ['outside a proceeding there is no second', { class: 'internal', proceedingId: null, otherLateDuties: ['internal'] }, []],
  ])('%s', (_, own, expected) => expect(lit(own)).toEqual(expected));

  test.each([
    ['the first time a case is sent back', 'centre', 1, []],
    ['the second time', 'centre', 2, ['bounced-twice c']],
    ['not where a committee answers for it', 'people-mediation-committee', 2, []],
    ['not where a court does', 'court', 3, []],
  ])('%s', (_, organisationKind, rejections, expected) =>
    expect(
      triggeredByRejection({ caseId: 'c', organisationKind, rejections }).map(({ trigger, subjectId }) => `${trigger} ${subjectId}`),
    ).toEqual(expected),
  );

  it('each rule says in Chinese what it is and what it looks at', () => {
    for (const { title, looksAt, law } of Object.values(TRIGGERS)) {
      expect(title + looksAt).toMatch(/^\p{Script=Han}/u);
      expect(law.length).toBeGreaterThan(0);
    }
  });
});

describe('who else could take a case', () => {
  const body = (id: string, areaCode: string) => ({ id, name: id, areaCode });
  const all = [
    body('county', '230522'),
    body('xingsheng', '230522200000'),
    body('youyi', '230522100000'),
    body('village', '230522100201'),
    body('city', '230505'),
    body('far', '330100'),
    body('silent', '230522100000'),
    body('back', '230522100000'),
    body('sender', '230522'),
  ];
  const passed = { areaCode: '230522100000', silentId: 'silent', rejectedIds: ['back'], senderId: 'sender' };

  it('own area first, then by distance, each with its reason; never who was silent, who sent it back, or who asks', () => {
    expect(proposals(all, passed).map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'youyi 与事项在同一乡镇',
      'village 与事项在同一乡镇',
      'county 辖区包含事项所在地',
      'xingsheng 与事项在同一县',
      'city 与事项在同一市',
      'far 在其他地区',
    ]);
  });

  it('is the same whatever the order they come in, and nobody where there is nobody', () => {
    expect(proposals(all.toReversed(), passed)).toEqual(proposals(all, passed));
    expect(proposals([], passed)).toEqual([]);
  });
});
