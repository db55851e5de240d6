/** Keeps the register of enquiries: who sent which facts to a body that decides for itself. It owes nobody an answer, and nothing is ever taken out. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../../domain/actor.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { speaksForBody } from '../../domain/supervision-steps.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { listEnquiries, seeEnquiry } from '../../persistence/supervision.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { concerned, readMatter } from './matter.js';
import { EnquireDto, EnquiryListQuery } from './supervision.dto.js';
import { type EnquiryView, enquiryView } from './enquiry.view.js';

@Injectable()
export class EnquiriesService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
  ) {}

  enquire(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const asked = form.read(EnquireDto);
      const { subject, matter, addressee, on } = await readMatter(tx, actor, asked);
      if (!speaksForBody(actor)) throw refuse('role-missing', { who: '本单位窗口、经办人或负责人' });
      if (!concerned(matter).includes(addressee.id)) throw new Refused({ code: 'body-not-concerned' });

      const id = uuid();
      const batch = new Batch();
      batch.insert('enquiries', {
        id,
        caseId: subject.id,
        proceedingId: matter.proceedingId,
        deadlineId: matter.deadline?.id ?? null,
        fromOrganisationId: actor.organisationId,
        toOrganisationId: addressee.id,
        facts: asked.facts,
        madeBy: stamp(actor),
        madeAt: subject.now.toISOString(),
        madeOn: on,
        eventSeq: subject.eventSeq + 1,
      });
      this.keeper.record(batch, subject, [
        { type: 'enquiry-registered', occurredOn: on, actor: stamp(actor), data: { enquiryId: id, toOrganisationId: addressee.id } },
      ]);
      await batch.send(tx);
      const view = enquiryView((await seeEnquiry(tx, actor, id))!);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/enquiries/${id}`, view });
      await batch.send(tx);
      return done;
    });
  }

  one(actor: Actor, id: string): Promise<EnquiryView> {
    return this.work.read(actor, async (tx) => {
      const row = await seeEnquiry(tx, actor, id);
      if (!row) throw refuse('not-found');
      return enquiryView(row);
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<EnquiryView>> {
    const { cursor, ...filter } = readQuery(EnquiryListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const after = (place?.[0] as string | undefined) ?? null;
    return this.work.read(actor, async (tx) => {
      const { rows, total } = await listEnquiries(tx, actor, { ...filter, after });
      return pageOf(rows, filter.limit, enquiryView, ({ id }) => [id], total);
    });
  }
}
