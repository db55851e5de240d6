/** 行政查处(履职): who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const REQUESTED = 'general labour-inspection public-security';

// prettier-ignore
export const administrativeDuty: RowTable = {
  seats: [
    'agency | agency',
  ],
  actors: [
    'officer | agency | officer',
  ],
  rows: [
    'open                                           | new → received                            | officer',
    'accept @general                                | received → investigating                  | officer                        |  | admits',
    'accept @labour-inspection                      | received → investigating                  | officer                        | violation-too-old bar-unanswered | admits',
    'accept @public-security                        | received → investigating                  | officer                        |  | admits',
    'accept @market                                 | received → investigating                  | officer                        |  | admits',
    `not-accept @${REQUESTED}                       | received → not-accepted                   | officer`,
    'not-accept @market                             | received → not-accepted                   | officer',
    'tell-reporter @market                          | investigating decided not-accepted → same | officer',
    'transfer                                       | received investigating → transferred      | officer',
    'note-elsewhere @labour-inspection              | received investigating → same             | itself: labourDisputeIsElsewhere',
    'yield @labour-inspection                       | received investigating → transferred      | officer                        | nothing-elsewhere',
    'find-no-bar @labour-inspection                 | received investigating → same             | officer                        | nothing-elsewhere',
    'withdraw @general labour-inspection            | received investigating → withdrawn        | officer',
    'record-progress                                | investigating → same                      | officer',
    `decide @${REQUESTED}                           | investigating → decided                   | officer                        | bar-unanswered`,
    'decide @market                                 | investigating → decided                   | officer',
    'accept-settlement @public-security             | investigating → decided                   | officer | offence-not-minor safety-exit-owed',
    'open-reconsideration @general                  | received investigating → same             | expiry: act',
    'open-reconsideration @labour-inspection public-security | investigating → same                      | expiry: act',
    'record-urgency @general public-security        | received investigating → same             | officer',
  ],
};
