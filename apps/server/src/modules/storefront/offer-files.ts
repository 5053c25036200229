import { readFile } from 'node:fs/promises'
import { storefrontAssets } from '@echoloop/storefront'
import type { FastifyInstance } from 'fastify'
import { sendCacheable } from './send-cacheable.ts'

const immutable = 'public, max-age=31536000, immutable'
/** Addresses that stand in shops' own pages are asked about again after five minutes. */
const lasting = 'public, max-age=300, must-revalidate'

/** Offers styles, scripts and pictures of the pages, and the elements for shops' own pages, under /storefront/. */
export async function offerFiles(server: FastifyInstance): Promise<void> {
  for (const asset of storefrontAssets) {
    const body = await readFile(asset.file)
    server.get(`/storefront/${asset.path}`, async (request, reply) => {
      reply.header('access-control-allow-origin', '*')
      const cacheControl = asset.isImmutable ? immutable : lasting
      sendCacheable(request, reply, { type: asset.type, body, cacheControl })
      return reply
    })
  }
}
