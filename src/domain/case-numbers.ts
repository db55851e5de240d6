/** Numbers that other systems give a case: whose they are, and which input of a step carries one. */
import { codesOf } from './code-list.js';
import type { InputRows } from './procedures/fields.js';

// prettier-ignore
export const NUMBER_SYSTEMS = codesOf({
  court: '法院案号', arbitration: '仲裁案号', petition: '信访编号', police: '公安编号', reconsideration: '行政复议案号', hotline: '热线工单号', grid: '网格编号', other: '其他编号',
});
export type NumberSystem = (typeof NUMBER_SYSTEMS.codes)[number];

/** Numbers that stand on a paper: whoever holds an award, a ruling, a decision or an opinion finds the case by it. */
const ON_A_PAPER: readonly string[] = ['awardNo', 'documentNo', 'decisionNo', 'rulingNo', 'reviewNo', 'recheckNo', 'receiptNo'];
/** Only a court makes one, whatever road it is written down on. */
const OF_A_COURT: readonly string[] = ['rulingNo', 'receiptNo'];
/** Whose papers a road's own body makes. */
const MAKERS: Readonly<Record<string, NumberSystem>> = {
  'judicial-confirmation': 'court',
  'court-mediation': 'court',
  litigation: 'court',
  'payment-order': 'court',
  enforcement: 'court',
  'labour-arbitration': 'arbitration',
  'land-arbitration': 'arbitration',
  petition: 'petition',
  'administrative-reconsideration': 'reconsideration',
};
/** As long as a number may be that is recorded by hand. */
const LONGEST = 100;

/** Whose number an input is: by its name, `courtCaseNo` is the court's, else by who makes the papers of the road. */
export const numberSystemOf = (inputName: string, { procedure, variant }: { procedure?: string; variant?: string } = {}): NumberSystem => {
  const name = inputName.toLowerCase();
  if (OF_A_COURT.includes(inputName)) return 'court';
  if (variant === 'public-security') return 'police';
  return NUMBER_SYSTEMS.codes.find((system) => name.includes(system)) ?? MAKERS[procedure ?? ''] ?? 'other';
};

/** The numbers a step names, each with whose it is. */
export const numbersIn = (
  rows: InputRows,
  input: Readonly<Record<string, unknown>>,
  road: { procedure: string; variant: string },
): { system: NumberSystem; number: string }[] =>
  Object.entries(rows).flatMap(([name, row]) => {
    const number = input[name];
    const isOne = typeof row === 'string' && (row.startsWith('case-number') || ON_A_PAPER.includes(name));
    return isOne && typeof number === 'string' && number.length <= LONGEST ? [{ system: numberSystemOf(name, road), number }] : [];
  });
