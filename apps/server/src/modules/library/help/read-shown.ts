import { type HelpLanguage, helpSections } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { openHelpDesk } from '../bot/help-desk.ts'
import { findCategories, findShownTexts, type ShownText } from './help-queries.ts'
import { noteSearch } from './note-search.ts'

/** A page in a list: in the reader's language, else in one that it is written in. */
export type ShownLine = {
  pageId: string
  slug: string
  title: string
  language: HelpLanguage
  lead: string
}

export type ShownShelf = { name: string | null; pages: ShownLine[] }

/** All pages by categories, for the start page. Pages without a category come last. */
export async function readShelves(scope: Scope, language: HelpLanguage): Promise<ShownShelf[]> {
  const texts = await findShownTexts(scope)
  const categories = await findCategories(scope)
  const groups = [...Map.groupBy(texts, ({ pageId }) => pageId).values()]
  const shelfOf = (categoryId: string | null) =>
    groups.filter(([first]) => first?.categoryId === categoryId).map((group) => lineOf(group, language))
  const shelves = [
    ...categories.map(({ id, names }) => ({ name: nameIn(names, language), pages: shelfOf(id) })),
    { name: null, pages: shelfOf(null) },
  ]
  return shelves.filter(({ pages }) => pages.length > 0)
}

function nameIn(names: Partial<Record<string, string>>, language: string): string {
  return names[language] ?? names.en ?? names['zh-CN'] ?? Object.values(names)[0] ?? ''
}

function lineOf(group: readonly ShownText[], language: HelpLanguage): ShownLine {
  const text = chooseText(group, language)
  const lead = helpSections(text.body)[0]?.sentences.join(/^(?:zh|ja)/.test(text.language) ? '' : ' ') ?? ''
  return { pageId: text.pageId, slug: text.slug, title: text.title, language: text.language, lead }
}

/** The asked language, else its sister script, English, Chinese, or whichever there is. */
function chooseText(group: readonly ShownText[], language: HelpLanguage): ShownText {
  const sister = language === 'zh-CN' ? 'zh-TW' : language === 'zh-TW' ? 'zh-CN' : 'en'
  for (const wanted of [language, sister, 'en', 'zh-CN']) {
    const found = group.find((text) => text.language === wanted)
    if (found) return found
  }
  const [first] = group
  if (!first) throw new Error('a page that is shown has words')
  return first
}

export type ShownArticle = ShownText & { languages: HelpLanguage[]; category: string | null }

/** One page. Refuses `help/page-not-found`. */
export async function readArticle(
  scope: Scope,
  { slug, language }: { slug: string; language: HelpLanguage },
): Promise<ShownArticle> {
  const texts = await findShownTexts(scope, slug)
  if (texts.length === 0) throw new AppError('help/page-not-found')
  const text = chooseText(texts, language)
  const category = (await findCategories(scope)).find(({ id }) => id === text.categoryId)
  return {
    ...text,
    languages: texts.map((one) => one.language),
    category: category ? nameIn(category.names, text.language) : null,
  }
}

const foundMax = 12
const coverageMin = 0.4

/** Pages that fit the words, best first. Words that find nothing are counted, so that the shop sees what to write. */
export async function searchPages(
  scope: Scope,
  { words, language }: { words: string; language: HelpLanguage },
): Promise<ShownLine[]> {
  const { index, texts } = await openHelpDesk(scope)
  const found = index.find(words).filter(({ coverage }) => coverage >= coverageMin)
  const plain = words.toLowerCase().trim()
  const literal = texts
    .filter(({ title, body }) => plain.length > 1 && `${title}\n${body}`.toLowerCase().includes(plain))
    .map(({ pageId }) => pageId)
  const ids = [...new Set([...found.map(({ pageId }) => pageId), ...literal])].slice(0, foundMax)
  if (ids.length === 0) await noteSearch(scope, { words, language })
  return ids.map((id) =>
    lineOf(
      texts.filter(({ pageId }) => pageId === id),
      language,
    ),
  )
}
