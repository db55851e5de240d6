/** Area codes (GB/T 2260): which area holds which, and what lies in another county. */

/** A township is often written with the zeros of a village, a county with those of a township, a city with those of a county. */
export function meantArea(code: string): string {
  for (const [length, zeros] of [
    [12, 3],
    [9, 3],
    [6, 2],
    [4, 2],
  ] as const)
    if (code.length === length && code.endsWith('0'.repeat(zeros))) code = code.slice(0, -zeros);
  return code;
}

/** The area itself, and all that lies in it. */
export const covers = (area: string, place: string): boolean => meantArea(place).startsWith(meantArea(area));

/** Neither lies in the other, and no county holds both. A city's body stands above its counties: to hand up is not to hand across. */
export const inAnotherCounty = (one: string, other: string): boolean =>
  !covers(one, other) && !covers(other, one) && meantArea(one).slice(0, 6) !== meantArea(other).slice(0, 6);
