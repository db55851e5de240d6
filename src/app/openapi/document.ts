/** The parts of an OpenAPI 3.1 document that we read or write. */

export type Json = Record<string, unknown>;

export interface Schema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  enum?: readonly unknown[];
  default?: unknown;
  format?: string;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  examples?: unknown[];
  [keyword: string]: unknown;
}

export interface Example {
  summary: string;
  value: unknown;
}

export interface Media {
  schema?: Schema;
  examples?: Record<string, Example>;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
}

export interface Reference {
  $ref: string;
}

export interface Response {
  description: string;
  headers?: Record<string, Reference>;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags?: string[];
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, Response | Reference>;
  security?: Record<string, string[]>[];
}

export type PathItem = Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Operation>>;

export interface Document {
  openapi: string;
  paths: Record<string, PathItem>;
  tags: { name: string; description: string }[];
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    headers: Record<string, { description: string; schema: Schema }>;
    responses: Record<string, Response>;
    securitySchemes: Record<string, unknown>;
  };
}

export interface Place {
  method: string;
  path: string;
  operation: Operation;
}

export const placesOf = (document: Document): Place[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );

export const schemaRef = (name: string): Schema & Reference => ({ $ref: `#/components/schemas/${name}` });

export const isReference = (one: object): one is Reference => '$ref' in one;
