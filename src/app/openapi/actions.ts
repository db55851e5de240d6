/** One path for each action name, made from the rows that decide it: what may be sent, by whom, from which state to which. */
import { ASSISTANCE_STATES, ASSISTANCE_STEPS, type AssistanceStep } from '../../domain/assistance-steps.js';
import { CASE_STEPS } from '../../domain/case-steps.js';
import { REQUEST_STEPS } from '../../domain/handoff-request-steps.js';
import { HANDOFF_STEPS } from '../../domain/handoff-steps.js';
import { kindLabel } from '../../domain/organisation-kinds.js';
import { type InstrumentCode, INSTRUMENTS } from '../../domain/oversight.js';
import { actionsOf, matches, stepsNamed } from '../../domain/procedures/decide.js';
import { type InputRows, jsonSchemaOf } from '../../domain/procedures/fields.js';
import type { AnyRoad, AnyStep } from '../../domain/procedures/grammar.js';
import { citeOf } from '../../domain/procedures/report.js';
import { ROADS } from '../../domain/procedures/roads.js';
import { EXIT_STATES, EXIT_STEPS, type ExitStep } from '../../domain/safety/exit-steps.js';
import { SUPERVISION_ACTIONS, SUPERVISION_STATES, SUPERVISION_STEPS, type SupervisionStep } from '../../domain/supervision-steps.js';
import { DEADLINE_STEPS } from '../../features/deadlines/deadline-actions.js';
import type { Document, Example, Operation, Schema } from './document.js';
import { bodyExamples, inputExample, type KnownIds } from './examples.js';

interface ActionPage {
  name: string;
  summary: string;
  description: string;
  tags?: string[];
  schema: Schema;
  examples: Record<string, Example>;
}

const CASE_WORDS = { open: '未办结', closed: '已办结' } as const;
const SIDES = { receiver: '接收单位', sender: '移交单位' } as const;

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const WITH_COMMON = '另可填 occurredOn(发生日期,默认今天)、dispatchedOn、receivedOn:期限自行为发生之日起算,不自登记之日。';

/** A row's own schema: what tells it from its namesakes can hold nothing else. */
function rowSchema({ input, when = {} }: AnyStep, title: string): Schema {
  const schema = structuredClone(jsonSchemaOf(input)) as Schema;
  for (const [name, wanted] of Object.entries(when)) {
    const field = schema.properties![name]!;
    if (Array.isArray(wanted)) field.enum = wanted;
    else if (!field.enum) field['const'] = wanted;
  }
  return { ...schema, title };
}

function describeRow(road: AnyRoad, step: AnyStep): string {
  const by = (step.by as string[]).map((name) => road.actors[name]!.title).join('、');
  const stateOf = (state: string): string => road.states[state]!.title;
  const from = (step.from as string[]).map(stateOf).join('、');
  const to = step.to === 'same' ? '状态不变' : step.to === 'previous' ? '回到前一状态' : stateOf(step.to);
  const only = step.only ? `(限${step.only.map((variant) => road.variants[variant]!.title).join('、')})` : '';
  return `- **${road.title}:${step.title}**${only} 由${by}办理;${from} → ${to}。依据:${step.law.map(citeOf).join('、')}。`;
}

/** Rows of one name, of every road that has it. */
function proceedingPages(known: KnownIds): ActionPage[] {
  return unique(ROADS.flatMap(actionsOf)).map((name) => {
    const rows = ROADS.flatMap((road) => stepsNamed(road, name).map((step) => ({ road, step })));
    const examples: Record<string, Example> = {};
    for (const { road, step } of rows) {
      const told = Object.values(step.when ?? {})
        .flat()
        .map(String);
      const value = inputExample(name, step.input ?? {}, known, step.when);
      // Rows that only the variant tells apart are named after it.
      const alike = rows.filter((row) => row.road === road && matches(row.step.when, value));
      const variant = alike.length > 1 ? (step.only ?? []).slice(0, 1) : [];
      examples[[road.code, ...told, ...variant].join('.')] = { summary: `${road.title}:${step.title}`, value };
    }
    const schemas = rows.map(({ road, step }) => rowSchema(step, `${road.title}:${step.title}`));
    return {
      name,
      summary: unique(rows.map(({ step }) => step.title)).join(' / '),
      description: `${rows.map(({ road, step }) => describeRow(road, step)).join('\n')}\n\n${WITH_COMMON}现在能不能办、为什么不能,见 GET /api/v1/proceedings/{proceedingId}/actions。`,
      tags: unique(rows.map(({ road }) => road.title)),
      schema: schemas.length === 1 ? schemas[0]! : { anyOf: schemas },
      examples,
    };
  });
}

const stepPage = (name: string, title: string, input: InputRows, description: string, known: KnownIds): ActionPage => ({
  name,
  summary: title,
  description: `${description}${WITH_COMMON}`,
  schema: { ...jsonSchemaOf(input), title } as Schema,
  examples: { [name]: { summary: title, value: inputExample(name, input, known) } },
});

const casePages = (known: KnownIds): ActionPage[] =>
  Object.entries(CASE_STEPS).map(([name, { title, input, from, to, nothingOpen }]) =>
    stepPage(
      name,
      title,
      input,
      `由责任单位的窗口、登记员或负责人办理;${CASE_WORDS[from]} → ${CASE_WORDS[to]}。${nothingOpen ? '不能有未结的程序和待接收的移交。' : ''}`,
      known,
    ),
  );

