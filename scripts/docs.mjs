/**
 * Writes the pages of docs/ that are made from the code's own tables; with --check it only says which are stale.
 * They are read from dist/, so build first. A new page is a new row of PAGES: a file, and a function that gives its text.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './postgres.mjs';

const dist = (file) => import(path.join(ROOT, 'dist', file));

/** A function of the built code that gives a text. */
const made = (file, name) => async () => (await dist(file))[name]();

const PAGES = [
  ['docs/configuration.md', configurationPage],
  ['docs/procedures.md', made('domain/procedures/report.js', 'proceduresPage')],
  ['docs/deadline-rules.md', made('domain/deadlines/deadline-rules-page.js', 'deadlineRulesPage')],
  ['docs/refusals.md', made('domain/refusals-page.js', 'refusalsPage')],
  ['docs/supervision.md', made('domain/supervision-page.js', 'supervisionPage')],
  ['README.md', () => withPart('README.md', 'main-line', made('domain/procedures/picture.js', 'mainLinePicture'))],
];

/** A page written by hand, with the part between its two markers made anew. A page without the markers stays as it is. */
async function withPart(file, name, part) {
  const place = path.join(ROOT, file);
  if (!fs.existsSync(place)) return null;
  const text = fs.readFileSync(place, 'utf8');
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  return from < 0 || to < from ? text : `${text.slice(0, from + begin.length)}\n${await part()}\n${text.slice(to)}`;
}

const note = (source) => `<!-- Made by \`npm run docs\` from ${source}. Change that, not this. -->\n`;
const cell = (text) => text.replaceAll('|', '\\|');

async function configurationPage() {
  const { VARIABLES } = await dist('platform/config.js');
  const rows = Object.entries(VARIABLES).map(([name, { meaning, usedBy, requiredBy = [], default: standard, secret, form }]) => {
    const readers = usedBy.map((each) => (requiredBy.includes(each) ? `**${each}**` : each)).join(', ');
    return `| \`${name}\`${secret ? ' 🔒' : ''} | ${cell(meaning)} | ${cell(form)} | ${standard ? `\`${standard}\`` : '–'} | ${readers} |`;
  });
  return `${note('src/platform/config.ts')}
# Configuration

Everything is told by environment variables. A process checks all it reads before it starts, and names every fault at once.
A process in bold does not start without the variable. 🔒 is a secret: it is never printed or logged. An empty value counts as not given.

Processes: \`api\` is \`node dist/main.js\`, \`worker\` is \`node dist/worker.js\`, \`migrate\` is \`npm run migrate\`, \`up\` is \`npm run up\`,
which gives the processes it starts what they need.

| Variable | Meaning | Form | Default | Read by |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

const check = process.argv.includes('--check');
const stale = [];
for (const [file, page] of PAGES) {
  const place = path.join(ROOT, file);
  const text = await page();
  if (text === null) continue;
  if (fs.existsSync(place) && fs.readFileSync(place, 'utf8') === text) continue;
  stale.push(file);
  if (check) continue;
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, text);
  console.log(`wrote ${file}`);
}
if (check && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run build && npm run docs\`.`);
  process.exitCode = 1;
}
