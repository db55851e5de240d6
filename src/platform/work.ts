/** The unit of work: the only way to open a transaction, for requests and jobs alike. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../domain/actor.js';

/** One open transaction. What writes takes it, so a write outside one does not compile. */
export interface Tx {
  /** The entity manager of this transaction, for what we load, change and save. */
  readonly manager: EntityManager;
  /** Rows of one statement with $1… parameters. Its text is prepared once per connection, so keep texts constant. */
  rows<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** The first row, or undefined. */
  row<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T | undefined>;
  /** How many rows a statement changed. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
  /** The last words of the work: COMMIT goes out with them and is done when this is. Where they fail, nothing happened. */
  lastly(text: string, values?: readonly unknown[]): Promise<void>;
}

const names = new Map<string, string>();

/** A statement's name on a connection: short, and the same for the same text. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}

/** What is asked in one breath leaves in one packet: the server is woken once, and finds all of it. */
function inOneBreath(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

class OpenTransaction implements Tx {
  private committed: Promise<unknown> | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
    private readonly begun: Promise<unknown>,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  private ask(text: string, values?: readonly unknown[]) {
    if (this.committed) throw new Error('the work had spoken its last words');
    inOneBreath(this.client);
    return this.client.query({ name: nameOf(text), text, values: values as unknown[] | undefined });
  }

  async rows<T>(text: string, values?: readonly unknown[]): Promise<T[]> {
    return (await this.ask(text, values)).rows as T[];
  }

  async row<T>(text: string, values?: readonly unknown[]): Promise<T | undefined> {
    return (await this.ask(text, values)).rows[0] as T | undefined;
  }

  async run(text: string, values?: readonly unknown[]): Promise<number> {
    return (await this.ask(text, values)).rowCount ?? 0;
  }

  async lastly(text: string, values?: readonly unknown[]): Promise<void> {
    await this.begun;
    const said = this.ask(text, values);
    // In a transaction that a fault has broken, COMMIT rolls back: the fault itself is what is told.
    this.committed = this.client.query('COMMIT');
    await Promise.all([said, this.committed]);
  }

  async commit(): Promise<void> {
    await this.begun;
    await (this.committed ?? this.client.query('COMMIT'));
  }
}

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const RUNS = 4;

const WRITING = 'BEGIN';
const READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

const isDeadlock = (fault: unknown): boolean => {
  const code = (fault as { code?: string } | null)?.code;
  return code === DEADLOCK || code === SERIALIZATION;
};

@Injectable()
export class Work {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Everything that `work` does happens, or nothing. A deadlock has already undone everything, so the whole work is run again;
   * inside it call nobody but the database.
   */
  run<T>(actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(WRITING, actor, work);
  }

  /** One statement where one statement is all, with no transaction around it. */
  readonly ask = <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => this.dataSource.query<T[]>(text, values as unknown[]);

  /** The same for reading: one snapshot, and a write in it fails. */
  read<T>(actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(READING, actor, work);
  }

  private async inTransaction<T>(begin: string, actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let turn = 1; ; turn += 1) {
      try {
        return await this.once(begin, actor, work);
      } catch (fault) {
        if (turn === RUNS || !isDeadlock(fault)) throw fault;
      }
    }
  }

  private async once<T>(begin: string, _actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      inOneBreath(client);
      const begun = client.query(begin);
      // The first statements of the work go out behind BEGIN without waiting for its answer.
      begun.catch(() => undefined);
      try {
        const tx = new OpenTransaction(client, runner, begun);
        const result = await work(tx);
        const committed = tx.commit();
        // What was read is known: the connection serves the next one behind this COMMIT.
        if (begin === READING) committed.catch(() => undefined);
        else await committed;
        return result;
      } catch (fault) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw fault;
      }
    } finally {
      await runner.release();
    }
  }
}
