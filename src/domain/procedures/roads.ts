/** Every road there is. A new road is a new file of rows and one line here; the order between them is in `road-order-rows.ts`. */
import { administrativeAdjudication } from './administrative-adjudication.js';
import { administrativeReconsideration } from './administrative-reconsideration.js';
import { labourArbitration } from './labour-arbitration.js';
import { landArbitration } from './land-arbitration.js';
import { administrativeDuty } from './administrative-duty.js';
import { administrativeMediation } from './administrative-mediation.js';
import { courtMediation } from './court-mediation.js';
import { enforcement } from './enforcement.js';
import { judicialConfirmation } from './judicial-confirmation.js';
import { type AnyRoad, PROCEDURE_CODES, type ProcedureCode } from './grammar.js';
import { litigation } from './litigation.js';
import { paymentOrder } from './payment-order.js';
import { peopleMediation } from './people-mediation.js';
import { petition } from './petition.js';

export const ROADS: readonly AnyRoad[] = [
  peopleMediation,
  judicialConfirmation,
  courtMediation,
  litigation,
  paymentOrder,
  enforcement,
  labourArbitration,
  landArbitration,
  administrativeMediation,
  administrativeDuty,
  petition,
  administrativeAdjudication,
  administrativeReconsideration,
];

const byCode = new Map(ROADS.map((road) => [road.code as string, road]));

/** The road with this code, or undefined where its file of rows is not written yet. */
export const roadOf = (code: string): AnyRoad | undefined => byCode.get(code);

/** What a road is called; a code that has no road is its own name. */
export const roadTitle = (code: string): string => byCode.get(code)?.title ?? code;

/** Every code a caller may name: those that are fixed, and those of the roads there are. */
export const ROAD_CODES: readonly string[] = [...new Set([...PROCEDURE_CODES, ...byCode.keys()])];

/** A road that a stored proceeding is on: it is always there. */
export function theRoad(code: ProcedureCode | string): AnyRoad {
  const found = byCode.get(code);
  if (!found) throw new Error(`no road ${code}`);
  return found;
}
