/**
 * A request's body as it came: the value, or what is wrong with its bytes. It is judged when a use-case reads it and not before, because who asks,
 * whether he may see the thing at all, and whether he asked the same before all come first.
 */
import { type ArgumentMetadata, createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fieldFault, pointerTo } from '../../domain/field-faults.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { readJson } from './json-bytes.js';
import { type Class, fit } from './shape.js';

export class Form {
  private parsed: unknown;
  private fault: FieldFault | undefined;
  private wasRead = false;

  constructor(
    /** Exactly what was sent: the hash of a repeated request is made of these. */
    readonly bytes: Buffer,
    private readonly isJson = true,
  ) {}

  /** A body that was never on the wire: a test's, a job's. */
  static of(value: unknown): Form {
    return new Form(Buffer.from(JSON.stringify(value)));
  }

  /** The value of the body; an empty body is `{}`. */
  get value(): unknown {
    if (!this.isJson && this.bytes.length > 0) throw refuse('media-type');
    if (!this.wasRead) {
      this.wasRead = true;
      if (this.bytes.length === 0) this.parsed = {};
      else {
        const read = readJson(this.bytes);
        if (read.fault) this.fault = read.fault;
        else this.parsed = read.value;
      }
    }
    if (this.fault) throw new Refused({ code: 'malformed' }, [this.fault]);
    return this.parsed;
  }

  /** The body as an object of this class, or a refusal that names all that is wrong with it. */
  read<T extends object>(Dto: Class<T>): T {
    const { object, faults } = fit(Dto, this.value);
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    return object;
  }
}

const NOTHING = Buffer.alloc(0);

export const formOf = (request: FastifyRequest): Form => (request.body instanceof Form ? request.body : new Form(NOTHING));

/** The request's body, not judged yet. */
export const RequestForm = createParamDecorator((_: unknown, context: ExecutionContext): Form =>
  formOf(context.switchToHttp().getRequest()),
);

/** A query string as an object of this class. Numbers, booleans and lists (with commas between) are read where the class says so; nothing else is converted. */
export function readQuery<T extends object>(Dto: Class<T>, query: unknown): T {
  const faults: FieldFault[] = [];
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, given] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (typeof given !== 'string') faults.push(fieldFault(pointerTo('', name), 'repeated'));
    else if (given.includes('\u0000')) faults.push(fieldFault(pointerTo('', name), 'nul-character'));
    else value[name] = readWord(Reflect.getMetadata('design:type', Dto.prototype as object, name), given);
  }
  const { object, faults: found } = fit(Dto, value);
  const refusedAlready = new Set(faults.map(({ pointer }) => pointer));
  faults.push(...found.filter(({ pointer }) => !refusedAlready.has(pointer)));
  if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  return object;
}

function readWord(type: unknown, word: string): unknown {
  if (type === Number && /^-?\d{1,15}$/.test(word)) return Number(word);
  if (type === Array) return word.split(',');
  if (type === Boolean && (word === 'true' || word === 'false')) return word === 'true';
  return word;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** `@Param('caseId', uuidParam)`: what is not an id names nothing, so it is answered like an id that is unknown. */
export const uuidParam: PipeTransform<unknown, string> = {
  transform(value: unknown, _metadata: ArgumentMetadata): string {
    if (!isUuid(value)) throw refuse('not-found');
    return value.toLowerCase();
  },
};
