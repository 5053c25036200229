import type { FastifyRequest } from 'fastify'

/** Whether the fetcher reads gzip; a weight of zero says that it does not. */
export function takesGzip(request: FastifyRequest): boolean {
  const given = String(request.headers['accept-encoding'] ?? '')
  return given.split(',').some((part) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/i.test(part))
}
