import type { FastifyRequest } from 'fastify'

/** Where a visitor without an account comes from and with what, as far as a request tells; keep only hashes of it. */
export function visitorOf(request: FastifyRequest): string {
  return `${request.ip}\n${request.headers['user-agent'] ?? ''}`
}
