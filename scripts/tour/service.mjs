/** Talks to a running Yizhan as one of its demo accounts: signs in, remembers versions, moves demo time. */
import { randomUUID } from 'node:crypto';

export const PASSWORD = 'yizhan-demo';

/** Nothing more can be played: what the reader has to do is said in the message. */
export class CannotGoOn extends Error {}

export class Service {
  callers = new Map();
  bodies = {};
  mediators = {};

  constructor(url) {
    this.url = url.replace(/\/+$/, '');
  }

  /** Somebody with an account; machine clients end in `-client`. */
  as(account) {
    if (!this.callers.has(account)) this.callers.set(account, new Caller(this, account));
    return this.callers.get(account);
  }

  async fetch(method, path, { headers = {}, body } = {}) {
    let response;
    try {
      const request = { method, headers, signal: AbortSignal.timeout(120_000) };
      if (body !== undefined) request.body = body;
      response = await fetch(this.url + path, request);
    } catch (fault) {
      throw new CannotGoOn(`${this.url} 没有应答 does not answer (${fault.cause?.code ?? fault.message})`, { cause: fault });
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  }

  async time() {
    const { status, body } = await this.fetch('GET', '/demo/time');
    if (status !== 200 || !body.today)
      throw new CannotGoOn(`${this.url} 不是演示环境 is no demo (GET /demo/time → ${status}); start one with \`npm run up\``);
    return body;
  }

  /** Steps legal time to a day (08:30) or an instant; a time that has passed already is left alone. */
  async moveTo(to) {
    const { now } = await this.time();
    const instant = to.includes('T') ? to : `${to}T08:30:00+08:00`;
    if (new Date(now) >= new Date(instant)) return { fired: 0 };
    const { status, body } = await this.as('supervisor.county').post('/demo/time', { to: instant });
    if (status !== 200) throw new CannotGoOn(`demo time does not move: ${status} ${body.detail ?? ''}`);
    return body;
  }

  /** Ids of bodies by name and of mediators by name: the only things a desk looks up. */
  async look() {
    const desk = this.as('supervisor.county');
    for (const { id, name } of (await desk.get('/api/v1/organisations?limit=200')).body.items ?? []) this.bodies[name] = id;
    for (const account of ['registrar.mediation', 'registrar.other'])
      for (const { id, name } of (await this.as(account).get('/api/v1/mediators?limit=200')).body.items ?? []) this.mediators[name] = id;
  }
}

class Caller {
  constructor(service, account) {
    Object.assign(this, { service, account, isClient: account.endsWith('-client') });
  }

  async signIn() {
    const form = this.isClient
      ? { grant_type: 'client_credentials', client_id: this.account, client_secret: PASSWORD }
      : { grant_type: 'password', username: this.account, password: PASSWORD };
    const { status, body } = await this.service.fetch('POST', '/oauth/token', { body: new URLSearchParams(form) });
    if (status !== 200)
      throw new CannotGoOn(`${this.account} 不能登录 cannot sign in (${status}): is this a demo? Start one with \`npm run up\``);
    this.token = body.access_token;
    this.me = (await this.ask('GET', '/api/v1/me')).body;
  }

  async ask(method, path, { body, headers = {}, accept = 'application/json', language = 'zh-CN' } = {}) {
    if (!this.token) await this.signIn();
    const all = { authorization: `Bearer ${this.token}`, accept, 'accept-language': language, ...headers };
    if (body !== undefined) all['content-type'] ??= 'application/json';
    if (this.isClient && method === 'POST') all['idempotency-key'] ??= randomUUID();
    const sent = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const answer = await this.service.fetch(method, path, { headers: all, body: sent });
    if (answer.status !== 401) return answer;
    await this.signIn();
    return this.service.fetch(method, path, { headers: { ...all, authorization: `Bearer ${this.token}` }, body: sent });
  }

  get(path, options) {
    return this.ask('GET', path, options);
  }

  post(path, body = {}, headers = {}) {
    return this.ask('POST', path, { body, headers });
  }

  /** Reads the newest version of a resource first, as every desk does before it acts; and again when somebody, or a day that ran out, was quicker. */
  async act(resource, action, body = {}, headers = {}) {
    for (let turn = 1; ; turn += 1) {
      const tag = (await this.get(resource)).headers.get('etag');
      const answer = await this.post(`${resource}/actions/${action}`, body, { ...(tag ? { 'if-match': tag } : {}), ...headers });
      if (answer.status !== 412 || turn === 3) return answer;
    }
  }
}
