import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerModule } from '../../src/app/worker.module.js';
import { WorkerDay } from '../../src/features/worker/worker.service.js';
import { loadConfig } from '../../src/platform/config.js';
import { eventually } from '../support/eventually.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

interface Event {
  type: string;
  occurredOn: string;
  data: { ruleId?: string; rung?: number; told?: unknown };
}

describe('An offer that nobody answers', () => {
  let house: House;
  let story: Story;
  let endWorker: () => Promise<void>;

  beforeAll(async () => {
    house = await aHouse('2026-04-13T15:20:00+08:00');
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: house.database.workerUrl, LOG_LEVEL: 'silent' }, 'worker');
    const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: false, abortOnError: false });
    const day = worker.get(WorkerDay);
    await day.begin(config);
    endWorker = async () => {
      await day.end(5000);
      await worker.close();
    };
    story = new Story(house, DOSSIERS.ditch);
    await story.registers('clerk.village');
    await story.offers('clerk.village', 'committee-xingsheng', { procedure: 'people-mediation' });
  });
  afterAll(async () => {
    await endWorker();
    await house.close();
  });

  const rungs = async () => {
    const { body } = await house.as('clerk.village').get(`/api/v1/cases/${story.caseId}/timeline?limit=200`);
    return (body['items'] as Event[]).filter(({ type, data }) => type.startsWith('deadline-') && data.ruleId === 'handoff.accept');
  };

  it('is reminded by its last day and escalated after it, each once', async () => {
    await house.moveTo('2026-04-25');
    const fired = await rungs();
    expect(fired.map(({ type }) => type)).toEqual(expect.arrayContaining(['deadline-reminded', 'deadline-escalated']));
    const numbers = fired.map(({ data }) => data.rung);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(fired.every(({ data }) => Array.isArray(data.told) && data.told.length > 0)).toBe(true);
  });

  it('lies in the receiver’s inbox as overdue, and the desks have their notices', async () => {
    const inbox = (await house.as('registrar.other').get('/api/v1/inbox')).body;
    expect(inbox).toMatchObject({
      counts: { overdue: 1 },
      items: [expect.objectContaining({ ruleId: 'handoff.accept', due: '2026-04-16', bucket: 'overdue' })],
    });
    await eventually(
      () => house.as('registrar.other').get('/api/v1/inbox'),
      ({ body }) => (body['notices'] as unknown[]).length > 0,
    );
  });

  it('stays offered, with the sender responsible; no other offer may be made beside it', async () => {
    expect(Story.seen(await house.as('clerk.village').get(`/api/v1/handoffs/${story.handoffId}`))).toMatchObject({
      state: 'offered',
      deadline: { due: '2026-04-16', overdue: true },
    });
    expect(Story.seen(await house.as('clerk.village').get(`/api/v1/cases/${story.caseId}`)).responsibleOrganisation.name).toBe(
      '村便民服务点',
    );
    const twice = {
      toOrganisationId: house.county.organisations['committee-youyi'],
      procedure: 'people-mediation',
      reason: '换一家',
      legalBasis: '依职责',
    };
    expect(refusalOf(await house.as('clerk.village').post(`/api/v1/cases/${story.caseId}/handoffs`, twice))).toMatchObject({
      status: 409,
      code: 'already-offered',
    });
  });

  it('may still be accepted, and is then reminded no more', async () => {
    const before = (await rungs()).length;
    await story.accepts('registrar.other', 'mediation');
    expect(Story.seen(await house.as('registrar.other').get(`/api/v1/cases/${story.caseId}`)).responsibleOrganisation.name).toBe(
      '兴盛乡人民调解委员会',
    );
    await house.moveTo('2026-05-20');
    const { body } = await house.as('registrar.other').get(`/api/v1/cases/${story.caseId}/timeline?limit=200`);
    expect(
      (body['items'] as Event[]).filter(({ type, data }) => type.startsWith('deadline-') && data.ruleId === 'handoff.accept'),
    ).toHaveLength(before);
  });

  it('comes back to the sender with a reason when it is rejected, and must be sent on', async () => {
    const other = new Story(house, DOSSIERS.ditch);
    await other.registers('clerk.village');
    await other.offers('clerk.village', 'committee-youyi');
    const path = `/api/v1/handoffs/${other.handoffId}`;
    expect(refusalOf(await house.as('registrar.mediation').act(path, 'reject'))).toMatchObject({
      status: 400,
      reasons: ['required /ground', 'required /reason'],
    });
    expect(refusalOf(await house.as('registrar.mediation').act(path, 'withdraw'))).toMatchObject({ status: 403, code: 'not-the-sender' });
    expect(
      Story.seen(await house.as('registrar.mediation').act(path, 'reject', { ground: 'competence', reason: '纠纷在兴盛乡' })).state,
    ).toBe('rejected');
    expect(await other.statuses(`/api/v1/cases/${other.caseId}`, 'registrar.mediation')).toEqual([404]);
    const { body } = await house.as('clerk.village').get('/api/v1/deadlines?ruleId=case.route&open=true');
    expect((body['items'] as { caseId: string }[]).map(({ caseId }) => caseId)).toContain(other.caseId);
  });
});
