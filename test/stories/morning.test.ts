import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { WorkerModule } from '../../src/app/worker.module.js';
import { WorkerDay } from '../../src/features/worker/worker.service.js';
import { loadConfig } from '../../src/platform/config.js';
import { eventually } from '../support/eventually.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story } from '../support/story.js';

interface Notice {
  kind: string;
  caseNo: string | null;
  text: string;
}

let house: House;
let endWorker: () => Promise<void>;

beforeAll(async () => {
  house = await aHouse();
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: house.database.workerUrl, LOG_LEVEL: 'silent' }, 'worker');
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: false, abortOnError: false });
  const day = worker.get(WorkerDay);
  await day.begin(config);
  endWorker = async () => {
    await day.end(5000);
    await worker.close();
  };
});
afterAll(async () => {
  await endWorker?.();
  await house?.close();
});

const inboxOf = async (account: string) => (await house.as(account).get('/api/v1/inbox')).body['notices'] as Notice[];

async function aMediation(): Promise<void> {
  const story = new Story(house, DOSSIERS.loan);
  await story.registers('registrar.mediation', { source: undefined });
  await story.opens('registrar.mediation', 'mediation', { procedure: 'people-mediation', caseSource: 'application' });
  for (const name of Object.keys(story.parties)) await story.willing('registrar.mediation', 'mediation', name);
  await story.does('registrar.mediation', 'mediation', 'accept');
  await story.does('registrar.mediation', 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators['mediator.li'] });
}

it('A mediator who asks for one word a day is told at once of her cases, and in the morning of all her aims together', async () => {
  const li = house.as('mediator.li');
  const saved = await li.ask('PUT', '/api/v1/me/notice-preferences', {
    body: { quietFrom: '21:00', quietTo: '07:30', digest: true },
    headers: { 'if-match': await li.tagOf('/api/v1/me/notice-preferences') },
  });
  expect([saved.status, saved.body]).toEqual([200, { quietFrom: '21:00', quietTo: '07:30', digest: true, digestAt: '08:30' }]);

  await aMediation();
  await aMediation();
  const told = (seen: Notice[]) => seen.map(({ kind }) => kind);
  await eventually(
    () => inboxOf('mediator.li'),
    (seen) => seen.length === 2,
  );
  expect(told(await inboxOf('mediator.li'))).toEqual(['people-mediation.appoint-mediator', 'people-mediation.appoint-mediator']);

  // Seven days before the aim of one month.
  await house.moveTo('2026-03-26T09:00:00+08:00');
  const [digest] = await eventually(
    () => inboxOf('mediator.li'),
    (seen) => told(seen).includes('digest'),
  );
  expect(digest).toMatchObject({ kind: 'digest', caseNo: null });
  expect(digest!.text).toMatch(/^您今天有 2 项提醒:\n(YZ2026-\d{6}「人民调解工作目标.*」2026-04-02\n?){2}$/);
  expect(told(await inboxOf('mediator.li'))).not.toContain('deadline-reminded');
});
