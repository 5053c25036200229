import { type DeliveredItem, type Delivery, deliverySchema } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { type KeptCounts, keepItems } from '../items/keep-items.ts'
import { settleByAdapter } from '../posts/settle-by-adapter.ts'
import { type HeardItem, plainItem } from '../reading/heard-item.ts'
import { itemKey } from '../reading/item-key.ts'
import { textOfHtml } from '../reading/text-of-html.ts'
import { findSource, type SourceRow } from '../sources/source-queries.ts'
import { noteDelivered } from '../sources/source-store.ts'
import { insertDelivery } from './delivery-store.ts'
import { isWebhookSigned } from './is-webhook-signed.ts'

const bytesMax = 4 * 1024 * 1024

/**
 * Takes what an adapter delivers: signed, within five minutes, each delivery once. A source that is not there is
 * answered as a wrong signature is, so that nobody learns which ones are.
 */
export async function takeDelivery(
  { platform, request }: Visit,
  to: { shopId: string; sourceId: string },
): Promise<KeptCounts> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  if (body.length > bytesMax) throw new AppError('request/too-large')
  const who = { shopId: to.shopId, actor: { kind: 'system' } } as const
  return runInShop(platform, who, async (scope) => {
    const source = await findSource(scope, to.sourceId)
    const signed = isWebhookSigned(
      { headers: request.headers, body, now: scope.now },
      source ? secretsOf(scope, source) : [],
    )
    if (!source || signed.kind === 'forged') throw new AppError('listening/wrong-signature')
    if (signed.kind === 'late') throw new AppError('listening/too-late')
    if (!source.isOn) throw new AppError('listening/not-now')
    const delivery = readDelivery(body)
    const { id: sourceId, name: sourceName, network } = source
    if (!(await insertDelivery(scope, { sourceId, deliveryId: signed.id })))
      throw new AppError('listening/already-taken')
    for (const outcome of delivery.outcomes) await settleByAdapter(scope, { network, ...outcome })
    const items = delivery.items.flatMap(readItem)
    const counts = await keepItems(scope, { sourceId, sourceName, network, accountId: null }, items)
    await noteDelivered(scope, sourceId, counts.kept + counts.counted > 0)
    return counts
  })
}

function secretsOf(
  scope: Scope,
  { kind, sealedSecret, sealedFormerSecret, formerUntil }: SourceRow,
): string[] {
  if (kind !== 'webhook') return []
  const former = formerUntil !== null && formerUntil > scope.now ? sealedFormerSecret : null
  return [sealedSecret, former].flatMap((sealed) => (sealed ? [scope.keys.open(sealed).toString()] : []))
}

function readDelivery(body: Buffer): Delivery {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw new AppError('listening/broken-delivery')
  }
  const read = deliverySchema.safeParse(value)
  if (read.success) return read.data
  const fields = read.error.issues
    .slice(0, 20)
    .map(({ path, code }) => ({ path: path.map(String).join('.'), code }))
  throw new AppError('listening/broken-delivery', {}, { fields })
}

/** An item without a word says nothing and is left out. */
function readItem(item: DeliveredItem): HeardItem[] {
  const text = textOfHtml(item.text).toWellFormed()
  if (text === '') return []
  return [
    {
      ...plainItem({ key: itemKey(item.id), text }),
      title: item.title?.trim() || null,
      url: item.url ?? null,
      author: item.author ? { id: item.author.id, name: item.author.name ?? null } : null,
      saidAt: item.saidAt === undefined ? null : new Date(item.saidAt),
      hashtags: item.hashtags,
      visibility: item.visibility,
      isToUs: item.isToUs,
      inReplyTo: item.inReplyTo ?? null,
      replyKey: item.id,
    },
  ]
}
