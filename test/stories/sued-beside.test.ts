import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, Story, refusalOf } from '../support/story.js';

const [LU, ZHENG] = ['吕凤英', '郑国强'] as const;
const land = 'officer.land';
const aParty = (role: string, kind: string, name: string) => ({ role, kind, name });
const aDossier = (title: string): Dossier => ({
  title,
  registration: {
    channel: 'window', disputeType: 'housing-homestead', title, facts: '两家院界相争,均称老界石在自家院内。', areaCode: '230522100000',
    parties: [aParty('applicant', 'person', LU), aParty('respondent', 'person', ZHENG)],
  },
  agreement: { facts: '', responsibility: '', disputedPoints: '', terms: [], form: 'written' },
  deadlines: [],
}); // prettier-ignore

describe('A decision on a boundary, and the suit against it', () => {
  let house: House;
  let story: Story;
  const rights = async (): Promise<string[]> => {
    const { body } = await house.as(land).get(story.path('boundary'));
    const items = body['deadlines'] as { ruleId: string; subjectId: string; state: string }[];
    const names = Object.fromEntries(Object.entries(story.parties).map(([name, id]) => [id, name]));
    return items
      .filter(({ ruleId }) => ruleId === 'adjudication.sue')
      .map(({ subjectId, state }) => `${names[subjectId]} ${state}`)
      .sort();
  };

  const decided = async (day: string): Promise<void> => {
    story = new Story(house, aDossier('吕凤英与郑国强院界纠纷'));
    await story.registers(land);
    await story.opens(land, 'boundary', { procedure: 'administrative-adjudication', variant: 'land-title', receivedOn: day });
    await story.does(land, 'boundary', 'accept');
    await story.does(land, 'boundary', 'send-application', {});
    await story.does(land, 'boundary', 'investigate', { investigators: ['王工', '赵工'] });
    await story.does(land, 'boundary', 'submit-opinion', { deciderId: house.county.organisations['county-government'], note: '以老界石为界' });
    await story.does('officer.government', 'boundary', 'decide', { on: day, documentNo: '友政处〔2026〕3号', result: '以老界石为界' });
    for (const name of [LU, ZHENG])
      await story.does(land, 'boundary', 'record-service', { partyId: story.party(name), servedOn: day, method: 'in-person' });
  }; // prettier-ignore

  beforeAll(async () => {
    house = await aHouse('2026-03-02T08:30:00+08:00');
    await decided('2026-03-02');
  });
  afterAll(() => house.close());

  it('who has sued has used his right, though nobody named what the suit rests on; the neighbour’s days run on', async () => {
    // Nobody had the strip by right before: the decision took nothing from either.
    const suit = { procedure: 'litigation', variant: 'administrative', concerns: ['land-title'] };
    expect(refusalOf(await house.as(land).post(`/api/v1/cases/${story.caseId}/proceedings`, suit)).code).toBe('reconsideration-first');
    await story.opens(land, 'suit', { ...suit, exception: 'no-obtained-right' });
    await story.does(land, 'suit', 'record-filing', {
      partyId: story.party(ZHENG), courtId: house.county.organisations['court-youyi'], filedOn: '2026-03-02',
    }); // prettier-ignore
    expect(await rights()).toEqual([`${LU} running`, `${ZHENG} met`]);
    // The neighbour may still be written down as suing, and nothing said of the first suit puts the decision in force before his last day.
    const { body } = await house.as(land).get(`${story.path('boundary')}/actions`);
    expect((body['allowed'] as { action: string }[]).map(({ action }) => action)).toContain('record-remedy');
    const upheld = { kind: 'upheld', on: '2026-03-02' };
    expect(refusalOf(await story.tries(land, 'boundary', 'record-remedy-outcome', upheld)).reasons).toEqual([
      'remedy-under-way 14',
      'remedy-still-open 14',
    ]);
    expect(Story.seen(await house.as(land).get(story.path('boundary')))).toMatchObject({ state: 'remedy', ended: false });
  });

  it('does not take effect while the court has the suit: the land stays as it is past every last day', async () => {
    await story.does('court-client', 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522行初3号', docketedOn: '2026-03-02' });
    await house.moveTo('2026-05-07T09:00:00+08:00');
    const view = Story.seen(await house.as(land).get(story.path('boundary')));
    expect([view.state, view.ended, view.marks.map(({ mark }) => mark)]).toEqual(['remedy', false, expect.arrayContaining(['status-quo'])]);
    const upheld = { kind: 'upheld', on: '2026-05-07' };
    expect(refusalOf(await story.tries(land, 'boundary', 'record-remedy-outcome', upheld))).toMatchObject({
      status: 422, reasons: ['remedy-under-way 14'],
    }); // prettier-ignore
  });

  it('is in force once the court has ended it', async () => {
    await story.does('court-client', 'suit', 'record-outcome', { kind: 'claim-dismissed', on: '2026-05-07' });
    const view = await story.does(land, 'boundary', 'record-remedy-outcome', { kind: 'upheld', on: '2026-05-07' });
    expect([view.state, view.marks.some(({ mark }) => mark === 'status-quo')]).toEqual(['effective', false]);
  });

  it('a suit between the two is none against the government: it uses nobody’s right to that, and holds the decision up for nobody', async () => {
    await decided('2026-05-07');
    await story.opens(land, 'suit', { procedure: 'litigation', variant: 'civil' });
    await story.does(land, 'suit', 'record-filing', {
      partyId: story.party(ZHENG), courtId: house.county.organisations['court-youyi'], filedOn: '2026-05-07',
    }); // prettier-ignore
    expect(await rights()).toEqual([`${LU} running`, `${ZHENG} running`]);
    expect(Story.seen(await house.as(land).get(story.path('boundary'))).state).toBe('served');
    const { body } = await house.as(land).get(`/api/v1/cases/${story.caseId}/triage`);
    const open = body['open'] as { procedure: string; variant: string | null; rights: { ruleId: string }[] }[];
    const told = (kind: RegExp) =>
      open
        .filter(({ procedure, variant }) => procedure === 'litigation' && kind.test(variant ?? 'civil'))
        .flatMap(({ rights: all }) => all.map(({ ruleId }) => ruleId));
    expect(told(/civil|ordinary|summary$|small/)).not.toContain('adjudication.sue');
  });
});
