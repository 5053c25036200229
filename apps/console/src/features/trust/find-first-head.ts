import type { Client } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import type { DrawHead } from './kept-draw-head.ts'

const pagesMax = 100

/** The first of the published heads over a position of the log; undefined when there is none. */
export async function findFirstHead(
  client: Client,
  { shop, index }: { shop: string; index: number },
): Promise<DrawHead | undefined> {
  let first: DrawHead | undefined
  let before: string | undefined
  for (let page = 0; page < pagesMax; page += 1) {
    const { items, nextBefore } = await client.call(endpoints.listLogHeads, {
      query: { shop, before, limit: 200 },
    })
    for (const { size, root } of items) {
      if (size <= index) return first
      first = { size, root }
    }
    if (nextBefore === null) return first
    before = nextBefore
  }
  return first
}
