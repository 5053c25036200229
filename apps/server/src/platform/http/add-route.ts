import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../app-error.ts'
import { runInShop, type Scope } from '../scope.ts'
import { answerOnce } from './answer-once.ts'
import { type Caller, isOpenDoor, type Route, type Visit } from './route.ts'
import { localeOf, type ServerOptions } from './server-options.ts'

/** Puts one bound endpoint on the server: who calls, may they, then the use case. */
export function addRoute(server: FastifyInstance, options: ServerOptions, route: Route): void {
  if (route.endpoint.bodyKind === 'raw') addRawRoute(server, options, route)
  else addPlainRoute(server, options, route)
}

/** Bytes that the body of a signed request may have. */
const rawBytesMax = 8 * 1024 * 1024

/** A signature is over the bytes as they came: nothing may read them before. */
function addRawRoute(server: FastifyInstance, options: ServerOptions, route: Route): void {
  server.register(async (part) => {
    part.removeAllContentTypeParsers()
    part.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: rawBytesMax }, (_request, body, done) =>
      done(null, body),
    )
    addPlainRoute(part, options, route)
  })
}

function addPlainRoute(server: FastifyInstance, options: ServerOptions, route: Route): void {
  const { endpoint } = route
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    config:
      endpoint.permission === 'public' &&
      (endpoint.method !== 'GET' || endpoint.requestsPerMinute !== undefined)
        ? { rateLimit: { max: endpoint.requestsPerMinute ?? 60, timeWindow: 60_000 } }
        : {},
    handler: async (request, reply) => {
      if (!isOpenDoor(endpoint.permission)) reply.header('cache-control', 'no-store')
      const answer =
        route.kind === 'open'
          ? await visit(options, route, request, reply)
          : await useCase(options, route, request)
      if (reply.sent || answer === undefined) return reply
      return reply.code(endpoint.status).type('application/json; charset=utf-8').send(JSON.stringify(answer))
    },
  })
}

async function useCase(
  options: ServerOptions,
  route: Route & { kind: 'in-shop' },
  request: FastifyRequest,
): Promise<unknown> {
  const caller = await permittedCaller(options, route, request)
  const input = inputOf(request)
  return runInShop(options.platform, caller, async (scope: Scope) => {
    const key = route.endpoint.idempotent ? request.headers['idempotency-key'] : undefined
    if (typeof key !== 'string' || key === '') return route.run(scope, input)
    return answerOnce(scope, { key, caller: caller.name, request }, () => route.run(scope, input))
  })
}

async function visit(
  options: ServerOptions,
  route: Route & { kind: 'open' },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { permission } = route.endpoint
  const visit: Visit = {
    platform: options.platform,
    request,
    reply,
    locale: localeOf(request),
    caller: isOpenDoor(permission) ? undefined : await permittedCaller(options, route, request),
    person: permission === 'signed-in' ? await options.authenticator.person(request) : undefined,
  }
  return route.run(visit, inputOf(request))
}

async function permittedCaller(
  options: ServerOptions,
  route: Route,
  request: FastifyRequest,
): Promise<Caller> {
  const caller = await options.authenticator.caller(request)
  const { permission } = route.endpoint
  if (isOpenDoor(permission))
    throw new Error(`${route.endpoint.path} is an open door and cannot run in a shop`)
  if (!caller.may(permission)) throw new AppError('session/forbidden', { permission })
  return caller
}

function inputOf(request: FastifyRequest): {
  params: unknown
  query: unknown
  body: unknown
  locale: 'zh-CN' | 'en'
} {
  return { params: request.params, query: request.query, body: request.body, locale: localeOf(request) }
}
