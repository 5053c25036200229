import { toPublicId, toUuid } from '@echoloop/contract'
import type { FrontDoor } from '../../../platform/http/front-door.ts'
import { takeTime } from '../../../platform/pages/take-time.ts'
import type { Platform } from '../../../platform/scope.ts'
import { readProductOfSku } from '../storefront-queries.ts'

const address =
  /^(?<before>\/(?:v1\/storefront\/products|p)\/)sku(?::|%3A)(?<sku>[^/?]{1,300})(?<after>[/?].*)$/
/** An id that no product has: whoever asks hears that there is none. */
const nobody = toPublicId('product', '00000000-0000-0000-0000-000000000000')
const freshSeconds = 30
const keptMax = 10_000

type Known = { id: string; secondsSince: () => number }
type Wanted = { shop: string; sku: string }

/**
 * Lets shops name a product by their own number: `sku:KET-R` in the place of `prd_…`, in every public address. What
 * stands behind sees the address with our id. A number is asked for again after half a minute; with the database away
 * the last answer counts.
 */
export function openSkuDoor(platform: Pick<Platform, 'database'>, next: FrontDoor): FrontDoor {
  const known = new Map<string, Known>()
  const idOf = async (wanted: Wanted): Promise<string> => {
    const key = `${wanted.shop} ${wanted.sku}`
    const kept = known.get(key)
    if (kept && kept.secondsSince() < freshSeconds) return kept.id
    const found = await readProductOfSku(platform, wanted).catch(() => kept?.id)
    if (!found) return nobody
    known.delete(key)
    known.set(key, { id: found, secondsSince: takeTime() })
    for (const [oldest] of known) if (known.size > keptMax) known.delete(oldest)
    return found
  }
  return (request, response, pass) => {
    const parts = address.exec(request.url ?? '')?.groups
    const wanted = parts && wantedIn(parts)
    if (!wanted) return next(request, response, pass)
    idOf(wanted).then((id) => {
      request.url = `${parts?.before}${id}${parts?.after}`
      next(request, response, pass)
    })
  }
}

function wantedIn({ sku = '', after = '' }: Record<string, string>): Wanted | undefined {
  const query = new URLSearchParams(after.slice(after.indexOf('?')))
  const shop = toUuid('shop', query.get('shop') ?? '')
  const plain = decoded(sku)
  return shop && plain ? { shop, sku: plain } : undefined
}

/** Undefined for text that is no percent-encoding. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
