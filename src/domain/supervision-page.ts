/** The page `docs/supervision.md`, made from the rows: who may press whom, by what, and what lights a card by itself. */
import { kindLabel, type OrganisationKind } from './organisation-kinds.js';
import { entitlementOf, INSTRUMENTS, type InstrumentCode, OVERSIGHT } from './oversight.js';
import { citeOf, table } from './procedures/report.js';
import { SUPERVISION_STATES, SUPERVISION_STEPS, type SupervisionStep } from './supervision-steps.js';
import { TRIGGERS } from './supervision-triggers.js';

const FORMS = { order: '督办(order)', guidance: '指导(guidance)', enquiry: '过问登记(enquiry)', none: '不适用' } as const;
const SIDES = { addressee: '被督办单位', issuer: '发出单位' } as const;
const KINDS = Object.keys(OVERSIGHT) as OrganisationKind[];
const CODES = Object.keys(INSTRUMENTS) as InstrumentCode[];

const who = ({ by }: SupervisionStep): string =>
  typeof by === 'string' ? SIDES[by] : 'instrument' in by ? `有权作出${INSTRUMENTS[by.instrument].title}的单位` : '回复期限届满,自行发生';

const stepRow = ([code, step]: [string, SupervisionStep]): string[] => [
  `\`${code}\``,
  step.title,
  who(step),
  `${step.from.map((state) => SUPERVISION_STATES.labels[state]).join('、')}${step.card ? `(${step.card})` : ''}`,
  `${step.to === 'same' ? '不变' : SUPERVISION_STATES.labels[step.to]}${step.turns ? `(${step.turns})` : ''}`,
];

const entitled = CODES.flatMap((code) =>
  KINDS.flatMap((kind) => {
    const own = entitlementOf(code, kind);
    return own
      ? [[INSTRUMENTS[code].title, kindLabel(kind), citeOf(own.law), own.confidence, own.onlyPetitions ? '信访事项' : '不限']]
      : [];
  }),
);

/** The whole page. */
export const supervisionPage = (): string => `# Supervision

Made from \`src/domain/oversight.ts\`, \`src/domain/supervision-steps.ts\` and \`src/domain/supervision-triggers.ts\`; change the rows, not this page.
\`low\` means that the text of the instrument was not read: the county's own lawyers have to say whether the power is there.

## Which form is open for which body

${table(['kind', '机构', 'form', 'why'], ...KINDS.map((kind) => [`\`${kind}\``, kindLabel(kind), FORMS[OVERSIGHT[kind].form], OVERSIGHT[kind].why]))}

Nothing is open for a kind that a county has added for itself until a row says so. Never a card about a day that a party or a court owes, nor in a proceeding in which a body sits that decides for itself.

## Who is entitled to which instrument

${table(['instrument', 'body', 'law', 'confidence', 'reaches'], ...entitled)}

## Steps

${table(['step', '名称', 'by', 'from', 'to'], ...(Object.entries(SUPERVISION_STEPS) as [string, SupervisionStep][]).map(stepRow))}

## What lights a yellow card by itself

${table(['trigger', '名称', 'looks at'], ...Object.entries(TRIGGERS).map(([code, { title, looksAt }]) => [`\`${code}\``, title, looksAt]))}
`;
