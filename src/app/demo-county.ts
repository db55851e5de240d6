/** The fictional county of demo mode: bodies, people for every role, machine clients, and the legal time at which it begins. */
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Role, Scope } from '../domain/actor.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';
import type { Subject } from '../domain/organisation-subjects.js';
import { hashSecret } from '../platform/secrets.js';

/** Published on purpose: demo mode is refused in production. */
export const DEMO_PASSWORD = 'yizhan-demo';

interface DemoOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly areaCode: string;
  readonly parent?: string;
  readonly subjects?: readonly Subject[];
}

// prettier-ignore
export const DEMO_ORGANISATIONS = {
  'petition-centre':      { name: '县信访接待中心',               kind: 'petition-office',            areaCode: '230522' },
  'village-desk':         { name: '村便民服务点',                 kind: 'village-desk',               areaCode: '230522100000' },
  'county-centre':        { name: '县综治中心',                   kind: 'centre',                     areaCode: '230522' },
  'committee-youyi':      { name: '友谊镇人民调解委员会',         kind: 'people-mediation-committee', areaCode: '230522100000' },
  'committee-xingsheng':  { name: '兴盛乡人民调解委员会',         kind: 'people-mediation-committee', areaCode: '230522200000' },
  'human-resources':      { name: '县人力资源和社会保障局',       kind: 'agency',                     areaCode: '230522', parent: 'county-government', subjects: ['human-resources'] },
  'county-government':    { name: '县人民政府',                   kind: 'agency',                     areaCode: '230522', parent: 'city-government', subjects: ['government'] },
  'city-government':      { name: '双鸭山市人民政府',             kind: 'agency',                     areaCode: '230500', subjects: ['government'] },
  'natural-resources':    { name: '县自然资源局',                 kind: 'agency',                     areaCode: '230522', parent: 'county-government', subjects: ['natural-resources'] },
  'public-security':      { name: '县公安局',                     kind: 'agency',                     areaCode: '230522', parent: 'county-government', subjects: ['public-security'] },
  'market-regulation':    { name: '县市场监督管理局',             kind: 'agency',                     areaCode: '230522', parent: 'county-government', subjects: ['market-regulation'] },
  'health-commission':    { name: '县卫生健康局',                 kind: 'agency',                     areaCode: '230522', parent: 'county-government', subjects: ['health'] },
  'farm-youyi':           { name: '友谊农场',                     kind: 'farm',                       areaCode: '230522502' },
  'committee-farm':       { name: '友谊农场人民调解委员会',       kind: 'people-mediation-committee', areaCode: '230522502', parent: 'farm-youyi' },
  'land-arbitration':     { name: '县农村土地承包仲裁委员会',     kind: 'land-arbitration',           areaCode: '230522' },
  'discipline-organ':     { name: '县纪委监委',                   kind: 'discipline-organ',           areaCode: '230522' },
  'labour-arbitration':   { name: '县劳动人事争议仲裁委员会',     kind: 'labour-arbitration',         areaCode: '230522' },
  'reconsideration':      { name: '县司法局行政复议机构',         kind: 'reconsideration',            areaCode: '230522' },
  'court-youyi':          { name: '友谊县人民法院',               kind: 'court',                      areaCode: '230522' },
  // Has no account here: the docking centre mirrors its acts.
  'court-sifangtai':      { name: '双鸭山市四方台区人民法院',     kind: 'court',                      areaCode: '230505' },
  'docking-centre':       { name: '诉调对接中心',                 kind: 'docking-centre',             areaCode: '230522', parent: 'court-youyi' },
  'justice-office':       { name: '县司法局',                     kind: 'justice-office',             areaCode: '230522' },
  'joint-meeting':        { name: '县信访工作联席会议',           kind: 'petition-joint-meeting',     areaCode: '230522' },
  'county-supervision':   { name: '县委政法委',                   kind: 'county-supervision',         areaCode: '230522' },
  'county-audit':         { name: '县审计局',                     kind: 'audit',                      areaCode: '230522' },
  'data-centre':          { name: '县大数据中心',                 kind: 'data-centre',                areaCode: '230522' },
} as const satisfies Record<string, DemoOrganisation>;

export type DemoOrganisationCode = keyof typeof DEMO_ORGANISATIONS;

interface DemoUser {
  readonly name: string;
  readonly at: DemoOrganisationCode;
  readonly roles: readonly Role[];
}

