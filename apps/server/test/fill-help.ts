import { endpoints } from '@echoloop/contract'
import type { TestShop } from './start-api.ts'

/** A published help page with these words in every place. Ids by the prefix of their kind; `lang` is its language. */
export async function fillHelp({ client }: TestShop, text: string): Promise<Record<'hpg' | 'lang', string>> {
  const { categories } = await client.call(endpoints.putHelpCategories, {
    body: { categories: [{ names: { en: text } }] },
  })
  const page = await client.call(endpoints.createHelpPage, {
    body: { title: text, body: text, askedAs: [text], language: 'en', categoryId: categories[0]?.id ?? null },
  })
  await client.call(endpoints.publishHelpText, { params: { id: page.id, language: 'en' } })
  return { hpg: page.id, lang: 'en' }
}
