/** What every operation shares: the headers it takes and gives, and how it says no. Made from the list of refusals, so that no code is missing here. */
import { REFUSALS, type RefusalCode, type RefusalRow } from '../../domain/refusals.js';
import {
  type Document,
  isReference,
  type Operation,
  type Parameter,
  type Place,
  placesOf,
  type Reference,
  type Response,
  type Schema,
  schemaRef,
} from './document.js';

const PROBLEM = 'application/problem+json';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

// prettier-ignore
const TITLES: Readonly<Record<number, string>> = {
  400: '请求有误', 401: '未登录', 403: '无权办理', 404: '没有找到', 409: '当前不能办理', 412: '内容已被他人更新', 413: '内容过大', 415: '内容类型不支持', 422: '按规则不能办理', 428: '缺少 If-Match',
  429: '过于频繁', 503: '暂时不可用',
};
const STATUSES = Object.keys(TITLES).map(Number);

/** A value is prefilled in the page where it works as it is (`example`), and only shown where it is the caller's own (`examples` of the schema). */
// prettier-ignore
const PARAMETERS: Readonly<Record<string, Parameter>> = {
  IfMatch:        { name: 'If-Match', in: 'header', required: true, description: '读取时得到的 ETag;`*` 表示不核对版本。缺少的 428,已被他人更新的 412。', schema: { type: 'string' }, example: '*' },
  IdempotencyKey: { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 1, maxLength: 255, examples: ['7c9e6679-7425-40de-944b-e07fc1f90ae7'] },
                    description: '防止重复办理:同一个值和同样的内容再次提交,得到第一次的答复(`Idempotent-Replayed: true`)。对接系统登记事项、办理操作时必填。每次办理换一个新值。' },
  AcceptLanguage: { name: 'Accept-Language', in: 'header', required: false, description: '拒绝理由的语言:zh-CN(默认)或 en。', schema: { type: 'string', default: 'zh-CN', enum: ['zh-CN', 'en'] }, example: 'zh-CN' },
  RequestId:      { name: 'X-Request-Id', in: 'header', required: false, description: '请求编号,原样返回并记入日志;不填则由系统生成。', schema: { type: 'string', maxLength: 128, examples: ['window-3-000127'] } },
};

// prettier-ignore
const HEADERS = {
  ETag:               { description: '该内容的版本;办理操作、修改时放入 If-Match。', schema: { type: 'string', examples: ['"3"'] } },
  IdempotentReplayed: { description: '为 true 时,这是同一 Idempotency-Key 第一次提交的答复。', schema: { type: 'string', enum: ['true'] } },
  RequestId:          { description: '请求编号。', schema: { type: 'string' } },
  RetryAfter:         { description: '过多少秒再试。', schema: { type: 'string', pattern: '^\\d+$' } },
  ContentLanguage:    { description: '说明文字的语言。', schema: { type: 'string', enum: ['zh-CN', 'en'] } },
};

const CITE: Schema = {
  type: 'object',
  description: '依据的法律条文',
  properties: { law: { type: 'string', description: '法律、法规或司法解释' }, article: { type: 'string', description: '条' } },
  required: ['law', 'article'],
};

const OPEN_ROADS: Schema = {
  type: 'array',
  description: '所请求的程序不能办理时,现在可以办理的程序',
  items: {
    type: 'object',
    properties: {
      procedure: { type: 'string', description: '程序' },
      variant: { type: ['string', 'null'], description: '子类型;不写明即可的为 null' },
      title: { type: 'string', description: '名称' },
    },
    required: ['procedure', 'variant', 'title'],
  },
};

