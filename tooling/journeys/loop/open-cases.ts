import { type CaseDetail, endpoints, type FeedbackKind } from '@echoloop/contract'
import { makePhoto } from '../../../apps/server/test/make-media.ts'
import { claim, eventually } from '../ground/eventually.ts'
import { type Buyer, buyers, type Loop, mailOf } from './start-loop.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const waitMs = 60_000

export type OpenCases = Record<Buyer, CaseDetail>

/** The three speak up, each their own way, and the rules open a case for each. */
export async function openCases(loop: Loop): Promise<OpenCases> {
  await writeReview(loop)
  await complain(loop)
  const found = await eventually({ what: 'three cases', timeoutMs: waitMs }, () => readCases(loop))
  for (const buyer of buyers) {
    const { clocks, assignee, rule } = found[buyer]
    claim(rule !== null, `the case of ${buyer} was not opened by a rule`)
    claim(assignee?.id === loop.agent.id, `the case of ${buyer} went to ${assignee?.name ?? 'nobody'}`)
    const kinds = clocks.filter(({ state }) => state === 'running').map(({ kind }) => kind)
    claim(kinds.includes('resolution'), `only these clocks run for ${buyer}: ${kinds.join()}`)
  }
  const isPublic = found.quality.clocks.some(({ kind }) => kind === 'public-reply')
  claim(isPublic, 'no clock runs for the public reply')
  return found
}

/** Two stars, words and a picture, written on a phone. */
async function writeReview({ ground, shop, said }: Loop): Promise<void> {
  const { words } = ground
  const { url } = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: 'L-1', sku: 'KET' },
  })
  const { page, context } = await ground.visit(phone)
  await page.goto(`${url}?stars=2`)
  await page.locator('#text').fill(said.quality)
  const buffer = await makePhoto({ width: 1600, height: 1200 }, 3)
  await page.locator('#files').setInputFiles([{ name: 'leak.jpg', mimeType: 'image/jpeg', buffer }])
  await page.locator('input[name="attachmentIds"]').waitFor({ state: 'attached', timeout: waitMs })
  await page.getByRole('button', { name: words.storefront.form.send }).click()
  const { published } = words.storefront.receipt.states
  await page.getByRole('heading', { level: 1, name: published.heading }).waitFor()
  await context.close()
}

/** The other two write in private. */
async function complain({ shop, said, ground }: Loop): Promise<void> {
  const kind: FeedbackKind = 'complaint'
  const records = (['delivery', 'manner'] as const).map((buyer) => ({
    kind,
    source: 'mail',
    externalId: `complaint-${buyer}`,
    occurredAt: new Date(shop.now().getTime() - 60_000).toISOString(),
    text: said[buyer],
    sku: 'KET',
    language: ground.language,
    author: { externalId: buyer, name: said.buyers[buyer], email: mailOf(buyer) },
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  claim(
    results.every(({ status }) => status === 'accepted'),
    `a complaint was refused: ${JSON.stringify(results)}`,
  )
}

async function readCases({ shop, said }: Loop): Promise<OpenCases | false> {
  const { items } = await shop.client.call(endpoints.listCases, { query: {} })
  const details = await Promise.all(
    items.map(({ id }) => shop.client.call(endpoints.readCase, { params: { id } })),
  )
  const of = (buyer: Buyer) =>
    details.find(({ voiceList }) => voiceList.some(({ text }) => text === said[buyer]))
  const [quality, delivery, manner] = buyers.map(of)
  return quality && delivery && manner ? { quality, delivery, manner } : false
}
