/** Every environment variable there is, in one table: what it means, what it may be, and which process reads it. docs/configuration.md is made from it. */

export type ProcessName = 'api' | 'worker' | 'migrate' | 'up';

export interface Variable {
  /** One sentence for the operator. */
  readonly meaning: string;
  readonly usedBy: readonly ProcessName[];
  /** Taken when the variable is missing or empty. */
  readonly default?: string;
  /** Processes that do not start without it. */
  readonly requiredBy?: readonly ProcessName[];
  /** Never printed, not even in a fault. */
  readonly secret?: boolean;
  /** In words, what it may be. */
  readonly form: string;
  /** Whether a value that is there fits. */
  readonly fits: (value: string) => boolean;
}

const isUrl =
  (...protocols: string[]) =>
  (value: string): boolean =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).host !== '';
const isCount =
  (from: number, to: number) =>
  (value: string): boolean =>
    /^\d{1,6}$/.test(value) && Number(value) >= from && Number(value) <= to;
const isOneOf =
  (...values: string[]) =>
  (value: string): boolean =>
    values.includes(value);
const isAnything = (value: string): boolean => value.trim() === value;
const isInstant = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));
const isKey = (value: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(value);

const POSTGRES_URL = { form: 'postgresql://user:password@host:port/database', fits: isUrl('postgres:', 'postgresql:'), secret: true };
const HTTP_URL = { form: 'an http or https URL', fits: isUrl('http:', 'https:') };
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

// prettier-ignore
export const VARIABLES = {
  NODE_ENV:             { usedBy: ['api', 'worker', 'up'], default: 'development', form: 'production, development or test', fits: isOneOf('production', 'development', 'test'),
                          meaning: '`production` refuses demo mode and asks for PUBLIC_URL.' },
  PORT:                 { usedBy: ['api', 'up'], default: '3000', form: 'a port, 1–65535', fits: isCount(1, 65_535),
                          meaning: 'The port the API listens on.' },
  HOST:                 { usedBy: ['api', 'up'], default: '127.0.0.1', form: 'an address of this machine', fits: isAnything,
                          meaning: 'The address the API listens on; `0.0.0.0` in a container.' },
  PUBLIC_URL:           { usedBy: ['api'], default: 'http://localhost:$PORT', ...HTTP_URL,
                          meaning: 'Where people and machines reach the API. It is the issuer of our tokens, so all replicas have the same. Required in production.' },
  DATABASE_URL:         { usedBy: ['api', 'worker', 'migrate', 'up'], requiredBy: ['api', 'worker'], ...POSTGRES_URL,
                          meaning: 'PostgreSQL 15 or newer. The API connects as `yizhan_app`, the worker as `yizhan_worker`; `npm run up` is given a role that may migrate, or nothing and starts its own.' },
  DATABASE_POOL_SIZE:   { usedBy: ['api', 'worker'], default: '10', form: '1–100', fits: isCount(1, 100),
                          meaning: 'Connections one process keeps. Replicas × this must stay below the server’s max_connections.' },
  MIGRATE_DATABASE_URL: { usedBy: ['migrate'], default: '$DATABASE_URL', ...POSTGRES_URL,
                          meaning: 'What `npm run migrate` connects with: a role that may create roles and schemas.' },
  YIZHAN_APP_PASSWORD:  { usedBy: ['migrate'], form: 'a password', fits: isAnything, secret: true,
                          meaning: 'When given, `npm run migrate` sets it as the password of `yizhan_app`.' },
  YIZHAN_WORKER_PASSWORD: { usedBy: ['migrate'], form: 'a password', fits: isAnything, secret: true,
                          meaning: 'When given, `npm run migrate` sets it as the password of `yizhan_worker`.' },
  REDIS_URL:            { usedBy: ['api', 'worker', 'up'], form: 'redis://… or rediss://…', fits: isUrl('redis:', 'rediss:'), secret: true,
                          meaning: 'The queue runs on this Redis, which must have maxmemory-policy noeviction. Without it the queue runs on PostgreSQL. The API only shows the queue to its operators, and serves without it.' },
  KEY_ENCRYPTION_KEY:   { usedBy: ['api'], requiredBy: ['api'], form: '32 bytes in base64 (`openssl rand -base64 32`)', fits: isKey, secret: true,
                          meaning: 'Seals the signing keys of our tokens in the database. All replicas have the same; with another one nobody’s token is accepted.' },
  OIDC_ISSUER:          { usedBy: ['api'], ...HTTP_URL,
                          meaning: 'An outside OpenID Connect issuer whose access tokens are accepted too. Goes with the next two.' },
  OIDC_AUDIENCE:        { usedBy: ['api'], form: 'the `aud` its tokens for us carry', fits: isAnything,
                          meaning: 'The audience its tokens must name.' },
  OIDC_JWKS_URI:        { usedBy: ['api'], ...HTTP_URL,
                          meaning: 'Where its public keys are.' },
  LOG_LEVEL:            { usedBy: ['api', 'worker'], default: 'info', form: LEVELS.join(', '), fits: isOneOf(...LEVELS),
                          meaning: 'The least weighty line that is logged.' },
  DEMO:                 { usedBy: ['api', 'worker', 'up'], default: 'false', form: 'true or false', fits: isOneOf('true', 'false'),
                          meaning: 'A fictional county and a clock that can be moved on. `npm run up` sets it; refused in production.' },
  DEMO_START:           { usedBy: ['up'], default: '2026-03-02T08:30:00+08:00', form: 'an instant with its offset', fits: isInstant,
                          meaning: 'The legal time at which a fresh demo begins.' },
  DATA_DIR:             { usedBy: ['up'], default: '.data', form: 'a folder', fits: isAnything,
                          meaning: 'Where `npm run up` keeps its PostgreSQL, its passwords and its logs.' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

export interface WorkerConfig {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  /** Null: the queue runs on PostgreSQL. */
  readonly redisUrl: string | null;
  readonly demo: boolean;
  readonly demoStart: string;
  readonly logLevel: (typeof LEVELS)[number];
}

export interface Config extends WorkerConfig {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly keyEncryptionKey: Buffer;
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly jwksUri: string } | null;
}

/** Everything that is wrong with the configuration, at once. */
export class ConfigurationFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nEvery variable is explained in docs/configuration.md.`,
    );
    this.name = 'ConfigurationFault';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment of one process; what another process reads is not looked at. */
export function loadConfig(env: Environment, process?: 'api'): Config;
export function loadConfig(env: Environment, process: 'worker'): WorkerConfig;
export function loadConfig(env: Environment, process: 'api' | 'worker' = 'api'): Config | WorkerConfig {
  const faults = [...faultsOfEach(env, process), ...faultsTogether(env, process)];
  if (faults.length > 0) throw new ConfigurationFault(faults);
  const value = (name: VariableName): string => given(env, name) ?? (VARIABLES[name] as Variable).default ?? '';

  const worker: WorkerConfig = {
    production: value('NODE_ENV') === 'production',
    databaseUrl: value('DATABASE_URL'),
    databasePoolSize: Number(value('DATABASE_POOL_SIZE')),
    redisUrl: given(env, 'REDIS_URL') ?? null,
    demo: value('DEMO') === 'true',
    demoStart: value('DEMO_START'),
    logLevel: value('LOG_LEVEL') as WorkerConfig['logLevel'],
  };
  if (process === 'worker') return worker;
  const [issuer, audience, jwksUri] = OIDC.map((name) => given(env, name));
  return {
    ...worker,
    port: Number(value('PORT')),
    host: value('HOST'),
    publicUrl: (given(env, 'PUBLIC_URL') ?? `http://localhost:${value('PORT')}`).replace(/\/+$/, ''),
    keyEncryptionKey: Buffer.from(value('KEY_ENCRYPTION_KEY'), 'base64'),
    oidc: issuer && audience && jwksUri ? { issuer, audience, jwksUri } : null,
  };
}

