import { publicId } from '@echoloop/contract'
import { writePageThemeCss, writeThemeCss } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import type { PageVisit } from './page-visit.ts'
import { sendCacheable } from './send-cacheable.ts'
import { readShopTheme } from './shop-theme-store.ts'

const fileSchema = z.object({ file: z.templateLiteral([publicId('shop'), z.enum(['.css', '.page.css'])]) })

/** A change is seen within a minute; until then no visitor waits for this file twice. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=600'

/** GET /storefront/themes/shp_….css: what the shop chose, as variables of the elements and of our own pages. */
export async function showThemeCss(visit: PageVisit, address: unknown): Promise<void> {
  const read = fileSchema.safeParse(address)
  if (!read.success) throw new AppError('shop/not-found')
  const [publicShop = '', ...kind] = read.data.file.split('.')
  const who = { shopId: uuidOf('shop', publicShop), actor: { kind: 'system' as const } }
  const { theme } = await runInShop(visit.platform, who, async (scope) => {
    await readShopRow(scope)
    return readShopTheme(scope)
  })
  visit.reply.header('access-control-allow-origin', '*')
  sendCacheable(visit.request, visit.reply, {
    type: 'text/css; charset=utf-8',
    body: kind.length > 1 ? writePageThemeCss(theme) : writeThemeCss(theme),
    cacheControl,
  })
}
