import { locales } from '@echoloop/locales'
import type { MessagePage } from '@echoloop/storefront'
import { z } from 'zod'
import type { PageVisit } from '../page-visit.ts'

const addressSchema = z.object({ shop: z.string().regex(/^shp_[0-9a-z]+$/) })

/** From a refusal below the portal: to its board where it was about that, and to its start. */
export function waysBack({ request, language }: PageVisit): NonNullable<MessagePage['ways']> {
  if (!/^\/voice(?:[/?]|$)/.test(request.url)) return []
  const read = addressSchema.safeParse(request.query)
  if (!read.success) return []
  const words = locales[language].portal.nav
  const query = `?shop=${read.data.shop}&lang=${language}`
  const home = { url: `/voice${query}`, label: words.home }
  return request.url.startsWith('/voice/board/')
    ? [{ url: `/voice/board${query}`, label: words.board }, home]
    : [home]
}
