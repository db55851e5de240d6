import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type House } from '../support/house.js';
import { DOSSIERS, refusalOf, Story } from '../support/story.js';

const GAO = '高玉海';
const CUI = '崔成焕';
const LIU = '刘桂芬';
const EMPLOYER = '友谊县宏建达劳务有限公司';
const BUILDER = '双鸭山市恒筑建设工程有限公司';
const registrar = 'registrar.mediation';
const li = 'mediator.li';

describe('One worker has left the mediation, and goes elsewhere while the others go on', () => {
  let house: House;
  let story: Story;
  const offer = (more: object = {}) =>
    house.as(registrar).post(`/api/v1/cases/${story.caseId}/handoffs`, {
      toOrganisationId: house.county.organisations['committee-xingsheng'],
      procedure: 'people-mediation',
      reason: '愿意由兴盛乡调解',
      legalBasis: '依职责转交',
      ...more,
    });
  const his = () => [story.party(CUI), story.party(EMPLOYER)];

  beforeAll(async () => {
    house = await aHouse('2026-02-09T08:45:00+08:00');
    story = new Story(house, DOSSIERS.wages);
    await story.registers(registrar, { channel: 'window' });
    await story.opens(registrar, 'mediation', { procedure: 'people-mediation' });
    for (const name of [GAO, CUI, LIU, EMPLOYER, BUILDER]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    await story.does(li, 'mediation', 'open-mediation');
  });
  afterAll(() => house.close());

  it('while all are in it nobody is handed over, and the refusal says who is in it and what may be', async () => {
    for (const more of [{}, { partyIds: his() }]) {
      const answer = await offer(more);
      expect(refusalOf(answer)).toMatchObject({ status: 409, code: 'road-under-way-elsewhere' });
      expect(answer.body['detail']).toContain(CUI);
    }
  });

  it('once he has left, he and his employer may be; the others may not, nor may the whole case', async () => {
    await story.does(li, 'mediation', 'record-willingness', { partyId: story.party(CUI), willing: false });
    expect(refusalOf(await offer()).code).toBe('road-under-way-elsewhere');
    expect(refusalOf(await offer({ partyIds: [story.party(GAO), story.party(EMPLOYER)] })).code).toBe('road-under-way-elsewhere');
    expect(refusalOf(await offer({ partyIds: [story.party(CUI), story.caseId] })).reasons).toEqual(['not-a-party /partyIds/1']);
    const view = Story.seen(await offer({ partyIds: his(), claimIds: [story.claims['支付崔成焕加班工资']] }));
    story.handoffId = view.id;
    expect(view).toMatchObject({ state: 'offered', partyIds: his() });
  });

  it('the receiver has his proceeding and the card; the committee answers for the case as before and mediates on', async () => {
    await story.accepts('registrar.other', 'his');
    const seen = Story.seen(await house.as('registrar.other').get(story.path('his')));
    expect(seen.parties.map(({ name }) => name)).toEqual([CUI, EMPLOYER]);
    expect(Story.seen(await house.as('registrar.other').get(`/api/v1/cases/${story.caseId}`))).toMatchObject({ visibility: 'card' });
    expect((await house.as('registrar.other').get(story.path('mediation'))).status).toBe(404);
    const ours = Story.seen(await house.as(registrar).get(`/api/v1/cases/${story.caseId}`));
    expect(ours).toMatchObject({ visibility: 'content', responsibleOrganisation: { name: '友谊镇人民调解委员会' } });
    await story.willing('registrar.other', 'his', CUI);
    await story.does(li, 'mediation', 'draft-agreement', story.draft(EMPLOYER));
  });

  it('takes over what was typed about the two of them, and of nobody else', async () => {
    const { body } = await house.as('registrar.other').get(`/api/v1/handoffs/${story.handoffId}/package`);
    expect((body['parties'] as { name: string }[]).map(({ name }) => name)).toEqual([CUI, EMPLOYER]);
    expect((body['claims'] as { description: string }[]).map(({ description }) => description)).toEqual(['支付崔成焕加班工资']);
    expect(body).toMatchObject({ agreement: null, registration: { disputeType: 'labour' } });
  });
});
