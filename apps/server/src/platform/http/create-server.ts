import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { type FastifyInstance, fastify } from 'fastify'
import { AppError } from '../app-error.ts'
import { newUuid } from '../crypto/new-uuid.ts'
import { addRoute } from './add-route.ts'
import { allowOtherSites } from './allow-other-sites.ts'
import { problemOf } from './problem-reply.ts'
import { localeOf, type ServerOptions } from './server-options.ts'
import { networkOf } from './visitor-of.ts'

/** Bytes one JSON request may have: a batch of 1,000 long records, and one record of 10 MB to be refused alone. */
const bodyBytesMax = 48 * 1024 * 1024

/** The HTTP server with all routes of the contract; pages and files are added by their modules. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { log } = options.platform
  const server = fastify({
    bodyLimit: bodyBytesMax,
    trustProxy: options.trustProxy,
    genReqId: () => newUuid(),
    logger: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 600, ignoreTrailingSlash: true },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  await server.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  // By network: one connection has more IPv6 addresses than anybody can count.
  await server.register(rateLimit, { global: false, keyGenerator: networkOf })
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_000_000 },
    (_request, body, done) => done(null, fieldsOf(new URLSearchParams(String(body)))),
  )
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, localeOf(request), request.id)
    if (problem.status >= 500 && problem.code !== 'request/unavailable') {
      log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'request failed')
    }
    if (problem.status === 429 || problem.status === 503) reply.header('retry-after', '5')
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
  server.setNotFoundHandler((request, reply) => {
    const problem = problemOf(new AppError('request/not-found'), localeOf(request), request.id)
    return reply.code(404).type('application/problem+json').send(problem)
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    options.metrics.observeRequest({
      method: request.method,
      route,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    })
    log.debug(
      { requestId: request.id, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
  })
  allowOtherSites(server)
  for (const route of options.routes) addRoute(server, options, route)
  return server
}

/** A name that comes more than once has all its values; its last one alone would be a guess. */
function fieldsOf(posted: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(posted.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = posted.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
