/** The OpenAPI document and Swagger UI: what Nest reads from the code, with one path for each action and what all operations share. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { SCOPES, type Scope } from '../domain/actor.js';
import { ROADS } from '../domain/procedures/roads.js';
import type { Config } from '../platform/config.js';
import { nameActions } from './openapi/actions.js';
import { addAnswers, addSharedParts } from './openapi/answers.js';
import { describeParameter, describeSchemas } from './openapi/codes.js';
import { type Document, isReference, type Operation, type Parameter, type Place, placesOf } from './openapi/document.js';
import { bodyExamples, knownIds, type KnownIds, PREFILLED, SHOWN, TOKEN_EXAMPLES } from './openapi/examples.js';

type Facts = Pick<Config, 'demo'>;

const SCOPE_TITLES: Readonly<Record<Scope, string>> = {
  'intake:create': '上报、登记事项',
  'receipt:read': '查看自己上报事项的回执',
  'handoff:answer': '接收或退回移交',
  'court.event:write': '回写法院的办理结果',
  'court.packet:read': '查看法院所办程序的材料',
  'notice.status:write': '回写通知送达情况',
};

// prettier-ignore
const TAGS: Readonly<Record<string, string>> = {
  登录: '取得令牌,查看自己是谁',
  事项: '一案一码:登记、查看、办结',
  涉众纠纷: '多人同类纠纷:成员、试点,试点协议逐一提出,各成员各自答复',
  分流: '这件事可以走哪些程序,为什么;分流规则的提出、试算和批准',
  移交: '请其他机构办理;对方接收之前责任不变',
  程序: '开启程序,查看程序,现在可以办什么',
  ...Object.fromEntries(ROADS.map(({ title }) => [title, `${title}程序的各项操作`])),
  期限: '到期、提醒、中止、延长,以及怎么算的',
  工作日历: '放假和调休、单位停止办公、停办令,以及改期的进度',
  人身安全: '危险的标记、安全出口,以及不得做什么',
  密封件: '检举控告内容密封保存,只有受件的纪检监察机关经办人可以拆阅',
  督办: '督办、指导和过问登记:谁可以督促谁,依据什么',
  排查: '定期和重点排查:谁来查、查到什么、谁报告了;线索成为事项',
  材料: '证据、文书和可以打印的告知书',
  机构与名册: '机构、调解员、用户和各类程序',
  事件: '按先后次序的事件流,供对接系统读取',
  进度查询: '当事人凭查询码查看,不需要登录',
  演示: '推进演示时间',
  运行状况: '供运维使用',
};

const ABOUT = `一个县的矛盾纠纷“一站式”办理:一次登记、依法分流、移交不断线,期限自动计算。程序有 ${ROADS.length} 种:${ROADS.map(({ title }) => title).join('、')}。

**怎样试用**:点右上角 Authorize,在第一栏(password)填演示账号(如 \`clerk.petition\`,密码 \`yizhan-demo\`),client_id 留空;然后在任一操作中点 Try it out、Execute。需要的编号从前一步的答复中复制。

**先后次序**:401 未登录 → 404 看不到 → 同一 Idempotency-Key 的答复 → 400 填写有误 → 428、412 版本 → 403 无权 → 409 状态不对 → 422 规则不许。

日期为北京时间 \`YYYY-MM-DD\`;时间为 ISO 8601 带时区;金额为两位小数的文本,单位元。`;

const kebab = (controller: string): string => controller.replace(/Controller$/, '').replace(/^./, (first) => first.toLowerCase());

export function openApiOf(app: NestFastifyApplication, { demo }: Facts): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yizhan 一站')
    .setDescription(ABOUT)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    // Where it was read from, whatever name it was reached by.
    .addServer('/')
    .addOAuth2(
      {
        type: 'oauth2',
        description: '用户用 password(client_id 留空),对接系统用 clientCredentials',
        flows: {
          password: { tokenUrl: '/oauth/token', refreshUrl: '/oauth/token', scopes: {} },
          clientCredentials: { tokenUrl: '/oauth/token', scopes: Object.fromEntries(SCOPES.map((scope) => [scope, SCOPE_TITLES[scope]])) },
        },
      },
      'bearer',
    );
  const made = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${kebab(controller)}_${method}`,
  });
  const document = made as unknown as Document;
  const known = knownIds(demo);
  nameActions(document, known);
  for (const place of placesOf(document)) describeOperation(place, known);
  describeSchemas(document);
  addSharedParts(document);
  addAnswers(document);
  const used = new Set(placesOf(document).flatMap(({ operation }) => operation.tags ?? []));
  document.tags = Object.entries(TAGS).flatMap(([name, description]) => (used.has(name) ? [{ name, description }] : []));
  return made;
}

/** A method's comment: its first line says what, the rest how. */
function describeOperation(place: Place, known: KnownIds): void {
  const { operation, path } = place;
  const [summary = '', ...rest] = operation.summary.split('\n');
  operation.summary = summary.trim();
  operation.description ||= rest.join('\n').trim();
  for (const parameter of operation.parameters ?? []) {
    if (isReference(parameter)) continue;
    describeParameter(path, parameter);
    giveExample(place, parameter, known);
  }
  giveBodyExamples(operation, known);
}

function giveExample({ method, path }: Place, parameter: Parameter, { organisation }: KnownIds): void {
  const { name } = parameter;
  const schema = parameter.schema!;
  const place = `${method.toUpperCase()} ${path}`;
  const works = PREFILLED[`${place}:${name}`] ?? (parameter.in === 'path' ? PREFILLED[name] : schema.default);
  if (parameter.required && parameter.in === 'query' && PREFILLED[name] !== undefined) parameter.example ??= PREFILLED[name];
  else if (works !== undefined) parameter.example = works;
  else {
    const shown =
      parameter.example ?? schema['example'] ?? SHOWN[`${place}:${name}`] ?? SHOWN[name] ?? (name === 'kind' ? 'evidence' : organisation);
    delete parameter.example;
    schema.examples = [shown];
  }
  delete schema['example'];
}

function giveBodyExamples({ requestBody }: Operation, known: KnownIds): void {
  for (const [type, media] of Object.entries(requestBody?.content ?? {})) {
    if (media.examples) continue;
    const name = media.schema?.$ref?.split('/').at(-1);
    if (name) media.examples = bodyExamples(known)[name];
    else if (type === 'application/x-www-form-urlencoded') {
      delete media.schema!['example'];
      media.examples = TOKEN_EXAMPLES;
    }
  }
}

/** Only what this server sends itself: the page works without the outside, and nobody outside learns of it. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export function setUpOpenApi(app: NestFastifyApplication, config: Facts): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (/^\/docs([/?]|$)/.test(request.url)) reply.header('content-security-policy', PAGE_POLICY);
    done();
  });
  SwaggerModule.setup('docs', app, openApiOf(app, config), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    raw: ['json'],
    customSiteTitle: '一站 · 接口文档',
    swaggerOptions: {
      docExpansion: 'none',
      filter: true,
      persistAuthorization: true,
      displayRequestDuration: true,
      // Neither settings from the address nor a validator elsewhere.
      queryConfigEnabled: false,
      validatorUrl: null,
    },
  });
}
