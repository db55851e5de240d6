/**
 * What the input of a step can hold. Each field type is a row: what it is called, what it looks like, an example. The JSON schema a caller reads, the
 * OpenAPI document and the validation (src/platform/http/field-validators.ts) are all made of these rows, so they cannot differ.
 */
import { readChoices } from './choice-labels.js';
import { ROAD_WORDS } from './words.js';

/** What a value looks like. Objects are closed: a field that is not named is refused. */
export type Form =
  | { is: 'id' | 'date' | 'instant' | 'money' | 'boolean' | 'code' | 'digest' }
  | { is: 'text'; max: number }
  | { is: 'integer'; min: number; max: number }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'list'; of: Form; min: number; max: number }
  | { is: 'object'; fields: Readonly<Record<string, ObjectField>> };

export interface ObjectField {
  zh: string;
  form: Form;
  optional?: true;
}

export interface FieldRow {
  zh: string;
  /** Said to who fills it in. */
  description: string;
  form: Form;
  example: unknown;
}

const ID: Form = { is: 'id' };
const DATE: Form = { is: 'date' };
const MONEY: Form = { is: 'money' };
const text = (max: number): Form => ({ is: 'text', max });
const choice = (...of: string[]): Form => ({ is: 'choice', of });
const list = (of: Form, min: number, max: number): Form => ({ is: 'list', of, min, max });
const A_PARTY = '0197a000-0000-7000-8000-000000000001';
const ANOTHER_PARTY = '0197a000-0000-7000-8000-000000000002';

// prettier-ignore
const TERM: Form = { is: 'object', fields: {
  debtorPartyIds:  { zh: '义务人', form: list(ID, 1, 50) },
  liability:       { zh: '责任方式', form: choice('separate', 'joint', 'first-payer'), optional: true },
  creditorPartyId: { zh: '权利人', form: ID },
  kind:            { zh: '给付种类', form: choice('money', 'act', 'refrain') },
  amount:          { zh: '金额(元)', form: MONEY, optional: true },
  manner:          { zh: '履行方式', form: text(500), optional: true },
  place:           { zh: '履行地点', form: text(200), optional: true },
  description:     { zh: '内容', form: text(2000) },
  dueDate:         { zh: '履行期限', form: DATE, optional: true },
  acceleration:    { zh: '提前到期约定', form: text(500), optional: true },
  instalments:     { zh: '分期', form: list({ is: 'object', fields: { dueDate: { zh: '到期日', form: DATE }, amount: { zh: '金额(元)', form: MONEY } } }, 1, 120), optional: true },
} };
const RESPONSIBILITY: Form = { is: 'object', fields: { partyId: { zh: '当事人', form: ID }, text: { zh: '责任', form: text(2000) } } };
// prettier-ignore
const CLAIM: Form = { is: 'object', fields: {
  description: { zh: '请求', form: text(2000) }, amount: { zh: '金额(元)', form: MONEY, optional: true }, requestedOn: { zh: '提出日期', form: DATE, optional: true },
} };

const RETYPED_CLAIM: Form = { is: 'object', fields: { id: { zh: '请求编号', form: ID }, description: { zh: '请求', form: text(2000) } } };

// prettier-ignore
const CONSENT: Form = { is: 'object', fields: {
  partyId: { zh: '当事人', form: ID }, given: { zh: '是否同意', form: { is: 'boolean' } }, on: { zh: '日期', form: DATE }, noticeVersion: { zh: '告知书版本', form: text(50) },
} };

// prettier-ignore
const CROSS_AREA: Form = { is: 'object', fields: { organisationId: { zh: '同意的上级机关或者综治中心', form: ID }, reason: { zh: '理由', form: text(1000) } } };

