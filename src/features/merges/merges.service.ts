/** Merges duplicates and takes a merge back; shows the county centre which cases of different bodies may be one dispute. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { openWorkNames } from '../../domain/case-steps.js';
import { fieldFault } from '../../domain/field-faults.js';
import { type Refusal, Refused, refuse } from '../../domain/refusals.js';
import { exitNames, stillOwed } from '../../domain/safety/exit-steps.js';
import { MergeDesk } from '../../casework/merge-desk.js';
import { refuseReport } from '../../casework/report-guard.js';
import { isReport } from '../../persistence/handoff-scope.queries.js';
import { isPairAcross, type MergeRow, mergeNamed, mergesOf, pairsAcross, readsOneOf } from '../../persistence/merge.queries.js';
import { openWorkOf } from '../../persistence/open-work.queries.js';
import { owedExits } from '../../persistence/safety.queries.js';
import { levelUnderLock, type LockedCase, lockCase, lockCaseById } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { DuplicatesQuery, MergeCaseDto, UndoMergeDto } from './merge.dto.js';
import { type DuplicatePairView, type MergesView, type MergeView, mergeView, pairView } from './merge.view.js';

const DESK = ['clerk', 'registrar', 'officer', 'docking-clerk', 'organisation-head'] as const;
const CENTRE = 'centre';

const isDesk = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, ...DESK);
const isCentreDesk = (actor: Actor): boolean => isDesk(actor) && actor.organisationKind === CENTRE;
/** The centre takes back what it merged, though it reads neither case. */
const madeIt = (actor: Actor, { mergedBy }: MergeRow): boolean => isCentreDesk(actor) && mergedBy.organisationId === actor.organisationId;

@Injectable()
export class MergesService {
  constructor(
    private readonly work: Work,
    private readonly desk: MergeDesk,
  ) {}

