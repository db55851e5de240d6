/** A mediator leaves: what he handles goes to another, where it stands, with its dates. What a party objected to stays, and is said. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import type { ProceedingFacts } from '../../domain/procedures/facts.js';
import { Refused, refuse, sentence } from '../../domain/refusals.js';
import { ProceedingMover } from '../../casework/proceeding-mover.js';
import { handledBy, type HandledRow, rosterEntry, type RosterEntry } from '../../persistence/handler.queries.js';
import { loadProceeding, lockCaseById, mediatorNamed } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { HandOverDto } from './handler.dto.js';
import { handledView, type HandlerLoadView, handlerLoadView, type HandOverView } from './handler.view.js';

/** As many procedures as one transaction should move: their cases are locked until it ends. */
const AT_A_TIME = 25;

type Handler = NonNullable<ProceedingFacts['handler']>;

const mayHandOver = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, 'registrar', 'organisation-head');

@Injectable()
export class HandlersService {
  constructor(
    private readonly work: Work,
    private readonly mover: ProceedingMover,
  ) {}

  load(actor: Actor, mediatorId: string): Promise<{ view: HandlerLoadView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const { entry, handled } = await this.seen(tx, actor, mediatorId);
      if (!mayHandOver(actor)) throw refuse('role-missing', { who: '登记员或负责人' });
      return { view: handlerLoadView(entry, handled), version: entry.version };
    });
  }

  /** In armfuls: what was moved is moved, whatever becomes of the rest; a repeat goes on with what is left. */
  async handOver(
    actor: Actor,
    mediatorId: string,
    request: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    const prepared = await this.work.run(actor, (tx) => this.prepare(tx, actor, mediatorId, request));
    if ('replayed' in prepared) return prepared.replayed;
    const { handled, handler, reason } = prepared;
    const done: HandOverView = { moved: [], notMoved: [] };
    for (let from = 0; from < handled.length; from += AT_A_TIME) {
      const some = handled.slice(from, from + AT_A_TIME);
      const outcome = await this.work.run(actor, (tx) => this.move(tx, actor, some, mediatorId, handler, reason));
      done.moved.push(...outcome.moved);
      done.notMoved.push(...outcome.notMoved);
    }
    return this.work.run(actor, async (tx) => {
      // Of two who sent the same at once, one has answered.
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      const batch = new Batch();
      const version = (await rosterEntry(tx, mediatorId))!.version;
      const made = answer(batch, actor.id, request.repeat, { version, view: done });
      await batch.send(tx);
      return made;
    });
  }

  private async prepare(
    tx: Tx,
    actor: Actor,
    mediatorId: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<{ replayed: Answer } | { handled: HandledRow[]; handler: Handler; reason: string }> {
    const { entry, handled } = await this.seen(tx, actor, mediatorId);
    const stored = await claim(tx, actor.id, repeat);
    if (stored) return { replayed: replay(stored) };
    const { toMediatorId, reason } = form.read(HandOverDto);
    const handler = await mediatorNamed(tx, toMediatorId, [actor.organisationId]);
    if (!handler) throw new Refused({ code: 'invalid' }, [fieldFault('/toMediatorId', 'unknown-reference')]);
    expectVersion(ifMatch, entry.version);
    if (!mayHandOver(actor)) throw refuse('role-missing', { who: '登记员或负责人' });
    if (toMediatorId === mediatorId) throw refuse('to-oneself');
    return { handled, handler, reason };
  }

  /** The roster of one's own body, and whoever else handles something there: the people of a body that ended and that one goes on for. */
  private async seen(tx: Tx, actor: Actor, mediatorId: string): Promise<{ entry: RosterEntry; handled: HandledRow[] }> {
    const entry = await rosterEntry(tx, mediatorId);
    const handled = await handledBy(tx, mediatorId, actor.organisationId);
    if (!entry || (entry.organisationId !== actor.organisationId && handled.length === 0)) throw refuse('not-found');
    return { entry, handled };
  }

  /** With the cases locked, in their order: somebody may have acted since the list was read. */
  private async move(tx: Tx, actor: Actor, some: HandledRow[], fromId: string, handler: Handler, reason: string): Promise<HandOverView> {
    const done: HandOverView = { moved: [], notMoved: [] };
    for (const row of some) {
      const subject = (await lockCaseById(tx, row.caseId))!;
      const loaded = (await loadProceeding(tx, row.proceedingId))!;
      const { facts } = loaded;
      if (facts.ended || facts.handler?.mediatorId !== fromId || facts.organisationId !== actor.organisationId) continue;
      if (facts.objectedMediatorIds.includes(handler.mediatorId)) {
        const code = 'mediator-objected-to';
        done.notMoved.push({ ...handledView(row), code, message: sentence(code, 'zh') });
        continue;
      }
      const batch = new Batch();
      await this.mover.rehand(tx, batch, subject, actor, loaded, handler, reason);
      await batch.send(tx);
      done.moved.push(handledView(row));
    }
    return done;
  }
}
