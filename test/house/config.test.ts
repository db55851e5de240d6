import { describe, expect, it } from '@jest/globals';
import { ConfigurationFault, loadConfig, VARIABLES, type Variable } from '../../src/platform/config.js';

const key = Buffer.alloc(32, 7).toString('base64');
const enough = { DATABASE_URL: 'postgresql://yizhan_app:pw@127.0.0.1:5432/yizhan', KEY_ENCRYPTION_KEY: key };

function faultsOf(env: Record<string, string | undefined>, process: 'api' | 'worker' = 'api'): readonly string[] {
  try {
    if (process === 'api') loadConfig(env);
    else loadConfig(env, 'worker');
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return fault.faults;
    throw fault;
  }
  return [];
}

describe('the configuration', () => {
  it('needs a database and a key, and has an answer for the rest', () => {
    expect(loadConfig(enough)).toEqual({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: enough.DATABASE_URL,
      databasePoolSize: 10,
      redisUrl: null,
      demo: false,
      demoStart: '2026-03-02T08:30:00+08:00',
      keyEncryptionKey: Buffer.alloc(32, 7),
      oidc: null,
      logLevel: 'info',
    });
  });

  it('names every fault at once', () => {
    const faults = faultsOf({ PORT: '70000', DEMO: 'yes', DATABASE_URL: 'mysql://x/y', LOG_LEVEL: 'loud' });
    expect(faults).toHaveLength(5);
    for (const name of ['PORT', 'DEMO', 'DATABASE_URL', 'LOG_LEVEL', 'KEY_ENCRYPTION_KEY'])
      expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
  });

  it('never prints a secret', () => {
    const faults = faultsOf({ DATABASE_URL: 'hunter2', KEY_ENCRYPTION_KEY: 'hunter2', PORT: 'x' }).join();
    expect(faults).not.toContain('hunter2');
  });

  it('refuses demo mode in production', () => {
    const production = { ...enough, NODE_ENV: 'production', PUBLIC_URL: 'https://yizhan.example' };
    expect(faultsOf(production)).toEqual([]);
    expect(faultsOf({ ...production, DEMO: 'true' })).toEqual([expect.stringContaining('DEMO is refused')]);
  });

  it('asks the worker only for what the worker reads', () => {
    expect(faultsOf({ DATABASE_URL: enough.DATABASE_URL, PORT: 'no port' }, 'worker')).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['an issuer without its keys', { OIDC_ISSUER: 'https://sso.example' }, 'OIDC_ISSUER stands alone'],
    ['a key of 16 bytes', { KEY_ENCRYPTION_KEY: Buffer.alloc(16).toString('base64') }, 'KEY_ENCRYPTION_KEY must be'],
    ['a port of nobody', { PORT: '0' }, 'PORT must be'],
    ['a port in words', { PORT: '3000 ' }, 'PORT must be'],
    ['a URL that is none', { PUBLIC_URL: 'localhost' }, 'PUBLIC_URL must be'],
    ['no name in production', { NODE_ENV: 'production' }, 'PUBLIC_URL is missing'],
  ])('refuses %s', (_, wrong, sentence) => {
    expect(faultsOf({ ...enough, ...wrong })).toEqual([expect.stringContaining(sentence)]);
  });

  it('takes an empty value as not given', () => {
    expect(loadConfig({ ...enough, REDIS_URL: '', OIDC_ISSUER: '', PORT: '' })).toMatchObject({ redisUrl: null, oidc: null, port: 3000 });
  });

  it.each(Object.entries<Variable>(VARIABLES))('%s has a default that fits, and a sentence', (_, variable) => {
    expect(variable.meaning).toMatch(/\.$/);
    if (variable.default && !variable.default.includes('$')) expect(variable.fits(variable.default)).toBe(true);
    if (variable.requiredBy) expect(variable.default).toBeUndefined();
  });
});
