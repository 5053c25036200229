import {
  type HelpCategory,
  type HelpPage,
  type HelpPageLine,
  helpLimits,
  toPublicId,
} from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CategoryRow, findPages, findVersions, type PageRow } from './help-queries.ts'

/** The address of a page for shoppers. */
export function helpUrl({
  publicUrl,
  shopId,
  slug,
}: {
  publicUrl: string
  shopId: string
  slug: string
}): string {
  return `${publicUrl}/help/${slug}?shop=${toPublicId('shop', shopId)}`
}

export function presentLine(row: PageRow): HelpPageLine {
  const { id, categoryId, texts, ...rest } = row
  return {
    ...rest,
    id: toPublicId('helpPage', id),
    categoryId: categoryId === null ? null : toPublicId('helpCategory', categoryId),
    texts: texts.map(({ body: _body, askedAs: _askedAs, revision: _revision, ...line }) => ({
      ...line,
      changedAt: new Date(line.changedAt).toISOString(),
    })),
  }
}

export function presentCategory({ id, names, pages }: CategoryRow): HelpCategory {
  return { id: toPublicId('helpCategory', id), names, pages }
}

/** Refuses `help/page-not-found`. */
export async function readPage(scope: Scope, id: string, publicUrl: string): Promise<HelpPage> {
  const [row] = await findPages(scope, { id })
  if (!row) throw new AppError('help/page-not-found')
  const versions = await findVersions(scope, id, helpLimits.versionsShown)
  return {
    ...presentLine(row),
    texts: row.texts.map((text) => ({ ...text, changedAt: new Date(text.changedAt).toISOString() })),
    versions: versions.map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() })),
    url: helpUrl({ publicUrl, shopId: scope.shopId, slug: row.slug }),
  }
}
