import { endpoints } from '@echoloop/contract'
import { localeNames, locales } from '@echoloop/locales'
import { claim } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { beginsWith } from './ground/matching.ts'
import { ownReviews } from './ground/own-reviews.ts'

/** An imported review waits for a person; published and answered it stands on the product's public page. */
export async function publishAndReply(ground: Ground): Promise<void> {
  const { page, words, language, notes } = ground
  const text = words.feedback
  const { plain, reply } = ownReviews(language, new Date())
  await page.goto(notes.read('voice'))
  const publication = page.getByRole('region', { name: text.publication.title, exact: true })
  await publication.getByText(words.codes.publications.held).first().waitFor()
  await publication.getByRole('button', { name: beginsWith(text.publication.publish) }).click()
  await publication.getByText(words.codes.publications.published).first().waitFor()

  const answer = page.getByRole('region', { name: text.reply.title, exact: true })
  await answer.getByRole('textbox', { name: text.reply.label }).fill(reply)
  await answer.getByRole('button', { name: beginsWith(text.reply.send) }).click()
  await answer.locator('.sent-reply').getByText(reply, { exact: true }).waitFor()

  const product = page.locator('.voice-byline a[href^="/products/"]')
  const id = (await product.getAttribute('href'))?.split('/').at(-1) ?? ''
  notes.write('product', id)
  await seeInPublic(ground, { id, said: plain, reply })
}

async function seeInPublic(
  { server, visit }: Ground,
  review: { id: string; said: string; reply: string },
): Promise<void> {
  const shop = await (await server.client()).call(endpoints.readShop)
  const { context, page } = await visit()
  for (const language of localeNames) {
    const words = locales[language].storefront
    await page.goto(`${server.url}/p/${review.id}?shop=${shop.id}&lang=${language}`)
    claim((await page.locator('html').getAttribute('lang')) === language, `the page is not in ${language}`)
    const article = page.getByRole('article').filter({ hasText: review.said })
    await article.getByText(words.review.reply(shop.name)).waitFor()
    await article.getByText(review.reply, { exact: true }).waitFor()
    await article.getByText(words.review.imported, { exact: true }).waitFor()
  }
  await context.close()
}
