import type { IncomingHttpHeaders } from 'node:http'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Visit } from '../../../platform/http/route.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { type Connector, findConnector } from './connector-queries.ts'
import { openSecrets, signingSecret } from './connector-secrets.ts'
import { countRefusals, insertEvents, type NewEvent } from './event-store.ts'
import { gatherByKey } from './gather-by-key.ts'
import { isSigned } from './is-signed.ts'

/** Stage of the worker that takes events in. */
export const storeStage = 'connect'

type Outcome = 'taken' | 'repeated' | 'greeted' | 'refused'
type Answer = { status: Exclude<Outcome, 'refused'> }
type Door = { shopId: string; connectorId: string }
type Delivery = { platform: Platform; to: Door; headers: IncomingHttpHeaders; body: Buffer }
type Look = { outcome: 'greeted' | 'refused' } | { event: NewEvent }

const deliveriesTogether = 50

/**
 * The door for events of platforms: checks their signatures over the raw bytes, keeps each once, and leaves the rest to
 * the worker, so that the platform has its answer at once. The shop stands in the address, which only we give out.
 * Stores send in storms: what comes for a store while others are being kept is kept together in one transaction.
 */
export function openEventDoor(): (visit: Visit, to: Door) => Promise<Answer> {
  const take = gatherByKey<Delivery, Outcome>({ most: deliveriesTogether, run: takeDeliveries })
  return async ({ platform, request }, to) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const delivery = { platform, to, headers: request.headers, body }
    const outcome = await take(`${to.shopId} ${to.connectorId}`, delivery)
    if (outcome === 'refused') throw new AppError('connector/wrong-signature')
    return { status: outcome }
  }
}

/** Deliveries to one connector, in one transaction. */
async function takeDeliveries(deliveries: readonly Delivery[]): Promise<Outcome[]> {
  const [first] = deliveries
  if (!first) return []
  const { platform, to } = first
  const who = { shopId: to.shopId, actor: { kind: 'system' } } as const
  return runInShop(platform, who, async (scope) => {
    const connector = await findConnector(scope, to.connectorId)
    const secrets = connector && openSecrets(scope, connector)
    if (!connector || !secrets) throw new AppError('connector/not-found')
    const secret = signingSecret(secrets)
    const looks = deliveries.map((delivery) => lookAt(connector, secret, delivery))
    const refused = looks.filter((look) => 'outcome' in look && look.outcome === 'refused').length
    if (refused > 0) await countRefusals(scope, connector.id, refused)
    const events = looks.flatMap((look) => ('event' in look ? [look.event] : []))
    const isNew = await insertEvents(scope, events)
    // Nobody is woken: workers look every second, and what comes in between is taken in together.
    return looks.map((look) => {
      if ('outcome' in look) return look.outcome
      return isNew.has(look.event) ? 'taken' : 'repeated'
    })
  })
}

/** What a delivery is, before anything is written. */
function lookAt(connector: Connector, secret: string, { headers, body }: Delivery): Look {
  const envelope = envelopeOf(connector, headers)
  if (isGreeting(connector, envelope, body)) return { outcome: 'greeted' }
  const { signature, id, topic, toldAt } = envelope
  if (!isSigned(body, { signature, secret })) return { outcome: 'refused' }
  const hash = sha256(Buffer.concat([Buffer.from(`${topic}\n`), body]))
  const event = {
    connectorId: connector.id,
    // Woo's ids of deliveries count anew after a store was moved, so the topic stands beside them.
    externalId: id === '' ? hash.toString('base64url') : `${topic} ${id}`,
    contentHash: saysItsVersion(topic) ? hash : null,
    topic,
    toldAt,
    body,
  }
  return { event }
}

type Envelope = { signature: string; topic: string; id: string; toldAt: Date | null }

function envelopeOf({ kind }: Connector, headers: IncomingHttpHeaders): Envelope {
  const read = (name: string) => String(headers[name] ?? '').slice(0, 200)
  if (kind === 'woocommerce')
    return {
      signature: read('x-wc-webhook-signature'),
      topic: read('x-wc-webhook-topic'),
      id: read('x-wc-webhook-delivery-id'),
      toldAt: null,
    }
  const toldAt = new Date(read('x-shopify-triggered-at'))
  return {
    signature: read('x-shopify-hmac-sha256'),
    topic: read('x-shopify-topic'),
    // One action of a merchant has one event id over several topics; each of them is a delivery of its own.
    id: read('x-shopify-webhook-id') || read('x-shopify-event-id'),
    toldAt: Number.isNaN(toldAt.getTime()) ? null : toldAt,
  }
}

/** WooCommerce knocks once, unsigned, when a webhook is saved, and wants to hear 200. */
function isGreeting({ kind }: Connector, { signature }: Envelope, body: Buffer): boolean {
  return (
    kind === 'woocommerce' && signature === '' && /^webhook_id=\d{1,20}$/.test(body.toString('utf8', 0, 40))
  )
}

/** What tells the state of a thing says the same only once; that something was removed may rightly come again. */
function saysItsVersion(topic: string): boolean {
  return /(create|created|update|updated|cancelled|fulfilled|restored)$/.test(topic)
}
