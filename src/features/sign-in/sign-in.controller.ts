import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/actor.js';
import { CurrentActor, Public } from '../../platform/http/caller.js';
import { MeView, meView } from './me.view.js';
import { OAuthFault } from './oauth-fault.js';
import { type Credentials, SignInService } from './sign-in.service.js';
import { TokenView } from './token.view.js';

@ApiTags('登录')
@Controller()
export class SignInController {
  constructor(private readonly signIn: SignInService) {}

  /**
   * 取得令牌
   *
   * 按 RFC 6749:`grant_type=password`(用户,无需客户端)、`client_credentials`(对接系统,用 Basic 或表单)、`refresh_token`(每次换新)。
   * 连续输错 5 次后需等待,等待时间逐次加长(429,Retry-After)。
   */
  @Public()
  @Post('oauth/token')
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['grant_type'],
      properties: {
        grant_type: { type: 'string', enum: ['password', 'client_credentials', 'refresh_token'], description: '授权方式' },
        username: { type: 'string', description: '用户名' },
        password: { type: 'string', format: 'password', description: '密码' },
        refresh_token: { type: 'string', description: '刷新令牌' },
        client_id: { type: 'string', description: '对接系统编号' },
        client_secret: { type: 'string', format: 'password', description: '对接系统密钥' },
        scope: { type: 'string', description: '只要其中一部分角色或权限,用空格分隔' },
      },
      example: { grant_type: 'password', username: 'clerk.petition', password: 'yizhan-demo' },
    },
  })
  async token(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TokenView> {
    try {
      return await this.grant(request);
    } catch (fault) {
      if (!(fault instanceof OAuthFault)) throw fault;
      reply.code(fault.status);
      if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
      if (fault.error === 'invalid_client') reply.header('www-authenticate', 'Basic realm="yizhan"');
      return { error: fault.error, error_description: fault.description } as unknown as TokenView;
    }
  }

  /**
   * 我是谁
   *
   * 当前令牌代表的用户或对接系统,所属机构、角色和权限范围。
   */
  @ApiBearerAuth()
  @Get('api/v1/me')
  me(@CurrentActor() actor: Actor): MeView {
    return meView(actor);
  }

  private grant(request: FastifyRequest): Promise<TokenView> {
    if (!(request.body instanceof URLSearchParams)) throw new OAuthFault('invalid_request');
    const form = request.body;
    const client = clientOf(request.headers.authorization, form);
    const scope = one(form, 'scope');
    switch (one(form, 'grant_type')) {
      case 'password':
        return this.signIn.password({ name: given(form, 'username'), secret: given(form, 'password') }, client, scope);
      case 'client_credentials':
        if (!client) throw new OAuthFault('invalid_client');
        return this.signIn.client(client, scope);
      case 'refresh_token':
        return this.signIn.refresh(given(form, 'refresh_token'), client, scope);
      case undefined:
        throw new OAuthFault('invalid_request');
      default:
        throw new OAuthFault('unsupported_grant_type');
    }
  }
}

/** A parameter at most once, without characters no name or secret has. An empty one counts as left out. */
function one(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  if (values.length > 1) throw new OAuthFault('invalid_request');
  const [value] = values;
  if (value && (value.length > 1024 || /[\0\p{Surrogate}]/u.test(value))) throw new OAuthFault('invalid_request');
  return value === '' ? undefined : value;
}

function given(form: URLSearchParams, name: string): string {
  const value = one(form, name);
  if (value === undefined) throw new OAuthFault('invalid_request');
  return value;
}

/** The client that names itself, by Basic or in the form but not by both. An empty Basic is nobody: Swagger's Authorize sends one. */
function clientOf(authorization: string | undefined, form: URLSearchParams): Credentials | null {
  const id = one(form, 'client_id');
  const secret = one(form, 'client_secret');
  const basic = authorization === undefined ? null : readBasic(authorization);
  if (basic && (secret !== undefined || (id !== undefined && id !== basic.name))) throw new OAuthFault('invalid_request');
  if (basic) return basic;
  // A client without a secret is a public one: it may name itself, and proves nothing by it.
  return id !== undefined && secret !== undefined ? { name: id, secret } : null;
}

function readBasic(authorization: string): Credentials | null {
  const encoded = /^Basic ([\w+/=-]*)$/i.exec(authorization)?.[1];
  if (encoded === undefined) throw new OAuthFault('invalid_client');
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  if (pair === '' || pair === ':') return null;
  const [, name = '', secret = ''] = /^([^:]*):(.*)$/su.exec(pair) ?? [];
  try {
    const credentials = { name: decoded(name), secret: decoded(secret) };
    if (!credentials.name || /[\0\p{Surrogate}]/u.test(credentials.name)) throw new OAuthFault('invalid_client');
    return credentials;
  } catch {
    throw new OAuthFault('invalid_client');
  }
}

/** Both halves are form-encoded before they are joined (RFC 6749 2.3.1). */
const decoded = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));
