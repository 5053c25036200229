import { endpoints } from '@echoloop/contract'
import type { FastifyInstance } from 'fastify'
import { migrationNames } from '../database/migrate.ts'
import type { Metrics } from '../metrics/create-metrics.ts'
import type { Platform } from '../scope.ts'
import { docsStyle, renderDocsPage } from './docs-page.ts'
import { describeApi } from './openapi.ts'

export type SystemOptions = {
  platform: Platform
  metrics: Metrics
  publicUrl: string
  isMetricsPublic: boolean
  /** Brings figures up to date that are counted only when asked. */
  refreshMetrics(): Promise<void>
}

/** What operators and developers ask a server: is it alive, is it ready, its figures, its API. */
export function addSystemPages(server: FastifyInstance, options: SystemOptions): void {
  const { platform, metrics } = options
  server.get('/healthz', async () => ({ status: 'alive' }))
  server.get('/readyz', async (_request, reply) => {
    const problem = await unreadiness(platform)
    return problem ? reply.code(503).send({ status: 'not-ready', reason: problem }) : { status: 'ready' }
  })
  server.get('/metrics', async (request, reply) => {
    if (!options.isMetricsPublic && !isLoopback(request.ip)) return reply.callNotFound()
    await options.refreshMetrics()
    return reply.type('text/plain; version=0.0.4').send(await metrics.text())
  })
  const description = describeApi(endpoints, options.publicUrl)
  server.get('/openapi.json', async () => description)
  const page = renderDocsPage(endpoints)
  const policy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"
  server.get('/docs', (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  )
  server.get('/docs/problems', (_request, reply) => reply.redirect('/docs'))
  server.get('/docs/style.css', (_request, reply) => reply.type('text/css').send(docsStyle))
}

async function unreadiness(platform: Platform): Promise<string | undefined> {
  try {
    const wanted = await migrationNames()
    const found = await platform.database.pool.query<{ count: number }>(
      'select count(*) as count from schema_migration',
    )
    return found.rows[0]?.count === wanted.length ? undefined : 'schema'
  } catch {
    return 'database'
  }
}

function isLoopback(ip: string): boolean {
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'
}
