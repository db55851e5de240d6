/** What the token endpoint refuses, in the form of RFC 6749 5.2. */

// prettier-ignore
const FAULTS = {
  invalid_request:        { status: 400, zh: '请求参数有误' },
  invalid_grant:          { status: 400, zh: '用户名、密码或刷新令牌不正确' },
  invalid_client:         { status: 401, zh: '对接系统的编号或密钥不正确' },
  invalid_scope:          { status: 400, zh: '没有可授予的权限范围' },
  unsupported_grant_type: { status: 400, zh: '不支持的授权方式' },
  slow_down:              { status: 429, zh: '尝试过于频繁,请稍候再试' },
} as const;

export class OAuthFault extends Error {
  readonly status: number;
  readonly description: string;

  constructor(
    readonly error: keyof typeof FAULTS,
    readonly retryAfter?: number,
  ) {
    super(error);
    this.status = FAULTS[error].status;
    this.description = FAULTS[error].zh;
  }
}
