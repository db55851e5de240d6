/** The page `docs/deadline-rules.md`, made from the rows. */
import { RULE_SECTIONS, RULE_IDS, isHouseRule } from './deadline-rules.js';
import type { VersionedCite } from './laws.js';
import { type DeadlineRule, SHIPPED } from './rule-book.js';
import type { DeadlineRow, ExtensionBound, LadderRow, Term, TermUnit } from './rule-shape.js';

const HEADER =
  '| id | version | title | term | starts with | owed by | law | article | confidence | extension | not counted | begins anew | posted in time | rolls | at the end | ladder |';

const cell = (text: string): string => text.replaceAll('|', '\\|') || '–';

const UNITS: Readonly<Record<TermUnit, string>> = { hour: 'hour', day: 'day', 'working-day': 'working day', month: 'month', year: 'year' };

const amount = (quantity: number, unit: TermUnit): string => `${quantity} ${UNITS[unit]}${quantity === 1 ? '' : 's'}`;

const termOf = (term: Term | undefined): string =>
  term ? `${amount(term.quantity, term.unit)}${term.before ? ' before' : ''}` : 'a day that is set';

function extensionOf(extension: ExtensionBound | undefined): string {
  if (!extension) return 'none';
  const much = extension.quantity ? `≤ ${amount(extension.quantity, extension.unit ?? 'day')}` : 'no limit set';
  const often = extension.times === 'any' ? 'any number of times' : `${extension.times}×`;
  return `${much}, ${often}, by ${extension.approvedBy}`;
}

function ladderOf({ ladder, term }: DeadlineRow): string {
  const unit = term?.unit === 'hour' ? 'h' : 'd';
  const when = (at: number): string =>
    at === 0 ? (unit === 'h' ? 'at the end' : 'on the day') : `${at > 0 ? '+' : '−'}${Math.abs(at)} ${unit}`;
  return ladder.map(({ at, tell, as }: LadderRow) => `${when(at)} ${as} → ${tell}`).join('; ');
}

const citeOf = ({ law, article, version }: VersionedCite): string => `${law}${version ? ` (${version})` : ''} ${article}`.trim();

function forceOf({ version, effectiveFrom, effectiveTo }: DeadlineRule): string {
  return `${version}: ${effectiveFrom} to ${effectiveTo ?? 'now'}`;
}

function line(rule: DeadlineRule): string {
  const { law, besides = [] } = rule;
  const cells = [
    `\`${rule.id}\``,
    forceOf(rule),
    rule.title,
    termOf(rule.term),
    rule.startEvent,
    rule.owedBy,
    [citeOf({ ...law, article: '' }), ...besides.map(citeOf)].join('; '),
    law.article,
    rule.confidence ?? 'house rule',
    extensionOf(rule.extension),
    (rule.excludes ?? []).join(', '),
    (rule.restarts ?? []).join(', '),
    rule.postedInTime ? 'yes' : 'no',
    rule.rolls ? 'yes' : 'no',
    `${rule.class}, ${rule.onExpiry}`,
    ladderOf(rule),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const table = (rules: readonly DeadlineRule[]): string => [HEADER, HEADER.replaceAll(/[^|]+/g, ' --- '), ...rules.map(line)].join('\n');

const notes = (rules: readonly DeadlineRule[]): string =>
  rules
    .filter(({ note }) => note)
    .map(({ id, version, note }) => `- \`${id}\` (version ${version}): ${note}`)
    .join('\n');

/** A table, and below it what a reader must know besides. */
const chapter = (rules: readonly DeadlineRule[]): string => [table(rules), notes(rules)].filter(Boolean).join('\n\n');

/** The whole page. */
export function deadlineRulesPage(): string {
  const cited = RULE_SECTIONS.map(({ title, rules }) => `### ${title}\n\n${chapter(rules.flatMap((id) => SHIPPED.versions(id)))}`);
  const house = RULE_IDS.flatMap((id) => SHIPPED.versions(id)).filter(isHouseRule);
  return `# Deadline rules

Made from the rows in \`src/domain/deadlines\`; change the rows, not this page. The day of the starting event is not counted; a last day that is a
rest day moves to the next working day where the rule rolls. A period of hours runs from the moment of its event and ends at a moment; "before" is
counted back from the event, whose own day is not counted either: neither ever rolls. Of several versions of a rule, the day the period starts
decides which one counts. *Not counted* is time that stands outside the period while it lasts; what *begins anew* runs in full from its own day.
*Posted in time* means that papers handed to the post before the end are in time, whenever they arrive.

Confidence says how the article was checked: *high*, its own text was read; *medium*, one secondary source; *low*, not verified. The county's
justice bureau, court and petition office sign every rule off before it is used.

Numbers in a ladder are calendar days from the last day (hours, where the period is one of hours): reminders of an organisation's duty count from
the day before it rolls, all else from the day the law gives. Each rung rings at 08:30, one of hours to the minute. What a court or a party owes is
never escalated to the county supervisor.

## Periods with an article behind them

${cited.join('\n\n')}

## House rules

No article stands behind these; each county sets its own. A law named here is only what the rule is modelled on.

${chapter(house)}
`;
}
