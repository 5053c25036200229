import { endpoints } from '@echoloop/contract'
import type { Locator } from 'playwright-core'
import { claim } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'

/** A shopper reports a review, a moderator keeps it up and says why, and the shopper reads that behind the link. */
export async function flagReview(ground: Ground): Promise<void> {
  const { words, language, server, visit } = ground
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
  const link = await report(article, ground)
  await shopper.page.goBack()
  claim((await shopper.page.locator(`[id="${id}"]`).count()) === 1, 'the reported review left the page')
  await keepUp(ground)

  await shopper.page.goto(link)
  await shopper.page.getByRole('heading', { level: 1, name: flags.own.heading.refused }).waitFor()
  await shopper.page.getByText(flags.answers.opinion).waitFor()
  await shopper.context.close()
}

/** Reports a review by the form beside it. Gives the address of the page on which the outcome will stand. */
export async function report(article: Locator, { words }: Ground): Promise<string> {
  const { form, own } = words.flags
  const page = article.page()
  await article.locator('details.flag > summary').click()
  await article.locator('select[name="reason"]').selectOption('off-topic')
  await article.getByRole('button', { name: form.send }).click()
  await page.getByRole('heading', { level: 1, name: own.heading.open }).waitFor()
  return page.url()
}

/** A moderator opens the reports, and keeps up the review with these words, with a remark for the reader. */
export async function keepUp({ page, words }: Ground, said = ''): Promise<void> {
  const { list, answers, reasons } = words.flags
  await openRoom({ page, words, room: 'moderation' })
  await page.getByRole('link', { name: list.title }).click()
  const cards = page.locator('.flag-card').filter({ hasText: reasons['off-topic'] })
  const card = cards.filter({ hasText: said }).first()
  await card.getByRole('button', { name: list.keepUp }).click()
  await card.getByLabel(list.remark).fill('OK')
  await card.getByRole('button', { name: answers.opinion }).click()
  await page.getByText(list.doneKept(1)).first().waitFor()
}
