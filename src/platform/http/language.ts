/** Which of our two languages a caller reads: Chinese unless English is asked for more. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../domain/refusals.js';

/** `@CallerLanguage() language: Language`. */
export const CallerLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

export function languageOf(accept: string | undefined): Language {
  if (!accept) return 'zh';
  let best: Language = 'zh';
  let weight = 0;
  for (const part of accept.split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = /^en\b/.test(tag) ? 'en' : /^(zh\b|\*)/.test(tag) ? 'zh' : null;
    if (!language) continue;
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    const own = q === undefined ? 1 : Number(q);
    if (own > weight) [best, weight] = [language, own];
  }
  return best;
}
