/** Every row of every road against a table that was written apart from it: who may, who may not, and with which reasons it is refused. */
import { describe, expect, it } from '@jest/globals';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { administrativeAdjudication } from './rows/administrative-adjudication.js';
import { administrativeDuty } from './rows/administrative-duty.js';
import { administrativeMediation } from './rows/administrative-mediation.js';
import { administrativeReconsideration } from './rows/administrative-reconsideration.js';
import { courtMediation } from './rows/court-mediation.js';
import { enforcement } from './rows/enforcement.js';
import { judicialConfirmation } from './rows/judicial-confirmation.js';
import { labourArbitration } from './rows/labour-arbitration.js';
import { landArbitration } from './rows/land-arbitration.js';
import { litigation } from './rows/litigation.js';
import { paymentOrder } from './rows/payment-order.js';
import { peopleMediation } from './rows/people-mediation.js';
import { petition } from './rows/petition.js';
import {
  type RowTable,
  actorLinesOf,
  judgedOtherwise,
  linesOf,
  openedOtherwise,
  plain,
  plainActor,
  plainSeat,
  seatLinesOf,
} from './support-row-tables.js';

const TABLES: Readonly<Record<string, RowTable>> = {
  'people-mediation': peopleMediation,
  'judicial-confirmation': judicialConfirmation,
  'court-mediation': courtMediation,
  litigation,
  'payment-order': paymentOrder,
  enforcement,
  'labour-arbitration': labourArbitration,
  'land-arbitration': landArbitration,
  'administrative-mediation': administrativeMediation,
  'administrative-duty': administrativeDuty,
  petition,
  'administrative-adjudication': administrativeAdjudication,
  'administrative-reconsideration': administrativeReconsideration,
};

/** What stands on one side only: a line that is there twice has to be there twice on both. */
function apart(rows: readonly string[], table: readonly string[]): { onlyInTheRows: string[]; onlyInTheTable: string[] } {
  const onlyInTheTable = [...table];
  const onlyInTheRows = rows.filter((row) => {
    const found = onlyInTheTable.indexOf(row);
    if (found >= 0) onlyInTheTable.splice(found, 1);
    return found < 0;
  });
  return { onlyInTheRows, onlyInTheTable };
}

const NOTHING = { onlyInTheRows: [], onlyInTheTable: [] };

it('there is a table for every road, and a road for every table', () =>
  expect(Object.keys(TABLES).sort()).toEqual(ROADS.map(({ code }) => code as string).sort()));

describe.each(ROADS.map((road): [string, AnyRoad, RowTable] => [road.code, road, TABLES[road.code]!]))('%s', (_code, road, table) => {
  it('seats these bodies and names these people, each in these roles', () => {
    expect(apart(seatLinesOf(road).map(plainSeat), table.seats.map(plainSeat))).toEqual(NOTHING);
    expect(apart(actorLinesOf(road).map(plainActor), table.actors.map(plainActor))).toEqual(NOTHING);
  });

  it('has each of these rows and no other, from these states, for these people, refused for these reasons', () =>
    expect(apart(linesOf(road).map(plain), table.rows.map(plain))).toEqual(NOTHING));

  it('is judged so: whoever a line names may come, by himself or with a paper, and nobody else', () => {
    expect(openedOtherwise(road, table)).toEqual([]);
    expect(judgedOtherwise(road, table)).toEqual([]);
  });
});
