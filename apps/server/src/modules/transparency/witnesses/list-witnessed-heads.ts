import type { listWitnessedHeads as endpoint } from '@echoloop/contract'
import type { z } from 'zod'
import type { Platform } from '../../../platform/scope.ts'
import { listWitnessedRows } from './witnessed-store.ts'

type Asked = { shop: string; before?: string; limit: number }

/** Heads of a shop elsewhere as they were given here, newest first, contradictions among them. */
export async function listWitnessedHeads(
  platform: Platform,
  { shop, before, limit }: Asked,
): Promise<z.input<typeof endpoint.reply>> {
  const asked = {
    logShop: shop,
    before: before === undefined ? undefined : new Date(before),
    limit: limit + 1,
  }
  const rows = await platform.database.unscoped((db) => listWitnessedRows(db, asked))
  const items = rows
    .slice(0, limit)
    .map(({ publicKey, url, receivedAt, consistency, at, root, ...signed }) => ({
      head: {
        kind: 'echoloop-log-head' as const,
        version: 1 as const,
        shop,
        ...signed,
        root: root.toString('hex'),
        at: at.toISOString(),
      },
      publicKey: publicKey.toString('base64url'),
      url,
      receivedAt: receivedAt.toISOString(),
      consistency,
    }))
  return { items, nextBefore: rows.length > limit ? (items.at(-1)?.head.at ?? null) : null }
}
