import { endpoints, type ProductSummary } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Own, type ReviewGround, startReviewGround } from '../../../test/start-review-ground.ts'

let ground: ReviewGround
beforeAll(async () => {
  ground = await startReviewGround()
})
afterAll(() => ground.api.stop())

async function summaryOf(own: Own): Promise<ProductSummary> {
  const { product } = await ground.read(own)
  return ground.shop.client.call(endpoints.readProductSummary, {
    params: { productId: product.id },
    query: { shop: ground.shop.publicId },
  })
}

/** The count follows in jobs of its own. */
async function expectWithout(own: Own, wanted: { count: number; mean: number } | null): Promise<void> {
  let found: unknown
  for (let round = 0; round < 100; round++) {
    const { withoutService } = await summaryOf(own)
    found = withoutService && { count: withoutService.count, mean: withoutService.mean }
    if (JSON.stringify(found) === JSON.stringify(wanted)) return
    await new Promise((done) => setTimeout(done, 100))
  }
  expect(found).toEqual(wanted)
}

test('the score is also kept without reviews that speak of delivery or service alone, whatever becomes of them', async () => {
  const product = await ground.newReview({ rating: 5, title: '', text: '壶身质量扎实，做工精细。' })
  const delivery = await ground.newReview({ rating: 1, title: '', text: '物流太慢了，快递员态度恶劣。' })
  await expectWithout(product, { count: 1, mean: 5 })
  expect(await summaryOf(product)).toMatchObject({ count: 2, mean: 3 })
  await ground.decide(delivery, { decision: 'refuse', code: 'abuse' })
  await expectWithout(product, null)
  await ground.decide(delivery, { decision: 'publish' })
  await expectWithout(product, { count: 1, mean: 5 })
  await ground.edit(delivery, { rating: 2, title: '', text: '物流慢，不过壶的质量很好，做工精细。' })
  await expectWithout(product, null)
  await ground.edit(delivery, { version: 2, rating: 2, title: '', text: '快递送得很慢。' })
  await expectWithout(product, { count: 1, mean: 5 })
  await ground.withdraw(delivery)
  await expectWithout(product, null)
})
