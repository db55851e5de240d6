/** Codes that roads, cases and facts share. */

// prettier-ignore
export const PROCEDURE_CODES = ['people-mediation', 'administrative-mediation', 'court-mediation', 'judicial-confirmation', 'litigation', 'labour-arbitration',
  'land-arbitration', 'administrative-adjudication', 'administrative-reconsideration', 'petition', 'enforcement', 'payment-order', 'administrative-duty'] as const;
export type ProcedureCode = (typeof PROCEDURE_CODES)[number];

// prettier-ignore
export const STAGES = ['intake', 'mediation', 'judicial-confirmation', 'litigation', 'arbitration', 'adjudication', 'reconsideration', 'petition', 'performance', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

// prettier-ignore
export const OUTCOMES = ['settled-performed', 'settled', 'partly-settled', 'not-settled', 'withdrawn', 'confirmed', 'judged', 'awarded', 'decided', 'transferred-out', 'out-of-scope', 'duplicate'] as const;
export type Outcome = (typeof OUTCOMES)[number];
