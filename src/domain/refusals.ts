/** Everything the house can refuse, in one list. Codes are public: add freely, rename never. `docs/refusals.md` is made from it. */

export interface Cite {
  readonly law: string;
  readonly article: string;
}

export interface RefusalRow {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503;
  readonly zh: string;
  readonly en: string;
  readonly law?: Cite;
}

// `{name}` in a text is filled from the refusal's facts.
// prettier-ignore
export const REFUSALS = {
  // who asks
  'token-missing':      { status: 401, zh: '请先登录,或登录已过期', en: 'No valid access token' },
  'not-found':          { status: 404, zh: '没有找到,或您无权查看', en: 'There is no such thing, or it is not visible to you' },
  'no-such-action':     { status: 404, zh: '没有这个操作:{action}', en: 'There is no action {action}' },
  'role-missing':       { status: 403, zh: '此操作应由{who}办理', en: 'This is for {who} to do' },

  // the shape of a request
  'malformed':          { status: 400, zh: '请求内容无法读取', en: 'The request cannot be read' },
  'invalid':            { status: 400, zh: '填写内容有误,请按提示修改', en: 'Some fields are wrong' },
  'too-large':          { status: 413, zh: '内容过大', en: 'The body is too large' },
  'media-type':         { status: 415, zh: '不支持的内容类型', en: 'This media type is not accepted' },
  'too-many-requests':  { status: 429, zh: '操作过于频繁,请稍后再试', en: 'Too many requests' },
  'unavailable':        { status: 503, zh: '系统暂时无法使用,请稍后再试', en: 'The service cannot answer now; nothing was changed' },

  // versions and repeats
  'if-match-missing':   { status: 428, zh: '请先读取最新内容,再带 If-Match 提交', en: 'If-Match is required' },
  'version-stale':      { status: 412, zh: '内容已被他人更新,请刷新后再办', en: 'The resource has changed since you read it' },
  'idempotency-key-required':    { status: 400, zh: '系统对接请求必须带 Idempotency-Key', en: 'A machine client must send an Idempotency-Key' },
  'idempotency-key-malformed':   { status: 400, zh: 'Idempotency-Key 格式不正确', en: 'The Idempotency-Key is malformed' },
  'idempotency-in-progress':     { status: 409, zh: '同一请求正在处理,请稍候', en: 'A request with this key is being worked on' },
  'idempotency-key-reused':      { status: 422, zh: '同一 Idempotency-Key 不能用于不同内容', en: 'This key was used for another request' },

  // deadlines and demo time
  'deadline-ended':         { status: 409, zh: '该期限已经结束', en: 'This deadline has ended' },
  'deadline-suspended':     { status: 409, zh: '该期限已经中止,不能重复中止', en: 'This deadline is suspended already' },
  'deadline-not-suspended': { status: 409, zh: '该期限没有中止', en: 'This deadline is not suspended' },
  'suspension-not-allowed': { status: 422, zh: '该期限不因此中止', en: 'This deadline does not stop for that' },
  'extension-not-allowed':  { status: 422, zh: '该期限不能延长', en: 'This deadline cannot be extended' },
  'extension-used-up':      { status: 422, zh: '延长次数已用完(最多 {times} 次)', en: 'It has been extended as often as the rule allows ({times})' },
  'extension-not-asked':    { status: 409, zh: '没有待审批的延期申请', en: 'No extension has been asked for' },
  'extension-asked':        { status: 409, zh: '已有一份延期申请待审批', en: 'An extension has been asked for already' },
  'time-runs-forward':      { status: 422, zh: '演示时间不能倒退', en: 'Demo time never runs backwards' },
} as const satisfies Record<string, RefusalRow>;

export type RefusalCode = keyof typeof REFUSALS;

/** One reason, as a caller sees it. */
export interface Reason {
  readonly code: RefusalCode;
  readonly message: string;
  readonly law?: Cite;
}

/** A fault of one field: where (JSON pointer), what (a field code), and a sentence. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  /** The same sentence in English; `message` is Chinese. */
  readonly en?: string;
}

export type Language = 'zh' | 'en';
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** A refusal's sentence, its facts filled in. */
export function sentence(code: RefusalCode, language: Language, facts: RefusalFacts = {}): string {
  return REFUSALS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

/** A refusal as the rules speak it: its code, the facts for its sentence, and the law where the row's own is not the one. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: RefusalFacts;
  readonly law?: Cite;
}

/** Expected, lawful, explained: one refusal or all the reasons of it, with the faults of fields where there are any. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(
    refusals: Refusal | readonly Refusal[],
    readonly faults: readonly FieldFault[] = [],
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    const all = Array.isArray(refusals) ? (refusals as readonly Refusal[]) : [refusals as Refusal];
    super(all.map(({ code }) => code).join(', '));
    this.refusals = all;
  }

  /** The first refusal decides code and status. */
  get first(): Refusal {
    return this.refusals[0]!;
  }
}

export const refuse = (code: RefusalCode, facts?: RefusalFacts, law?: Cite): Refused => new Refused({ code, facts, law });
