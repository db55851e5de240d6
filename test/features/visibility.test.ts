/** Who may see a case: list, search, detail, timeline and feed ask one predicate, so they cannot differ. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { aHouse, type House } from '../support/house.js';

const PEOPLE = [
  'clerk.petition', 'clerk.village', 'clerk.centre', 'registrar.mediation', 'mediator.li', 'mediator.wang', 'head.mediation', 'registrar.other', 'mediator.zhao',
  'officer.agency', 'docking.court', 'supervisor.county', 'auditor.county', 'admin.system', 'admin.security', 'court-client', 'petition-client', 'grid-client',
] as const; // prettier-ignore

interface World {
  caseId: string;
  who: string;
}

describe('what somebody may see', () => {
  let house: House;
  const worlds: World[] = [];

  const aCase = (title: string, channel = 'window') => ({
    channel,
    disputeType: 'neighbour',
    title,
    facts: '屋檐滴水',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: `${title}甲` },
      { role: 'respondent', kind: 'person', name: `${title}乙` },
    ],
  });

  beforeAll(async () => {
    house = await aHouse();
    for (const who of [
      'clerk.petition',
      'clerk.village',
      'clerk.centre',
      'registrar.mediation',
      'registrar.other',
      'petition-client',
      'grid-client',
    ])
      for (const n of [1, 2]) {
        const { body } = await house.as(who).post('/api/v1/cases', aCase(`${who}之${n}`, who === 'grid-client' ? 'grid' : 'window'));
        worlds.push({ caseId: String(body['id']), who });
      }
    // One is handed over and accepted, one only offered; one has a mediator.
    const committee = house.county.organisations['committee-youyi'];
    const offer = { toOrganisationId: committee, procedure: 'people-mediation', reason: '愿意调解', legalBasis: '职责' };
    const [accepted, offered] = worlds.filter(({ who }) => who === 'clerk.petition');
    const handoff = await house.as('clerk.petition').post(`/api/v1/cases/${accepted!.caseId}/handoffs`, offer);
    await house.as('clerk.petition').post(`/api/v1/cases/${offered!.caseId}/handoffs`, offer);
    const taken = await house.as('registrar.mediation').act(`/api/v1/handoffs/${String(handoff.body['id'])}`, 'accept');
    const proceeding = `/api/v1/proceedings/${String(taken.body['proceedingId'])}`;
    const shown = await house.as('registrar.mediation').get(`/api/v1/cases/${accepted!.caseId}`);
    for (const { id } of shown.body['parties'] as { id: string }[])
      await house.as('registrar.mediation').act(proceeding, 'record-willingness', { partyId: id, willing: true, noticeVersion: '1' });
    await house.as('registrar.mediation').act(proceeding, 'accept');
    const roster = (await house.as('registrar.mediation').get('/api/v1/mediators')).body['items'] as { id: string; name: string }[];
    await house
      .as('registrar.mediation')
      .act(proceeding, 'appoint-mediator', { mediatorId: roster.find(({ name }) => name === '李调解员')!.id });
  }, 60_000);
  afterAll(() => house.close());

  it.each(PEOPLE)('%s sees the same cases in the list, by search, one by one, in the timeline and in the feed', async (account) => {
    const person = house.as(account);
    const listed = new Set(((await person.get('/api/v1/cases?limit=200')).body['items'] as { id: string }[]).map(({ id }) => id));
    const found = new Set(
      ((await person.get(`/api/v1/cases?limit=200&q=${encodeURIComponent('之')}`)).body['items'] as { id: string }[]).map(({ id }) => id),
    );
    // An event is fed when no older transaction of the whole server is still running, another test's included.
    const fed = await eventually(
      async () => {
        const feed = (await person.get('/api/v1/events?limit=200')).body['items'] as { source: string; type: string }[];
        return new Set(feed.filter(({ type }) => type === 'case-registered').map(({ source }) => source.split('/').at(-1)!));
      },
      (seen) => seen.size === listed.size,
    );
    for (const { caseId } of worlds) {
      const one = await person.get(`/api/v1/cases/${caseId}`);
      const timeline = await person.get(`/api/v1/cases/${caseId}/timeline`);
      const sees = one.status === 200;
      expect({
        caseId,
        one: one.status,
        timeline: timeline.status,
        listed: listed.has(caseId),
        found: found.has(caseId),
        fed: fed.has(caseId),
      }).toEqual({
        caseId,
        one: sees ? 200 : 404,
        timeline: sees ? 200 : 404,
        listed: sees,
        found: sees,
        fed: sees,
      });
      if (sees && one.body['visibility'] === 'card') expect(one.text).not.toContain('屋檐滴水');
    }
  });

  const seen = async (account: string) => {
    const items = (await house.as(account).get('/api/v1/cases?limit=200')).body['items'] as { title: string }[];
    return items.map(({ title }) => title).sort();
  };

  it('an administrator sees no case', async () => {
    expect(await seen('admin.system')).toEqual([]);
    expect(await seen('admin.security')).toEqual([]);
  });

  it('a mediator sees what is assigned to him, and his colleague does not', async () => {
    expect(await seen('mediator.li')).toEqual(['clerk.petition之1']);
    expect(await seen('mediator.wang')).toEqual([]);
  });

  it('a machine reads only what it sent itself, and no more than its receipt', async () => {
    expect(await seen('grid-client')).toEqual(['grid-client之1', 'grid-client之2']);
    const { caseId } = worlds.find(({ who }) => who === 'grid-client')!;
    expect((await house.as('grid-client').get(`/api/v1/cases/${caseId}`)).body).toMatchObject({ visibility: 'card' });
  });

  it('county supervision sees where every case stands and not what it is about', async () => {
    expect((await seen('supervisor.county')).length).toBe(worlds.length);
    const { body } = await house.as('supervisor.county').get(`/api/v1/cases/${worlds[0]!.caseId}`);
    expect(body).toMatchObject({ visibility: 'card', parties: [] });
    expect(body).not.toHaveProperty('facts');
  });

  it('the desk that handed a case over keeps its card', async () => {
    const [accepted] = worlds.filter(({ who }) => who === 'clerk.petition');
    expect((await house.as('clerk.petition').get(`/api/v1/cases/${accepted!.caseId}`)).body).toMatchObject({ visibility: 'card' });
  });

  it('the feed goes on where it stopped and misses nothing', async () => {
    const clerk = house.as('registrar.mediation');
    const whole = (await clerk.get('/api/v1/events?limit=200')).body['items'] as { id: string }[];
    const ids: string[] = [];
    for (let after = '', turn = 0; turn < 50; turn += 1) {
      const { body } = await clerk.get(`/api/v1/events?limit=3${after && `&after=${after}`}`);
      const items = body['items'] as { id: string }[];
      ids.push(...items.map(({ id }) => id));
      if (items.length === 0) break;
      after = String(body['next']);
    }
    expect(ids).toEqual(whole.map(({ id }) => id));
    expect((await clerk.get(`/api/v1/events?after=${Buffer.from('["x",1,2]').toString('base64url')}`)).body).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/after' }],
    });
  });
});