// prettier-ignore
export const FIELD_TYPES = {
  party:            { zh: '当事人', description: '本程序当事人的编号', form: ID, example: A_PARTY },
  representative:   { zh: '代理人', description: '当事人的代理人编号', form: ID, example: A_PARTY },
  mediator:         { zh: '调解员', description: '调解员名册编号(GET /mediators)', form: ID, example: A_PARTY },
  organisation:     { zh: '机构', description: '机构编号(GET /organisations)', form: ID, example: A_PARTY },
  court:            { zh: '法院', description: '法院的机构编号(GET /organisations?kind=court)', form: ID, example: A_PARTY },
  instalment:       { zh: '分期', description: '协议条款中某一期的编号', form: ID, example: A_PARTY },
  term:             { zh: '条款', description: '协议条款的编号', form: ID, example: A_PARTY },
  document:         { zh: '材料', description: '已上传材料的编号', form: ID, example: A_PARTY },
  documents:        { zh: '材料', description: '已上传材料的编号,1 至 50 件', form: list(ID, 1, 50), example: [A_PARTY] },
  date:             { zh: '日期', description: '北京时间的日期,YYYY-MM-DD', form: DATE, example: '2026-03-04' },
  instant:          { zh: '时间', description: '带时区的时间,ISO 8601', form: { is: 'instant' }, example: '2026-03-10T09:00:00+08:00' },
  money:            { zh: '金额', description: '人民币元,两位小数的文本', form: MONEY, example: '8000.00' },
  text:             { zh: '文字', description: '首尾不留空格,最多 10000 字', form: text(10_000), example: '双方已到场核对。' },
  'short-text':     { zh: '文字', description: '首尾不留空格,最多 200 字', form: text(200), example: '北屯灌渠清淤补偿' },
  'case-number':    { zh: '案号', description: '法院或者仲裁机构的案号,最多 100 字', form: text(100), example: '(2026)黑0522民特901号' },
  code:             { zh: '代码', description: '短横线连接的小写代码', form: { is: 'code' }, example: 'other' },
  sha256:           { zh: '文件指纹', description: '文件的 SHA-256,64 位十六进制', form: { is: 'digest' }, example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  boolean:          { zh: '是否', description: 'true 是,false 否', form: { is: 'boolean' }, example: true },
  integer:          { zh: '数量', description: '1 至 9999 的整数', form: { is: 'integer', min: 1, max: 9999 }, example: 4 },
  notice:           { zh: '权利义务告知书版本', description: '已向当事人告知的版本', form: text(50), example: '1' },
  competence:       { zh: '管辖依据', description: '按民事诉讼法第二百零五条', form: choice('mediation-body', 'party-domicile', 'subject-matter'), example: 'mediation-body' },
  'case-source':    { zh: '案件来源', description: '当事人申请、主动调解或委托移送', form: choice('application', 'initiative', 'entrusted'), example: 'entrusted' },
  consent:          { zh: '当事人同意', description: '当事人单独同意向接收单位提供个人信息(个人信息保护法第二十三条)', form: CONSENT, example: { partyId: A_PARTY, given: true, on: '2026-03-06', noticeVersion: '1' } },
  'cross-area':     { zh: '跨区域移交', description: '接收单位在其他县(市、区)的,写明上级机关或者综治中心同意的理由', form: CROSS_AREA, example: { organisationId: A_PARTY, reason: '纠纷发生地在接收单位辖区' } },
  items:            { zh: '事项', description: '逐项列明,1 至 50 项', form: list(text(500), 1, 50), example: ['微信转账的完整流水'] },
  responsibilities: { zh: '责任', description: '各方当事人承担的责任', form: list(RESPONSIBILITY, 1, 50), example: [{ partyId: A_PARTY, text: '负归还责任' }] },
  claims:           { zh: '请求', description: '本程序处理的请求', form: list(CLAIM, 1, 50), example: [{ description: '归还借款本金', amount: '30000.00' }] },
  'retyped-claims': { zh: '请求', description: '重新写明的请求;没有写明的只留请求的种类', form: list(RETYPED_CLAIM, 1, 50), example: [{ id: A_PARTY, description: '支付工资' }] },
  terms:            { zh: '协议条款', description: '逐条约定:谁向谁、做什么、何时;分期之和应等于金额', form: list(TERM, 1, 50),
                      example: [{ debtorPartyIds: [A_PARTY], creditorPartyId: ANOTHER_PARTY, kind: 'money', amount: '28000.00', manner: '银行转账', description: '分两期归还借款', dueDate: '2026-08-31',
                                  instalments: [{ dueDate: '2026-04-30', amount: '8000.00' }, { dueDate: '2026-08-31', amount: '20000.00' }] }] },
} as const satisfies Record<string, FieldRow>;

export type FieldType = keyof typeof FIELD_TYPES;
/** A type, optional with `?`, or a choice of codes. */
export type InputRow = FieldType | `${FieldType}?` | readonly string[];
export type InputRows = Readonly<Record<string, InputRow>>;

/** What fields are called where their type says too little. */
// prettier-ignore
const TITLES: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...ROAD_WORDS.map(({ titles }) => titles)),
  occurredOn: '发生日期', dispatchedOn: '发出日期', receivedOn: '收到日期', on: '日期', until: '截止日期', filedOn: '提交日期', servedOn: '送达日期', rulingDate: '裁定日期', docketedOn: '立案日期',
  effectiveOn: '生效日期', willing: '是否愿意调解', indivisible: '请求是否不可分', noticeVersion: '告知书版本', reason: '理由', ground: '事由', note: '备注', basis: '依据', form: '协议形式', facts: '事实',
  disputedPoints: '争议焦点', settlesTitle: '是否确认物权归属', copies: '份数', signer: '签署方', method: '方式', result: '结果', oral: '是否口头', courtCaseNo: '法院案号', judge: '承办法官', division: '承办庭室',
  receiptNo: '收件编号', rulingNo: '裁定书文号', onObjection: '对异议的裁定', documentNo: '文书号', at: '时间', place: '地点', kind: '种类', caseSource: '案件来源', approvedBy: '批准人', amount: '金额(元)',
  toOrganisationId: '接收单位', legalBasis: '法定职责依据', crossArea: '跨区域移交', text: '正文', measures: '整改措施',
};

