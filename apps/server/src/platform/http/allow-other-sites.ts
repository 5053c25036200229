import type { FastifyInstance } from 'fastify'

const lead = '/v1/storefront/'
const dayS = '86400'

/**
 * Shops put reviews and forms into their own pages, so that browsers there may ask and post to the shoppers' doors.
 * No cookie counts at any of them, and `*` keeps browsers from sending one.
 */
export function allowOtherSites(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith(lead)) reply.header('access-control-allow-origin', '*')
  })
  server.options(`${lead}*`, async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST, PUT, DELETE')
      .header('access-control-allow-headers', 'content-type, accept-language')
      .header('access-control-max-age', dayS)
      .send(),
  )
}