const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  title: '拒绝或错误',
  description: 'RFC 9457。`code` 固定不变,可供程序判断;文字随 Accept-Language。',
  properties: {
    type: { type: 'string', description: 'urn:yizhan:refusal:{code}' },
    title: { type: 'string', description: '一句话' },
    status: { type: 'integer', description: 'HTTP 状态码' },
    detail: { type: 'string', description: '为什么,全部理由' },
    instance: { type: 'string', description: '请求的地址' },
    code: { type: 'string', description: '第一个理由的代码', enum: [...Object.keys(REFUSALS), 'internal'] },
    errors: {
      type: 'array',
      description: '每一处错误或每一个理由',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: '哪个字段(JSON Pointer);与字段无关的为空' },
          code: { type: 'string', description: '代码' },
          message: { type: 'string', description: '说明' },
          law: CITE,
          ruleId: { type: 'string', description: '程序之间先后次序的哪一条规则' },
          exceptions: {
            type: 'array',
            description: '可以在 exception 中写明的例外情形',
            items: {
              type: 'object',
              properties: { code: { type: 'string', description: '代码' }, title: { type: 'string', description: '名称' }, law: CITE },
              required: ['code', 'title', 'law'],
            },
          },
          open: OPEN_ROADS,
        },
        required: ['pointer', 'code', 'message'],
      },
    },
    law: CITE,
    open: OPEN_ROADS,
    traceId: { type: 'string', description: '追踪编号,报修时提供' },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'errors', 'traceId'],
};

const OAUTH_FAULT: Schema = {
  type: 'object',
  description: 'RFC 6749 第 5.2 节',
  properties: { error: { type: 'string', description: '代码' }, error_description: { type: 'string', description: '说明' } },
  required: ['error'],
};

const rowsOf = (status: number): [RefusalCode, RefusalRow][] =>
  (Object.entries(REFUSALS) as [RefusalCode, RefusalRow][]).filter(([, row]) => row.status === status);

function problemResponse(status: number): Response {
  const rows = rowsOf(status);
  // One, not each: the page resolves and draws them all for every operation.
  const [code, { zh, law }] = rows[0]!;
  const value = {
    type: `urn:yizhan:refusal:${code}`,
    title: TITLES[status]!,
    status,
    detail: zh,
    instance: '/api/v1/…',
    code,
    errors: [{ pointer: '', code, message: zh, ...(law ? { law } : {}) }],
    ...(law ? { law } : {}),
    traceId: TRACE,
  };
  const waits = status === 409 || status === 429 || status === 503;
  return {
    description: `${TITLES[status]}。${rows.map(([code]) => `\`${code}\``).join('、')}`,
    headers: {
      'X-Request-Id': headerRef('RequestId'),
      'Content-Language': headerRef('ContentLanguage'),
      ...(waits ? { 'Retry-After': headerRef('RetryAfter') } : {}),
    },
    content: { [PROBLEM]: { schema: schemaRef('Problem'), examples: { [code]: { summary: zh, value } } } },
  };
}

const headerRef = (name: keyof typeof HEADERS): Reference => ({ $ref: `#/components/headers/${name}` });
const parameterRef = (name: keyof typeof PARAMETERS): Reference => ({ $ref: `#/components/parameters/${name}` });
const nameOf = (status: number): string => `Refused${status}`;

export function addSharedParts({ components }: Document): void {
  Object.assign(components.schemas, { Problem: PROBLEM_SCHEMA, OAuthFault: OAUTH_FAULT });
  components.parameters = { ...PARAMETERS };
  components.headers = { ...HEADERS };
  components.responses = Object.fromEntries(STATUSES.map((status) => [nameOf(status), problemResponse(status)]));
}

const isOfTheApi = (path: string): boolean => path.startsWith('/api/v1/');
const isPublic = ({ security = [] }: Operation): boolean => security.length === 0;
/** What a reveal shows is never kept for a repeat. */
const isKept = (path: string): boolean => !path.endsWith('/reveals');
const needsVersion = ({ method, path }: Place): boolean =>
  method === 'patch' || method === 'put' || method === 'delete' || path.includes('/actions/');
const takesKey = ({ method, path }: Place): boolean => method === 'post' && isOfTheApi(path) && isKept(path);
const forSomeRolesOnly = (path: string): boolean =>
  /\/(users|api-clients|duplicates|(rule-|calendar-)?proposals|notice-preferences|package|preview|sessions|competence-rulings|handlers\/\{mediatorId\})$/.test(
    path,
  );

