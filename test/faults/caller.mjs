/** Somebody who asks over HTTP, whichever replica answers, and asks again with the same key until the answer is known. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

export class Caller {
  /** Requests that came to nobody, or whose answer was lost on the way. */
  broken = 0;
  unavailable = 0;
  #token;

  constructor(house, username) {
    Object.assign(this, { house, username });
  }

  /** @returns the answer, once there is one that is not "later" */
  async post(path, body = {}, headers = {}) {
    return this.ask('POST', path, { body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  async ask(method, path, { body, headers = {} } = {}) {
    const until = performance.now() + PATIENCE_MS;
    for (let turn = Math.floor(Math.random() * 2); ; turn += 1) {
      const answer = await this.once(this.house.apis[turn % this.house.apis.length].url, method, path, { body, headers });
      if (answer && answer.status < 500 && answer.body.code !== 'idempotency-in-progress') return answer;
      if (performance.now() > until) throw new Error(`${method} ${path}: no answer within ${PATIENCE_MS} ms, last ${answer?.status}`);
      await wait(50);
    }
  }

  /** One request of one replica. Null when nobody answered. */
  async once(url, method, path, { body, headers = {} } = {}) {
    try {
      this.#token ??= await this.#signIn(url);
      const response = await fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${this.#token}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(20_000),
      });
      const answer = { status: response.status, headers: response.headers, body: JSON.parse((await response.text()) || '{}') };
      if (answer.status === 503) this.unavailable += 1;
      return answer;
    } catch {
      this.broken += 1;
      return null;
    }
  }

  async #signIn(url) {
    const form = new URLSearchParams({ grant_type: 'password', username: this.username, password: 'yizhan-demo' });
    const response = await fetch(`${url}/oauth/token`, { method: 'POST', body: form, signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`no token for ${this.username}: ${response.status}`);
    return (await response.json()).access_token;
  }
}
