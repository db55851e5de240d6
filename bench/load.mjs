/** Fills the county: copies of cases that were registered over HTTP, row for row in every table they left rows in, with other people and at several desks. */
import { PEOPLE } from './people.mjs';

/** Everything a registered case (and its proceeding) leaves behind; `uuids` are its own ids, `bodies` the organisations that are other ones in a copy. */
// prettier-ignore
const TABLES = [
  { table: 'cases', of: 'id', uuids: ['id', 'matter_id'], bodies: ['registered_organisation_id', 'responsible_organisation_id'],
    also: { case_no: `'YZ2025-' || lpad(n.i::text, 6, '0')`, title: `q1.name || '与' || q2.name || '民间借贷纠纷'` } },
  { table: 'tracking_codes', of: 'case_id', uuids: ['case_id'], also: { code: `substr(translate(upper(md5('code' || n.i)), '01', 'GH'), 1, 16)` } },
  { table: 'parties', of: 'case_id', uuids: ['id', 'case_id'],
    also: Object.fromEntries(['name', 'id_number', 'phone'].map((column) => [column, `CASE t.ordinal WHEN 1 THEN q1.${column} ELSE q2.${column} END`])) },
  { table: 'claims', of: 'case_id', uuids: ['id', 'case_id'] },
  { table: 'case_readers', of: 'case_id', uuids: ['case_id'], bodies: ['reader_id'] },
  { table: 'proceedings', of: 'case_id', uuids: ['id', 'case_id'] },
  { table: 'proceeding_parties', of: 'proceeding_id', uuids: ['proceeding_id', 'party_id'] },
  { table: 'proceeding_seats', of: 'proceeding_id', uuids: ['proceeding_id'] },
  { table: 'marks', of: 'proceeding_id', uuids: ['id', 'proceeding_id', 'party_id'] },
  { table: 'events', of: 'case_id', uuids: ['id', 'case_id', 'proceeding_id'] },
  { table: 'deadlines', of: 'case_id', uuids: ['id', 'case_id', 'owner_id', 'subject_id'], bodies: ['organisation_id'] },
  { table: 'deadline_rungs', of: 'case_id', uuids: ['deadline_id', 'case_id'] },
];
/** They take what the database gives them. */
const OWN = new Set(['xid']);

/** A copy's id for one of the template's: the same for the same, and in the order of time as the product makes them. */
const copied = (column) =>
  `(lpad(to_hex(n.ms), 12, '0') || '7' || substr(md5(t.${column}::text || n.i), 1, 3) || '8' || substr(md5(t.${column}::text || n.i), 4, 15))::uuid`;

/**
 * @param {import('pg').Client} client a superuser, in the schema
 * @param {{ template: {id: string, proceedingId?: string}, desks: string[], count: number }[]} sorts
 */
export async function load(client, sorts) {
  await client.query(`BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL synchronous_commit = off;
    CREATE TEMP TABLE people (number int PRIMARY KEY, name text, id_number text, phone text);
    CREATE TEMP TABLE copies (i int PRIMARY KEY, ms bigint, case_id uuid, proceeding_id uuid, desk uuid, person1 int, person2 int)`);
  await client.query(
    `INSERT INTO people SELECT row_number() OVER () - 1, name, "idNumber", phone FROM jsonb_to_recordset($1) AS p (name text, "idNumber" text, phone text)`,
    [JSON.stringify(PEOPLE)],
  );
  const all = sorts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { template, desks, count } of sorts) {
    await client.query(
      `INSERT INTO copies SELECT i, (extract(epoch FROM now()) * 1000)::bigint - ($4::int - i) * 1000::bigint, $1, $2, ($3::uuid[])[1 + i % cardinality($3::uuid[])],
         floor(random() * 5000), 5000 + floor(random() * 5000) FROM generate_series($5::int + 1, $5::int + $6::int) i`,
      [template.id, template.proceedingId ?? null, desks, all, before, count],
    );
    before += count;
  }
  await client.query('ANALYZE people, copies');
  for (const table of TABLES) await copy(client, table);
  // The answers of the last days, or their table would be planned for as an empty one.
  await client.query(`INSERT INTO idempotency_keys (subject, key, request, status, body)
    SELECT gen_random_uuid(), 'k' || i, sha256(i::text::bytea), 201, repeat('x', 1000) FROM generate_series(1, 20000) i`);
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

async function copy(client, { table, of, uuids, bodies = [], also = {} }) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'yizhan' AND table_name = $1 AND is_identity = 'NO' AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = rows.map(({ name }) => name).filter((name) => !OWN.has(name));
  const value = (name) => {
    if (also[name]) return also[name];
    if (uuids.includes(name)) return copied(name);
    if (bodies.includes(name)) return `CASE WHEN t.${name} = c.registered_organisation_id THEN n.desk ELSE t.${name} END`;
    return `t.${name}`;
  };
  await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(value).join(', ')}
     FROM copies n JOIN ${table} t ON t.${of} = ${of === 'proceeding_id' ? 'n.proceeding_id' : 'n.case_id'} JOIN cases c ON c.id = n.case_id
     JOIN people q1 ON q1.number = n.person1 JOIN people q2 ON q2.number = n.person2 ORDER BY n.i`,
  );
}
