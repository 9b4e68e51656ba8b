// The OpenAPI 3.1 description, made from the contracts.
import { z } from 'zod';
import type { Slice } from '../features/slice.ts';
import type { Endpoint } from '../kernel/endpoint.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

const problem = {
  description: 'RFC 9457 problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const describe = (slice: string, name: string, endpoint: Endpoint): Json => {
  const input = schemaOf(endpoint.input, 'input');
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required as string[] | undefined) ?? []);
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const rest = Object.keys(properties).filter((key) => !inPath.includes(key));
  const parameter = (key: string, where: 'path' | 'query'): Json => ({
    name: key,
    in: where,
    required: where === 'path' || required.has(key),
    schema: properties[key] ?? { type: 'string' },
  });
  const bodySchema = {
    type: 'object',
    properties: Object.fromEntries(rest.map((key) => [key, properties[key]])),
    required: rest.filter((key) => required.has(key)),
  };
  const hasBody = endpoint.method !== 'GET' && rest.length > 0;
  return {
    operationId: `${slice}.${name}`,
    tags: [slice],
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((key) => parameter(key, 'path')),
      ...(endpoint.method === 'GET' ? rest.map((key) => parameter(key, 'query')) : []),
    ],
    ...(hasBody && {
      requestBody: {
        required: true,
        content: {
          [endpoint.upload ? 'multipart/form-data' : 'application/json']: {
            schema: input.properties ? bodySchema : input,
          },
        },
      },
    }),
    responses: {
      200: {
        description: 'Done',
        content: endpoint.download
          ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
          : { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
      },
      default: problem,
    },
  };
};

export const openApiDocument = (slices: readonly Slice[]): Json => {
  const paths: Record<string, Json> = {};
  for (const slice of slices)
    for (const [name, { endpoint }] of Object.entries(slice.routes)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describe(slice.name, name, endpoint) };
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plenum',
      version: '0.1.0',
      description:
        'Figures are exact decimals as text. Errors are RFC 9457 problems with stable codes. Changes need the header "x-plenum: 1".',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'plenum.session_token' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'code', 'reason'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { type: 'string' },
            reason: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  field: { type: 'string' },
                  code: { type: 'string' },
                  message: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  };
};
