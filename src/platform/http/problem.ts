/** Every answer that is not a success, in one shape: RFC 9457 problem+json, in the caller's language. */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Cite,
  type ClosedByRule,
  type FieldFault,
  type Language,
  REFUSALS,
  type RefusalCode,
  type RefusalRow,
  Refused,
  sentence,
} from '../../domain/refusals.js';
import { isDatabaseAway } from '../database-faults.js';
import { describe, log } from '../logging.js';
import { languageOf } from './language.js';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  /** Of a road that a rule closes also which rule, its exceptions, and what is open instead. */
  errors: ({ pointer: string; code: string; message: string; law?: Cite } & Partial<ClosedByRule>)[];
  law?: Cite;
  /** Roads that stand open instead, over all reasons. */
  open?: ClosedByRule['open'];
  traceId: string;
}

// prettier-ignore
const TITLES: Readonly<Record<number, Record<Language, string>>> = {
  400: { zh: '请求有误', en: 'Bad Request' },           401: { zh: '未登录', en: 'Unauthorized' },
  403: { zh: '无权办理', en: 'Forbidden' },             404: { zh: '没有找到', en: 'Not Found' },
  409: { zh: '当前不能办理', en: 'Conflict' },          412: { zh: '内容已更新', en: 'Precondition Failed' },
  413: { zh: '内容过大', en: 'Content Too Large' },     415: { zh: '内容类型不支持', en: 'Unsupported Media Type' },
  422: { zh: '按规则不能办理', en: 'Refused by a rule' }, 428: { zh: '缺少版本', en: 'Precondition Required' },
  429: { zh: '过于频繁', en: 'Too Many Requests' },     500: { zh: '系统故障', en: 'Internal Server Error' },
  503: { zh: '暂时不可用', en: 'Service Unavailable' },
};

const INTERNAL = { zh: '系统出现故障,已记录,请联系管理员', en: 'Something broke here; it was logged' };

/** How the framework's own refusals are said in ours. */
// prettier-ignore
const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  400: 'malformed', 401: 'token-missing', 404: 'not-found', 405: 'not-found', 413: 'too-large', 414: 'not-found', 415: 'media-type', 429: 'too-many-requests', 503: 'unavailable',
};

const rowOf = (code: RefusalCode): RefusalRow => REFUSALS[code];

const inLanguage = ({ pointer, code, message, en }: FieldFault, language: Language) => ({
  pointer,
  code,
  message: language === 'en' ? (en ?? message) : message,
});

/** The body of a refusal, and its status. */
export function problemOf(refused: Refused, language: Language, instance: string, traceId: string): Problem {
  const { first, refusals, faults } = refused;
  const { status } = rowOf(first.code);
  const reasons = refusals.map(({ code, facts, law, closed }) => {
    const cited = law ?? rowOf(code).law;
    return { pointer: '', code, message: sentence(code, language, facts), ...(cited ? { law: cited } : {}), ...closed };
  });
  const law = reasons[0]!.law;
  const open = new Map(refusals.flatMap(({ closed }) => closed?.open ?? []).map((road) => [`${road.procedure} ${road.variant}`, road]));
  return {
    type: `urn:yizhan:refusal:${first.code}`,
    title: TITLES[status]![language],
    status,
    detail: reasons.map(({ message }) => message).join(language === 'zh' ? ';' : '; '),
    instance,
    code: first.code,
    errors: faults.length > 0 ? faults.map((fault) => inLanguage(fault, language)) : reasons,
    ...(law ? { law } : {}),
    ...(refusals.some(({ closed }) => closed) ? { open: [...open.values()] } : {}),
    traceId,
  };
}

/** What was thrown, as a refusal; null when it is a bug. */
function refusalIn(thrown: unknown): Refused | null {
  if (thrown instanceof Refused) return thrown;
  if (thrown instanceof HttpException) {
    const code = BY_STATUS[thrown.getStatus()];
    return code ? new Refused({ code }, [], code === 'unavailable' ? 2 : undefined) : null;
  }
  return isDatabaseAway(thrown) ? new Refused({ code: 'unavailable' }, [], 2) : null;
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    const instance = pathOf(request);
    const refused = refusalIn(thrown);
    if (refused) {
      const { status } = rowOf(refused.first.code);
      if (status === 503) log.warn(describe(thrown), 'unavailable');
      if (status === 401 && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', 'Bearer');
      if (refused.retryAfter !== undefined) reply.header('retry-after', String(refused.retryAfter));
      send(reply, language, problemOf(refused, language, instance, request.traceId));
      return;
    }
    log.error(describe(thrown), 'a fault nobody expected');
    send(reply, language, {
      type: 'urn:yizhan:internal',
      title: TITLES[500]![language],
      status: 500,
      detail: INTERNAL[language],
      instance,
      code: 'internal',
      errors: [],
      traceId: request.traceId,
    });
  }
}

/** An address that cannot be read comes to no route, and to no filter. */
export function refuseAddress(request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  send(reply, language, problemOf(new Refused({ code: 'malformed' }), language, pathOf(request), request.traceId));
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!;

function send(reply: FastifyReply, language: Language, problem: Problem): void {
  reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('vary', 'Accept-Language')
    .send(JSON.stringify(problem));
}
