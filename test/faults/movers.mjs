/**
 * People who move and end deadlines just as they fire. Over HTTP: a road is declined or ended, a date stands still and runs on. Through the clerk in
 * this process: a date is extended. What is acknowledged is noted after the answer, or after COMMIT, and never before.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Caller } from './caller.mjs';
import { aDispute } from '../../bench/people.mjs';

const SHARE = 0.22;

export async function startMoving(house, ledger, { rungs }, { registrar, until, say }) {
  const clerk = await aClerk(house);
  const chosen = choose(rungs);
  const busy = new Set();
  const at = (ms, work) =>
    new Promise((resolve) => {
      setTimeout(() => {
        const done = work().catch((fault) => ledger.write({ what: 'gave-up', why: fault.message }));
        busy.add(done);
        void done.finally(() => (busy.delete(done), resolve()));
      }, ms - Date.now()).unref();
    });

  const move = (how, rung, ask) => {
    const no = ledger.lines.length;
    const { caseId, deadlineId } = rung;
    ledger.write({ what: 'asked', no, how, caseId, deadlineId, atMs: Date.now() });
    return ask().then((more) => {
      if (more) ledger.write({ what: 'acknowledged', no, how, caseId, deadlineId, atMs: Date.now(), ...more });
      else ledger.write({ what: 'refused', no, how, caseId, deadlineId });
      return Boolean(more);
    });
  };
  const http =
    (path, body, person = registrar) =>
    async () => {
      const { status } = await person.post(path, body, { 'if-match': '*' });
      return status < 300 ? { status } : null;
    };
  const HOW = {
    applied: (rung, n) =>
      n % 2 === 0
        ? move('end', rung, http(`/api/v1/proceedings/${rung.proceedingId}/actions/decline`, { ground: 'other' }))
        : move('move', rung, () => clerk.extend(rung)),
    mediating: async (rung) => {
      const stand = http(`/api/v1/deadlines/${rung.deadlineId}/actions/suspend`, { basis: 'appraisal' });
      if (!(await move('move', rung, stand))) return;
      await wait(1500);
      await move('move', rung, http(`/api/v1/deadlines/${rung.deadlineId}/actions/resume`, {}));
    },
    medical: (rung) => move('end', rung, http(`/api/v1/proceedings/${rung.proceedingId}/actions/terminate`, { ground: 'no-agreement' })),
  };
  const all = chosen.map((rung, n) =>
    at(rung.dueMs + Math.random() * 1200 - 800, async () => HOW[rung.variant === 'medical' ? 'medical' : rung.state](rung, n)),
  );
  say(`${chosen.length} deadlines are moved or ended as they fire`);

  const registering = registerCases(house, ledger, until);
  return {
    finished: async () => {
      await Promise.all([...all, registering]);
      await Promise.all(busy);
      await clerk.close();
    },
  };
}

/** One rung each of a fifth of the deadlines: at its time something happens to the deadline. */
function choose(rungs) {
  const byDeadline = new Map();
  for (const rung of shuffled(rungs)) byDeadline.set(rung.deadlineId, rung);
  return shuffled([...byDeadline.values()]).slice(0, Math.ceil(byDeadline.size * SHARE));
}

export const shuffled = (list) => list.map((one) => [Math.random(), one]).sort(([a], [b]) => a - b).map(([, one]) => one); // prettier-ignore

/** New cases all through the run: what is acknowledged must be there in the end. */
async function registerCases(house, ledger, until) {
  const desk = new Caller(house, 'clerk.centre');
  const one = async () => {
    while (Date.now() < until) {
      const key = randomUUID();
      const { status, body } = await desk.ask('POST', '/api/v1/cases', { body: aDispute(), headers: { 'idempotency-key': key } });
      if (status === 201) ledger.write({ what: 'registered', caseId: body.id, key });
      await wait(150);
    }
  };
  await Promise.all([one(), one()]);
}

/** The product's own clerk, on the API's role. A broken connection says nothing about the work: it is looked up, and asked again when it is not there. */
async function aClerk(house) {
  const { createDataSource } = await import('../../dist/platform/database.js');
  const { Work } = await import('../../dist/platform/work.js');
  const { Batch } = await import('../../dist/platform/batch.js');
  const { Almanac } = await import('../../dist/casework/almanac.js');
  const { DeadlineClerk } = await import('../../dist/casework/deadline-clerk.js');
  const { deadlineRow } = await import('../../dist/persistence/deadline.queries.js');
  const { lockCaseById } = await import('../../dist/persistence/proceeding.queries.js');
  const { log } = await import('../../dist/platform/logging.js');
  log.level = 'silent';
  const source = createDataSource({ databaseUrl: house.postgres.appUrl, databasePoolSize: 8 }, { name: 'yizhan clerk' });
  await source.initialize();
  const work = new Work(source);
  const clerk = new DeadlineClerk(new Almanac(work));

  const once = async ({ caseId, deadlineId }, mark) => {
    await clerk.ready();
    return work.run(null, async (tx) => {
      const subject = await lockCaseById(tx, caseId);
      const row = await deadlineRow(tx, deadlineId);
      if (row.endedAs !== null) return null;
      const batch = new Batch();
      const { revision } = clerk.extend(batch, subject.now, row, {
        quantity: 5,
        unit: 'working-day',
        basis: mark,
        approvedOn: row.startDate,
        actor: { kind: 'system', id: row.organisationId, name: '-', organisationId: row.organisationId },
      });
      await batch.send(tx);
      return { revision };
    });
  };
  return {
    extend: async (rung) => {
      const mark = randomUUID();
      for (let turn = 0; turn < 300; turn += 1) {
        try {
          const there = turn > 0 && (await house.query('SELECT FROM deadline_extensions WHERE basis = $1', [mark])).length > 0;
          // It was done and the word of it lost: known now, not acknowledged then.
          if (there) return { mark, late: true };
          const done = await once(rung, mark);
          return done && { mark, ...done };
        } catch {
          await wait(100);
        }
      }
      throw new Error('the clerk could not extend');
    },
    close: () => source.destroy(),
  };
}
