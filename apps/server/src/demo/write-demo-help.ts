import { createPage, publishText, putCategories, saveText } from '../modules/library/index.ts'
import type { Scope } from '../platform/scope.ts'
import type { DemoHelp } from './demo-files.ts'

/** Writes and publishes the help pages of the fictional shop, in both languages. */
export async function writeDemoHelp(scope: Scope, { categories, pages }: DemoHelp): Promise<void> {
  const kept = await putCategories(
    scope,
    categories.map(({ name }) => ({ names: name })),
  )
  const idOf = new Map(categories.map(({ code }, at) => [code, kept[at]?.id ?? null]))
  for (const { slug, category, texts } of pages) {
    const [first, ...others] = texts.map(({ body, ...text }) => ({ ...text, body: body.join('\n\n') }))
    if (!first) throw new Error(`the demo page ${slug} has no words`)
    const pageId = await createPage(scope, {
      ...first,
      slug,
      categoryId: idOf.get(category) ?? null,
      caseId: null,
    })
    await publishText(scope, { pageId, language: first.language })
    for (const { language, ...words } of others) {
      await saveText(scope, { pageId, language }, { ...words, revision: null })
      await publishText(scope, { pageId, language })
    }
  }
}
