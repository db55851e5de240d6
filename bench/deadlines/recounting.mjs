/**
 * A year is corrected, and every open date of a county is counted again, while people read. It is the dearest case there is: each of the dates moves, with
 * a new ladder, an entry in the journal and a word to its owner. Worker and API are the built programs, each a process of its own.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Services, askJson, signIn } from '../services.mjs';

const POOL = 10;
/** Longer than the bound: what is missed shall be measured too. */
const PATIENCE_MS = 180_000;
/** People who read: so many questions a second, whether or not the last one is answered. */
const QUESTIONS_PER_SECOND = 25;
const QUIET_MS = 20_000;

/** @returns {Promise<{ moved: number, seconds: number, quiet: number, busy: number }>} milliseconds of the slowest in a hundred */
export async function recounting({ client, urls }, say) {
  await client.query(`INSERT INTO case_readers (reader_id, case_id, level) SELECT responsible_organisation_id, id, 'content' FROM cases`);
  await client.query('VACUUM ANALYZE');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-bench-'));
  const services = new Services(folder);
  try {
    const { port } = await services.product(urls, { pool: POOL, seeded: true });
    const token = await signIn(port, 'registrar.mediation');
    const questions = await whatPeopleAsk(port, token);
    await read(port, token, questions, () => wait(QUIET_MS / 4));
    const quiet = await read(port, token, questions, () => wait(QUIET_MS));
    let seconds = NaN;
    const busy = await read(port, token, questions, async () => {
      const began = performance.now();
      await correctTheYear(port);
      await untilFinished(client, began);
      seconds = (performance.now() - began) / 1000;
    });
    const { rows } = await client.query('SELECT moved FROM publications');
    say(
      `${rows[0].moved} dates moved in ${seconds.toFixed(1)} s; of ${busy.length} questions meanwhile the slowest hundredth took ${p99(busy).toFixed(1)} ms`,
    );
    return { moved: Number(rows[0].moved), seconds, quiet: p99(quiet), busy: p99(busy) };
  } finally {
    await services.end();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The list of a desk, and one case after another from it. */
async function whatPeopleAsk(port, token) {
  const { items } = await askJson(port, token, 'GET', '/api/v1/cases?limit=50');
  return items.flatMap(({ id }) => ['/api/v1/cases?limit=50', `/api/v1/cases/${id}`]);
}

/** One person proposes the correction, another approves it: from then on the dates move. */
async function correctTheYear(port) {
  const token = await signIn(port, 'admin.system');
  const approver = await signIn(port, 'supervisor.county');
  const { versions } = await askJson(port, token, 'GET', '/api/v1/calendars/2026');
  const { source, offDays, workDays } = versions.at(-1);
  const corrected = { year: 2026, source, offDays: [...offDays, '2026-12-30'], workDays };
  const { id } = await askJson(port, token, 'POST', '/api/v1/calendars', corrected);
  await askJson(port, approver, 'POST', `/api/v1/calendar-proposals/${id}/actions/approve`, {}, { 'if-match': '"1"' });
}

async function untilFinished(client, began) {
  while (performance.now() - began < PATIENCE_MS) {
    const { rows } = await client.query('SELECT FROM publications WHERE finished_at IS NOT NULL');
    if (rows.length > 0) return;
    await wait(100);
  }
  throw new Error(`the dates are not counted again after ${PATIENCE_MS / 1000} s`);
}

/** Asks by the clock as long as `meanwhile` takes. @returns {Promise<number[]>} milliseconds of each question */
async function read(port, token, questions, meanwhile) {
  const took = [];
  const asked = [];
  const faults = [];
  const ask = async (target) => {
    const began = performance.now();
    await askJson(port, token, 'GET', target);
    took.push(performance.now() - began);
  };
  const timer = setInterval(() => {
    const question = ask(questions[asked.length % questions.length]);
    question.catch((fault) => faults.push(fault));
    asked.push(question);
  }, 1000 / QUESTIONS_PER_SECOND);
  try {
    await meanwhile();
  } finally {
    clearInterval(timer);
    await Promise.allSettled(asked);
  }
  if (faults.length > 0) throw new Error(`${faults.length} questions were not answered: ${faults[0].message}`);
  return took;
}

const p99 = (took) => took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)];
