/**
 * Makes an object of a DTO class from a plain value, by the class-validator decorators the class carries. The decorators are collected once per
 * class; each request then walks its value once and gets every fault with its JSON pointer. Nothing is converted, dropped or guessed:
 * a field without a decorator is unknown, an array is never an object.
 */
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';
import { FIELD_FAULTS, type FieldCode, type FieldFacts, fieldFault, pointerTo } from '../../domain/field-faults.js';
import { readChoices } from '../../domain/procedures/choice-labels.js';
import type { FieldFault } from '../../domain/refusals.js';

export type Class<T> = new () => T;
type Plain = Record<string, unknown>;

interface Check {
  readonly name: string;
  readonly constraint: ValidatorConstraintInterface;
  readonly args: readonly unknown[];
  readonly each: boolean;
  readonly code: FieldCode;
}

interface Field {
  readonly name: string;
  /** All must hold, or the field is not looked at (IsOptional, ValidateIf). */
  readonly conditions: ((object: object, value: unknown) => boolean)[];
  readonly checks: Check[];
  nested: { readonly shape: () => Shape; readonly list: boolean } | null;
}

interface Shape {
  readonly target: Class<object>;
  readonly fields: Map<string, Field>;
}

const shapes = new WeakMap<Class<object>, Shape>();

/** Which fault a decorator of class-validator finds. Our own decorators are named by the fault itself. */
const CODES: Readonly<Record<string, FieldCode>> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  isString: 'wrong-type',
  isBoolean: 'wrong-type',
  isInt: 'wrong-type',
  isNumber: 'wrong-type',
  isArray: 'wrong-type',
  isObject: 'wrong-type',
  isIn: 'not-a-choice',
  isEnum: 'not-a-choice',
  maxLength: 'too-long',
  minLength: 'too-short',
  arrayMinSize: 'too-few',
  arrayNotEmpty: 'too-few',
  arrayMaxSize: 'too-many',
  arrayUnique: 'not-unique',
  isUuid: 'not-an-id',
  min: 'too-small',
  max: 'too-large',
  isPositive: 'too-small',
};

const isFieldCode = (text: unknown): text is FieldCode => typeof text === 'string' && Object.hasOwn(FIELD_FAULTS, text);

/** A decorator's own `message` may name the fault: `@Matches(SHA256, { message: 'not-a-digest' })`. */
const codeOf = (name: string, message: unknown): FieldCode =>
  isFieldCode(message) ? message : isFieldCode(name) ? name : (CODES[name] ?? 'not-valid');

function factsOf(code: FieldCode, args: readonly unknown[], name: string): FieldFacts | undefined {
  switch (code) {
    case 'too-long':
    case 'too-many':
    case 'too-large':
      return { max: args[0] as number };
    case 'too-short':
    case 'too-few':
    case 'too-small':
      return { min: (args[0] as number | undefined) ?? 1 };
    case 'not-a-choice': {
      const choices = (Array.isArray(args[0]) ? args[0] : Object.values((args[0] as object | undefined) ?? {})).map(String);
      return { choices: { zh: readChoices(name, choices), en: choices.join(', ') } };
    }
    default:
      return undefined;
  }
}

/** The class a nested field holds, asked from class-transformer through its public door. */
function nestedClass(target: Class<object>, name: string, list: boolean): Class<object> {
  const probe = plainToInstance(target, { [name]: list ? [{}] : {} }) as Plain;
  const held = (list ? (probe[name] as object[])[0] : probe[name]) as object;
  if (held.constructor === Object) throw new Error(`${target.name}.${name}: @ValidateNested needs @Type`);
  return held.constructor as Class<object>;
}

