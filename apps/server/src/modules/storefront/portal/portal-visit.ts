import { publicId, toPublicId } from '@echoloop/contract'
import type { PageFrame, PortalShop } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { readPortalSettings } from '../../portal/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { noticesIn } from '../notices-of.ts'
import { frameOf, type PageVisit } from '../page-visit.ts'

const addressSchema = z.object({ shop: publicId('shop') })

/** What every page of the portal is shown with. */
export type PortalGround = { frame: PageFrame; shop: PortalShop }

/** The shop that the address names. Refuses `shop/not-found`. */
export function shopIdOf({ request }: PageVisit): string {
  const read = addressSchema.safeParse(request.query)
  if (!read.success) throw new AppError('shop/not-found')
  return uuidOf('shop', read.data.shop)
}

/** Reads for a page of a shop, with the ground it is shown on. */
export function withShop<T>(
  visit: PageVisit,
  shopId: string,
  read: (scope: Scope) => Promise<T>,
): Promise<PortalGround & { found: T }> {
  return runInShop(visit.platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const row = await readShopRow(scope)
    const { hasBoard } = await readPortalSettings(scope)
    const shop = { id: toPublicId('shop', shopId), hasBoard }
    const frame = { ...frameOf(visit, row), ...(await noticesIn(scope, visit.language)) }
    return { frame, shop, found: await read(scope) }
  })
}

/** The beginning of words, for a list. */
export function leadOf(text: string | null): string {
  const letters = [...(text ?? '').replace(/\s+/g, ' ').trim()]
  return letters.length > 160 ? `${letters.slice(0, 160).join('')}…` : letters.join('')
}

export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
