/** A protection order as a court makes it (DV 28–31): what may be typed of it, and from when its days run. */
import { fieldFault } from '../field-faults.js';
import { addMonths, type LegalDate } from '../legal-date.js';
import type { FieldFault } from '../refusals.js';

export interface Ruling {
  readonly granted: boolean;
  readonly on: LegalDate;
  /** Until when an order protects; six months where the court named no shorter time. */
  readonly until?: LegalDate | null;
  /** When a dismissal took effect. An order does on the day it is made (DV 30). */
  readonly effectiveOn?: LegalDate | null;
}

/** 有效期不超过六个月 (DV 30). */
const MONTHS = 6;

/** @param last the ruling that was recorded before: an older one changes nothing of what stands since */
export function rulingFaults(
  { granted, on, until = null, effectiveOn = null }: Ruling,
  today: LegalDate,
  last: LegalDate | null,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const notBefore = (name: 'on' | 'until' | 'effectiveOn', day: LegalDate, min: LegalDate): void => {
    if (day < min) faults.push(fieldFault(`/${name}`, 'in-the-past', { min }));
  };
  if (last) notBefore('on', on, last);
  if (until) {
    const max = addMonths(on, MONTHS);
    if (!granted) faults.push(fieldFault('/until', 'not-valid'));
    else if (until > max) faults.push(fieldFault('/until', 'too-late', { max }));
    else notBefore('until', until, on);
  }
  if (effectiveOn) {
    if (granted && effectiveOn !== on) faults.push(fieldFault('/effectiveOn', 'not-valid'));
    else if (effectiveOn > today) faults.push(fieldFault('/effectiveOn', 'in-the-future'));
    else notBefore('effectiveOn', effectiveOn, on);
  }
  return faults;
}

/** 自裁定生效之日起 (DV 31). */
export const takesEffectOn = ({ on, effectiveOn = null }: Ruling): LegalDate => effectiveOn ?? on;
