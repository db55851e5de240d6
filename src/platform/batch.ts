/**
 * The rows that one piece of work leaves behind, sent as one statement: every table is one branch of a WITH, so a move with its event,
 * deadlines and outbox rows costs one round trip whatever it touches.
 */
import type { Tx } from './work.js';

type Value = unknown;
type Row = Readonly<Record<string, Value>>;

interface Piece {
  text: string;
  values: readonly Value[];
}

const columnNames = new Map<string, string>();

/** A column's name as the database spells it. There are only as many as the code names. */
function snake(name: string): string {
  let column = columnNames.get(name);
  if (column === undefined) {
    column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columnNames.set(name, column);
  }
  return column;
}

/** Bytes travel in JSON as PostgreSQL's own hexadecimal. */
const jsonValue = (value: Value): Value => (value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value);

function toRow(row: Row): Row {
  const made: Record<string, Value> = {};
  for (const name in row) if (row[name] !== undefined) made[snake(name)] = jsonValue(row[name]);
  return made;
}

export class Batch {
  private readonly inserts = new Map<string, Row[]>();
  private readonly updates = new Map<string, Map<string, Row>>();
  private readonly pieces: Piece[] = [];
  private readonly gathered = new Map<string, string[]>();

  /** A new row. Columns are given in camelCase; a column left out (undefined) takes the table's default. */
  insert(table: string, ...rows: Row[]): this {
    for (const row of rows) listIn(this.inserts, table).push(toRow(row));
    return this;
  }

  /** Changes to the row with this id; two changes of one row are merged, the later one wins. A row this batch brings in is changed before it is sent. */
  update(table: string, id: string, changes: Row): this {
    if (this.amend(table, (row) => row.id === id, changes) > 0) return this;
    const rows = this.updates.get(table) ?? new Map<string, Row>();
    rows.set(id, { ...rows.get(id), ...toRow(changes), id });
    this.updates.set(table, rows);
    return this;
  }

  /** Changes rows that this batch will insert: one statement does not see its own new rows. Columns are in the database's spelling. @returns how many */
  amend(table: string, which: (row: Row) => boolean, changes: Row): number {
    const rows = this.inserts.get(table) ?? [];
    let amended = 0;
    for (const [index, row] of rows.entries()) {
      if (!which(row)) continue;
      rows[index] = { ...row, ...toRow(changes) };
      amended += 1;
    }
    return amended;
  }

  /** Any other data-modifying statement, with its own $1…; it must not touch a row that insert or update of this batch touches. */
  statement(text: string, values: readonly Value[] = []): this {
    this.pieces.push({ text, values });
    return this;
  }

  /** A statement about many rows by their ids (its only parameter, $1): however often it is said, it is sent once. */
  gather(text: string, ids: readonly string[]): this {
    listIn(this.gathered, text).push(...ids);
    return this;
  }

  get isEmpty(): boolean {
    return this.inserts.size === 0 && this.updates.size === 0 && this.pieces.length === 0 && this.gathered.size === 0;
  }

  /** Sends everything. Afterwards the batch is empty and can be used again. */
  async send(tx: Tx): Promise<void> {
    if (this.isEmpty) return;
    const { text, values } = this.statementOfAll();
    await tx.run(text, values);
  }

  /** Sends everything as the last words of the work, which is committed with it. */
  async conclude(tx: Tx): Promise<void> {
    // All of it was sent on the way: the work is committed as any other.
    if (this.isEmpty) return;
    const { text, values } = this.statementOfAll();
    await tx.lastly(text, values);
  }

  private statementOfAll(): Piece {
    const branches: string[] = [];
    const values: Value[] = [];
    for (const [table, rows] of this.updates)
      for (const group of byColumns([...rows.values()])) branches.push(updateBranch(table, group, values));
    for (const [table, rows] of this.inserts) for (const group of byColumns(rows)) branches.push(insertBranch(table, group, values));
    for (const { text, values: own } of [...this.pieces, ...[...this.gathered].map(([text, ids]) => ({ text, values: [ids] }))]) {
      const offset = values.length;
      values.push(...own);
      branches.push(text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`));
    }
    this.inserts.clear();
    this.updates.clear();
    this.pieces.length = 0;
    this.gathered.clear();
    // All of it may have gone out before, and nothing be left to conclude with.
    if (branches.length === 0) return { text: 'SELECT', values };
    return { text: `WITH ${branches.map((branch, index) => `w${index} AS (${branch})`).join(',\n')}\nSELECT`, values };
  }
}

/** The list under a key, begun where there is none. */
function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** Rows with the same columns go together; the statement's text then depends on tables and columns only, never on how many rows. */
function byColumns(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) listIn(groups, Object.keys(row).sort().join()).push(row);
  return [...groups.values()];
}

function insertBranch(table: string, rows: Row[], values: Value[]): string {
  const columns = Object.keys(rows[0]!).sort().join(', ');
  values.push(JSON.stringify(rows));
  return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $${values.length}::jsonb)`;
}

function updateBranch(table: string, rows: Row[], values: Value[]): string {
  const columns = Object.keys(rows[0]!)
    .sort()
    .filter((column) => column !== 'id');
  values.push(JSON.stringify(rows));
  const assignments = columns.map((column) => `${column} = n.${column}`).join(', ');
  return `UPDATE ${table} t SET ${assignments} FROM (SELECT * FROM jsonb_populate_recordset(NULL::${table}, $${values.length}::jsonb)${fewness(rows.length)}) n WHERE t.id = n.id`;
}

/** PostgreSQL believes that a list in JSON holds a hundred rows, and for so many it would read a middling table from end to end. */
const fewness = (count: number): string => (count <= 8 ? ' LIMIT 8' : '');
