/** Makes the DTO class of a step's input from its field rows: class-validator's decorators, applied by hand, once per step. */
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { type Form, fieldsOf, type InputRows } from '../../domain/procedures/fields.js';
import type { Class } from './shape.js';
import { IsCode, IsDigest, IsInstant, IsLegalDate, IsMoney, IsText } from './validators.js';

export type ActionInput = Record<string, unknown>;

const made = new WeakMap<InputRows, Class<ActionInput>>();
const NO_INPUT: InputRows = {};

/** The class a body of this action is read into. The same rows always give the same class. */
export function validatorOf(input: InputRows | undefined, actionName: string): Class<ActionInput> {
  const rows = input ?? NO_INPUT;
  let validator = made.get(rows);
  if (!validator) {
    validator = classOf(actionName, fieldsOf(rows));
    made.set(rows, validator);
  }
  return validator;
}

const nestedClasses = new WeakMap<Form, Class<ActionInput>>();

function nestedClassOf(form: Form & { is: 'object' }, name: string): Class<ActionInput> {
  let nested = nestedClasses.get(form);
  if (!nested) {
    nested = classOf(
      name,
      Object.entries(form.fields).map(([own, field]) => ({ name: own, form: field.form, optional: field.optional === true })),
    );
    nestedClasses.set(form, nested);
  }
  return nested;
}

function classOf(name: string, fields: readonly { name: string; form: Form; optional: boolean }[]): Class<ActionInput> {
  const made = { [name]: class {} }[name] as Class<ActionInput>;
  for (const field of fields) {
    if (field.optional) IsOptional()(made.prototype as object, field.name);
    for (const decorate of decoratorsOf(field.form, `${name}.${field.name}`)) decorate(made.prototype as object, field.name);
  }
  return made;
}

function decoratorsOf(form: Form, path: string, options?: ValidationOptions): PropertyDecorator[] {
  switch (form.is) {
    case 'id':
      return [IsUUID('all', options)];
    case 'date':
      return [IsLegalDate(options)];
    case 'instant':
      return [IsInstant(options)];
    case 'money':
      return [IsMoney(options)];
    case 'boolean':
      return [IsBoolean(options)];
    case 'code':
      return [IsCode(options)];
    case 'digest':
      return [IsDigest(options)];
    case 'text':
      return [IsText(form.max, options)];
    case 'integer':
      return [IsInt(options), Min(form.min, options), Max(form.max, options)];
    case 'choice':
      return [IsIn(form.of, options)];
    case 'list':
      return [IsArray(), ArrayMinSize(form.min), ArrayMaxSize(form.max), ...decoratorsOf(form.of, path, { each: true })];
    case 'object': {
      const nested = nestedClassOf(form, path);
      return [ValidateNested(options), Type(() => nested)];
    }
  }
}
