/** 支付令: who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const AT_THE_COURT = 'accepted issued served objected';

// prettier-ignore
export const paymentOrder: RowTable = {
  seats: [
    'holder | any',
    'court | court',
  ],
  actors: [
    'desk    | holder | registrar clerk officer docking-clerk',
    'witness | holder | registrar clerk officer docking-clerk | with-paper',
    'docking | holder | docking-clerk | attends',
    'court   | court | clerk officer scope:court.event:write | mirrored-by:docking',
  ],
  rows: [
    'open                              | new → prepared                       | desk                       | wage-agreement-missing wages-not-due',
    'file                              | prepared → filed                     | desk                       |  | may-precede',
    'abandon                           | prepared → abandoned                 | desk',
    'abandon                           | filed supplementing → abandoned      | desk court',
    'request-supplement                | filed → supplementing                | court',
    'supplement                        | supplementing → filed                | desk',
    'accept                            | filed → accepted                     | court',
    'refuse                            | filed supplementing → refused        | court',
    'issue                             | accepted → issued                    | court',
    'reject                            | accepted → rejected                  | court',
    'serve                             | issued → same                        | court                      | not-the-debtor already-served(debtorNotReached)',
    'all-served                        | issued → served                      | itself: everyDebtorReached',
    'record-objection {written: true}  | issued served → objected             | court                      | not-the-debtor not-served-yet deadline-passed[object] objection-withdrawn',
    'record-objection {written: false} | issued served → same                 | court                      | not-the-debtor not-served-yet',
    'record-objection {written: true}  | enforceable → objected               | court                      | not-the-debtor not-served-yet deadline-passed[object] objected-late-already objection-withdrawn another-run-alive | takes-back may-precede',
    `note-suit                         | ${AT_THE_COURT} → same               | itself: debtIsSuedFor`,
    `find-no-bar                       | ${AT_THE_COURT} → same               | court                      | creditor-has-not-sued`,
    'uphold-objection                  | objected → lapsed                    | court',
    'reject-objection                  | objected → previous                  | court',
    'withdraw-objection                | objected → previous                  | court                      | has-not-objected',
    'record-payment                    | issued served objected lapsed → paid | desk court                 | not-the-debtor',
    'become-enforceable                | served → enforceable                 | expiry: object             | creditor-has-sued',
    'become-enforceable                | served → enforceable                 | itself: timeToObjectIsOver',
    `end-procedure                     | ${AT_THE_COURT} → ended              | court`,
    'serve-ruling                      | lapsed → same                        | court                      | not-the-creditor already-served(creditorHasNoRuling)',
    'decline-suit                      | lapsed → suit-declined               | desk court',
    'decline-suit                      | became-suit → suit-declined          | desk court                 | deadline-passed[decline-suit] | may-precede',
    'become-suit                       | lapsed → became-suit                 | expiry: decline-suit',
    'reach-suit                        | became-suit → in-suit                | itself: deemedSuitIsFiled',
    'register-suit                     | became-suit → in-suit                | court witness',
  ],
};
