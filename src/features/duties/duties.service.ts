/** Enters who sits at a centre and who can be called, and tells its desk who is there today. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, latest, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { doesDutyAt, dutiesOf } from '../../persistence/duty.queries.js';
import { legalNow } from '../../persistence/legal-clock.queries.js';
import { organisationNamed } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { type Form, readQuery } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { Work } from '../../platform/work.js';
import { DutyListQuery, EnterDutyDto } from './duty.dto.js';
import { type DutyListView, dutyListView, dutyView } from './duty.view.js';

@Injectable()
export class DutiesService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  /** For the centre's own desk, for who stands on it, and for who watches over the county. */
  async list(actor: Actor, centreId: string, query: unknown): Promise<DutyListView> {
    const asked = readQuery(DutyListQuery, query);
    const { calendar, house } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const mayRead =
        actor.organisationId === centreId || hasRole(actor, 'county-supervisor') || (await doesDutyAt(tx, centreId, actor.organisationId));
      if (!mayRead) throw refuse('not-found');
      if ((await organisationNamed(tx, centreId))?.kind !== 'centre') throw refuse('not-found');
      const date = (asked.date as LegalDate | undefined) ?? dayOf(await legalNow(tx));
      const rows = await dutiesOf(tx, centreId, date);
      return dutyListView(rows, date, calendar.shutOn(house(centreId).closures), asked.disputeType);
    });
  }

  enter(actor: Actor, centreId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      if ((await organisationNamed(tx, centreId))?.kind !== 'centre') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { organisationId, kind, from, to = null, weekdays, contact } = form.read(EnterDutyDto);
      const body = organisationId === centreId ? undefined : await organisationNamed(tx, organisationId);
      const faults: FieldFault[] = [];
      if (!body) faults.push(fieldFault('/organisationId', 'unknown-reference'));
      if (to !== null && to < from) faults.push(fieldFault('/to', 'not-in-order'));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (actor.organisationId !== centreId || !hasRole(actor, 'clerk', 'organisation-head'))
        throw refuse('role-missing', { who: '该综治中心的窗口或者负责人' });

      const id = uuid();
      const now = await legalNow(tx);
      const batch = new Batch().insert('duties', {
        id,
        centreId,
        organisationId,
        kind,
        fromDate: from,
        toDate: to,
        weekdays: [...weekdays].sort(),
        contact,
        madeBy: stamp(actor),
        madeAt: now.toISOString(),
      });
      await batch.send(tx);
      const row = (await dutiesOf(tx, centreId, latest(from as LegalDate, dayOf(now)))).find((one) => one.id === id)!;
      const done = answer(batch, actor.id, repeat, { status: 201, view: dutyView(row) });
      await batch.send(tx);
      return done;
    });
  }
}
