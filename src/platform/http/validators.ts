/** Decorators for what our fields hold. Each is named by the fault it finds (src/domain/field-faults.ts). */
import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { FieldCode } from '../../domain/field-faults.js';
import { isLegalDate } from '../../domain/legal-date.js';
import { isTimeOfDay } from '../../domain/waiting.js';

const decorator = (name: FieldCode, holds: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value: unknown) => holds(value) } }, options);

const limited = (max: number, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'too-long', constraints: [max], validator: { validate: (value: unknown) => typeof value !== 'string' || value.length <= max } },
    options,
  );

const both =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, name) =>
    decorators.forEach((one) => one(target, name));

const isString = (options?: ValidationOptions): PropertyDecorator => decorator('wrong-type', (value) => typeof value === 'string', options);

/** Text a person wrote: not empty, no blanks around it, whole characters, no NUL. */
export const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.trim().length === value.length && !/[\0\p{Surrogate}]/u.test(value);

export const isMoney = (value: unknown): boolean =>
  typeof value === 'string' && /^(0|[1-9]\d{0,11})\.\d{2}$/.test(value) && !/^0\.00$/.test(value);

export const isAreaCode = (value: unknown): boolean => typeof value === 'string' && /^(\d{6}|\d{9}|\d{12})$/.test(value);

export const isCode = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const day = INSTANT.exec(value)?.[1];
  return day !== undefined && isLegalDate(day);
}

export const IsText = (max: number, options?: ValidationOptions): PropertyDecorator =>
  both(isString(options), limited(max, options), decorator('not-text', isText, options));

export const IsLegalDate = (options?: ValidationOptions): PropertyDecorator =>
  both(isString(options), decorator('not-a-date', isLegalDate, options));

export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  both(isString(options), decorator('not-an-instant', isInstant, options));

/** A legal day, or an instant where the minute matters. */
export const IsDayOrInstant = (options?: ValidationOptions): PropertyDecorator =>
  both(
    isString(options),
    decorator('not-a-date', (value) => isLegalDate(value) || isInstant(value), options),
  );

export const IsTimeOfDay = (options?: ValidationOptions): PropertyDecorator =>
  both(isString(options), decorator('not-a-time', isTimeOfDay, options));

export const IsMoney = (options?: ValidationOptions): PropertyDecorator =>
  both(isString(options), decorator('not-money', isMoney, options));

export const IsAreaCode = (options?: ValidationOptions): PropertyDecorator =>
  both(isString(options), decorator('not-an-area-code', isAreaCode, options));

export const IsCode = (options?: ValidationOptions): PropertyDecorator => both(isString(options), decorator('not-a-code', isCode, options));

export const IsDigest = (options?: ValidationOptions): PropertyDecorator =>
  both(
    isString(options),
    decorator('not-a-digest', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value), options),
  );
