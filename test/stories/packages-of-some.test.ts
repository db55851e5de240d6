/** One of three leaves the mediation and is sued; the other two settle: what the court is handed is about the suit, and about nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { li, registrar, SUN, ZHOU } from '../support/agreed.js';
import { aHouse, type House } from '../support/house.js';
import { DOSSIERS, Story } from '../support/story.js';

const MA = '马立新';
const SETTLED = '乙向甲还款三千,其余免除';
const OWN = '马立新返还借款一万元';

describe('A suit against the one who left the mediation', () => {
  let house: House;
  let story: Story;
  const packageOf = async (proceeding: string) => {
    const { status, body, text } = await house.as('court-client').get(`${story.path(proceeding)}/package`);
    expect(status).toBe(200);
    return { body, text, claims: (body['claims'] as { description: string }[]).map(({ description }) => description) };
  };
  const sues = async (proceeding: string, names: string[], claims: string[]) => {
    const partyIds = names.map(story.party);
    const claimIds = claims.map((one) => story.claims[one]!);
    await story.opens(registrar, proceeding, { procedure: 'litigation', partyIds, ...(claimIds.length > 0 ? { claimIds } : {}) });
    const filing = { courtId: house.county.organisations['court-youyi'], filedOn: '2026-03-02' };
    await story.does(registrar, proceeding, 'record-filing', filing);
  };

  beforeAll(async () => {
    house = await aHouse();
    story = new Story(house, DOSSIERS.loan);
    await story.registers(registrar, {
      channel: 'window',
      source: undefined,
      parties: [
        { role: 'applicant', kind: 'person', name: SUN },
        { role: 'respondent', kind: 'person', name: ZHOU },
        { role: 'respondent', kind: 'person', name: MA },
      ],
      claims: [{ description: '周长顺返还借款五千元', amount: '5000.00' }, { description: OWN, amount: '10000.00' }],
    }); // prettier-ignore
    await story.opens(registrar, 'mediation', { procedure: 'people-mediation' });
    for (const name of [SUN, ZHOU, MA]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    await story.does(li, 'mediation', 'open-mediation');
    await story.does(li, 'mediation', 'record-willingness', { partyId: story.party(MA), willing: false });
    await sues('early', [SUN, MA], [OWN]);
    const term = { kind: 'money', amount: '3000.00', description: SETTLED, dueDate: '2026-06-30' };
    const terms = [{ debtorPartyIds: [story.party(ZHOU)], creditorPartyId: story.party(SUN), ...term }];
    await story.does(li, 'mediation', 'draft-agreement', { form: 'written', facts: SETTLED, terms });
    await story.signedByAll(registrar, li, 'mediation', [SUN, ZHOU]);
  }, 60_000);
  afterAll(() => house.close());

  it('goes with its own claim, and not with what the others agreed', async () => {
    const { body, text, claims } = await packageOf('early');
    expect((body['parties'] as { name: string }[]).map(({ name }) => name)).toEqual([SUN, MA]);
    expect(claims).toEqual([OWN]);
    expect(body['agreement']).toBeNull();
    expect(text).not.toContain(SETTLED);
  });

  it('says that with them the mediation failed, and from when', async () => {
    expect((await packageOf('early')).body['failureReport']).toMatchObject({
      procedure: 'people-mediation',
      organisation: '友谊镇人民调解委员会',
      endedOn: '2026-03-02',
      ground: 'party-unwilling',
    });
  });

  it('a suit between those who agreed goes with their agreement and with every claim, and nothing of theirs has failed', async () => {
    await sues('between', [SUN, ZHOU], []);
    const { body, claims } = await packageOf('between');
    expect(body).toMatchObject({ agreement: { terms: [{ description: SETTLED }] }, failureReport: null });
    expect(claims).toEqual(Object.keys(story.claims));
  });
});
