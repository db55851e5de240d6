/** The OpenAPI document, as the built service gives it out: complete, in Chinese, and true. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ASSISTANCE_STEPS } from '../../src/domain/assistance-steps.js';
import { CASE_STEPS } from '../../src/domain/case-steps.js';
import { REQUEST_STEPS } from '../../src/domain/handoff-request-steps.js';
import { HANDOFF_STEPS } from '../../src/domain/handoff-steps.js';
import { actionsOf, matches, stepsNamed } from '../../src/domain/procedures/decide.js';
import { termFaults } from '../../src/domain/procedures/term-faults.js';
import type { TermInput } from '../../src/domain/procedures/terms.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { EXIT_ACTIONS } from '../../src/domain/safety/exit-steps.js';
import { SUPERVISION_ACTIONS, SUPERVISION_STEPS } from '../../src/domain/supervision-steps.js';
import { CloseOrganisationDto, EndOrderDto, PublishCalendarDto, SuspendAreaDto } from '../../src/features/calendars/calendar.dto.js';
import { RecordInterruptionDto } from '../../src/features/limitation/interruption.dto.js';
import { GradeCaseDto } from '../../src/features/risk-grades/risk-grade.dto.js';
import { MakeWorkPlanDto } from '../../src/features/work-plans/work-plan.dto.js';
import { EnterDutyDto } from '../../src/features/duties/duty.dto.js';
import { InviteHelperDto } from '../../src/features/helpers/helper.dto.js';
import { LinkCasesDto } from '../../src/features/links/link.dto.js';
import { RecordVisitDto } from '../../src/features/visits/visit.dto.js';
import { AddRuleVersionDto, LadderDto } from '../../src/features/deadlines/rule.dto.js';
import { DEADLINE_STEPS } from '../../src/features/deadlines/deadline-actions.js';
import { AmendPartyDto, NewTrackingCodeDto, RevealDto } from '../../src/features/cases/party.dto.js';
import { RegisterCaseDto } from '../../src/features/cases/register-case.dto.js';
import { AddMemberDto, CreateMassDto, OfferMassDto } from '../../src/features/masses/mass.dto.js';
import { MergeCaseDto, UndoMergeDto } from '../../src/features/merges/merge.dto.js';
import { RecordNumberDto } from '../../src/features/numbers/number.dto.js';
import { MoveDemoTimeDto } from '../../src/features/demo/demo-time.dto.js';
import { InviteAssistanceDto, JoinOpinionsDto } from '../../src/features/assistances/assistance.dto.js';
import { VerificationDto } from '../../src/features/sealed-reports/sealed-report.dto.js';
import { RuleCompetenceDto } from '../../src/features/competence/competence.dto.js';
import { HandOverDto } from '../../src/features/handlers/handler.dto.js';
import { EndOrganisationDto } from '../../src/features/organisations/organisation.dto.js';
import { WriteSessionDto } from '../../src/features/sessions/session.dto.js';
import { OfferHandoffDto, RequestHandoffDto } from '../../src/features/handoffs/handoff.dto.js';
import { NoticePreferencesDto } from '../../src/features/notice-preferences/notice-preferences.dto.js';
import { EnquireDto, OrderSupervisionDto } from '../../src/features/supervisions/supervision.dto.js';
import {
  OrganiseScreeningDto,
  ReportFindingDto,
  ReportScreeningDto,
  StopScreeningDto,
} from '../../src/features/screenings/screening.dto.js';
import { ProposeRuleSetDto } from '../../src/features/triage/rule-set.dto.js';
import { RaiseFlagDto } from '../../src/features/safety/safety.dto.js';
import { OpenProceedingDto } from '../../src/features/proceedings/proceeding.dto.js';
import { validatorOf } from '../../src/platform/http/field-validators.js';
import { Form } from '../../src/platform/http/form.js';
import type { Class } from '../../src/platform/http/shape.js';
import { aBuiltService, type BuiltService } from '../support/built-service.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty, type DemoCounty } from '../support/demo-county.js';
import { type Answer, ask, bearing, signIn, tokenOf } from '../support/http.js';

interface Media {
  schema: Record<string, unknown>;
  examples?: Record<string, { summary: string; value: Record<string, unknown> }>;
}
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: { type: string; examples?: unknown[] };
  example?: unknown;
}
interface Answered {
  $ref?: string;
  description: string;
  content?: Record<string, Media>;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answered>;
  security?: unknown[];
}
interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Record<string, unknown>>> & {
    securitySchemes: { bearer: { flows: Record<string, { tokenUrl: string; scopes: object }> } };
  };
}

const CHINESE = /\p{Script=Han}/u;

let database: TestDatabase;
let county: DemoCounty;
let service: BuiltService;
let document: OpenApi;
let ajv: Ajv2020;

beforeAll(async () => {
  database = await aDatabase();
  county = await aDemoCounty(database);
  service = await aBuiltService(database);
  document = (await ask(`${service.url}/openapi.json`)).body as unknown as OpenApi;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (on: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'doc');
}, 60_000);
afterAll(async () => {
  await service?.close();
  await database?.drop();
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ at: `${method.toUpperCase()} ${path}`, method, path, operation })),
  );

const pointed = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);

const parametersOf = ({ parameters = [] }: Operation): Parameter[] =>
  parameters.map((one) => (one.$ref ? (pointed(one.$ref) as Parameter) : one));

/** The references in a schema mean the document. */
const inDocument = (schema: unknown): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')) as object;