// prettier-ignore
export const DEMO_USERS = {
  'clerk.petition':        { name: '信访窗口',           at: 'petition-centre',     roles: ['clerk'] },
  'clerk.village':         { name: '村代办员',           at: 'village-desk',        roles: ['clerk'] },
  'clerk.centre':          { name: '综治中心窗口',       at: 'county-centre',       roles: ['clerk'] },
  'registrar.mediation':   { name: '友谊镇调委会登记员', at: 'committee-youyi',     roles: ['registrar'] },
  'mediator.li':           { name: '李调解员',           at: 'committee-youyi',     roles: ['mediator'] },
  'mediator.wang':         { name: '王调解员',           at: 'committee-youyi',     roles: ['mediator'] },
  'head.mediation':        { name: '友谊镇调委会主任',   at: 'committee-youyi',     roles: ['organisation-head'] },
  'registrar.other':       { name: '兴盛乡调委会登记员', at: 'committee-xingsheng', roles: ['registrar'] },
  'mediator.zhao':         { name: '赵调解员',           at: 'committee-xingsheng', roles: ['mediator'] },
  'officer.agency':        { name: '人社局经办人',       at: 'human-resources',     roles: ['officer'] },
  'head.agency':           { name: '人社局负责人',       at: 'human-resources',     roles: ['organisation-head'] },
  'officer.government':    { name: '县政府经办人',       at: 'county-government',   roles: ['officer'] },
  'officer.city':          { name: '市政府经办人',       at: 'city-government',     roles: ['officer'] },
  'officer.land':          { name: '自然资源局经办人',   at: 'natural-resources',   roles: ['officer'] },
  'officer.police':        { name: '公安局经办人',       at: 'public-security',     roles: ['officer'] },
  'officer.market':        { name: '市场监管局经办人',   at: 'market-regulation',   roles: ['officer'] },
  'officer.health':        { name: '卫健局经办人',       at: 'health-commission',   roles: ['officer'] },
  'officer.farm':          { name: '农场经办人',         at: 'farm-youyi',          roles: ['officer'] },
  'registrar.farm':        { name: '农场调委会登记员',   at: 'committee-farm',      roles: ['registrar'] },
  'mediator.farm':         { name: '农场调解员',         at: 'committee-farm',      roles: ['mediator'] },
  'officer.discipline':    { name: '纪委监委经办人',     at: 'discipline-organ',    roles: ['officer'] },
  'clerk.land':            { name: '土地仲裁窗口',       at: 'land-arbitration',    roles: ['clerk'] },
  'clerk.arbitration':     { name: '仲裁委立案窗口',     at: 'labour-arbitration',  roles: ['clerk'] },
  'clerk.reconsideration': { name: '行政复议窗口',       at: 'reconsideration',     roles: ['clerk'] },
  'officer.justice':       { name: '司法局经办人',       at: 'justice-office',      roles: ['officer'] },
  'officer.joint-meeting': { name: '联席会议经办人',     at: 'joint-meeting',       roles: ['officer'] },
  'docking.court':         { name: '诉调对接人员',       at: 'docking-centre',      roles: ['docking-clerk'] },
  'supervisor.county':     { name: '政法委督导员',       at: 'county-supervision',  roles: ['county-supervisor'] },
  'auditor.county':        { name: '审计员',             at: 'county-audit',        roles: ['auditor'] },
  'admin.system':          { name: '系统管理员',         at: 'data-centre',         roles: ['system-admin'] },
  'admin.security':        { name: '安全管理员',         at: 'data-centre',         roles: ['security-admin'] },
} as const satisfies Record<string, DemoUser>;

interface DemoClient {
  readonly name: string;
  readonly at: DemoOrganisationCode;
  readonly scopes: readonly Scope[];
}

// prettier-ignore
export const DEMO_CLIENTS = {
  'court-client':    { name: '法院办案系统', at: 'court-youyi',     scopes: ['court.event:write', 'court.packet:read', 'handoff:answer'] },
  'petition-client': { name: '信访信息系统', at: 'petition-centre', scopes: ['intake:create', 'receipt:read'] },
  'grid-client':     { name: '网格上报系统', at: 'village-desk',    scopes: ['intake:create', 'receipt:read'] },
} as const satisfies Record<string, DemoClient>;

/** When the county was made up: the time in its ids. */
const MADE_AT = Date.parse('2026-03-02T08:30:00+08:00').toString(16).padStart(12, '0');

