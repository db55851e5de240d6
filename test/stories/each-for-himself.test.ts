import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type House } from '../support/house.js';
import { type Dossier, DOSSIERS, refusalOf, Story } from '../support/story.js';

const GAO = '高玉海';
const CUI = '崔成焕';
const EMPLOYER = '友谊县宏建达劳务有限公司';
const commission = 'clerk.arbitration';

interface Said {
  open: { procedure: string; partyIds: string[] | null }[];
  suggestions: { procedure: string; partyIds: string[] | null }[];
}

describe('Two workers in one case go to arbitration and to court each for himself', () => {
  let house: House;
  let story: Story;
  const of = (...names: string[]) => ({ partyIds: names.map(story.party) });
  const asksToSue = (...names: string[]) => story.asksToOpen(commission, { procedure: 'litigation', ...of(...names) });
  const refuses = async (arbitration: string, name: string) => {
    await story.opens(commission, arbitration, { procedure: 'labour-arbitration', receivedOn: '2026-03-02', ...of(name, EMPLOYER) });
    await story.does(commission, arbitration, 'refuse', { ground: 'not-a-labour-dispute', reason: '不属于劳动人事争议处理范围' });
  };

  beforeAll(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00');
    story = new Story(house, DOSSIERS.wages);
    await story.registers(commission, { channel: 'window' });
  });
  afterAll(() => house.close());

  it('the commission that refused one has opened the court to him alone (劳动争议调解仲裁法 5, 29)', async () => {
    await refuses('of Gao', GAO);
    for (const names of [
      [CUI, EMPLOYER],
      [GAO, CUI, EMPLOYER],
    ])
      expect(refusalOf(await asksToSue(...names))).toEqual({ status: 422, code: 'arbitration-first', reasons: ['arbitration-first 5'] });
    const said = (await house.as(commission).get(`/api/v1/cases/${story.caseId}/triage`)).body as unknown as Said;
    // The third worker has been to no commission either; those at odds with each of them are with him who may.
    const others = [CUI, '刘桂芬'].map(story.party);
    for (const { partyIds } of [...said.open, ...said.suggestions].filter(({ procedure }) => procedure === 'litigation')) {
      expect(partyIds).toEqual(expect.arrayContaining([GAO, EMPLOYER].map(story.party)));
      expect(partyIds!.filter((id) => others.includes(id))).toEqual([]);
    }
    expect(said.open.map(({ procedure }) => procedure)).toContain('litigation');
    await story.opens(commission, 'suit of Gao', { procedure: 'litigation', ...of(GAO, EMPLOYER) });
  });

  it('nobody is given the same road twice by being named, and the other is not held up by it', async () => {
    for (const names of [
      [GAO, EMPLOYER],
      [GAO, CUI, EMPLOYER],
    ])
      expect(refusalOf(await asksToSue(...names))).toMatchObject({ status: 409, code: 'road-open-already' });
    const again = {
      toOrganisationId: house.county.organisations['court-youyi'],
      procedure: 'litigation',
      reason: '当事人起诉',
      legalBasis: '依法定职责转交',
    };
    const offered = await house.as(commission).post(`/api/v1/cases/${story.caseId}/handoffs`, { ...again, ...of(GAO, EMPLOYER) });
    expect(refusalOf(offered)).toMatchObject({ status: 409, code: 'road-open-already' });
    await refuses('of Cui', CUI);
    await story.opens(commission, 'suit of Cui', { procedure: 'litigation', ...of(CUI, EMPLOYER) });
  });
});

