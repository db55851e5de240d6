/** ISO 8601 durations, added to an instant on the calendar of Shanghai: a month from the 31st is the month's last day. */
import { addDays, addMonths, dayOf, instantOn } from './legal-date.js';

const PARTS = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export function later(instant: Date, duration: string): Date {
  const parts = PARTS.exec(duration);
  if (!parts) throw new RangeError(`not a duration: ${duration}`);
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const day = dayOf(instant);
  const ofTheDay = instant.getTime() - instantOn(day).getTime();
  const then = addDays(addMonths(day, years * 12 + months), weeks * 7 + days);
  return new Date(instantOn(then).getTime() + ofTheDay + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}
