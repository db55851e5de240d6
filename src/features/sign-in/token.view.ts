export class TokenView {
  /** 访问令牌,15 分钟内有效 */
  access_token: string;
  token_type: 'Bearer';
  /** 有效秒数 */
  expires_in: number;
  /** 令牌所含的角色(用户)或权限范围(对接系统) */
  scope: string;
  /** 刷新令牌,只能用一次;用过两次则整个登录失效 */
  refresh_token?: string;
}