describe('Two who were fined apply for reconsideration each for himself, and the office is silent to both', () => {
  const [WU, HE, POLICE] = ['吴海涛', '何玉山', '县公安局'] as const;
  const desk = 'clerk.reconsideration';
  const aParty = (role: string, kind: string, name: string) => ({ role, kind, name });
  const fined: Dossier = {
    title: '吴海涛、何玉山不服行政处罚',
    registration: {
      channel: 'window',
      disputeType: 'other',
      title: '吴海涛、何玉山不服行政处罚',
      facts: '因占道经营各被处罚款五百元,不服。',
      areaCode: '230522',
      parties: [aParty('applicant', 'person', WU), aParty('applicant', 'person', HE), aParty('respondent', 'organisation', POLICE)],
    },
    agreement: { facts: '', responsibility: '', disputedPoints: '', terms: [], form: 'written' },
    deadlines: [],
  };
  let house: House;
  let story: Story;
  const rightToSue = async (name: string): Promise<string[]> =>
    ((await house.as(desk).get(story.path(name))).body['deadlines'] as { ruleId: string; state: string }[])
      .filter(({ ruleId }) => ruleId === 'administrative-suit.after-reconsideration')
      .map(({ state }) => state);

  beforeAll(async () => {
    house = await aHouse('2026-09-18T09:00:00+08:00');
    story = new Story(house, fined);
    await story.registers(desk);
    for (const name of [WU, HE]) {
      const partyIds = [name, POLICE].map(story.party);
      await story.opens(desk, name, {
        procedure: 'administrative-reconsideration',
        receivedOn: '2026-09-18',
        concerns: ['administrative-act'],
        partyIds,
      });
      await story.does(desk, name, 'record-application', {
        partyId: story.party(name),
        filedOn: '2026-09-18',
        act: `对${name}罚款五百元`,
        madeOn: '2026-08-31',
        knownOn: '2026-09-01',
        told: true,
        immovable: false,
        precedence: 'no-precedence',
        respondentId: house.county.organisations['public-security'],
      });
      await story.does(desk, name, 'accept', { mode: 'ordinary' });
    }
  });
  afterAll(() => house.close());

  it('who files his suit has used his own right, and the days of the other run on', async () => {
    await house.moveTo('2026-11-24T09:00:00+08:00');
    expect([await rightToSue(WU), await rightToSue(HE)]).toEqual([['running'], ['running']]);
    const partyIds = [WU, POLICE].map(story.party);
    await story.opens(desk, 'suit', { procedure: 'litigation', variant: 'administrative', partyIds });
    const courtId = house.county.organisations['court-youyi'];
    await story.does(desk, 'suit', 'record-filing', { partyId: story.party(WU), courtId, filedOn: '2026-11-24' });
    expect([await rightToSue(WU), await rightToSue(HE)]).toEqual([['met'], ['running']]);
  });
});

describe('Two agreements of the same two people, each with a confirmation of its own', () => {
  const [SUN, ZHOU] = ['孙广田', '周长顺'] as const;
  const [registrar, li] = ['registrar.mediation', 'mediator.li'] as const;
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00');
    story = new Story(house, DOSSIERS.loan);
    const claims = [{ description: '归还借款本金' }, { description: '支付逾期利息' }];
    await story.registers(registrar, { channel: 'window', source: undefined, claims });
    for (const { description } of claims) {
      await story.opens(registrar, description, { procedure: 'people-mediation', claimIds: [story.claims[description]!] });
      for (const name of [SUN, ZHOU]) await story.willing(registrar, description, name);
      await story.does(registrar, description, 'accept');
      await story.does(registrar, description, 'appoint-mediator', { mediatorId: house.county.mediators[li] });
      await story.does(li, description, 'open-mediation');
      await story.does(li, description, 'draft-agreement', story.draft(ZHOU));
      await story.signedByAll(registrar, li, description, [SUN, ZHOU]);
    }
  });
  afterAll(() => house.close());

  it('the thirty days of the one are not lost because the court looks at the other (民事诉讼法 205)', async () => {
    const asks = (agreement: string) =>
      story.asksToOpen(registrar, { procedure: 'judicial-confirmation', basedOn: story.proceedings[agreement] });
    expect([(await asks('归还借款本金')).status, (await asks('支付逾期利息')).status]).toEqual([201, 201]);
    for (const agreement of ['归还借款本金', '支付逾期利息'])
      expect(refusalOf(await asks(agreement))).toMatchObject({ status: 409, code: 'road-open-already' });
  });
});
