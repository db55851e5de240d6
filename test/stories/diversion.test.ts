/** A petition is diverted to mediation (访调对接): its own days run on, the window answers for the case throughout, and what comes of the mediation returns, not what was said in it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, type Seen, Story, refusalOf } from '../support/story.js';

const [ZHAO, QIAN] = ['赵甲', '钱乙'];
const window = 'clerk.petition';
const registrar = 'registrar.mediation';

const DOSSIER = {
  title: '排水信访',
  registration: {
    channel: 'petition',
    disputeType: 'neighbour',
    title: '排水信访',
    facts: '邻居改建后雨水排入院内,多次反映未果',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: ZHAO },
      { role: 'respondent', kind: 'person', name: QIAN },
    ],
  },
} as unknown as Dossier;

describe('a petition that is diverted to mediation', () => {
  let house: House;
  let story: Story;
  let days: string[];

  const petition = async (): Promise<Seen & { deadlines: { ruleId: string; due: string | null; state: string }[] }> =>
    Story.seen(await house.as(window).get(story.path('petition'))) as never;
  const running = async (): Promise<string[]> =>
    (await petition()).deadlines.filter(({ state }) => state === 'running').map(({ ruleId, due }) => `${ruleId} ${due}`);

  beforeAll(async () => {
    house = await aHouse();
    story = new Story(house, DOSSIER);
    await story.registers(window);
    await story.opens(window, 'petition', { procedure: 'petition' });
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    days = await running();
  });
  afterAll(() => house.close());

  it('is offered to a committee while it is under way, and goes on at the window', async () => {
    await story.offers(window, 'committee-youyi');
    const accepted = Story.seen(await house.as(registrar).act(`/api/v1/handoffs/${story.handoffId}`, 'accept')) as unknown as {
      proceedingId: string;
    };
    story.proceedings['mediation'] = accepted.proceedingId;
    expect(Story.seen(await house.as(window).get(`/api/v1/cases/${story.caseId}`)).responsibleOrganisation.name).toBe('县信访接待中心');
    expect(await running()).toEqual(days);
  });

  it('does not stand still for the mediation, and hears that it came to nothing', async () => {
    for (const name of [ZHAO, QIAN]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    expect(await running()).toEqual(days);
    await story.does(registrar, 'mediation', 'terminate', { ground: 'no-agreement', note: '对方只愿出三百元' });
    const heard = await petition();
    expect(heard.marks.some(({ mark }: { mark: string }) => mark.startsWith('mediation'))).toBe(true);
    expect(JSON.stringify(heard)).not.toContain('三百元');
    expect(await running()).toEqual(days);
  });

  it('is not handed over to another petition desk beside itself', async () => {
    const again = await house.as(window).post(`/api/v1/cases/${story.caseId}/handoffs`, {
      toOrganisationId: house.county.organisations['human-resources'],
      procedure: 'petition',
      reason: '属地办理',
      legalBasis: '依职权转交',
    });
    expect(refusalOf(again).code).toBe('road-under-way-elsewhere');
  });

  it('hears that another came to an agreement, and reads none of its terms', async () => {
    await story.registers(window);
    await story.opens(window, 'petition', { procedure: 'petition' });
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    await story.offers(window, 'committee-youyi');
    await story.accepts(registrar, 'mediation');
    for (const name of [ZHAO, QIAN]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    const roster = (await house.as(registrar).get('/api/v1/mediators')).body['items'] as { id: string; name: string }[];
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: roster.find(({ name }) => name === '李调解员')!.id });
    await story.does('mediator.li', 'mediation', 'open-mediation', {});
    const term = { debtorPartyIds: [story.party(QIAN)], creditorPartyId: story.party(ZHAO), kind: 'money', amount: '8848.00', description: '赔偿排水损失', dueDate: '2026-12-31' }; // prettier-ignore
    await story.does('mediator.li', 'mediation', 'draft-agreement', {
      form: 'written',
      facts: '雨水排入院内',
      disputedPoints: '赔偿数额',
      responsibilities: [{ partyId: story.party(QIAN), text: '赔偿' }],
      terms: [term],
    });
    await story.signedByAll(registrar, 'mediator.li', 'mediation', [ZHAO, QIAN]);
    const own = await house.as(registrar).get(story.path('mediation'));
    expect([own.body['state'], own.text.includes('8848')]).toEqual(['effective', true]);
    const seen = await house.as(window).get(story.path('mediation'));
    expect([seen.body['state'], seen.body['agreement'], seen.text.includes('8848')]).toEqual(['effective', null, false]);
    expect(await story.statuses(`${story.path('mediation')}/papers/agreement`, registrar, window)).toEqual([200, 404]);
    const heard = await petition();
    expect(heard.marks).toContainEqual(expect.objectContaining({ mark: 'mediation-outcome', value: 'settled' }));
    const offers = `/api/v1/cases/${story.caseId}/handoffs/preview?procedure=litigation`;
    for (const path of [
      story.path('petition'),
      `/api/v1/cases/${story.caseId}`,
      `/api/v1/cases/${story.caseId}/timeline?limit=100`,
      offers,
    ])
      expect([path, (await house.as(window).get(path)).text.includes('8848')]).toEqual([path, false]);
  });
});
