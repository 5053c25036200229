import { type HelpLanguage, helpLimits, toPublicId, type WrittenHelpText } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { countPages, findCategories } from './help-queries.ts'
import {
  findText,
  findVersion,
  insertPage,
  insertVersion,
  isSlugTaken,
  lockPage,
  markPageRemoved,
  type PagePatch,
  showVersion,
  type TextPlace,
  updatePage,
  upsertText,
  writeOrder,
} from './help-store.ts'
import { reservedSlugs, slugOf } from './slug-of.ts'

export type NewPage = WrittenHelpText & {
  language: HelpLanguage
  slug?: string
  categoryId: string | null
  caseId: string | null
}

/** Begins a page as a draft. An address that was not chosen is made free. */
export async function createPage(scope: Scope, page: NewPage): Promise<string> {
  if ((await countPages(scope)) >= helpLimits.pages) throw new AppError('help/too-many')
  await refuseUnknownCategory(scope, page.categoryId)
  const { title, body, askedAs, language, categoryId, caseId } = page
  const id = scope.newId()
  if (page.slug !== undefined) {
    if (!(await placePage(scope, { id, slug: page.slug, categoryId, caseId })))
      throw new AppError('help/slug-taken', { slug: page.slug })
  } else {
    const wished = slugOf(title)
    const tries = [wished, ...Array.from({ length: 20 }, (_, at) => `${wished}-${at + 2}`), id]
    let isPlaced = false
    for (const slug of tries) isPlaced ||= await placePage(scope, { id, slug, categoryId, caseId })
    if (!isPlaced) throw new AppError('help/slug-taken', { slug: wished })
  }
  await upsertText(scope, { pageId: id, language }, { title, body, askedAs })
  await note(scope, id, 'help-page.created')
  return id
}

function placePage(scope: Scope, page: Parameters<typeof insertPage>[1]): Promise<boolean> {
  return reservedSlugs.has(page.slug) ? Promise.resolve(false) : insertPage(scope, page)
}

export async function changePage(scope: Scope, id: string, patch: PagePatch): Promise<void> {
  await holdPage(scope, id)
  const { slug } = patch
  if (slug !== undefined && (reservedSlugs.has(slug) || (await isSlugTaken(scope, slug, id))))
    throw new AppError('help/slug-taken', { slug })
  if (patch.categoryId !== undefined) await refuseUnknownCategory(scope, patch.categoryId)
  await updatePage(scope, id, patch)
  await note(scope, id, 'help-page.changed')
}

/** Saves a draft. Who began from an older one is told, and nothing is lost on either side. */
export async function saveText(
  scope: Scope,
  place: TextPlace,
  { revision, ...words }: WrittenHelpText & { revision: number | null },
): Promise<void> {
  await holdPage(scope, place.pageId)
  const known = await findText(scope, place)
  if ((known?.revision ?? null) !== revision) throw new AppError('help/changed-meanwhile')
  await upsertText(scope, place, words)
  await updatePage(scope, place.pageId, {})
}

export async function publishText(scope: Scope, place: TextPlace): Promise<void> {
  await holdPage(scope, place.pageId)
  const words = await findText(scope, place)
  if (!words || words.body.trim() === '') throw new AppError('help/nothing-written')
  const shown =
    words.publishedNumber === null ? undefined : await findVersion(scope, place, words.publishedNumber)
  const isSame =
    shown !== undefined &&
    shown.title === words.title &&
    shown.body === words.body &&
    shown.askedAs.join('\n') === words.askedAs.join('\n')
  if (isSame) return
  await insertVersion(scope, place, words)
  await updatePage(scope, place.pageId, {})
  await note(scope, place.pageId, 'help-page.published')
}

export async function unpublishText(scope: Scope, place: TextPlace): Promise<void> {
  await holdPage(scope, place.pageId)
  await showVersion(scope, place, null)
  await updatePage(scope, place.pageId, {})
  await note(scope, place.pageId, 'help-page.unpublished')
}

/** Makes an earlier version the draft; shoppers see it once it is published again. */
export async function bringBackVersion(scope: Scope, place: TextPlace, number: number): Promise<void> {
  await holdPage(scope, place.pageId)
  const words = await findVersion(scope, place, number)
  if (!words) throw new AppError('help/version-not-found')
  await upsertText(scope, place, words)
  await updatePage(scope, place.pageId, {})
}

export async function removePage(scope: Scope, id: string): Promise<void> {
  await holdPage(scope, id)
  await markPageRemoved(scope, id, true)
  await note(scope, id, 'help-page.removed')
}

export async function restorePage(scope: Scope, id: string): Promise<void> {
  if (!(await lockPage(scope, id))) throw new AppError('help/page-not-found')
  await markPageRemoved(scope, id, false)
  await note(scope, id, 'help-page.restored')
}

export async function orderPages(scope: Scope, ids: readonly string[]): Promise<void> {
  await writeOrder(scope, ids)
}

async function holdPage(scope: Scope, id: string): Promise<void> {
  const page = await lockPage(scope, id)
  if (!page) throw new AppError('help/page-not-found')
  if (page.removedAt) throw new AppError('help/removed')
}

async function refuseUnknownCategory(scope: Scope, id: string | null): Promise<void> {
  if (id === null) return
  const known = await findCategories(scope)
  if (!known.some((category) => category.id === id)) throw new AppError('help/unknown-category')
}

function note(scope: Scope, id: string, action: string): Promise<void> {
  return audit(scope, { action, subject: toPublicId('helpPage', id) })
}