/** What a field of this name is called; undefined where its type says it. */
export const fieldTitle = (name: string): string | undefined => (Object.hasOwn(TITLES, name) ? TITLES[name] : undefined);

/** Every action takes these: deadlines start from the act, not from the typing. */
export const COMMON_INPUT = { occurredOn: 'date?', dispatchedOn: 'date?', receivedOn: 'date?' } as const satisfies InputRows;

export interface Field {
  name: string;
  zh: string;
  description: string;
  form: Form;
  optional: boolean;
  example: unknown;
}

/** The fields of a step's input, those every action takes included. */
export function fieldsOf(input: InputRows): Field[] {
  return Object.entries({ ...input, ...Object.fromEntries(Object.entries(COMMON_INPUT).filter(([name]) => !(name in input))) }).map(
    ([name, row]) => {
      if (typeof row !== 'string') {
        const of = row as readonly string[];
        return {
          name,
          zh: TITLES[name] ?? name,
          description: describeChoices(name, of),
          form: { is: 'choice', of },
          optional: false,
          example: of[0],
        };
      }
      const optional = row.endsWith('?');
      const type: FieldRow = FIELD_TYPES[(optional ? row.slice(0, -1) : row) as FieldType];
      const description = type.form.is === 'choice' ? `${type.description};${describeChoices(name, type.form.of)}` : type.description;
      return { name, zh: TITLES[name] ?? type.zh, description, form: type.form, optional, example: type.example };
    },
  );
}

const describeChoices = (name: string, of: readonly string[]): string => `可选:${readChoices(name, of)}`;

/** The input of who writes down what another did: the document that proves it is required. */
export const withProof = (input: InputRows): InputRows => ('documentId' in input ? { ...input, documentId: 'document' } : input);

/**
 * The input of several rows of one name, told apart by what is sent: what one of them asks may be left out unless all ask it, choices are joined.
 * A row chosen by `when` is then read by its own input.
 */
export function joinedInput(inputs: readonly InputRows[]): InputRows {
  const joined: Record<string, InputRow> = {};
  for (const name of new Set(inputs.flatMap(Object.keys))) {
    const rows = inputs.map((input) => input[name]);
    const given = rows.filter((row) => row !== undefined);
    const first = given[0]!;
    if (given.every((row) => typeof row !== 'string')) joined[name] = [...new Set(given.flat())];
    else if (typeof first === 'string') {
      const everywhere = rows.every((row) => typeof row === 'string' && !row.endsWith('?'));
      joined[name] = everywhere ? first : (`${first.replace(/\?$/, '') as FieldType}?` as const);
    }
  }
  return joined;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

const UUID = { type: 'string', format: 'uuid' } as const;

/** A form as JSON Schema 2020-12. */
export function schemaOf(form: Form): JsonSchema {
  switch (form.is) {
    case 'id':
      return UUID;
    case 'date':
      return { type: 'string', format: 'date' };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'money':
      return { type: 'string', pattern: '^(0|[1-9]\\d{0,11})\\.\\d{2}$' };
    case 'boolean':
      return { type: 'boolean' };
    case 'code':
      return { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 };
    case 'digest':
      return { type: 'string', pattern: '^[0-9a-fA-F]{64}$' };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: form.max };
    case 'integer':
      return { type: 'integer', minimum: form.min, maximum: form.max };
    case 'choice':
      return { type: 'string', enum: form.of };
    case 'list':
      return { type: 'array', items: schemaOf(form.of), minItems: form.min, maxItems: form.max };
    case 'object':
      return objectSchema(
        Object.entries(form.fields).map(([name, { zh, form: own, optional }]) => ({
          name,
          zh,
          ...(own.is === 'choice' ? { description: describeChoices(name, own.of) } : {}),
          form: own,
          optional: optional === true,
        })),
      );
  }
}

function objectSchema(fields: readonly { name: string; zh: string; description?: string; form: Form; optional: boolean }[]): JsonSchema {
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(({ name, zh, description, form }) => [name, { title: zh, ...(description ? { description } : {}), ...schemaOf(form) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** The JSON schema of a step's input. */
export const jsonSchemaOf = (input: InputRows = {}): JsonSchema => objectSchema(fieldsOf(input));

/** A body that the schema accepts: all that is required. */
export const exampleOf = (input: InputRows = {}): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(input)
      .filter(({ optional }) => !optional)
      .map(({ name, example }) => [name, example]),
  );
