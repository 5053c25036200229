import { toUuid } from '@echoloop/contract'
import { z } from 'zod'
import type { SetUpShop } from './set-up-shop.ts'

const pageSize = '200'

/** Only what a search is judged by: other checks look at the rest of a row. */
const pageSchema = z.object({
  items: z.array(z.object({ id: z.string() })),
  nextCursor: z.string().nullable(),
})
const countSchema = z.object({ count: z.number() })

type Door = { url: string; shop: SetUpShop }

/** Ids of all voices that the list gives for a word, page by page, and what the count says. */
export async function foundOverHttp(door: Door, q: string): Promise<{ ids: Set<string>; count: number }> {
  const ids = new Set<string>()
  let cursor: string | null = null
  do {
    const more: Record<string, string> = cursor === null ? {} : { cursor }
    const page = pageSchema.parse(await ask(door, '/v1/feedback', { q, limit: pageSize, ...more }))
    for (const { id } of page.items) ids.add(toUuid('feedback', id) ?? id)
    cursor = page.nextCursor
  } while (cursor !== null)
  const { count } = countSchema.parse(await ask(door, '/v1/feedback/count', { q }))
  return { ids, count }
}

async function ask({ url, shop }: Door, path: string, query: Record<string, string>): Promise<unknown> {
  const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
    headers: { authorization: `Bearer ${shop.key}` },
  })
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`)
  return response.json()
}