function faults(schema: unknown, value: unknown): string[] {
  const holds = ajv.compile(inDocument(schema));
  return holds(value)
    ? []
    : (holds.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

const jsonExamples = ({ requestBody }: Operation) => Object.entries(requestBody?.content['application/json']?.examples ?? {});

describe('the document', () => {
  it('is OpenAPI 3.1 whose references all lead somewhere and whose schemas are JSON Schema', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Yizhan 一站', version: '1' });
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    expect([...new Set(refs)].filter((ref) => pointed(ref) === undefined)).toEqual([]);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, schema] of Object.entries(document.components['schemas']!))
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true]);
    for (const { at, path, operation } of operations()) {
      const inPath = parametersOf(operation).flatMap((one) => (one.in === 'path' ? [one.name] : []));
      expect([at, inPath.sort()]).toEqual([at, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()]);
      expect(parametersOf(operation).filter((one) => one.in === 'path' && !one.required)).toEqual([]);
      expect(operation.tags.filter((tag) => !document.tags.some(({ name }) => name === tag))).toEqual([]);
    }
  });

  it('says of every operation, in Chinese, what it does, what it takes and how it answers', () => {
    const dumb: string[] = [];
    for (const { at, operation } of operations()) {
      const { summary, description, responses } = operation;
      if (!CHINESE.test(summary) || summary.includes('\n')) dumb.push(`${at}: summary`);
      if (!CHINESE.test(description)) dumb.push(`${at}: description`);
      for (const one of parametersOf(operation)) {
        if (!CHINESE.test(one.description ?? '')) dumb.push(`${at}: ${one.name}`);
        if (one.example === undefined && !one.schema.examples?.length) dumb.push(`${at}: no example of ${one.name}`);
      }
      for (const [status, told] of Object.entries(responses)) {
        const { description: words, content } = (told.$ref ? pointed(told.$ref) : told) as Answered;
        if (!CHINESE.test(words)) dumb.push(`${at}: ${status}`);
        if (status !== '204' && !Object.values(content ?? {}).every(({ schema }) => schema)) dumb.push(`${at}: ${status} has no content`);
        if (status !== '204' && !content) dumb.push(`${at}: ${status} has no content`);
      }
    }
    expect(dumb).toEqual([]);
  });

  it('says of every field, in Chinese, what it holds', () => {
    const dumb = Object.entries(document.components['schemas']!).flatMap(([owner, schema]) =>
      Object.entries(
        (schema['properties'] ?? {}) as Record<string, { description?: string; $ref?: string; type?: string; items?: object }>,
      ).flatMap(([name, field]) => [
        ...(field.$ref || field.description ? [] : [`${owner}.${name}`]),
        ...(field.type === 'array' && Object.keys(field.items ?? {}).length === 0 ? [`${owner}.${name}: of what?`] : []),
      ]),
    );
    expect(dumb).toEqual([]);
  });

  it('documents every route of the server and no other', () => {
    const served = service.routes
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route) && !/ \/(docs|openapi\.json|operator)/.test(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));
    const generic = (routes: string[]) =>
      [...new Set(routes.map((route) => route.replace(/\/actions\/[a-z-]+$/, '/actions/{action}')))].sort();
    expect(generic(operations().map(({ at }) => at))).toEqual(generic(served));
  });

  it('has one path for each action of the tables', () => {
    const of = (collection: string) =>
      operations().flatMap(({ path }) => new RegExp(`^/api/v1/${collection}/\\{\\w+\\}/actions/(.+)$`).exec(path)?.[1] ?? []);
    expect(of('proceedings')).toEqual([...new Set(ROADS.flatMap(actionsOf))]);
    expect(of('cases')).toEqual(Object.keys(CASE_STEPS));
    expect(of('handoffs')).toEqual(Object.keys(HANDOFF_STEPS));
    expect(of('deadlines')).toEqual(Object.keys(DEADLINE_STEPS));
    expect(of('supervisions')).toEqual(SUPERVISION_ACTIONS);
    expect(of('assistances')).toEqual(Object.keys(ASSISTANCE_STEPS));
    expect(of('handoff-requests')).toEqual(Object.keys(REQUEST_STEPS));
    expect(of('safety-exits')).toEqual(EXIT_ACTIONS);
  });

  it('asks for If-Match where it is needed, and lets a key be given on every POST that is kept', () => {
    const takes = (name: string) =>
      operations().flatMap(({ at, operation }) => (parametersOf(operation).some((one) => one.name === name) ? [at] : []));
    expect(takes('If-Match')).toEqual(operations().flatMap(({ at }) => (/\/actions\/|^(PUT|PATCH|DELETE) /.test(at) ? [at] : [])));
    expect(takes('Idempotency-Key')).toEqual(
      operations().flatMap(({ at }) => (at.startsWith('POST /api/v1/') && !at.endsWith('/reveals') ? [at] : [])),
    );
  });

  it('lets users sign in by password and machines by their scopes', () => {
    const { flows } = document.components.securitySchemes.bearer;
    expect(flows).toMatchObject({ password: { tokenUrl: '/oauth/token' }, clientCredentials: { tokenUrl: '/oauth/token' } });
    expect(Object.keys(flows['clientCredentials']!.scopes)).toContain('court.event:write');
    const open = operations().flatMap(({ at, operation }) => (operation.security?.length ? [] : [at]));
    expect(open.sort()).toEqual(
      [
        'GET /api/v1/track/{code}',
        'GET /demo/time',
        'GET /health/deadlines',
        'GET /health/live',
        'GET /health/ready',
        'GET /metrics',
        'GET /track/{code}',
        'POST /oauth/token',
      ].sort(),
    );
  });
});

