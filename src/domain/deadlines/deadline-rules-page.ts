/** The page `docs/deadline-rules.md`, made from the rows. */
import type { VersionedCite, ExtensionBound, LadderRow, Term } from './rule-shape.js';
import { RULE_IDS, isHouseRule } from './deadline-rules.js';
import { type DeadlineRule, SHIPPED } from './rule-book.js';

const HEADER =
  '| id | version | title | term | starts with | owed by | law | article | confidence | extension | not counted | rolls | at the end | ladder |';

const cell = (text: string): string => text.replaceAll('|', '\\|') || '–';

const termOf = (term: Term | undefined): string =>
  term ? `${term.quantity} ${term.unit}${term.quantity === 1 ? '' : 's'}` : 'a day that is set';

function extensionOf(extension: ExtensionBound | undefined): string {
  if (!extension) return 'none';
  const much = extension.quantity ? `≤ ${extension.quantity} ${extension.unit}s` : 'no limit set';
  const often = extension.times === 'any' ? 'any number of times' : `${extension.times}×`;
  return `${much}, ${often}, by ${extension.approvedBy}`;
}

const dayOf = (at: number): string => (at === 0 ? 'on the day' : `${at > 0 ? '+' : '−'}${Math.abs(at)} d`);

const ladderOf = (ladder: readonly LadderRow[]): string => ladder.map(({ at, tell, as }) => `${dayOf(at)} ${as} → ${tell}`).join('; ');

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
    rule.rolls ? 'yes' : 'no',
    `${rule.class}, ${rule.onExpiry}`,
    ladderOf(rule.ladder),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const table = (rules: readonly DeadlineRule[]): string => [HEADER, HEADER.replaceAll(/[^|]+/g, ' --- '), ...rules.map(line)].join('\n');

const notes = (rules: readonly DeadlineRule[]): string =>
  rules
    .filter(({ note }) => note)
    .map(({ id, version, note }) => `- \`${id}\` (version ${version}): ${note}`)
    .join('\n');

/** The whole page. */
export function deadlineRulesPage(): string {
  const rules = RULE_IDS.flatMap((id) => SHIPPED.versions(id));
  const cited = rules.filter((rule) => !isHouseRule(rule));
  const house = rules.filter(isHouseRule);
  return `# Deadline rules

Made from the rows in \`src/domain/deadlines\`; change the rows, not this page. The day of the starting event is not counted; a last day that is a
rest day moves to the next working day where the rule rolls. Of several versions of a rule, the day the period starts decides which one counts.
Confidence says how the article was checked: *high*, its own text was read; *medium*, one secondary source; *low*, not verified. The county's
justice bureau, court and petition office sign every rule off before it is used.

Days in a ladder are calendar days from the last day: reminders of an organisation's duty count from the day before it rolls, all else from the
day the law gives. Each rung rings at 08:30. What a court or a party owes is never escalated to the county supervisor.

## Periods with an article behind them

${table(cited)}

## House rules

No article stands behind these; each county sets its own. A law named here is only what the rule is modelled on.

${table(house)}

## Notes

${notes(rules)}
`;
}
