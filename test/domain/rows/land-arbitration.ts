/** 农村土地承包仲裁: who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const LIVE = 'accepted tribunal heard';
const OPEN = 'received accepted tribunal heard signing-receipt';

// prettier-ignore
export const landArbitration: RowTable = {
  seats: [
    'commission | land-arbitration',
  ],
  actors: [
    'desk | commission | clerk officer',
  ],
  rows: [
    'open                                    | new → received                        | desk',
    'accept                                  | received → accepted                   | desk                           | expropriation-not-arbitrated | admits',
    'refuse                                  | received → refused                    | desk',
    `find-bar                                | ${LIVE} signing-receipt → terminating | desk                           | bar-unanswered`,
    `find-suit                               | ${LIVE} signing-receipt → same        | itself: landDisputeIsInCourt`,
    `find-no-bar                             | ${LIVE} signing-receipt → same        | desk                           | nothing-elsewhere`,
    `notify-termination                      | ${LIVE} signing-receipt → terminated  | desk                           | nothing-elsewhere`,
    'notify-termination                      | terminating → terminated              | desk',
    `send-application                        | ${LIVE} → same                        | desk                           | not-the-respondent already-served(papersNotSentToParty) letters-home-forbidden | may-precede`,
    `record-answer                           | ${LIVE} → same                        | desk                           | not-the-respondent already-answered | may-precede`,
    `send-answer                             | ${LIVE} → same                        | desk                           | no-answer-yet letters-home-forbidden | may-precede`,
    `raise-counterclaim                      | ${LIVE} → same                        | desk                           | not-the-respondent`,
    `withdraw-counterclaim                   | ${LIVE} signing-receipt → same        | desk                           | not-the-respondent no-counterclaim`,
    'form-tribunal                           | accepted → tribunal                   | desk',
    'form-tribunal                           | tribunal heard → same                 | desk                           | tribunal-complete',
    'request-recusal                         | tribunal heard → same                 | desk',
    'decide-recusal {granted: true}          | tribunal heard → same                 | desk                           | no-recusal-asked',
    'decide-recusal {granted: false}         | tribunal heard → same                 | desk                           | no-recusal-asked',
    'record-vacancy                          | tribunal heard → same                 | desk',
    'notify-tribunal                         | tribunal heard → same                 | desk                           | letters-home-forbidden | may-precede',
    'schedule-hearing                        | tribunal heard → same                 | desk',
    'notify-hearing                          | tribunal heard → same                 | desk                           | no-hearing-set letters-home-forbidden | may-precede',
    'record-hearing                          | tribunal heard → heard                | desk                           | recusal-undecided tribunal-incomplete',
    'rule-ahead                              | tribunal heard → same                 | desk',
    'record-mediation {result: agreed}       | tribunal heard → signing-receipt      | desk                           | recusal-undecided tribunal-incomplete',
    'record-mediation {result: no-agreement} | tribunal heard → same                 | desk',
    'record-receipt                          | signing-receipt → same                | desk                           | already-served(receiptNotSigned) letters-home-forbidden bar-unanswered',
    'conclude-mediation                      | signing-receipt → mediated            | itself: everyPartySignedReceipt',
    'retract                                 | signing-receipt → previous            | desk',
    `withdraw                                | ${OPEN} → same                        | desk                           | not-the-applicant party-has-withdrawn`,
    'deem-withdrawn                          | tribunal heard → same                 | desk                           | not-the-applicant party-has-withdrawn no-hearing-set hearing-not-told',
    `end-withdrawn                           | ${OPEN} → withdrawn                   | itself: everyApplicantWithdrew`,
    'record-award                            | heard → awarded                       | desk                           | mediation-not-tried court-has-it(!landDisputeIsInCourt) recusal-undecided tribunal-incomplete bar-unanswered',
    'record-service                          | awarded sued → same                   | desk                           | already-served(awardNotServedOnParty) letters-home-forbidden | may-precede',
    'all-served                              | awarded → served                      | itself: everyPartyHasAward',
    'record-suit                             | awarded served → sued                 | desk                           | award-not-served already-sued deadline-passed[sue] | may-precede',
    'record-suit                             | sued → same                           | desk                           | already-sued | may-precede',
    'record-suit                             | effective → sued                      | desk                           | already-sued award-not-served deadline-passed[sue] another-run-alive | takes-back may-precede',
    'take-effect                             | served → effective                    | expiry: sue',
  ],
};
