import { endpoints } from '@echoloop/contract'
import { claim } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { serveShopPage } from './ground/serve-shop-page.ts'
import { lookAtShopPages } from './shop-window/look-at-shop-pages.ts'
import { measureShifts } from './shop-window/measure-shifts.ts'
import { readWithoutScript } from './shop-window/read-without-script.ts'
import { useByKeys } from './shop-window/use-by-keys.ts'

/** The product of the demo that has most to show. */
const sku = 'LL-KET-01'

/** The elements in a shop's own page: under a strict policy, hostile style and script, twice, slow, and without Echoloop. */
export async function embedWidgets(ground: Ground): Promise<void> {
  const { server } = ground
  const client = await server.client()
  const { id: shop } = await client.call(endpoints.readShop)
  const { items } = await client.call(endpoints.listProducts, { query: { q: sku } })
  const product = items.find((one) => one.sku === sku)?.id ?? ''
  const port = Number(new URL(server.siteUrl ?? '').port)
  const site = await serveShopPage({ port, echoloopUrl: server.url, shop, product })
  try {
    const window = { ground, site }
    const faults = [
      ...(await lookAtShopPages(window)),
      ...(await readWithoutScript(window)),
      ...(await measureShifts(window)),
      ...(await useByKeys(window)),
    ]
    claim(faults.length === 0, faults.join('\n'))
  } finally {
    await site.stop()
  }
}