describe('its examples', () => {
  it('fit their schemas, and every body has one', () => {
    const wrong: string[] = [];
    for (const { at, operation } of operations()) {
      for (const [type, { schema, examples = {} }] of Object.entries(operation.requestBody?.content ?? {})) {
        if (/json|form/.test(type) && Object.keys(examples).length === 0) wrong.push(`${at}: no example`);
        for (const [name, { value }] of Object.entries(examples))
          wrong.push(...faults(schema, value).map((fault) => `${at} ${name}: ${fault}`));
      }
      for (const { name, schema, example } of parametersOf(operation))
        for (const shown of example === undefined ? (schema.examples ?? []) : [example])
          wrong.push(...faults(schema, shown).map((fault) => `${at} ${name}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });

  it('of an action are taken by the very row they are named after', () => {
    let read = 0;
    for (const { path, operation } of operations()) {
      const [, collection, action] = /^\/api\/v1\/(\w+)\/\{\w+\}\/actions\/(.+)$/.exec(path) ?? [];
      for (const [name, { value }] of action ? jsonExamples(operation) : []) {
        const form = Form.of(value);
        if (collection === 'cases') form.read(validatorOf(CASE_STEPS[action as keyof typeof CASE_STEPS].input, action!));
        else if (collection === 'handoffs') form.read(validatorOf(HANDOFF_STEPS[action as keyof typeof HANDOFF_STEPS].input, action!));
        else if (collection === 'assistances')
          form.read(validatorOf(ASSISTANCE_STEPS[action as keyof typeof ASSISTANCE_STEPS].input, action!));
        else if (collection === 'handlers') form.read(HandOverDto);
        else if (collection === 'organisations') form.read(EndOrganisationDto);
        else if (collection === 'supervisions')
          form.read(validatorOf(SUPERVISION_STEPS[action as keyof typeof SUPERVISION_STEPS].input, action!));
        else if (collection === 'deadlines') form.read(DEADLINE_STEPS[action!]!.Dto);
        else if (collection === 'screenings') form.read(StopScreeningDto);
        else if (collection === 'suspension-orders') form.read(EndOrderDto);
        else if (collection === 'merges') form.read(UndoMergeDto);
        else {
          const road = ROADS.find(({ code }) => code === name.split('.')[0])!;
          const alike = stepsNamed(road, action!).filter(({ when }) => matches(when, value));
          // Rows told apart by their variant are named after it; of those that only the state tells apart, one at least takes it.
          const named = alike.filter(({ only }) => only?.[0] === name.split('.').at(-1));
          const rows = named.length > 0 ? named : alike;
          expect([path, name, rows.length > 0]).toEqual([path, name, true]);
          const takes = rows.filter(({ input }) => {
            try {
              return form.read(validatorOf(input, action!)) !== undefined;
            } catch {
              return false;
            }
          });
          expect([path, name, takes.length > 0]).toEqual([path, name, true]);
          if (value['terms']) {
            const terms = value['terms'] as TermInput[];
            expect(
              termFaults(
                terms,
                terms.flatMap(({ debtorPartyIds, creditorPartyId }) => [...debtorPartyIds, creditorPartyId]),
              ),
            ).toEqual([]);
          }
        }
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(50);
  });

  it('of everything else are taken by the class they are read into', () => {
    const classes: Record<string, Class<object>> = {
      AmendPartyDto,
      NewTrackingCodeDto,
      RevealDto,
      RegisterCaseDto,
      MoveDemoTimeDto,
      NoticePreferencesDto,
      OfferHandoffDto,
      RequestHandoffDto,
      RuleCompetenceDto,
      InviteAssistanceDto,
      JoinOpinionsDto,
      WriteSessionDto,
      VerificationDto,
      OpenProceedingDto,
      AddRuleVersionDto,
      RecordInterruptionDto,
      GradeCaseDto,
      RecordNumberDto,
      MergeCaseDto,
      CreateMassDto,
      AddMemberDto,
      OfferMassDto,
      RecordVisitDto,
      LinkCasesDto,
      InviteHelperDto,
      EnterDutyDto,
      MakeWorkPlanDto,
      LadderDto,
      PublishCalendarDto,
      CloseOrganisationDto,
      SuspendAreaDto,
      OrderSupervisionDto,
      EnquireDto,
      ProposeRuleSetDto,
      RaiseFlagDto,
      OrganiseScreeningDto,
      ReportScreeningDto,
      ReportFindingDto,
    };
    const seen = new Set<string>();
    for (const { path, operation } of operations()) {
      const name = (operation.requestBody?.content['application/json']?.schema['$ref'] as string | undefined)?.split('/').at(-1);
      if (!name || path.includes('/actions/')) continue;
      for (const [, { value }] of jsonExamples(operation)) Form.of(value).read(classes[name]!);
      seen.add(name);
    }
    expect([...seen].sort()).toEqual(Object.keys(classes).sort());
  });
});

describe('what the service answers', () => {
  const tokens: Record<string, string> = {};
  const wrong: string[] = [];

  /** Asks as the document says, and holds the answer against it. */
  async function call(who: string, method: string, path: string, filled: Record<string, string> = {}, body?: unknown): Promise<Answer> {
    tokens[who] ??= await tokenOf(service, who);
    const operation = document.paths[path.split('?')[0]!]![method]!;
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => filled[name]!);
    const headers = { 'content-type': 'application/json', 'if-match': '*' };
    const answer = await ask(`${service.url}${address}`, {
      method: method.toUpperCase(),
      ...bearing(tokens[who], body === undefined ? {} : headers),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = operation.responses[String(answer.status)];
    if (!told) throw new Error(`${method} ${path} answers ${answer.status}, which is not documented: ${answer.text}`);
    const { content } = (told.$ref ? pointed(told.$ref) : told) as Answered;
    const schema = Object.entries(content ?? {}).find(([type]) => answer.headers.get('content-type')?.startsWith(type))?.[1].schema;
    if (!schema) wrong.push(`${method} ${path}: ${answer.status} ${answer.headers.get('content-type')} is not documented`);
    else if (/json/.test(answer.headers.get('content-type')!))
      wrong.push(...faults(schema, answer.body).map((fault) => `${method} ${path} ${answer.status}: ${fault}`));
    return answer;
  }
  const example = (path: string, name: string) =>
    document.paths[path]!['post']!.requestBody!.content['application/json']!.examples![name]!.value;

  it('is what the document says, from the first example to the agreement', async () => {
    const v1 = '/api/v1';
    for (const path of ['me', 'organisations', 'mediators', 'procedures', 'deadline-rules', 'calendars', 'inbox'])
      await call('clerk.petition', 'get', `${v1}/${path}`);
    const mine = `${v1}/me/notice-preferences`;
    expect((await call('clerk.petition', 'get', mine)).status).toBe(200);
    for (const { value } of Object.values(document.paths[mine]!['put']!.requestBody!.content['application/json']!.examples!))
      expect((await call('clerk.petition', 'put', mine, {}, value)).status).toBe(200);
    expect((await call('clerk.petition', 'put', mine, {}, { digest: 1 })).status).toBe(400);
    const machine = { grant_type: 'client_credentials', client_id: 'court-client', client_secret: 'yizhan-demo' };
    tokens['court-client'] = String((await signIn(service, machine)).body['access_token']);
    expect((await call('court-client', 'get', mine)).status).toBe(403);
    for (const path of ['users', 'api-clients']) await call('admin.system', 'get', `${v1}/${path}`);
    await call('clerk.petition', 'get', `${v1}/users`);
    await call('clerk.petition', 'get', `${v1}/procedures/{code}`, { code: 'litigation' });
    await call('clerk.petition', 'get', `${v1}/rights-notices/{version}`, { version: '1' });
    for (const path of ['/health/live', '/health/ready', '/health/deadlines', '/metrics', '/demo/time'])
      await call('clerk.petition', 'get', path);

    for (const name of ['wages', 'hotline', 'loan'])
      expect((await call('clerk.petition', 'post', `${v1}/cases`, {}, example(`${v1}/cases`, name))).status).toBe(201);
    expect((await call('clerk.petition', 'post', `${v1}/cases`, {}, { title: 1, unknown: true })).status).toBe(400);
    const page = await call('clerk.petition', 'get', `${v1}/cases`);
    const caseId = (page.body['items'] as { id: string; title: string }[]).find(({ title }) => title.includes('借贷'))!.id;
    const { body: subject } = await call('clerk.petition', 'get', `${v1}/cases/{caseId}`, { caseId });
    const [applicant, respondent] = subject['parties'] as { id: string }[];
    for (const path of [`${v1}/track/{code}`, '/track/{code}'])
      expect((await call('clerk.petition', 'get', path, { code: String(subject['trackingCode']) })).status).toBe(200);
    await call('clerk.petition', 'get', `${v1}/track/{code}`, { code: 'AAAAAAAAAAAAAA' });

    // The example names the committee as it is in the demo county.
    const offer = await call(
      'clerk.petition',
      'post',
      `${v1}/cases/{caseId}/handoffs`,
      { caseId },
      example(`${v1}/cases/{caseId}/handoffs`, 'duty'),
    );
    expect(offer).toMatchObject({ status: 201, body: { toOrganisation: { id: county.organisations['committee-youyi'] } } });
    const handoffId = String(offer.body['id']);
    await call('registrar.mediation', 'get', `${v1}/handoffs`);
    await call('registrar.mediation', 'get', `${v1}/handoffs/{handoffId}`, { handoffId });
    expect((await call('registrar.mediation', 'get', `${v1}/cases/{caseId}`, { caseId })).status).toBe(404);
    const accepted = await call(
      'registrar.mediation',
      'post',
      `${v1}/handoffs/{handoffId}/actions/accept`,
      { handoffId },
      example(`${v1}/handoffs/{handoffId}/actions/accept`, 'accept'),
    );
    expect(accepted.status).toBe(200);
    const proceedingId = String(accepted.body['proceedingId']);

    const act = async (who: string, action: string, body: object) => {
      const answer = await call(who, 'post', `${v1}/proceedings/{proceedingId}/actions/${action}`, { proceedingId }, body);
      expect([action, answer.status, answer.body['code']]).toEqual([action, 200, undefined]);
      return answer.body;
    };
    const exampleOf = (action: string) => example(`${v1}/proceedings/{proceedingId}/actions/${action}`, 'people-mediation');
    expect(
      (await call('registrar.mediation', 'post', `${v1}/proceedings/{proceedingId}/actions/accept`, { proceedingId }, {})).status,
    ).toBe(422);
    for (const { id } of [applicant!, respondent!])
      await act('registrar.mediation', 'record-willingness', { partyId: id, willing: true, noticeVersion: '1' });
    await act('registrar.mediation', 'accept', exampleOf('accept'));
    await act('registrar.mediation', 'appoint-mediator', exampleOf('appoint-mediator'));
    await act('mediator.li', 'open-mediation', exampleOf('open-mediation'));
    const draft = structuredClone(exampleOf('draft-agreement')) as { terms: { debtorPartyIds: string[]; creditorPartyId: string }[] };
    Object.assign(draft.terms[0]!, { debtorPartyIds: [respondent!.id], creditorPartyId: applicant!.id });
    await act('mediator.li', 'draft-agreement', draft);
    for (const { id } of [applicant!, respondent!])
      await act('mediator.li', 'sign', { signer: 'party', partyId: id, method: 'handwritten' });
    await act('mediator.li', 'sign', { signer: 'mediator', method: 'handwritten' });
    expect(await act('registrar.mediation', 'sign', { signer: 'seal', method: 'seal' })).toMatchObject({ state: 'effective' });

    await call('registrar.mediation', 'get', `${v1}/proceedings/{proceedingId}`, { proceedingId });
    await call('registrar.mediation', 'get', `${v1}/proceedings/{proceedingId}/actions`, { proceedingId });
    await call('registrar.mediation', 'get', `${v1}/proceedings/{proceedingId}/papers/{kind}`, { proceedingId, kind: 'agreement' });
    await call('registrar.mediation', 'get', `${v1}/cases/{caseId}`, { caseId });
    await call('registrar.mediation', 'get', `${v1}/cases/{caseId}/timeline`, { caseId });
    await call('registrar.mediation', 'get', `${v1}/inbox`);
    const deadlines = await call('registrar.mediation', 'get', `${v1}/deadlines`);
    for (const { id } of deadlines.body['items'] as { id: string }[]) {
      await call('registrar.mediation', 'get', `${v1}/deadlines/{deadlineId}`, { deadlineId: id });
      await call('registrar.mediation', 'get', `${v1}/deadlines/{deadlineId}/explain`, { deadlineId: id });
    }
    expect([...new Set(wrong)]).toEqual([]);
  }, 60_000);

  it('is what the document says of supervision, of the register, and of an offer that goes elsewhere', async () => {
    const v1 = '/api/v1';
    const organisationId = county.organisations['human-resources'];
    const registered = await call('officer.agency', 'post', `${v1}/cases`, {}, example(`${v1}/cases`, 'loan'));
    const caseId = String(registered.body['id']);
    const body = { ...example(`${v1}/supervisions`, 'yellow'), caseId, deadlineId: undefined };
    expect(body).toMatchObject({ organisationId });
    const ordered = await call('supervisor.county', 'post', `${v1}/supervisions`, {}, body);
    expect(ordered.status).toBe(201);
    const supervisionId = String(ordered.body['id']);
    const at = `${v1}/supervisions/{supervisionId}`;
    await call('supervisor.county', 'get', `${v1}/supervisions`);
    await call('officer.agency', 'get', at, { supervisionId });
    await call('officer.agency', 'get', `${at}/actions`, { supervisionId });
    await call('officer.agency', 'get', `${at}/papers/{paper}`, { supervisionId, paper: 'yellow-card' });
    expect((await call('officer.agency', 'post', `${at}/actions/lift`, { supervisionId }, { text: '-' })).status).toBe(403);
    for (const [who, action] of [
      ['officer.agency', 'reply'],
      ['supervisor.county', 'lift'],
    ] as const)
      expect(
        (await call(who, 'post', `${at}/actions/${action}`, { supervisionId }, example(`${at}/actions/${action}`, action))).status,
      ).toBe(200);
    await call('officer.agency', 'get', at, { supervisionId });

    const enquiry = { caseId, organisationId, facts: '当事人反映尚未收到通知' };
    const enquired = await call('supervisor.county', 'post', `${v1}/enquiries`, {}, enquiry);
    expect(enquired.status).toBe(201);
    await call('officer.agency', 'get', `${v1}/enquiries`);
    await call('officer.agency', 'get', `${v1}/enquiries/{enquiryId}`, { enquiryId: String(enquired.body['id']) });

    const offer = { ...example(`${v1}/cases/{caseId}/handoffs`, 'duty') };
    const offered = await call('officer.agency', 'post', `${v1}/cases/{caseId}/handoffs`, { caseId }, offer);
    const handoffId = String(offered.body['id']);
    expect((await call('officer.agency', 'get', `${v1}/handoffs/{handoffId}/proposals`, { handoffId })).status).toBe(200);
    expect((await call('registrar.mediation', 'get', `${v1}/handoffs/{handoffId}/proposals`, { handoffId })).status).toBe(403);
    const elsewhere = example(`${v1}/handoffs/{handoffId}/actions/redesignate`, 'redesignate');
    expect((await call('officer.agency', 'post', `${v1}/handoffs/{handoffId}/actions/redesignate`, { handoffId }, elsewhere)).status).toBe(
      409,
    );
    expect([...new Set(wrong)]).toEqual([]);
  }, 60_000);

  it('is what the document says of what one person proposes and another approves', async () => {
    const v1 = '/api/v1';
    for (const [collection, propose, filled, start] of [
      ['calendar-proposals', `${v1}/calendars`, {}, ''],
      ['rule-proposals', `${v1}/deadline-rules/{ruleId}/versions`, { ruleId: 'case.route' }, '?start=2026-05-04'],
    ] as const) {
      const body = Object.values(document.paths[propose]!['post']!.requestBody!.content['application/json']!.examples!)[0]!.value;
      const proposed = await call('admin.system', 'post', propose, filled, body);
      expect(proposed.status).toBe(201);
      const at = `${v1}/${collection}/{proposalId}`;
      const proposalId = String(proposed.body['id']);
      expect((await call('supervisor.county', 'get', `${v1}/${collection}`)).status).toBe(200);
      expect((await call('clerk.petition', 'get', `${v1}/${collection}`)).status).toBe(403);
      expect((await call('supervisor.county', 'get', at, { proposalId })).headers.get('etag')).toBe('"1"');
      expect((await call('supervisor.county', 'get', `${at}/preview${start}`, { proposalId })).status).toBe(200);
      expect((await call('admin.system', 'post', `${at}/actions/approve`, { proposalId }, {})).status).toBe(403);
      expect((await call('supervisor.county', 'post', `${at}/actions/refuse`, { proposalId }, {})).status).toBe(400);
      expect((await call('supervisor.county', 'post', `${at}/actions/approve`, { proposalId }, {})).status).toBe(200);
      expect((await call('admin.system', 'post', `${at}/actions/withdraw`, { proposalId }, {})).status).toBe(409);
    }
    await call('clerk.petition', 'get', `${v1}/deadline-rules/{ruleId}`, { ruleId: 'case.route' });
    await call('clerk.petition', 'get', `${v1}/calendars/{year}`, { year: '2027' });
    expect([...new Set(wrong)]).toEqual([]);
  });
  it('is what the document says of triage and of the rules behind it', async () => {
    const v1 = '/api/v1';
    const registered = await call('clerk.petition', 'post', `${v1}/cases`, {}, example(`${v1}/cases`, 'wages'));
    const caseId = String(registered.body['id']);
    expect((await call('clerk.petition', 'get', `${v1}/cases/{caseId}/triage`, { caseId })).status).toBe(200);
    expect((await call('clerk.petition', 'get', `${v1}/cases/{caseId}/triage?concerns=land-title`, { caseId })).status).toBe(200);
    const suit = { procedure: 'litigation' };
    expect((await call('clerk.petition', 'post', `${v1}/cases/{caseId}/proceedings`, { caseId }, suit)).status).toBe(422);
    const proposed = await call('admin.system', 'post', `${v1}/triage-rules`, {}, example(`${v1}/triage-rules`, 'consumer'));
    const version = String(proposed.body['version']);
    const at = `${v1}/triage-rules/{version}`;
    expect((await call('supervisor.county', 'post', `${at}/simulate`, { version })).status).toBe(200);
    expect(
      (await call('supervisor.county', 'post', `${at}/actions/approve`, { version }, example(`${at}/actions/approve`, 'agreed'))).status,
    ).toBe(200);
    await call('clerk.petition', 'get', `${v1}/triage-rules`);
    for (const one of ['0', version]) await call('clerk.petition', 'get', at, { version: one });
    expect([...new Set(wrong)]).toEqual([]);
  }, 60_000);

  it('holds the page and the document to this server: no other is asked', async () => {
    const page = await ask(`${service.url}/docs`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const init = await ask(`${service.url}/docs/swagger-ui-init.js`);
    expect(page.text + init.text.replace(/"swaggerDoc":[\s\S]*/, '')).not.toMatch(/(src|href)=["'](https?:)?\/\//);
    expect(init.text).toContain('"queryConfigEnabled": false');
    expect(document.servers).toEqual([{ url: '/' }]);
  });
});
