/** 司法确认: who may take each row, who sits where, and which refusals its needs can bring. How a line is read: `support-row-tables.ts`. */
import type { RowTable } from '../support-row-tables.js';

const BEFORE_RULING = 'filed supplementing accepted';

// prettier-ignore
export const judicialConfirmation: RowTable = {
  seats: [
    'holder | people-mediation-committee docking-centre',
    'court | court',
  ],
  actors: [
    'registrar | holder | registrar',
    'handler   | holder | mediator | in-person',
    'docking   | holder | docking-clerk | attends',
    'court     | court | clerk officer scope:court.event:write | mirrored-by:docking',
  ],
  rows: [
    'open               | new → prepared                     | registrar handler docking | court-issues-statement agreement-not-effective written-agreement-missing agreement-settles-title labour-confirmation-payment-only deadline-passed[basis.confirmation]',
    'join-application   | prepared → same                    | registrar handler docking | already-joined',
    'file               | prepared → filed                   | registrar handler docking | application-not-joint party-data-defective court-not-competent deadline-passed[basis.confirmation]',
    'abandon            | prepared → withdrawn               | registrar handler docking',
    'accept             | filed → accepted                   | court',
    'refuse             | filed → refused                    | court',
    'request-supplement | filed accepted → supplementing     | court',
    'supplement         | supplementing → previous           | registrar handler docking',
    'schedule-inquiry   | accepted → same                    | court',
    'extend-review      | accepted → same                    | court                     | already-extended extension-not-longer',
    'confirm            | accepted → confirmed               | court',
    'reject             | accepted → rejected                | court',
    `request-withdrawal | ${BEFORE_RULING} → same            | registrar handler docking`,
    `permit-withdrawal  | ${BEFORE_RULING} → withdrawn       | court                     | withdrawal-not-requested`,
    'deem-withdrawn     | supplementing accepted → withdrawn | court',
    'record-service     | confirmed rejected refused → same  | court                     | already-served',
    // CPLI 372: a party within fifteen days from his own service, an interested person within six months; the court alone answers.
    'record-objection   | confirmed → same                   | registrar handler docking court | deadline-passed[object] ruling-revoked(!rulingWasRevoked)',
    'record-outsider-objection | confirmed → same            | registrar handler docking court | ruling-revoked(!rulingWasRevoked)',
    'record-objection-outcome {onObjection: dismissed} | confirmed → same | court         | no-objection-open',
    'record-objection-outcome {onObjection: changed} | confirmed → same | court           | no-objection-open',
    'record-objection-outcome {onObjection: revoked} | confirmed → same | court           | no-objection-open',
  ],
};