function shapeOf(target: Class<object>): Shape {
  const known = shapes.get(target);
  if (known) return known;
  const storage = getMetadataStorage();
  const shape: Shape = { target, fields: new Map() };
  for (const rule of storage.getTargetValidationMetadatas(target, '', false, false)) {
    const name = rule.propertyName;
    const field = shape.fields.get(name) ?? { name, conditions: [], checks: [], nested: null };
    shape.fields.set(name, field);
    if (rule.type === 'conditionalValidation') field.conditions.push(rule.constraints[0] as Field['conditions'][number]);
    else if (rule.type === 'nestedValidation') {
      const list = rule.each || Reflect.getMetadata('design:type', target.prototype, name) === Array;
      const held = nestedClass(target, name, list);
      field.nested = { shape: () => shapeOf(held), list };
    } else if (rule.type === 'customValidation')
      for (const { instance, name: own } of storage.getTargetValidatorConstraints(rule.constraintCls)) {
        const code = codeOf(rule.name ?? own, rule.message);
        field.checks.push({ name: rule.name ?? own, constraint: instance, args: rule.constraints ?? [], each: rule.each === true, code });
      }
  }
  if (shape.fields.size === 0) throw new Error(`${target.name} has no validated field: nothing may be read into it`);
  shapes.set(target, shape);
  return shape;
}

const isPlain = (value: unknown): value is Plain => {
  if (value === null || typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** An object of the class, with all that is wrong with it. Use it only when there are no faults. */
export function fit<T extends object>(target: Class<T>, value: unknown): { object: T; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  return { object: fill(shapeOf(target), value, '', faults) as T, faults };
}

function fill(shape: Shape, value: unknown, pointer: string, faults: FieldFault[]): object {
  const object = new shape.target() as Plain;
  if (!isPlain(value)) {
    faults.push(fieldFault(pointer, 'wrong-type'));
    return object;
  }
  for (const key of Object.keys(value)) {
    if (!shape.fields.has(key)) faults.push(fieldFault(pointerTo(pointer, key), 'unknown-field'));
    // What is null is not given: required, or left out.
    else if (value[key] !== null && value[key] !== undefined) object[key] = value[key];
  }
  for (const field of shape.fields.values()) {
    const given = object[field.name];
    if (!field.conditions.every((holds) => holds(object, given))) continue;
    const at = pointerTo(pointer, field.name);
    if (given === undefined || given === null) {
      if (field.checks.length > 0 || field.nested) faults.push(fieldFault(at, 'required'));
      continue;
    }
    if (!check(field, object, given, at, faults)) continue;
    if (field.nested) object[field.name] = fillNested(field.nested, given, at, faults);
  }
  return object;
}

function fillNested(nested: NonNullable<Field['nested']>, given: unknown, at: string, faults: FieldFault[]): unknown {
  if (!nested.list) return fill(nested.shape(), given, at, faults);
  if (!Array.isArray(given)) {
    faults.push(fieldFault(at, 'wrong-type'));
    return given;
  }
  const shape = nested.shape();
  return given.map((item, index) => fill(shape, item, pointerTo(at, index), faults));
}

/** One fault a place: that it has the wrong type says more than all that follows from it. */
function check(field: Field, object: Plain, value: unknown, at: string, faults: FieldFault[]): boolean {
  const before = faults.length;
  const whole = worst(field, object, value, false);
  if (whole) faults.push(fieldFault(at, whole.code, factsOf(whole.code, whole.args, field.name)));
  else if (field.checks.some(({ each }) => each)) {
    if (!Array.isArray(value)) faults.push(fieldFault(at, 'wrong-type'));
    else
      value.forEach((item, index) => {
        const fault = worst(field, object, item, true);
        if (fault) faults.push(fieldFault(pointerTo(at, index), fault.code, factsOf(fault.code, fault.args, field.name)));
      });
  }
  return faults.length === before;
}

function worst(field: Field, object: Plain, value: unknown, each: boolean): Check | undefined {
  let found: Check | undefined;
  for (const one of field.checks) {
    if (one.each !== each) continue;
    const details = { targetName: '', property: field.name, object, value, constraints: one.args as unknown[] };
    if (one.constraint.validate(value, details)) continue;
    if (one.code === 'wrong-type') return one;
    found ??= one;
  }
  return found;
}
