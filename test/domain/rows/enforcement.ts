/** 强制执行: who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const AT_THE_COURT = 'filed docketed suspended settled';

// prettier-ignore
export const enforcement: RowTable = {
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
    'open                  | new → prepared                          | desk                      | basis-not-enforceable(restsOnSomethingEnforceable)',
    'file                  | prepared → filed                        | desk                      |  | may-precede',
    'abandon               | prepared → abandoned                    | desk',
    'abandon               | filed → abandoned                       | desk court',
    'docket                | filed → docketed                        | court',
    'refuse                | filed → refused                         | court',
    `note-basis-undone     | ${AT_THE_COURT} prepared → same         | itself: basisLostItsForce`,
    `note-basis-undone     | ${AT_THE_COURT} prepared → same         | itself: basisWasRevoked`,
    `find-in-force         | ${AT_THE_COURT} prepared → same         | court witness             | basis-in-force basis-not-enforceable(basisIsInForceAgain)`,
    'send-notice           | docketed → same                         | court',
    'record-part-execution | docketed settled → same                 | court witness',
    'record-execution      | docketed settled → executed             | court',
    'record-settlement     | docketed suspended → settled            | court',
    'suspend               | docketed → suspended                    | court',
    'resume                | suspended settled → docketed            | court',
    'open-upper-court      | docketed → same                         | expiry: execute',
    'end-this-run          | docketed suspended → run-ended          | court',
    'terminate             | docketed suspended settled → terminated | court',
    'deny                  | docketed suspended → denied             | court',
    'note-property         | run-ended → same                        | desk court',
  ],
};
