/** 人民调解: who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const OPEN = 'applied initiated accepted mediating paused signing';
const IN_MEDIATION = 'accepted mediating paused';
const LIVING = 'effective oral-effective defaulted';

// prettier-ignore
export const peopleMediation: RowTable = {
  seats: [
    'committee | people-mediation-committee',
  ],
  actors: [
    'registrar | committee | registrar',
    'handler   | committee | mediator | in-person',
  ],
  rows: [
    'open {caseSource: application/entrusted} | new → applied                            | registrar',
    'open {caseSource: initiative}            | new → initiated                          | registrar',
    `record-willingness {willing: true}       | ${OPEN} → same                           | registrar handler              |  | may-precede`,
    `record-willingness {willing: false}      | ${OPEN} → same                           | registrar handler              |  | may-precede`,
    `end-unwilling                            | ${OPEN} → terminated                     | itself: noWillingPairIsLeft`,
    `end-indivisible                          | ${OPEN} → terminated                     | itself: claimCannotBeDivided`,
    `end-docketed @medical                    | ${IN_MEDIATION} signing → terminated     | itself: courtHasDocketed`,
    `end-elsewhere @medical                   | ${IN_MEDIATION} signing → terminated     | itself: otherMedicalMediationHasAccepted`,
    `note-suit @general labour                | ${IN_MEDIATION} applied initiated → same | itself: courtHasDocketed`,
    'accept                                   | applied initiated → accepted             | registrar                      | party-not-asked no-willing-pair | admits',
    'decline                                  | applied initiated → declined             | registrar',
    `choose-mediator                          | ${IN_MEDIATION} → same                   | registrar                      | party-has-left mediator-objected-to`,
    `appoint-mediator                         | ${IN_MEDIATION} → same                   | registrar                      | mediator-objected-to`,
    `object-to-mediator                       | ${IN_MEDIATION} → accepted               | registrar handler              | no-handler party-has-left`,
    'open-mediation                           | accepted → mediating                     | handler                        | willingness-missing no-willing-pair ask-again-beside-suit joint-session-forbidden',
    'pause                                    | mediating → paused                       | handler',
    'resume                                   | paused → mediating                       | handler                        | joint-session-forbidden',
    'agree-longer @medical                    | mediating paused → same                  | registrar handler              | extension-not-longer',
    'confirm-facts                            | mediating paused signing → same          | registrar handler              | party-has-left',
    'record-undisputed-facts                  | mediating paused signing → same          | handler                        | facts-not-confirmed',
    'draft-agreement                          | mediating → signing                      | handler                        | willingness-missing no-willing-pair ask-again-beside-suit',
    'redraft                                  | signing → mediating                      | handler',
    'sign {signer: party}                     | signing → same                           | registrar handler              | party-has-left already-signed(partyNotSigned) electronic-not-for-status electronic-not-agreed party-data-defective safety-exit-owed',
    'sign {signer: mediator}                  | signing → same                           | handler                        | already-signed(mediatorNotSigned) electronic-not-for-status electronic-not-agreed safety-exit-owed',
    'sign {signer: seal}                      | signing → same                           | registrar                      | already-signed(notSealed) safety-exit-owed',
    'take-effect                              | signing → effective                      | itself: everyMarkIsThere',
    'record-oral-agreement                    | mediating → oral-effective               | handler                        | willingness-missing no-willing-pair ask-again-beside-suit writing-required safety-exit-owed',
    `record-performance                       | ${LIVING} → same                         | handler registrar              | instalment-performed amount-exceeds-instalment`,
    `complete                                 | ${LIVING} → performed                    | itself: everythingPerformed`,
    `record-default                           | ${LIVING} → defaulted                    | handler registrar              | instalment-performed instalment-not-due`,
    `record-visit                             | ${LIVING} performed unperformed → same   | handler registrar`,
    `close-unperformed                        | ${LIVING} → unperformed                  | registrar`,
    `terminate                                | ${OPEN} → terminated                     | handler registrar`,
    `lapse @medical                           | ${IN_MEDIATION} signing → terminated     | expiry: conclude`,
    `open-arbitration @labour                 | ${OPEN} → same                           | expiry: conclude`,
  ],
};
