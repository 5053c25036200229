import { type Endpoint, problemSchema } from '@echoloop/contract'
import { z } from 'zod'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 description, made from the endpoints themselves. */
export function describeApi(endpoints: Record<string, Endpoint>, serverUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Echoloop',
      version: '1',
      description: 'Closes the loop between an online shop and its customers.',
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema) },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'echoloop.session_token' },
      },
    },
  }
}

function operationOf(name: string, endpoint: Endpoint): Json {
  const open = endpoint.permission === 'public'
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    description: open ? 'Open to everyone.' : `Permission: \`${endpoint.permission}\`.`,
    security: open ? [] : [{ key: [] }, { session: [] }],
    parameters: [
      ...parametersOf('path', endpoint.params),
      ...parametersOf('query', endpoint.query),
      ...headersOf(endpoint),
    ],
    requestBody: bodyOf(endpoint),
    responses: {
      [endpoint.status]: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(endpoint.reply) } },
      },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function headersOf(endpoint: Endpoint): Json[] {
  if (!endpoint.idempotent) return []
  return [
    {
      name: 'idempotency-key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 200 },
      description: 'A repeat with the same key gives the first answer.',
    },
  ]
}

function bodyOf(endpoint: Endpoint): Json | undefined {
  if (endpoint.bodyKind === 'bytes' || endpoint.bodyKind === 'raw')
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  if (!endpoint.body) return undefined
  return { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } }
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return []
  const { properties, required } = schemaOf(schema, 'input')
  if (typeof properties !== 'object' || properties === null) return []
  const needed = Array.isArray(required) ? required : []
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || needed.includes(name),
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}
