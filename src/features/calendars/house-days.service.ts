/** What a house or the county says about its own days: closures, and orders under which internal and promised dates of an area stand still. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { closureRefusal, LONGEST_CLOSURE } from '../../domain/deadlines/house-days.js';
import { kindsThatOwe } from '../../domain/procedures/kinds-that-owe.js';
import { fieldFault } from '../../domain/field-faults.js';
import { addDays, dayOf, latest, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { Appointments } from '../../casework/appointments.js';
import { legalNow } from '../../persistence/legal-clock.queries.js';
import {
  addClosure,
  addOrder,
  closureNamed,
  closuresOf,
  endClosure,
  endOrder,
  houseChanged,
  isOrganisation,
  listOrders,
  lockOrganisation,
  orderNamed,
  organisationsIn,
  publish,
  reachesSomebody,
  standingClosures,
  withdrawClosure,
} from '../../persistence/publication.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { CloseOrganisationDto, EndOrderDto, SuspendAreaDto } from './calendar.dto.js';
import { closureView, type ClosuresView, type SuspensionOrderView, suspensionOrderView } from './calendar.view.js';

/** An order may be written down some days after the water came; not months after a date was missed. */
const EARLIEST_ORDER = -30;
/** What lasts longer is ordered again, by somebody who has looked again. */
const LONGEST_ORDER = 180;

type Days = Record<'from' | 'to', LegalDate>;

interface Changing {
  form: Form;
  ifMatch: string | undefined;
  repeat: Repeat | null;
}

