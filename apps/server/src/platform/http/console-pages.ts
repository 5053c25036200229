import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const dist = new URL('../../../../console/dist/', import.meta.url)

/** Paths that are never the console's: an unknown one of these stays a refusal in JSON. */
const reserved =
  /^\/(v1|p|s|r|o|receipt|docs|openapi\.json|healthz|readyz|metrics|storefront|assets|window-preview)(\/|$|\?)/

/** Serves the built console: its files for ever, its page fresh with a nonce for its styles. */
export async function addConsolePages(server: FastifyInstance): Promise<void> {
  if (!existsSync(dist)) return
  const page = await readFile(new URL('index.html', dist), 'utf8')
  await server.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', dist)),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  server.get('/*', (request, reply) => {
    if (reserved.test(request.url)) return reply.callNotFound()
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__NONCE__', nonce))
  })
}

function policyOf(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
