/** Figures of a run as one table: what was seen, and what it may be at most or must be at least. */
const figure = (value) => (Number.isInteger(value) ? String(value) : Number(value).toFixed(2));

export function table(title, facts, bounds, needs) {
  const rows = [
    ...facts.map(([what, seen]) => [what, figure(seen), '']),
    ...needs.map(([what, seen, least]) => [what, figure(seen), `at least ${least}${seen >= least ? '' : '  VOID'}`]),
    ...bounds.map(([what, seen, most]) => [what, figure(seen), `at most ${most}${seen <= most ? '' : '  MISSED'}`]),
  ];
  const width = Math.max(title.length, ...rows.map(([what]) => what.length));
  return [title.padEnd(width), ...rows.map(([what, seen, bound]) => `${what.padEnd(width)}  ${seen.padStart(8)}  ${bound}`)].join('\n');
}