@Injectable()
export class HouseDaysService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly appointments: Appointments,
  ) {}

  async closures(actor: Actor, organisationId: string): Promise<ClosuresView> {
    const rows = await this.work.read(actor, async (tx) => {
      if (!(await isOrganisation(tx, organisationId))) throw refuse('not-found');
      return closuresOf(tx, organisationId);
    });
    return { items: rows.map(closureView) };
  }

  async close(actor: Actor, organisationId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    const { calendar } = await this.almanac.fresh();
    return this.changing(actor, repeat, async (tx) => {
      const house = await lockOrganisation(tx, organisationId);
      if (!house) throw refuse('not-found');
      const { from, to, reason } = form.read(CloseOrganisationDto);
      const today = dayOf(await legalNow(tx));
      const faults: FieldFault[] = [];
      // A day that has passed was open: nobody's missed date is excused afterwards.
      if (from < today) faults.push(fieldFault('/from', 'in-the-past', { min: today }));
      if (to < from) faults.push(fieldFault('/to', 'in-the-past', { min: from }));
      else if (to > addDays(from as LegalDate, LONGEST_CLOSURE))
        faults.push(fieldFault('/to', 'too-large', { max: addDays(from as LegalDate, LONGEST_CLOSURE) }));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      judgeHead(actor, organisationId);
      const refusal = closureRefusal({ from, to } as Days, await standingClosures(tx, organisationId), calendar);
      if (refusal) throw new Refused(refusal);
      const id = uuid();
      await addClosure(tx, { id, organisationId, from, to, reason }, stamp(actor));
      await announce(tx, actor, 'closure', [organisationId], `${house.name}停止办公(${from}至${to},${reason})`);
      await this.appointments.fallOnClosure(tx, actor, organisationId, { from, to, reason });
      return { status: 201, version: 1, location: `/api/v1/closures/${id}`, view: closureView((await closureNamed(tx, id))!) };
    });
  }

  withdraw(actor: Actor, id: string, { form, ifMatch, repeat }: Changing): Promise<Answer> {
    return this.changing(actor, repeat, async (tx) => {
      const closure = await closureNamed(tx, id);
      if (!closure) throw refuse('not-found');
      if (Object.keys(form.value as object).length > 0)
        throw new Refused({ code: 'invalid' }, [fieldFault(`/${Object.keys(form.value as object)[0]!}`, 'unknown-field')]);
      expectVersion(ifMatch, closure.version);
      judgeHead(actor, closure.organisationId);
      if (closure.withdrawnAt) throw refuse('closure-withdrawn');
      const { from, to, organisationId } = closure;
      const today = dayOf(await legalNow(tx));
      if (to < today) throw refuse('closure-over');
      // The days that have passed stay shut: what was put off over them is not late afterwards.
      if (from < today) await endClosure(tx, id, addDays(today, -1), stamp(actor));
      else await withdrawClosure(tx, id, stamp(actor));
      await announce(tx, actor, 'closure', [organisationId], `停止办公安排${from < today ? '提前结束' : '撤销'}(${from}至${to})`);
      return { version: closure.version + 1, view: closureView((await closureNamed(tx, id))!) };
    });
  }

  orders(actor: Actor, query: unknown): Promise<Page<SuspensionOrderView>> {
    const { limit, cursor } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 2);
    if (place && !(typeof place[0] === 'string' && !Number.isNaN(Date.parse(place[0])) && isUuid(place[1]))) throw notACursor();
    return this.work.read(actor, async (tx) =>
      pageOf(await listOrders(tx, limit, place), limit, suspensionOrderView, ({ madeAt, id }) => [madeAt.toISOString(), id]),
    );
  }

  async order(actor: Actor, id: string): Promise<{ view: SuspensionOrderView; version: number }> {
    const row = await this.work.read(actor, (tx) => orderNamed(tx, id));
    if (!row) throw refuse('not-found');
    return { view: suspensionOrderView(row), version: row.version };
  }

  suspend(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.changing(actor, repeat, async (tx) => {
      const { areaCode: written, classes, from, to, basis } = form.read(SuspendAreaDto);
      // 230522000000 is the county as 230522 is.
      const areaCode = written.replace(/^(\d{6,}?)(000)+$/, '$1');
      const earliest = addDays(dayOf(await legalNow(tx)), EARLIEST_ORDER);
      const faults: FieldFault[] = [];
      if (from < earliest) faults.push(fieldFault('/from', 'in-the-past', { min: earliest }));
      if (to < from) faults.push(fieldFault('/to', 'in-the-past', { min: from }));
      else if (to > addDays(from as LegalDate, LONGEST_ORDER))
        faults.push(fieldFault('/to', 'too-large', { max: addDays(from as LegalDate, LONGEST_ORDER) }));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (!hasRole(actor, 'county-supervisor')) throw refuse('role-missing', { who: '县级督导' });
      if (classes.some((one) => one !== 'internal' && one !== 'promise')) throw refuse('order-cannot-suspend-statutory');
      if (!(await reachesSomebody(tx, areaCode, kindsThatOwe(classes)))) throw refuse('order-reaches-nobody');
      const id = uuid();
      await addOrder(tx, { id, areaCode, classes, from, to, basis }, stamp(actor));
      await announce(tx, actor, 'order', await organisationsIn(tx, areaCode), `停办令:${basis}(${from}起)`);
      return {
        status: 201,
        version: 1,
        location: `/api/v1/suspension-orders/${id}`,
        view: suspensionOrderView((await orderNamed(tx, id))!),
      };
    });
  }

  end(actor: Actor, id: string, { form, ifMatch, repeat }: Changing): Promise<Answer> {
    return this.changing(actor, repeat, async (tx) => {
      const order = await orderNamed(tx, id, true);
      if (!order) throw refuse('not-found');
      const { on } = form.read(EndOrderDto);
      const today = dayOf(await legalNow(tx));
      // The days that have passed stay uncounted: nobody is late for a day that was none.
      const earliest = latest(today, order.from);
      if (on !== undefined && on < earliest) throw new Refused({ code: 'invalid' }, [fieldFault('/on', 'in-the-past', { min: earliest })]);
      if (on !== undefined && on > order.to) throw new Refused({ code: 'invalid' }, [fieldFault('/on', 'too-large', { max: order.to })]);
      expectVersion(ifMatch, order.version);
      if (!hasRole(actor, 'county-supervisor')) throw refuse('role-missing', { who: '县级督导' });
      if (order.endedAt) throw refuse('order-ended');
      await endOrder(tx, id, (on as LegalDate | undefined) ?? earliest, stamp(actor));
      await announce(tx, actor, 'order', await organisationsIn(tx, order.areaCode), `停办令结束:${order.basis}`);
      return { version: order.version + 1, view: suspensionOrderView((await orderNamed(tx, id))!) };
    });
  }

  private async changing(actor: Actor, repeat: Repeat | null, change: (tx: Tx) => Promise<Parameters<typeof answer>[3]>): Promise<Answer> {
    const done = await this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const batch = new Batch();
      const made = answer(batch, actor.id, repeat, await change(tx));
      await batch.send(tx);
      return made;
    });
    await this.almanac.anew();
    return done;
  }
}

/** Whose house it is: its head; for all, the system administrator. */
function judgeHead(actor: Actor, organisationId: string): void {
  const isItsHead = actor.kind === 'user' && actor.organisationId === organisationId && hasRole(actor, 'organisation-head');
  if (!isItsHead && !hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '本单位负责人或系统管理员' });
}

async function announce(tx: Tx, actor: Actor, kind: 'closure' | 'order', organisationIds: readonly string[], title: string): Promise<void> {
  await houseChanged(tx, organisationIds);
  await publish(tx, { id: uuid(), kind, organisationIds, title, madeBy: stamp(actor) });
}
