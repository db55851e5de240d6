/** A county just big enough for deadlines: a committee with its mediator, a centre that sends cases, the county's supervisor; and cases with clocks. */
import { v7 as uuid } from 'uuid';
import { CHAIN_START } from '../../src/domain/event-hash.js';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { legalDate } from '../../src/domain/legal-date.js';
import type { DeadlineClerk, StartOfDeadline } from '../../src/casework/deadline-clerk.js';
import { type DeadlineRow, deadlineRow } from '../../src/persistence/deadline.queries.js';
import { Batch } from '../../src/platform/batch.js';
import type { Work } from '../../src/platform/work.js';
import type { TestDatabase } from './database.js';

export interface County {
  committeeId: string;
  centreId: string;
  countyId: string;
  mediatorId: string;
  mediatorUserId: string;
}

export async function aCounty(database: TestDatabase): Promise<County> {
  const county: County = { committeeId: uuid(), centreId: uuid(), countyId: uuid(), mediatorId: uuid(), mediatorUserId: uuid() };
  const { committeeId, centreId, countyId, mediatorId, mediatorUserId } = county;
  const organisation = (id: string, code: string, name: string, kind: string) =>
    database.query('INSERT INTO organisations (id, code, name, kind, area_code) VALUES ($1, $2, $3, $4, $5)', [
      id,
      code,
      name,
      kind,
      '330100',
    ]);
  const user = (id: string, username: string, name: string, organisationId: string, roles: string[]) =>
    database.query('INSERT INTO users (id, username, name, organisation_id, roles, password_hash) VALUES ($1, $2, $3, $4, $5, $6)', [
      id,
      username,
      name,
      organisationId,
      roles,
      '-',
    ]);
  await organisation(committeeId, 't-committee', '人民调解委员会甲', 'people-mediation-committee');
  await organisation(centreId, 't-centre', '县综治中心', 'governance-centre');
  await organisation(countyId, 't-county', '县委政法委', 'county-commission');
  await user(uuid(), 't.registrar', '登记员钱', committeeId, ['registrar']);
  await user(uuid(), 't.head', '主任孙', committeeId, ['organisation-head']);
  await user(mediatorUserId, 't.li', '调解员李', committeeId, ['mediator']);
  await user(uuid(), 't.clerk', '窗口周', centreId, ['clerk']);
  await user(uuid(), 't.supervisor', '督查吴', countyId, ['county-supervisor']);
  await database.query('INSERT INTO mediators (id, user_id, organisation_id) VALUES ($1, $2, $3)', [
    mediatorId,
    mediatorUserId,
    committeeId,
  ]);
  return county;
}

/** A case with a mediation under way, its handler appointed. */
export async function aCase(database: TestDatabase, county: County): Promise<{ caseId: string; proceedingId: string }> {
  const caseId = uuid();
  const proceedingId = uuid();
  await database.query(
    `INSERT INTO cases (id, case_no, matter_id, channel, dispute_type, title, facts, area_code, registered_by, registered_organisation_id,
       responsible_organisation_id, responsible_since, stage, registered_at, registered_on, event_seq, event_hash)
     VALUES ($1, $2, $1, 'window', 'neighbour', '相邻纠纷', '-', '330100', '{}', $3, $4, now(), 'mediation', now(), current_date, 0, $5)`,
    [caseId, `T-${caseId}`, county.centreId, county.committeeId, CHAIN_START],
  );
  await database.query(
    `INSERT INTO proceedings (id, case_id, procedure, procedure_version, variant, state, organisation_id, handler_id, opened_at, opened_on, last_step_on,
       owed_by, owed_organisation_id, owed_steps)
     VALUES ($1, $2, 'people-mediation', 1, 'general', 'mediating', $3, $4, now(), current_date, current_date, 'handler', $3, '{draft-agreement}')`,
    [proceedingId, caseId, county.committeeId, county.mediatorId],
  );
  return { caseId, proceedingId };
}

/** Starts a clock of the people's mediation as the clerk does it, on its own day. */
export async function aDeadline(
  { work, clerk, county }: { work: Work; clerk: DeadlineClerk; county: County },
  subject: { caseId: string; proceedingId: string },
  ruleId: RuleId,
  start: string,
  more: Partial<StartOfDeadline> = {},
): Promise<DeadlineRow> {
  await clerk.ready();
  const id = await work.run(null, async (tx) => {
    const { now } = (await tx.row<{ now: Date }>('SELECT legal_now() AS now'))!;
    const batch = new Batch();
    const row = clerk.start(batch, now, {
      caseId: subject.caseId,
      ownerKind: 'proceeding',
      ownerId: subject.proceedingId,
      clock: 'accept',
      kind: 'duty',
      ruleId,
      start: legalDate(start),
      organisationId: county.committeeId,
      owedBy: 'organisation',
      ...more,
    });
    await batch.send(tx);
    return row.id;
  });
  return work.read(null, async (tx) => (await deadlineRow(tx, id))!);
}
