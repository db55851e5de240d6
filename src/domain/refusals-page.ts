/** The page `docs/refusals.md`, made from the closed lists of refusals and of faults of fields. */
import { FIELD_FAULTS } from './field-faults.js';
import { CONDITIONS, type Condition } from './procedures/conditions.js';
import { citeOf, plain, table } from './procedures/report.js';
import { REFUSALS, type RefusalCode, type RefusalRow } from './refusals.js';

const CODES = Object.keys(REFUSALS) as RefusalCode[];

/** The articles behind a refusal: its own, and those of the conditions that answer with it. */
function lawOf(code: RefusalCode): string {
  const { law }: RefusalRow = REFUSALS[code];
  const behind = Object.values<Condition>(CONDITIONS).flatMap((condition) =>
    condition.otherwise !== code ? [] : typeof condition.law === 'function' ? ['依纠纷种类'] : [citeOf(condition.law)],
  );
  return [...new Set([...(law ? [citeOf(law)] : []), ...behind])].join('、');
}

/** The whole page. */
export const refusalsPage = (): string => `# Refusals

Made from \`src/domain/refusal-rows.ts\` and \`src/domain/field-faults.ts\`; change the rows, not this page. Everything the house can refuse is in these two
lists. Codes are public: they are added freely and never renamed. A refusal is answered as \`application/problem+json\`; \`…\` stands for what the case fills in.

${table(['code', 'status', '中文', 'English', 'law'], ...CODES.map((code) => [`\`${code}\``, String(REFUSALS[code].status), plain(REFUSALS[code].zh), plain(REFUSALS[code].en), lawOf(code)]))}

## Faults of fields

A refusal \`malformed\` or \`invalid\` (400) names each fault in \`errors\`: \`pointer\` (a JSON pointer into the body, or the name of a query parameter), \`code\`, \`message\`.

${table(['code', '中文', 'English'], ...Object.entries(FIELD_FAULTS).map(([code, { zh, en }]) => [`\`${code}\``, plain(zh), plain(en)]))}
`;
