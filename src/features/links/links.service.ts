/** Shows which cases have to do with one another, to whom may read both, and lets him say so. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { Refused, refuse } from '../../domain/refusals.js';
import type { LinkKind } from '../../domain/same-matter.js';
import { MatterKeeper } from '../../casework/matter-keeper.js';
import { linksOf, lockMatters } from '../../persistence/link.queries.js';
import { levelUnderLock, lockCase } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { Work } from '../../platform/work.js';
import { LinkCasesDto } from './link.dto.js';
import { type LinksView, linksView } from './link.view.js';

const DESK = ['registrar', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class LinksService {
  constructor(
    private readonly work: Work,
    private readonly matters: MatterKeeper,
  ) {}

  read(actor: Actor, caseId: string): Promise<LinksView> {
    return this.work.read(actor, async (tx) => {
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return linksView(await linksOf(tx, actor, caseId));
    });
  }

  link(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      const other = otherCaseOf(form);
      await lockMatters(tx, other ? [caseId, other] : [caseId]);
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(LinkCasesDto);
      const isKnown = dto.caseId !== caseId && (await levelUnderLock(tx, actor, dto.caseId)) === 'content';
      if (!isKnown) throw new Refused({ code: 'invalid' }, [fieldFault('/caseId', 'unknown-reference')]);
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '责任单位的窗口、登记员或负责人' });
      if (actor.organisationId !== subject.responsibleOrganisationId) throw refuse('not-responsible');

      const batch = new Batch();
      await this.matters.link(tx, batch, subject, actor, { caseId: dto.caseId, kind: dto.kind as LinkKind, reason: dto.reason });
      const view = linksView(await linksOf(tx, actor, caseId));
      const done = answer(batch, actor.id, repeat, { status: 201, version: subject.version + 1, view });
      await batch.send(tx);
      return done;
    });
  }
}

/** Locked ahead of all judging, since both matters are locked in one order; what is no id is judged in its turn. */
function otherCaseOf(form: Form): string | null {
  try {
    return form.read(LinkCasesDto).caseId;
  } catch {
    return null;
  }
}
