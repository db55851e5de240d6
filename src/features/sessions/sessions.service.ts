/** Keeps what was said in a mediation. The note is sealed before it is sent to the database, and no event, feed, package, search or log holds a word of it. */
import { v4 as random } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf } from '../../domain/legal-date.js';
import type { ProceedingFacts } from '../../domain/procedures/facts.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { isDomesticViolence } from '../../domain/safety/forbidden.js';
import { isTogether, mayReadNote, mayWriteNote } from '../../domain/session-notes.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { NoteSealer } from '../../casework/note-sealer.js';
import { loadProceeding, lockCaseOfProceeding, mediatorNamed, seeProceeding } from '../../persistence/proceeding.queries.js';
import { flagsOn } from '../../persistence/safety.queries.js';
import { type SessionNoteRow, sessionNotesOf } from '../../persistence/session.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { WriteSessionDto } from './session.dto.js';
import { sessionNoteView, type SessionNotesView } from './session.view.js';

@Injectable()
export class SessionsService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
    private readonly sealer: NoteSealer,
  ) {}

  write(actor: Actor, proceedingId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCaseOfProceeding(tx, actor, proceedingId);
      if (!subject) throw refuse('not-found');
      const { facts } = (await loadProceeding(tx, proceedingId))!;
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(WriteSessionDto);
      const others = await this.shape(tx, facts, dto, dayOf(subject.now));
      if (!mayWriteNote(actor, facts)) throw refuse('not-the-handler');
      const partyIds = dto.partyIds ?? facts.parties.map((party) => party.id);
      const together = isTogether(dto.kind, facts.parties.filter(({ id }) => partyIds.includes(id))); // prettier-ignore
      if (together && isDomesticViolence(await flagsOn(tx, subject.id, dto.heldOn))) throw refuse('joint-session-forbidden');

      // Its id does not say when it was made.
      const id = random();
      const row: SessionNoteRow = {
        id,
        kind: dto.kind,
        heldOn: dto.heldOn as SessionNoteRow['heldOn'],
        partyIds,
        readerIds: [...new Set([actor.id, ...others])],
        authorName: actor.name,
        sealedNote: this.sealer.seal(id, dto.note),
        writtenAt: subject.now,
      };
      const batch = new Batch();
      const { authorName: _author, ...columns } = row;
      batch.insert('session_notes', {
        ...columns,
        proceedingId,
        author: stamp(actor),
        writtenAt: subject.now.toISOString(),
        eventSeq: subject.eventSeq + 1,
      });
      // That something was written down; not of which kind, nor who was in it.
      const data = { sessionId: id };
      this.keeper.record(batch, subject, [{ type: 'session-recorded', proceedingId, occurredOn: row.heldOn, actor: stamp(actor), data }]);
      // What is kept for a repeat of the request would hold the note: it holds that it was written.
      const done = answer(batch, actor.id, repeat, { status: 201, view: sessionNoteView(row, null) });
      await batch.send(tx);
      return done;
    });
  }

  /** Who mediated with the author reads what he took part in, though he reads nothing else of the case. */
  read(actor: Actor, proceedingId: string): Promise<SessionNotesView> {
    return this.work.read(actor, async (tx) => {
      const loaded = await loadProceeding(tx, proceedingId);
      if (!loaded) throw refuse('not-found');
      const notes = await sessionNotesOf(tx, proceedingId);
      const sees = (await seeProceeding(tx, actor, proceedingId)) !== undefined;
      const own = notes.filter(({ readerIds }) => readerIds.includes(actor.id));
      if (!sees && own.length === 0) throw refuse('not-found');
      const { facts } = loaded;
      // The next stage learns that the road was taken, not how often people sat together.
      if (own.length === 0 && actor.organisationId !== facts.organisationId) throw refuse('role-missing', { who: '承办单位' });
      const shown = sees && actor.organisationId === facts.organisationId ? notes : own;
      return { items: shown.map((row) => sessionNoteView(row, this.noteFor(actor, row, facts))) };
    });
  }

  private noteFor(actor: Actor, row: SessionNoteRow, facts: ProceedingFacts): string | null {
    return mayReadNote(actor, row, facts) ? this.sealer.open(row.id, row.sealedNote) : null;
  }

  /** @returns the users who mediated with the author */
  private async shape(tx: Tx, facts: ProceedingFacts, dto: WriteSessionDto, today: string): Promise<string[]> {
    const faults: FieldFault[] = dto.heldOn > today ? [fieldFault('/heldOn', 'in-the-future')] : [];
    for (const [n, id] of (dto.partyIds ?? []).entries())
      if (!facts.parties.some((party) => party.id === id)) faults.push(fieldFault(`/partyIds/${n}`, 'not-a-party'));
    const others: string[] = [];
    for (const [n, id] of (dto.mediatorIds ?? []).entries()) {
      const mediator = await mediatorNamed(tx, id, [facts.organisationId]);
      if (mediator) others.push(mediator.userId);
      else faults.push(fieldFault(`/mediatorIds/${n}`, 'unknown-reference'));
    }
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    return others;
  }
}
