/** 行政裁决: who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const AT_WORK = 'accepted investigating mediating';

// prettier-ignore
export const administrativeAdjudication: RowTable = {
  seats: [
    'authority | agency',
    'government | agency',
  ],
  actors: [
    'officer | authority | officer',
    'head    | authority | organisation-head',
    'decider | government | officer organisation-head | mirrored-by:officer',
  ],
  rows: [
    'open @land-title                               | new → applied                           | officer',
    'open @general                                  | new → applied                           | officer',
    'accept                                         | applied → accepted                      | officer                        |  | admits',
    'refuse {ground: out-of-competence/already-decided/no-clear-party/other} | applied → refused                       | officer',
    'refuse {ground: no-title-dispute}              | applied → refused                       | officer',
    'send-application                               | accepted → same                         | officer                        | sent-already',
    `record-answer                                  | ${AT_WORK} → same                       | officer                        | application-not-sent`,
    'investigate                                    | accepted → investigating                | officer                        | application-not-sent too-few-investigators',
    'record-investigation                           | investigating mediating → same          | officer                        | too-few-investigators',
    'start-mediation                                | investigating → mediating               | officer                        | joint-session-forbidden',
    'end-mediation                                  | mediating → investigating               | officer',
    'sign-settlement                                | mediating → same                        | officer                        | application-withdrawn already-signed safety-exit-owed',
    'seal-settlement                                | mediating → mediated                    | officer                        | signature-missing safety-exit-owed',
    'submit-opinion @land-title                     | investigating → proposed                | officer                        | government-not-competent',
    'decide @land-title                             | proposed → decided                      | decider',
    'return-opinion @land-title                     | proposed → investigating                | decider',
    'adjudicate @general                            | investigating → decided                 | officer head',
    'record-service                                 | decided → same                          | officer                        | already-served letters-home-forbidden',
    'all-served                                     | decided → served                        | itself: everyPartyHasDecision',
    'record-remedy                                  | decided served remedy → same            | officer                        | deadline-passed(appliedForReconsiderationInTime) deadline-passed(suedOverTheDecisionInTime) | may-precede',
    'record-remedy {remedy: reconsideration} @land-title | effective → remedy | officer | not-served deadline-passed[reconsider] another-run-alive | takes-back may-precede',
    'record-remedy {remedy: reconsideration} @general | effective → remedy | officer | not-served deadline-passed[reconsider] another-run-alive | takes-back may-precede',
    'record-remedy {remedy: suit} @land-title | effective → remedy | officer | not-served deadline-passed[sue] another-run-alive | takes-back may-precede',
    'record-remedy {remedy: suit} @general | effective → remedy | officer | not-served deadline-passed[sue] another-run-alive | takes-back may-precede',
    'await-remedy                                   | served → remedy                         | itself: remedyIsSought',
    'record-remedy-outcome {kind: upheld/decision-changed} | remedy → effective                      | officer                        | remedy-under-way remedy-still-open',
    'record-remedy-outcome {kind: remedy-not-accepted/remedy-withdrawn} | remedy → effective                      | officer                        | remedy-under-way remedy-still-open',
    'reopen                                         | remedy → investigating                  | officer',
    'take-effect @land-title                        | served → effective                      | expiry: reconsider             | no-remedy-sought(!remedyIsSought)',
    'take-effect @general                           | served → effective                      | expiry: sue                    | no-remedy-sought(!remedyIsSought)',
    'await-remedy @land-title                       | served → remedy                         | expiry: reconsider             | no-remedy-sought',
    'await-remedy @general                          | served → remedy                         | expiry: sue                    | no-remedy-sought',
    `withdraw                                       | ${AT_WORK} applied proposed → same      | officer                        | not-the-applicant application-withdrawn`,
    `end-withdrawn                                  | ${AT_WORK} applied proposed → withdrawn | itself: nobodyAppliesForAdjudication`,
  ],
};
