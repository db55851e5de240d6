/** What can be wrong with one field, in one list: stable codes for programs, a sentence in two languages for people. */
import { type FieldFault, fill, type Language, type RefusalFacts } from './refusals.js';

// `{name}` in a text is filled from the fault's facts.
// prettier-ignore
export const FIELD_FAULTS = {
  // the bytes, before there is a value
  'not-utf-8':       { zh: '内容不是有效的 UTF-8', en: 'The bytes are not valid UTF-8' },
  'byte-order-mark': { zh: '内容开头有多余的 BOM', en: 'A byte order mark is not allowed' },
  'not-json':        { zh: '内容不是有效的 JSON', en: 'This is not JSON' },
  'too-deep':        { zh: '嵌套过深(最多 {max} 层)', en: 'Nested too deeply (at most {max} levels)' },
  'too-many-keys':   { zh: '字段过多(最多 {max} 个)', en: 'Too many keys (at most {max})' },
  'duplicate-key':   { zh: '同一字段重复出现', en: 'This key stands twice in one object' },
  'nul-character':   { zh: '含有不允许的空字符', en: 'The character U+0000 is not allowed' },
  'lone-surrogate':  { zh: '含有不完整的字符', en: 'A lone surrogate is not a character' },

  // the value
  'required':        { zh: '必填', en: 'Required' },
  'unknown-field':   { zh: '没有这个字段', en: 'There is no such field' },
  'repeated':        { zh: '参数重复', en: 'This parameter is given more than once' },
  'wrong-type':      { zh: '类型不正确', en: 'Wrong type' },
  'too-short':       { zh: '内容过短', en: 'Too short' },
  'too-long':        { zh: '内容过长(最多 {max} 个字)', en: 'Too long (at most {max} characters)' },
  'too-few':         { zh: '至少 {min} 项', en: 'At least {min} items' },
  'too-many':        { zh: '最多 {max} 项', en: 'At most {max} items' },
  'too-small':       { zh: '不得小于 {min}', en: 'Must not be less than {min}' },
  'too-large':       { zh: '不得大于 {max}', en: 'Must not be more than {max}' },
  'not-unique':      { zh: '有重复项', en: 'Items repeat' },
  'not-a-choice':    { zh: '不在可选范围内:{choices}', en: 'Not one of: {choices}' },
  'not-an-id':       { zh: '编号格式不正确(应为 UUID)', en: 'Not a UUID' },
  'not-a-date':      { zh: '不是有效日期(应为 YYYY-MM-DD,且确有此日)', en: 'Not a day that exists, as YYYY-MM-DD' },
  'not-an-instant':  { zh: '不是有效时间(应为带时区的 ISO 8601)', en: 'Not an ISO 8601 instant with offset' },
  'not-a-time':      { zh: '不是有效时刻(应为 24 小时制的 HH:MM)', en: 'Not a time of day, as HH:MM' },
  'same-time':       { zh: '起止时刻不能相同', en: 'Must differ from the time it begins' },
  'not-money':       { zh: '金额格式不正确(大于零、两位小数的文本,如 "8000.00")', en: 'Not an amount: a decimal string above zero with two digits, like "8000.00"' },
  'not-text':        { zh: '应为非空文本,首尾不留空格', en: 'Must be text: not empty, no blank at either end' },
  'not-an-area-code': { zh: '区划代码应为 6、9 或 12 位数字', en: 'An area code has 6, 9 or 12 digits' },
  'not-a-code':      { zh: '应为短横线连接的小写代码', en: 'Must be a lower-case code joined by hyphens' },
  'not-a-digest':    { zh: '应为 64 位十六进制 SHA-256', en: 'Must be a SHA-256 in 64 hexadecimal digits' },
  'not-a-cursor':    { zh: '分页游标无效,请使用上一页返回的 nextCursor', en: 'Not a cursor: use nextCursor of the page before' },
  'in-the-future':   { zh: '日期不能晚于今天', en: 'Lies in the future' },
  'not-a-party':     { zh: '不是本程序的当事人', en: 'Not a party to this proceeding' },
  'unknown-reference': { zh: '没有找到所指的内容', en: 'There is no such thing here' },
  'only-for-money':  { zh: '仅金钱给付可以填写', en: 'Only for a term of money' },
  'sum-differs':     { zh: '各期金额之和与总额不一致', en: 'The instalments do not add up to the amount' },
  'not-in-order':    { zh: '各期日期应先后有序', en: 'The days are not in order' },
  'after-the-last-day': { zh: '晚于最后履行日期', en: 'Lies after the last day of performance' },
  'own-creditor':    { zh: '权利人不能同时是义务人', en: 'The creditor cannot be a debtor of the same term' },
  'not-in-the-year': { zh: '不在 {year} 年内', en: 'Does not lie in {year}' },
  'weekend-anyway':  { zh: '这一天本来就是周末', en: 'A weekend day is a rest day anyway' },
  'not-a-weekend':   { zh: '调休上班的应是周末', en: 'Only a weekend day can be made a working day' },
  'in-the-past':     { zh: '日期不能早于 {min}', en: 'Must not lie before {min}' },
  'too-late':        { zh: '日期不能晚于 {max}', en: 'Must not lie after {max}' },
  'not-valid':       { zh: '内容不符合要求', en: 'Not accepted' },

  // numbers that carry their own proof
  'check-digit':     { zh: '校验码不正确,请核对号码', en: 'The check digit is wrong' },
  'birth-date':      { zh: '号码中的出生日期不存在', en: 'The birth date in the number does not exist' },
  'birth-date-differs': { zh: '与证件号码中的出生日期不一致', en: 'Differs from the birth date in the identity number' },
  'no-number':       { zh: '选择“无证件”时不填号码', en: 'No number where there is no paper' },
  'bad-format':      { zh: '号码格式不正确', en: 'The number has the wrong form' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type FieldCode = keyof typeof FIELD_FAULTS;
export type FieldFacts = RefusalFacts;
export const fieldSentence = (code: FieldCode, language: Language, facts: FieldFacts = {}): string =>
  fill(FIELD_FAULTS[code][language], language, facts);

/** A fault of one field, its sentence in both languages: the caller's is chosen where the answer is written. */
export const fieldFault = (pointer: string, code: FieldCode, facts?: FieldFacts): FieldFault => ({
  pointer,
  code,
  message: fieldSentence(code, 'zh', facts),
  en: fieldSentence(code, 'en', facts),
});

/** One step of a JSON pointer (RFC 6901). */
export const pointerTo = (parent: string, step: string | number): string =>
  `${parent}/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`;
