/** Numbers that other systems give a case: whose they are, and which input of a step carries one. */
import { codesOf } from './code-list.js';

// prettier-ignore
export const NUMBER_SYSTEMS = codesOf({
  court: '法院案号', arbitration: '仲裁案号', petition: '信访编号', police: '公安编号', reconsideration: '行政复议案号', hotline: '热线工单号', grid: '网格编号', other: '其他编号',
});
export type NumberSystem = (typeof NUMBER_SYSTEMS.codes)[number];

/** Whose number an input of the type `case-number` is, by its name: `courtCaseNo` is the court's. */
export const numberSystemOf = (inputName: string): NumberSystem => {
  const name = inputName.toLowerCase();
  return NUMBER_SYSTEMS.codes.find((system) => name.includes(system)) ?? 'other';
};
