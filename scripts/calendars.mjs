/** Prints the SQL of migrations/0002-calendars.sql: each year's rest days and make-up workdays, as the development dependency chinese-days carries them. */
import { readFileSync } from 'node:fs';

// The package reads a day's text in the machine's own zone; set before it is loaded.
process.env.TZ = 'Asia/Shanghai';
const { default: chineseDays } = await import('chinese-days');
const { version } = JSON.parse(readFileSync(new URL('../node_modules/chinese-days/package.json', import.meta.url), 'utf8'));

// For a later year the package answers without data and without an error, so the years are named here.
const [FIRST, LAST] = [2004, 2026];

function daysOf(year) {
  const [offDays, workDays] = [[], []];
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const weekend = new Date(at).getUTCDay() % 6 === 0;
    const worked = chineseDays.isWorkday(date);
    if (!weekend && !worked) offDays.push(date);
    if (weekend && worked) workDays.push(date);
  }
  return { offDays, workDays };
}

const dates = (days) => `'{${days.join(',')}}'`;

const rows = [];
for (let year = FIRST; year <= LAST; year += 1) {
  const { offDays, workDays } = daysOf(year);
  // A year with no make-up day or few holidays was never published: the package has no data for it.
  if (offDays.length < 10 || workDays.length === 0) throw new Error(`chinese-days has no data for ${year}`);
  rows.push(
    `  (${year}, 1, '国务院办公厅${year}年放假安排通知(据 chinese-days ${version} 所载)',\n   ${dates(offDays)},\n   ${dates(workDays)})`,
  );
}

process.stdout
  .write(`-- Working-day calendars ${FIRST}–${LAST}: rest days that are not a weekend day anyway, and weekend days that are worked (调休).
-- Made by \`node scripts/calendars.mjs\` from the npm package chinese-days ${version}, which carries the State Council's yearly notices; the notices
-- themselves were not read, except that the days of ${LAST} were compared with the list in its notice. A later correction is a new version of the year.

SET LOCAL ROLE yizhan_owner;
SET LOCAL search_path = yizhan;

INSERT INTO calendars (year, version, source, off_days, work_days) VALUES
${rows.join(',\n')};
`);