const OIDC = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URI'] as const;

/** Compose files pass what is not set as an empty text: both mean "not given". */
const given = (env: Environment, name: VariableName): string | undefined => env[name] || undefined;

function faultsOfEach(env: Environment, process: ProcessName): string[] {
  return Object.entries<Variable>(VARIABLES).flatMap(([name, variable]) => {
    if (!variable.usedBy.includes(process)) return [];
    const value = given(env, name as VariableName);
    if (value === undefined) return variable.requiredBy?.includes(process) ? [`${name} is missing: ${variable.form}`] : [];
    if (variable.fits(value)) return [];
    return [`${name} must be ${variable.form}${variable.secret ? '' : `, not "${value}"`}`];
  });
}

function faultsTogether(env: Environment, process: ProcessName): string[] {
  const faults: string[] = [];
  const production = given(env, 'NODE_ENV') === 'production';
  if (production && given(env, 'DEMO') === 'true')
    faults.push('DEMO is refused when NODE_ENV=production: its accounts have a published password');
  if (process !== 'api') return faults;
  if (production && !given(env, 'PUBLIC_URL')) faults.push('PUBLIC_URL is missing: in production the issuer of our tokens has a name');
  const named = OIDC.filter((name) => given(env, name));
  if (named.length > 0 && named.length < OIDC.length)
    faults.push(
      `${named.join(' and ')} ${named.length === 1 ? 'stands' : 'stand'} alone: ${OIDC.join(', ')} are given together or not at all`,
    );
  return faults;
}