const handoffPages = (known: KnownIds): ActionPage[] =>
  Object.entries(HANDOFF_STEPS).map(([name, { title, input, by }]) =>
    stepPage(
      name,
      `${title}移交`,
      input,
      `由${SIDES[by]}办理。${name === 'accept' ? '接收即转移责任,并按所请程序开启;收到材料不等于受理。' : ''}`,
      known,
    ),
  );

const ASSISTING_SIDES = { assisting: '协助单位', lead: '责任单位' } as const;

const assistancePages = (known: KnownIds): ActionPage[] =>
  Object.entries<AssistanceStep>(ASSISTANCE_STEPS).map(([name, { title, input, by, from, to }]) => {
    const states = from.map((state) => ASSISTANCE_STATES.labels[state]).join('、');
    return stepPage(name, title, input, `由${ASSISTING_SIDES[by]}办理;${states} → ${ASSISTANCE_STATES.labels[to]}。`, known);
  });

const requestPages = (known: KnownIds): ActionPage[] =>
  Object.entries(REQUEST_STEPS).map(([name, { title, input }]) => stepPage(name, title, input, '由事项的责任单位办理。', known));

const SUPERVISING_SIDES = { addressee: '被督办单位', issuer: '发出督办的单位' } as const;

/** An instrument rests on another law for each kind of body that has it. */
const entitled = (instrument: InstrumentCode): string =>
  Object.entries(INSTRUMENTS[instrument].by)
    .map(([kind, { law, confidence }]) => `${kindLabel(kind)}(${citeOf(law)}${confidence === 'low' ? ',依据尚未核实' : ''})`)
    .join('、');

const supervisionPages = (known: KnownIds): ActionPage[] =>
  SUPERVISION_ACTIONS.map((name) => {
    const { title, input, by, from }: SupervisionStep = SUPERVISION_STEPS[name];
    const who = typeof by === 'string' ? SUPERVISING_SIDES[by] : 'instrument' in by ? entitled(by.instrument) : '';
    const states = from.map((state) => SUPERVISION_STATES.labels[state]).join('、');
    return stepPage(name, title, input, `由${who}办理;状态:${states}。`, known);
  });

const exitPages = (known: KnownIds): ActionPage[] =>
  Object.entries<ExitStep>(EXIT_STEPS).map(([name, { title, input, from, to, roles, opts }]) => {
    const who = roles.length === 1 ? '责任单位负责人' : '责任单位工作人员';
    const must = opts ? '必须办理的,不适用。' : '';
    return stepPage(
      name,
      title,
      input,
      `由${who}办理;${from.map((state) => EXIT_STATES.labels[state]).join('、')} → ${EXIT_STATES.labels[to]}。${must}`,
      known,
    );
  });

const deadlinePages = (known: KnownIds): ActionPage[] =>
  Object.entries(DEADLINE_STEPS).map(([name, { title, Dto }]) => ({
    name,
    summary: title,
    description: '以该期限的规则为准:只能因规则所列事由中止;延长的次数、长度和批准人由规则定(见 GET /api/v1/deadline-rules)。',
    schema: { $ref: `#/components/schemas/${Dto.name}` },
    examples: bodyExamples(known)[Dto.name]!,
  }));

/** The routes with `{action}` in them, each with its pages. */
const GENERIC: readonly { collection: string; id: string; pages: (known: KnownIds) => ActionPage[] }[] = [
  { collection: 'cases', id: 'caseId', pages: casePages },
  { collection: 'handoffs', id: 'handoffId', pages: handoffPages },
  { collection: 'handoff-requests', id: 'handoffRequestId', pages: requestPages },
  { collection: 'assistances', id: 'assistanceId', pages: assistancePages },
  { collection: 'proceedings', id: 'proceedingId', pages: proceedingPages },
  { collection: 'deadlines', id: 'deadlineId', pages: deadlinePages },
  { collection: 'supervisions', id: 'supervisionId', pages: supervisionPages },
  { collection: 'safety-exits', id: 'exitId', pages: exitPages },
];

/** Replaces each route that takes the name of an action by one path for each name. */
export function nameActions(document: Document, known: KnownIds): void {
  const paths: Document['paths'] = {};
  for (const [path, item] of Object.entries(document.paths)) {
    const generic = GENERIC.find(({ collection, id }) => path === `/api/v1/${collection}/{${id}}/actions/{action}`);
    if (!generic) {
      paths[path] = item;
      continue;
    }
    for (const page of generic.pages(known))
      paths[path.replace('{action}', page.name)] = { post: operationOf(generic.collection, page, item.post!) };
  }
  document.paths = paths;
}

const camel = (code: string): string => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function operationOf(collection: string, { name, summary, description, tags, schema, examples }: ActionPage, route: Operation): Operation {
  return {
    ...route,
    operationId: `${camel(collection)}_${camel(name)}`,
    summary,
    description,
    tags: tags ?? route.tags,
    parameters: route.parameters?.filter((one) => !('name' in one && one.name === 'action')).map((one) => ({ ...one })),
    requestBody: { required: false, content: { 'application/json': { schema, examples } } },
    responses: structuredClone(route.responses),
  };
}
