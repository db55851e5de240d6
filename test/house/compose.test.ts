import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { FLAGS } from '../../scripts/flags.mjs';
import { loadConfig, type ProcessName, VARIABLES, type Variable } from '../../src/platform/config.js';

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  deploy?: { replicas?: number };
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

const { services } = parse(fs.readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as { services: Record<string, Service> };
const variables: Record<string, Variable> = VARIABLES;
const ours: [string, ProcessName][] = [
  ['api', 'api'],
  ['worker', 'worker'],
  ['migrate', 'migrate'],
];

/** The environment as Compose would give it, with what the operator must bring. */
const BROUGHT: Record<string, string> = { KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'), PUBLIC_URL: 'https://yizhan.example' };
const environmentOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(services[name]?.environment ?? {}).map(([variable, value]) => [
      variable,
      value.replace(/\$\{(\w+):\?\}/g, (_, asked: string) => BROUGHT[asked] ?? 'brought'),
    ]),
  );

describe('docker-compose.yml', () => {
  it.each(ours)('gives %s only variables of the table that it reads, and all it needs', (service, reader) => {
    const given = environmentOf(service);
    for (const name of Object.keys(given)) {
      const known = name === 'NODE_ENV' || variables[name]?.usedBy.includes(reader);
      expect({ name, known }).toEqual({ name, known: true });
    }
    const missing = Object.entries(variables).filter(([name, { requiredBy }]) => requiredBy?.includes(reader) && !given[name]);
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it('starts: the API and the worker accept their environment, in production and without a demo', () => {
    expect(loadConfig(environmentOf('api'))).toMatchObject({ production: true, demo: false, host: '0.0.0.0' });
    expect(loadConfig(environmentOf('worker'), 'worker')).toMatchObject({ production: true, demo: false });
    expect(JSON.stringify(services)).not.toContain('"DEMO"');
  });

  it('connects each process as its own role, and keeps no secret in the file', () => {
    expect(services['api']?.environment?.['DATABASE_URL']).toMatch(/\/\/yizhan_app:\$\{\w+:\?\}@/);
    expect(services['worker']?.environment?.['DATABASE_URL']).toMatch(/\/\/yizhan_worker:\$\{\w+:\?\}@/);
    for (const { environment = {} } of Object.values(services))
      for (const [name, value] of Object.entries(environment)) if (/PASSWORD|KEY/.test(name)) expect(value).toMatch(/^\$\{\w+:\?\}$/);
  });

  it('runs two replicas of each behind one port', () => {
    expect([services['api']?.deploy?.replicas, services['worker']?.deploy?.replicas]).toEqual([2, 2]);
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toHaveLength(1);
    expect(services['gateway']?.ports).toHaveLength(1);
  });

  it('keeps what was queued: Redis neither evicts nor forgets, PostgreSQL commits durably', () => {
    const redis = services['redis']?.command?.join(' ');
    expect(redis).toContain('--maxmemory-policy noeviction');
    expect(redis).toContain('--appendonly yes');
    expect(services['postgres']?.command?.join(' ')).toContain('synchronous_commit=on');
    expect(Number(/postgres:(\d+)/.exec(services['postgres']?.image ?? '')?.[1])).toBeGreaterThanOrEqual(15);
  });

  it('runs Node as `npm run up` and `npm start` do', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [name, script, entry] of [
      ['api', 'start', 'dist/main.js'],
      ['worker', 'start:worker', 'dist/worker.js'],
    ] as const) {
      expect(services[name]?.command).toEqual(['node', ...FLAGS, entry]);
      expect(manifest.scripts[script]).toBe(['node', ...FLAGS, entry].join(' '));
    }
  });

  it('migrates before anything of ours starts, and knows when each is well', () => {
    for (const name of ['api', 'worker'])
      expect(services[name]?.depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
    for (const name of Object.keys(services).filter((each) => each !== 'migrate')) expect(services[name]?.healthcheck).toBeDefined();
  });
});