/** In the order in which they are judged: api.md's "the first that fails wins". */
function refusalsOf(place: Place): number[] {
  const { method, path, operation } = place;
  if (path === '/oauth/token') return [429, 503];
  // A query that nobody reads is refused everywhere but at the address on the slip.
  if (path.startsWith('/health') || path === '/metrics') return [400];
  const writes = method !== 'get';
  const takesBody = writes && method !== 'delete';
  return [
    ...(isPublic(operation) ? [] : [401]),
    ...(path.includes('{') ? [404] : []),
    ...(path === '/track/{code}' ? [] : [400]),
    ...(takesBody ? [413, 415] : []),
    ...(needsVersion(place) ? [428, 412] : []),
    ...(writes || forSomeRolesOnly(path) ? [403] : []),
    ...(writes ? [409, 422] : []),
    503,
  ];
}

// prettier-ignore
const DONE: Readonly<Record<string, string>> = { 200: '成功', 201: '已登记', 202: '已收到', 204: '已完成,没有内容', 503: '尚未就绪或已经落后' };

const VERSIONED =
  /(cases|handoffs|handoff-requests|assistances|organisations|handlers|proceedings|deadlines|documents|procedures|rights-notices|supervisions|enquiries|calendars|deadline-rules|ladders|suspension-orders|publications|merges|mass-disputes|members|rule-proposals|calendar-proposals|triage-rules)\/\{\w+\}(\/explain)?$/;

/** A page of a list has no version; one thing has. */
const hasVersion = ({ method, path }: Place): boolean =>
  isOfTheApi(path) &&
  (method === 'get'
    ? VERSIONED.test(path) || path.endsWith('/notice-preferences')
    : method !== 'delete' &&
      !/(reveals|tracking-codes|numbers|interruptions|competence-rulings|joint-opinions|sessions|handoff-requests|calendars\/preview|simulate)$/.test(
        path,
      ));

/** What is not JSON. */
const OTHER_MEDIA: Readonly<Record<string, string>> = {
  '/metrics': 'text/plain',
  '/api/v1/documents/{documentId}': 'application/octet-stream',
  '/api/v1/sealed-reports/{reportId}/documents/{documentId}': 'application/octet-stream',
  '/api/v1/proceedings/{proceedingId}/papers/{kind}': 'text/html',
  '/api/v1/supervisions/{supervisionId}/papers/{paper}': 'text/html',
};

function describeSuccess(place: Place): void {
  const { path } = place;
  const { responses } = place.operation;
  if (/^\/health\/(ready|deadlines)$/.test(path)) responses['503'] = structuredClone(responses['200']!);
  for (const [status, response] of Object.entries(responses)) {
    if (isReference(response)) continue;
    if (OTHER_MEDIA[path]) response.content = { [OTHER_MEDIA[path]]: {} };
    for (const [type, media] of Object.entries(response.content ?? {})) if (type !== 'application/json') media.schema = { type: 'string' };
    if (!response.description) response.description = DONE[status] ?? '成功';
    response.headers = {
      'X-Request-Id': headerRef('RequestId'),
      ...(hasVersion(place) ? { ETag: headerRef('ETag') } : {}),
      ...(takesKey(place) ? { 'Idempotent-Replayed': headerRef('IdempotentReplayed') } : {}),
    };
  }
}

/** Adds to each operation the headers that count for it and every way it can say no. */
export function addAnswers(document: Document): void {
  for (const place of placesOf(document)) {
    const { path, operation } = place;
    describeSuccess(place);
    operation.parameters = [
      ...(operation.parameters ?? []),
      ...(needsVersion(place) ? [parameterRef('IfMatch')] : []),
      ...(takesKey(place) ? [parameterRef('IdempotencyKey')] : []),
      ...(isOfTheApi(path) || path.startsWith('/demo/') ? [parameterRef('AcceptLanguage'), parameterRef('RequestId')] : []),
    ];
    for (const status of refusalsOf(place)) operation.responses[status] = { $ref: `#/components/responses/${nameOf(status)}` };
    if (path === '/oauth/token') {
      const fault = { 'application/json': { schema: schemaRef('OAuthFault') } };
      operation.responses['400'] = {
        description: '请求有误或用户名、密码不对:`invalid_request`、`invalid_grant`、`invalid_scope`、`unsupported_grant_type`',
        content: fault,
      };
      operation.responses['401'] = { description: '对接系统的编号或密钥不对:`invalid_client`', content: fault };
      operation.responses['429'] = {
        description: '连续输错,请稍候再试:`slow_down`',
        headers: { 'Retry-After': headerRef('RetryAfter') },
        content: fault,
      };
    }
  }
}