  merge(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const seen = await lockCase(tx, actor, caseId);
      // Of a pair across bodies the centre knows the numbers alone; whether it is one dispute it asks the two desks.
      const subject = seen?.level === 'content' ? seen : await this.ofPair(tx, actor, caseId, null);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(MergeCaseDto);
      if (dto.caseId === caseId) throw refuse('merge-with-itself');
      const paired = await this.ofPair(tx, actor, dto.caseId, caseId);
      // Two that merge at once in opposite order wait for each other: the database ends one, and the work is run again.
      const other = paired ?? (await lockCase(tx, actor, dto.caseId));
      if (!other || (seen?.level !== 'content' && !paired))
        throw new Refused({ code: 'invalid' }, [fieldFault('/caseId', 'unknown-reference')]);
      if (!isDesk(actor)) throw refuse('role-missing', { who: '窗口、登记员或负责人' });
      if (!paired && !mayMerge(actor, subject, other)) throw refuse('merge-not-yours');
      if (subject.closedAt || other.closedAt) throw refuse('case-closed');
      for (const { id } of [subject, other]) await refuseReport(tx, id);
      const { survivor, merged } = await this.desk.order(tx, subject, other);
      await refuseOpenWork(tx, merged);

      const batch = new Batch();
      const id = await this.desk.merge(tx, batch, survivor, merged, actor, dto.reason);
      await batch.send(tx);
      const view = mergeView((await mergeNamed(tx, id))!);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/merges/${id}`, view });
      await batch.send(tx);
      return done;
    });
  }

  undo(actor: Actor, id: string, { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null }) {
    return this.work.run(actor, async (tx): Promise<Answer> => {
      const named = await this.seen(tx, actor, id);
      const ids = [named.survivor.id, named.merged.id].sort();
      const locked = new Map<string, LockedCase>();
      for (const one of ids) locked.set(one, (await lockCaseById(tx, one))!);
      const merge = (await mergeNamed(tx, id))!;
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { reason } = form.read(UndoMergeDto);
      expectVersion(ifMatch, merge.version);
      const [survivor, merged] = [locked.get(merge.survivor.id)!, locked.get(merge.merged.id)!];
      if (!isDesk(actor)) throw refuse('role-missing', { who: '窗口、登记员或负责人' });
      if (!madeIt(actor, merge) && !(await this.mayUndo(tx, actor, survivor, merged))) throw refuse('merge-not-yours');
      if (merge.undoneAt) throw refuse('merge-undone');
      for (const { id: own } of [survivor, merged]) await refuseReport(tx, own);

      const batch = new Batch();
      await this.desk.undo(tx, batch, merge, survivor, merged, actor, reason);
      await batch.send(tx);
      const after = (await mergeNamed(tx, id))!;
      const done = answer(batch, actor.id, repeat, { version: after.version, view: mergeView(after) });
      await batch.send(tx);
      return done;
    });
  }

  one(actor: Actor, id: string): Promise<{ view: MergeView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const merge = await this.seen(tx, actor, id);
      return { view: mergeView(merge), version: merge.version };
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<MergesView> {
    return this.work.read(actor, async (tx) => {
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return { items: (await mergesOf(tx, caseId)).map(mergeView) };
    });
  }

  /** That one person has cases at two bodies is a secret: the county centre alone is told, and of the dispute no word. */
  duplicates(actor: Actor, query: unknown): Promise<Page<DuplicatePairView>> {
    const { cursor, limit } = readQuery(DuplicatesQuery, query);
    const place = placeOf(cursor, 2);
    if (place && !place.every((one) => typeof one === 'string' && isUuid(one))) throw notACursor();
    if (!isCentreDesk(actor)) throw refuse('role-missing', { who: '县综治中心' });
    return this.work.read(actor, async (tx) => {
      const after = place && { one: String(place[0]), other: String(place[1]) };
      const rows = await pairsAcross(tx, after, limit + 1);
      return pageOf(rows, limit, pairView, ({ one, other }) => [one.id, other.id]);
    });
  }

  /** A case of a pair across bodies, for the centre that is shown the pairs; of a report it does not learn even that it is one. */
  private async ofPair(tx: Tx, actor: Actor, caseId: string, otherId: string | null): Promise<LockedCase | undefined> {
    if (!isCentreDesk(actor) || !(await isPairAcross(tx, caseId, otherId)) || (await isReport(tx, caseId))) return undefined;
    return lockCaseById(tx, caseId);
  }

  private async seen(tx: Tx, actor: Actor, id: string): Promise<MergeRow> {
    const merge = await mergeNamed(tx, id);
    if (!merge || !(madeIt(actor, merge) || (await readsOneOf(tx, actor, [merge.survivor.id, merge.merged.id])))) throw refuse('not-found');
    return merge;
  }

  /** The survivor may have gone to another body meanwhile: whoever answers for one of them and reads both takes the merge back, or the centre. */
  private async mayUndo(tx: Tx, actor: Actor, survivor: LockedCase, merged: LockedCase): Promise<boolean> {
    const answers = [survivor, merged].some(({ responsibleOrganisationId }) => responsibleOrganisationId === actor.organisationId);
    if (!answers && actor.organisationKind !== CENTRE) return false;
    const levels = [await levelUnderLock(tx, actor, survivor.id), await levelUnderLock(tx, actor, merged.id)];
    return levels.every((level) => level !== null) && levels.includes('content');
  }
}

/** Who answers for both; or the county centre, where it reads the content of both. */
function mayMerge(actor: Actor, one: LockedCase, other: LockedCase): boolean {
  if (one.level !== 'content' || other.level !== 'content') return false;
  const answersForBoth = [one, other].every(({ responsibleOrganisationId }) => responsibleOrganisationId === actor.organisationId);
  return answersForBoth || actor.organisationKind === CENTRE;
}

/** What is under way in the later one ends first, and nobody's danger is closed away with it: what `close` asks, a merge asks too. */
async function refuseOpenWork(tx: Tx, { id, caseNo }: LockedCase): Promise<void> {
  const what = openWorkNames(await openWorkOf(tx, id));
  const owed = stillOwed(await owedExits(tx, id));
  const refusals: Refusal[] = [
    ...(what ? [{ code: 'duplicate-has-open-work', facts: { caseNo, what } } as const] : []),
    ...(owed.length > 0 ? [{ code: 'safety-exit-owed', facts: exitNames(owed) } as const] : []),
  ];
  if (refusals.length > 0) throw new Refused(refusals);
}
