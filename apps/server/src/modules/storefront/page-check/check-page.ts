import { type PageCheck, type PageFinding, toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Caller } from '../../../platform/http/route.ts'
import { type FetchedPage, fetchPage } from '../../../platform/outgoing/fetch-page.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { findProductIds } from '../../catalogue/index.ts'
import { elementsOf, judgePage } from './judge-page.ts'
import { readTags, type Tag } from './read-tags.ts'

const limits = { bytesMax: 3_000_000, timeoutMs: 10_000, redirectsMax: 5 }

/** Products that one page may name; a page with more of them is a mistake. */
const productsMax = 200

export type CheckOrder = { url: string; publicUrl: string; mayBePrivate: boolean }

/** Fetches a page of the shop, outside any transaction, and says what it found. Refuses `page-check/refused-address`. */
export async function checkPage(
  platform: Platform,
  caller: Caller,
  { url, publicUrl, mayBePrivate }: CheckOrder,
): Promise<PageCheck> {
  const page = await fetchPage({ url: withScheme(url), ...limits, mayBePrivate })
  if (page.kind === 'refused') {
    if (page.code === 'refused-address') throw new AppError('page-check/refused-address')
    return { url, findings: [fault(page.code)] }
  }
  if (!['text/html', 'application/xhtml+xml'].includes(page.type))
    return { url: page.url, findings: [...judgeStatus(page), fault('not-html', { type: page.type || '?' })] }
  const tags = readTags(page.text)
  const findings = judgePage({
    url: new URL(page.url),
    tags,
    policies: page.policies,
    publicUrl,
    shopId: toPublicId('shop', caller.shopId),
    products: await knownProducts(platform, caller, tags),
  })
  return { url: page.url, findings: [...judgeStatus(page), ...findings] }
}

function withScheme(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`
}

function judgeStatus({ status }: FetchedPage): PageFinding[] {
  return status === 200 ? [] : [fault('status', { status: String(status) })]
}

function fault(code: PageFinding['code'], facts: Record<string, string> = {}): PageFinding {
  return { code, level: 'fault', facts }
}

async function knownProducts(platform: Platform, caller: Caller, tags: Tag[]): Promise<Set<string>> {
  const named = new Set(elementsOf(tags).map(({ attributes }) => attributes.get('product')?.trim() ?? ''))
  const ids = [...named].flatMap((id) => toUuid('product', id) ?? []).slice(0, productsMax)
  const known = await runInShop(platform, caller, (scope) => findProductIds(scope, ids))
  return new Set([...known].map((id) => toPublicId('product', id)))
}
