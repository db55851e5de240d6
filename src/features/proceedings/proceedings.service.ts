/** Opens a proceeding at one's own body, takes a step in one, shows one, and says what may be done in it now. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { actionsOf, decide, mayOpen, stepsNamed } from '../../domain/procedures/decide.js';
import type { ProceedingFacts } from '../../domain/procedures/facts.js';
import type { AnyRoad } from '../../domain/procedures/grammar.js';
import { theRoad } from '../../domain/procedures/roads.js';
import { REFUSALS, type Refusal, Refused, type RefusalRow, refuse, sentence, type Language } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { judgedByOrder } from '../../casework/order.js';
import { ProceedingMover } from '../../casework/proceeding-mover.js';
import { ProceedingOpener } from '../../casework/proceeding-opener.js';
import { hasOpenOffer, lockCase, lockCaseOfProceeding, loadProceeding, seeProceeding } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, claimAhead, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import type { ActionsView, ReasonView } from './actions.view.js';
import { InputReader, schemaFor } from './input.js';
import { OpenProceedingDto } from './proceeding.dto.js';
import { type ProceedingView, proceedingView } from './proceeding.view.js';

export interface ActionRequest {
  form: Form;
  ifMatch: string | undefined;
  repeat: Repeat | null;
}

@Injectable()
export class ProceedingsService {
  constructor(
    private readonly work: Work,
    private readonly opener: ProceedingOpener,
    private readonly mover: ProceedingMover,
    private readonly reader: InputReader,
    private readonly almanac: Almanac,
  ) {}

  async open(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    const { book } = await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(OpenProceedingDto);
      if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
      if (subject.closedAt) throw refuse('case-closed');
      const opening = await this.opener.prepare(tx, subject, actor.organisationId, dto as Parameters<ProceedingOpener['prepare']>[3]);
      const forbidden = mayOpen(opening.road, opening.facts, opening.step, actor);
      if (forbidden) throw new Refused(forbidden);
      // Whoever accepts the offer would open a road of his own beside this one.
      // What a party has done on its own is recorded, whatever waits for an answer.
      if (dto.exception !== 'filed-by-party' && (await hasOpenOffer(tx, caseId))) throw refuse('already-offered');
      const batch = new Batch();
      const { facts, version } = await this.mover.open(tx, batch, subject, actor, opening);
      const view = proceedingView(book, facts, actor, dayOf(subject.now));
      const done = answer(batch, actor.id, repeat, { status: 201, version, location: `/api/v1/proceedings/${facts.id}`, view });
      await batch.conclude(tx);
      return done;
    });
  }

  async act(actor: Actor, id: string, action: string, { form, ifMatch, repeat }: ActionRequest): Promise<Answer> {
    const { book } = await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      // Sent together and worked off in order. The facts are read under the lock: two officers act at once, and the second sees what the first did.
      const [subject, loaded, claimed] = await Promise.all([
        lockCaseOfProceeding(tx, actor, id),
        loadProceeding(tx, id),
        claimAhead(tx, actor.id, repeat),
      ]);
      if (!subject) throw refuse('not-found');
      const { facts, version } = loaded!;
      const stored = claimed();
      if (stored) return replay(stored);
      const road = theRoad(facts.procedure);
      if (stepsNamed(road, action).length === 0) throw refuse('no-such-action', { action });
      const today = dayOf(subject.now);
      const { asked, handler } = await this.reader.read(tx, road, facts, action, form, today);
      expectVersion(ifMatch, version);
      const decision = decide(road, facts, action, actor, asked, today);
      if (!decision.allowed) throw new Refused(decision.refusals);
      if (asked.on < facts.lastStepOn && !decision.step.mayPrecede) throw refuse('day-before-previous-step', { day: facts.lastStepOn });

      const batch = new Batch();
      const moved = await this.mover.move(tx, batch, subject, actor, decision.step, facts, version, {
        asked,
        mirrored: decision.mirrored,
        handler,
      });
      const done = answer(batch, actor.id, repeat, { version: moved.version, view: proceedingView(book, moved.facts, actor, today) });
      await batch.conclude(tx);
      return done;
    });
  }

  async one(actor: Actor, id: string): Promise<{ view: ProceedingView; version: number }> {
    const { book } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const loaded = await seeProceeding(tx, actor, id);
      if (!loaded) throw refuse('not-found');
      const { today } = (await tx.row<{ today: string }>('SELECT legal_today() AS today'))!;
      return { view: proceedingView(book, loaded.facts, actor, today as LegalDate), version: loaded.version };
    });
  }

  /** For this caller, now: the same judge that enforces the move. */
  actions(actor: Actor, id: string, language: Language): Promise<ActionsView> {
    return this.work.read(actor, async (tx) => {
      const loaded = await seeProceeding(tx, actor, id);
      if (!loaded) throw refuse('not-found');
      const { today } = (await tx.row<{ today: string }>('SELECT legal_today() AS today'))!;
      const { facts } = loaded;
      const road = theRoad(facts.procedure);
      const view: ActionsView = { allowed: [], denied: [] };
      for (const action of actionsOf(road)) {
        const decision = decide(road, facts, action, actor, null, today as LegalDate);
        const title = titleOf(road, action, facts.state);
        const closed = decision.allowed && decision.step.admits ? await this.closedWhatever(tx, road, facts, today as LegalDate) : [];
        if (closed.length > 0) view.denied.push({ action, title, reasons: closed.map((one) => reasonOf(one, language)) });
        else if (decision.allowed)
          view.allowed.push({
            action,
            title,
            inputSchema: schemaFor(road, action, facts, decision),
            law: decision.step.law.filter(({ article }) => article),
          });
        else view.denied.push({ action, title, reasons: decision.refusals.map((one) => reasonOf(one, language)) });
      }
      return view;
    });
  }

  /** Rules of the order between roads by which it is not taken in, whatever is named: where an exception may be, the step stands open. */
  private async closedWhatever(tx: Tx, road: AnyRoad, facts: ProceedingFacts, on: LegalDate): Promise<Refusal[]> {
    const refusals = await judgedByOrder(tx, road, facts, { at: 'admission', on });
    return refusals.some(({ closed }) => closed?.exceptions.length === 0) ? refusals : [];
  }
}

/** As the rows call it that start where it stands; where none does, as all of them do. */
function titleOf(road: AnyRoad, action: string, state: string): string {
  const all = stepsNamed(road, action);
  const here = all.filter(({ from }) => from.includes(state));
  return [...new Set((here.length > 0 ? here : all).map(({ title }) => title))].join(' / ');
}

const reasonOf = ({ code, facts, law }: Refusal, language: Language): ReasonView => {
  const row: RefusalRow = REFUSALS[code];
  const cite = law ?? row.law;
  return { code, message: sentence(code, language, facts), ...(cite ? { law: cite } : {}) };
};
