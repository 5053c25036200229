import { endpoints } from '@echoloop/contract'
import { claim } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'

/** A shopper reports a review, a moderator keeps it up and says why, and the shopper reads that behind the link. */
export async function flagReview(ground: Ground): Promise<void> {
  const { page, words, language, server, visit } = ground
  const { flags } = words
  const client = await server.client()
  const shop = await client.call(endpoints.readShop)
  const { items } = await client.call(endpoints.listFeedback, {
    query: { limit: 50, publication: 'published' },
  })
  const review = items.find(({ product, text }) => product !== null && text !== null)
  claim(review?.product != null, 'the demo shop has no published review with words')
  if (!review?.product) return

  const shopper = await visit()
  await shopper.page.goto(`${server.url}/p/${review.product.id}?shop=${shop.id}&lang=${language}`)
  const article = shopper.page.locator('article.review').first()
  const id = (await article.getAttribute('id')) ?? ''
  await article.locator('details.flag > summary').click()
  await article.locator('select[name="reason"]').selectOption('off-topic')
  await article.getByRole('button', { name: flags.form.send }).click()
  await shopper.page.getByRole('heading', { level: 1, name: flags.own.heading.open }).waitFor()
  const link = shopper.page.url()
  await shopper.page.goBack()
  claim((await shopper.page.locator(`[id="${id}"]`).count()) === 1, 'the reported review left the page')

  await openRoom({ page, words, room: 'moderation' })
  await page.getByRole('link', { name: flags.list.title }).click()
  const card = page.locator('.flag-card').filter({ hasText: flags.reasons['off-topic'] }).first()
  await card.getByRole('button', { name: flags.list.keepUp }).click()
  await card.getByLabel(flags.list.remark).fill('OK')
  await card.getByRole('button', { name: flags.answers.opinion }).click()
  await page.getByText(flags.list.doneKept(1)).first().waitFor()

  await shopper.page.goto(link)
  await shopper.page.getByRole('heading', { level: 1, name: flags.own.heading.refused }).waitFor()
  await shopper.page.getByText(flags.answers.opinion).waitFor()
  await shopper.context.close()
}