/** The id of a body or a person, a UUIDv7 that is the same in every demo: the examples of the OpenAPI document name them. */
export function demoId(kind: 'organisation' | 'user' | 'mediator' | 'client', code: string): string {
  const digest = createHash('sha256').update(`${kind} ${code}`).digest('hex');
  const variant = '89ab'[parseInt(digest[3]!, 16) % 4]!;
  return `${MADE_AT.slice(0, 8)}-${MADE_AT.slice(8)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

const INSERT_ORGANISATIONS = `INSERT INTO organisations (id, code, name, kind, area_code, parent_id, subjects)
  SELECT * FROM jsonb_to_recordset($1) AS o (id uuid, code text, name text, kind text, area_code text, parent_id uuid, subjects text[])`;
const INSERT_USERS = `INSERT INTO users (id, username, name, organisation_id, roles, password_hash)
  SELECT id, username, name, organisation_id, roles, $2 FROM jsonb_to_recordset($1) AS u (id uuid, username text, name text, organisation_id uuid, roles text[])`;
const INSERT_MEDIATORS = `INSERT INTO mediators (id, user_id, organisation_id)
  SELECT * FROM jsonb_to_recordset($1) AS m (id uuid, user_id uuid, organisation_id uuid)`;
const INSERT_CLIENTS = `INSERT INTO api_clients (id, client_id, name, organisation_id, secret_hash, scopes)
  SELECT id, client_id, name, organisation_id, $2, scopes FROM jsonb_to_recordset($1) AS c (id uuid, client_id text, name text, organisation_id uuid, scopes text[])`;
// An interval of seconds alone: one with days in it would bend at a change to summer time in the session's zone.
const SET_CLOCK =
  'UPDATE legal_clock SET demo_offset = make_interval(secs => extract(epoch FROM $1::timestamptz - clock_timestamp())::float8)';

/**
 * Loads the county into a database that has none, as a member of yizhan_owner. A county that is there already is left as it is, its clock too.
 * @returns whether it was loaded
 */
export async function loadDemoCounty(client: ClientBase, start: string): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL ROLE yizhan_owner; SET LOCAL search_path = yizhan');
    // Of two that start together, one loads and the other finds it there.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('yizhan demo county', 0))");
    const codes = Object.keys(DEMO_ORGANISATIONS);
    const { rowCount } = await client.query('SELECT FROM organisations WHERE code = ANY($1) LIMIT 1', [codes]);
    if (!rowCount) await load(client, start);
    await client.query('COMMIT');
    return !rowCount;
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw fault;
  }
}

async function load(client: ClientBase, start: string): Promise<void> {
  const hash = await hashSecret(DEMO_PASSWORD);
  const organisations = Object.entries<DemoOrganisation>(DEMO_ORGANISATIONS).map(
    ([code, { name, kind, areaCode, parent, subjects = [] }]) => ({
      id: demoId('organisation', code),
      code,
      name,
      kind,
      area_code: areaCode,
      parent,
      subjects,
    }),
  );
  const idOf = new Map(organisations.map(({ code, id }) => [code, id]));
  const users = Object.entries<DemoUser>(DEMO_USERS).map(([username, { name, at, roles }]) => ({
    id: demoId('user', username),
    username,
    name,
    organisation_id: idOf.get(at),
    roles,
  }));
  const mediators = users
    .filter(({ roles }) => roles.includes('mediator'))
    .map(({ id, username, organisation_id }) => ({ id: demoId('mediator', username), user_id: id, organisation_id }));
  const clients = Object.entries<DemoClient>(DEMO_CLIENTS).map(([client_id, { name, at, scopes }]) => ({
    id: demoId('client', client_id),
    client_id,
    name,
    organisation_id: idOf.get(at),
    scopes,
  }));
  const withParents = organisations.map(({ parent, ...rest }) => ({ ...rest, parent_id: parent ? idOf.get(parent) : null }));
  await client.query(INSERT_ORGANISATIONS, [JSON.stringify(withParents)]);
  await client.query(INSERT_USERS, [JSON.stringify(users), hash]);
  await client.query(INSERT_MEDIATORS, [JSON.stringify(mediators)]);
  await client.query(INSERT_CLIENTS, [JSON.stringify(clients), hash]);
  await client.query(SET_CLOCK, [start]);
}

/** The accounts, as the start prints them: who, where, as what. */
export function accountLines(): string[] {
  const rows = [
    ...Object.entries<DemoUser>(DEMO_USERS).map(([username, { at, roles }]) => ({ name: username, at, grants: roles.join(' ') })),
    ...Object.entries<DemoClient>(DEMO_CLIENTS).map(([clientId, { at, scopes }]) => ({ name: clientId, at, grants: scopes.join(' ') })),
  ];
  const line = ({ name, at, grants }: (typeof rows)[number]) => `${name.padEnd(22)}${DEMO_ORGANISATIONS[at].name}(${grants})`;
  return [`password / secret: ${DEMO_PASSWORD}`, ...rows.map(line)];
}
