/**
 * The floor: what one would write with node:http and pg alone to leave the same rows behind. The same locking reads, the same search for duplicates (its
 * findings are rows too), one prepared statement a table with all its rows, one transaction; no rules, no checks, no roles. A process of its own.
 */
import { createHash, randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { v7 as uuid } from 'uuid';

let pool;
let made;
/** Rows the product left for the same request, by table. */
let rowsOf;
let answers;

process.on('message', (told) => {
  ({ rowsOf, answers } = told);
  pool = new pg.Pool({
    connectionString: told.databaseUrl,
    max: told.connections,
    options: '-c search_path=yizhan',
    application_name: 'floor',
  });
  const server = http.createServer({ keepAliveTimeout: 72_000 }, (request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  made = 0;
});
process.on('disconnect', () => process.exit());

async function serve(request, response) {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const answer =
      request.method === 'GET'
        ? await list(request.headers['x-desk'])
        : request.url === '/register'
          ? await inTransaction((client) => register(client, JSON.parse(body), body, request.headers))
          : await inTransaction((client) => act(client, request.url.split('/')[2], JSON.parse(body), body, request.headers));
    const text = JSON.stringify(answer);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
  } catch (fault) {
    const text = String(fault?.stack ?? fault);
    response.writeHead(500, { 'content-length': Buffer.byteLength(text) }).end(text);
  }
}

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}

const names = new Map();
function ask(client, text, values) {
  let name = names.get(text);
  if (!name) names.set(text, (name = `s${names.size}`));
  return client.query({ name, text, values });
}

function insert(client, table, rows) {
  if (rows.length === 0) return undefined;
  const columns = Object.keys(rows[0]);
  const places = rows.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`);
  return ask(
    client,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  );
}

async function claim(client, subject, key, body) {
  const number = createHash('sha256').update(`${subject} ${key}`).digest().readBigInt64BE().toString();
  await ask(client, 'SELECT pg_try_advisory_xact_lock($1::bigint)', [number]);
  await ask(client, 'SELECT request, status, etag, location, body FROM idempotency_keys WHERE subject = $1 AND key = $2', [subject, key]);
  return createHash('sha256').update(body).digest();
}

/** In the product's own shape: written plainly, PostgreSQL reads the whole desk for it, and the floor would be no floor. So is the list below. */
const DUPLICATES = `SELECT c.id, c.case_no, c.title, bool_or(m.how = 'id') AS same_id
  FROM (SELECT y.case_id, 'name' AS how, y.name AS what FROM parties y WHERE y.name = ANY($2::text[])
        UNION ALL SELECT y.case_id, 'id', y.id_number FROM parties y WHERE y.id_number = ANY($3::text[])) m
  CROSS JOIN LATERAL (SELECT FROM case_readers WHERE reader_id = $1 AND case_id = m.case_id OFFSET 0) r
  CROSS JOIN LATERAL (SELECT id, case_no, title FROM cases WHERE id = m.case_id AND closed_at IS NULL OFFSET 0) c
  GROUP BY c.id, c.case_no, c.title HAVING bool_or(m.how = 'id') OR count(DISTINCT m.what) >= 2 ORDER BY c.id DESC LIMIT 5`;

const bytes = (hex) => Buffer.from(hex.slice(2), 'hex');

async function register(client, dispute, body, headers) {
  const { cases, parties, claims, case_readers: readers, events, deadlines, deadline_rungs: rungs } = rowsOf.register;
  const key = headers['idempotency-key'];
  const subject = headers['x-subject'];
  const request = await claim(client, subject, key, body);
  const id = uuid();
  const desk = cases[0].registered_organisation_id;
  const { rows: likes } = await ask(client, DUPLICATES, [
    desk,
    dispute.parties.map(({ name }) => name),
    dispute.parties.map(({ idNumber }) => idNumber),
  ]);
  const { rows: numbers } = await ask(client, 'SELECT next_case_no(2026) AS no', []);
  const own = { ...cases[0], id, matter_id: id, case_no: numbers[0].no, title: dispute.title, event_hash: bytes(cases[0].event_hash) };
  await insert(client, 'cases', [own]);
  await insert(client, 'tracking_codes', [{ code: `F${(made += 1)}${randomUUID().slice(0, 8)}`, case_id: id }]);
  const people = parties.map((row, at) => ({
    ...row,
    id: uuid(),
    case_id: id,
    name: dispute.parties[at].name,
    id_number: dispute.parties[at].idNumber,
    defects: '[]',
  }));
  await insert(client, 'parties', people);
  /** What the template's row was called, and what its copy is. */
  const copies = new Map(claims.map((row) => [row.id, uuid()]));
  await insert(
    client,
    'claims',
    claims.map((row) => ({ ...row, id: copies.get(row.id), case_id: id })),
  );
  await insert(
    client,
    'case_readers',
    readers.map((row) => ({ ...row, case_id: id })),
  );
  await insert(
    client,
    'case_duplicates',
    likes.map((like) => ({ case_id: id, other_case_id: like.id, reasons: '["same-id-number", "same-dispute-type"]' })),
  );
  await insert(
    client,
    'events',
    events.map((row) => ({ ...row, id: uuid(), case_id: id, prev_hash: bytes(row.prev_hash), hash: bytes(row.hash) })),
  );
  await insert(
    client,
    'outbox',
    events.map(({ seq, type }) => ({ case_id: id, event_seq: seq, type })),
  );
  for (const row of deadlines) copies.set(row.id, uuid());
  await insert(
    client,
    'deadlines',
    deadlines.map((row) => ({
      ...row,
      id: copies.get(row.id),
      case_id: id,
      owner_id: copies.get(row.owner_id) ?? id,
      subject_id: copies.get(row.subject_id) ?? null,
    })),
  );
  await insert(
    client,
    'deadline_rungs',
    rungs.map((row) => ({ ...row, case_id: id, deadline_id: copies.get(row.deadline_id) })),
  );
  const duplicates = likes.map((like) => ({
    caseId: like.id,
    caseNo: like.case_no,
    title: like.title,
    reasons: answers.register.duplicates[0]?.reasons ?? [],
  }));
  const answer = { ...answers.register, id, caseNo: own.case_no, title: own.title, duplicates };
  await insert(client, 'idempotency_keys', [
    { subject, key, request, status: 201, etag: '"1"', location: `/api/v1/cases/${id}`, body: JSON.stringify(answer) },
  ]);
  return answer;
}

const LOCK = `SELECT c.id, c.version, c.event_seq, c.event_hash, c.stage, p.version AS own_version FROM proceedings p JOIN cases c ON c.id = p.case_id
  WHERE p.id = $1 FOR NO KEY UPDATE OF c`;

async function act(client, proceedingId, input, body, headers) {
  const { marks, events, proceedings } = rowsOf.act;
  const { rows: locked } = await ask(client, LOCK, [proceedingId]);
  const { id: caseId, version, event_seq: seq, event_hash: hash, own_version: ownVersion } = locked[0];
  const key = headers['idempotency-key'];
  const subject = headers['x-subject'];
  const request = await claim(client, subject, key, body);
  const next = createHash('sha256').update(hash).update(body).digest();
  await insert(
    client,
    'marks',
    marks.map((row) => ({ ...row, id: uuid(), proceeding_id: proceedingId, party_id: input.partyId, event_seq: seq + 1 })),
  );
  await insert(
    client,
    'events',
    events.map((row) => ({ ...row, id: uuid(), case_id: caseId, proceeding_id: proceedingId, seq: seq + 1, prev_hash: hash, hash: next })),
  );
  await insert(
    client,
    'outbox',
    events.map(({ type }) => ({ case_id: caseId, event_seq: seq + 1, type })),
  );
  const {
    variant,
    state,
    previous_state: previous,
    last_step_on: on,
    owed_by: owedBy,
    owed_organisation_id: owedAt,
    owed_steps: owed,
  } = proceedings[0];
  await ask(
    client,
    `UPDATE proceedings SET version = $2, variant = $3, state = $4, previous_state = $5, last_step_on = $6, owed_by = $7, owed_organisation_id = $8, owed_steps = $9 WHERE id = $1`,
    [proceedingId, ownVersion + 1, variant, state, previous, on, owedBy, owedAt, owed],
  );
  await ask(client, 'UPDATE cases SET version = $2, event_seq = $3, event_hash = $4 WHERE id = $1', [caseId, version + 1, seq + 1, next]);
  const answer = { ...answers.act, id: proceedingId, caseId };
  await insert(client, 'idempotency_keys', [
    { subject, key, request, status: 200, etag: `"${ownVersion + 1}"`, location: null, body: JSON.stringify(answer) },
  ]);
  return answer;
}

const LIST = `SELECT c.id, c.case_no AS "caseNo", c.title, c.stage, c.outcome, c.dispute_type AS "disputeType", c.area_code AS "areaCode", c.risk_flags AS "riskFlags",
    c.registered_on::text AS "registeredOn", o.id AS desk, o.name AS "deskName", d.id AS "deadlineId", d.rule_id AS "ruleId", d.due_date::text AS due, d.provisional
  FROM case_readers r CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = r.case_id OFFSET 0) c JOIN organisations o ON o.id = c.responsible_organisation_id
  LEFT JOIN LATERAL (SELECT d.* FROM deadlines d WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.kind <> 'right' ORDER BY d.due_date, d.id LIMIT 1) d ON true
  WHERE r.reader_id = $1 ORDER BY r.case_id DESC LIMIT 51`;

async function list(desk) {
  const { rows } = await ask(pool, LIST, [desk]);
  const [{ stageTitle, outcomeTitle, disputeTypeTitle, nextDeadline }] = answers.list.items;
  const items = rows.slice(0, 50).map(({ desk: id, deskName, deadlineId, ruleId, due, provisional, ...row }) => ({
    ...row,
    stageTitle,
    outcomeTitle,
    disputeTypeTitle,
    responsibleOrganisation: { id, name: deskName },
    nextDeadline: { id: deadlineId, ruleId, title: nextDeadline.title, due, provisional, isTarget: false, overdue: false },
  }));
  return { items, nextCursor: answers.list.nextCursor };
}
