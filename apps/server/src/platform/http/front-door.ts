import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Answers a request before the routes see it, or leaves it to them by calling `pass`. */
export type FrontDoor = (request: IncomingMessage, response: ServerResponse, pass: () => void) => void

/** Headers that every answer has; the routes get the same from helmet, and a test compares the two. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['origin-agent-cluster', '?1'],
  ['referrer-policy', 'no-referrer'],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
  ['x-dns-prefetch-control', 'off'],
  ['x-download-options', 'noopen'],
  ['x-frame-options', 'SAMEORIGIN'],
  ['x-permitted-cross-domain-policies', 'none'],
  ['x-xss-protection', '0'],
]

/**
 * Puts a door in front of the routes of a server. What it passes on finds everything as it was; while the server is
 * closing all is passed on, so that the routes refuse and drain as ever.
 */
export function putDoorInFront(server: FastifyInstance, door: FrontDoor): void {
  const routes = server.server.listeners('request')
  let isClosing = false
  server.addHook('preClose', async () => {
    isClosing = true
  })
  server.server.removeAllListeners('request')
  server.server.on('request', (request, response) => {
    const pass = () => {
      for (const route of routes) route.call(server.server, request, response)
    }
    if (isClosing) pass()
    else door(request, response, pass)
  })
}
