import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type SecondServer, startSecondServer } from '../../../../test/start-second-server.ts'

let api: TestApi
let second: SecondServer
let shop: TestShop
let product: string
let incident: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶' }] },
  })
  product = items[0]?.id ?? ''
  second = await startSecondServer(api)
  const opened = await shop.client.call(endpoints.openIncident, {
    body: { kind: 'product-safety', title: '水壶漏电', severity: 3 },
  })
  incident = opened.id
  await approve()
})
afterAll(async () => {
  await second.stop()
  await api.stop()
})

const words = 'Please stop using the kettle'

function approve(): Promise<unknown> {
  return shop.run((scope) =>
    scope.db
      .updateTable('incidentStatement')
      .set({
        text: JSON.stringify({ 'zh-CN': words, en: words }),
        approvedAt: scope.now,
        approvedBy: 'Lin',
      })
      .where('shopId', '=', scope.shopId)
      .where('incidentId', '=', toUuid('incident', incident) ?? '')
      .execute(),
  )
}

const params = () => ({ id: incident })
const addresses = () => [
  `/p/${product}?shop=${shop.publicId}&lang=en`,
  `/p/${product}?shop=${shop.publicId}&lang=zh-CN`,
  `/s/${shop.publicId}?lang=en`,
]

/** What each page of both processes says of the notice; a page stands for half a minute where nothing has it made anew. */
async function shown(): Promise<boolean[]> {
  const pages = [api.url, second.url].flatMap((url) => addresses().map((address) => `${url}${address}`))
  return Promise.all(pages.map(async (page) => (await (await fetch(page)).text()).includes(words)))
}

const soon = { timeout: 8000 }
const everywhere = (value: boolean) => Array.from({ length: 6 }, () => value)

describe('a notice', () => {
  test('stands on every page of every process once it is posted, and on none once it is ended', async () => {
    expect(await shown()).toEqual(everywhere(false))
    const posted = await shop.client.call(endpoints.postIncidentNotice, { params: params(), body: {} })
    // Whoever asks the process that did it sees it at once.
    expect((await shown()).slice(0, 3)).toEqual([true, true, true])
    await expect.poll(shown, soon).toEqual(everywhere(true))
    const [notice] = posted.notices
    await shop.client.call(endpoints.endIncidentNotice, { params: { id: notice?.id ?? '' } })
    expect((await shown()).slice(0, 3)).toEqual([false, false, false])
    await expect.poll(shown, soon).toEqual(everywhere(false))
  })

  test('comes and goes at the times set, though nobody does anything then', async () => {
    const [fromAt, untilAt] = [2000, 6000].map((ms) => new Date(Date.now() + ms).toISOString())
    await shop.client.call(endpoints.postIncidentNotice, { params: params(), body: { fromAt, untilAt } })
    expect(await shown()).toEqual(everywhere(false))
    await expect.poll(shown, soon).toEqual(everywhere(true))
    await expect.poll(shown, soon).toEqual(everywhere(false))
  })
})
