import { type PurgeNotice, toPublicId } from '@echoloop/contract'
import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import { webhookHeaders } from '../../../platform/outgoing/webhook-secret.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { everyPage } from './every-page.ts'
import {
  claimPurgeHook,
  endPurgeWaits,
  notePurge,
  type PurgeHookRow,
  type PurgeWaitRow,
  readPurgeWaits,
} from './purge-store.ts'

/** Stage under which shops with a CDN are listed. */
export const purgeStage = 'purge'

/** Subjects of one message. */
const perMessage = 500
const timeoutMs = 10_000
const claimMs = 30_000
const longestPauseMs = 600_000

export type Telling = {
  /** The addresses of shops may lead to this machine or a private network. */
  mayBePrivate: boolean
  /** Address under which shoppers reach this server, without a slash at its end. */
  publicUrl: string
}

/**
 * Tells the CDNs of all shops what they must forget; what changed within a moment is one message. A message may come
 * twice, which is harmless: what was forgotten is forgotten once more. Returns how many were sent.
 */
export async function tellCaches(platform: Platform, telling: Telling): Promise<number> {
  return inEachShop(platform, { stage: purgeStage }, async (shopId) =>
    (await tellCacheOf(platform, shopId, telling)) ? 1 : 0,
  )
}

async function tellCacheOf(platform: Platform, shopId: string, telling: Telling): Promise<boolean> {
  const who = { shopId, actor: { kind: 'system' as const } }
  const claimed = await runInShop(platform, who, async (scope) => {
    const hook = await claimPurgeHook(scope, new Date(scope.now.getTime() + claimMs))
    return hook && { hook, waits: await readPurgeWaits(scope, perMessage), now: scope.now, id: scope.newId() }
  })
  if (!claimed) return false
  const { hook, waits } = claimed
  const body = noticeOf(shopId, { waits, publicUrl: telling.publicUrl })
  const answer = await askJson({
    method: 'POST',
    url: hook.url,
    headers: {
      ...webhookHeaders({
        id: toPublicId('event', claimed.id),
        at: claimed.now,
        body: JSON.stringify(body),
        secrets: [platform.keys.open(hook.secret).toString()],
      }),
      'user-agent': 'Echoloop',
    },
    body,
    timeoutMs,
    bytesMax: 65_536,
    mayBePrivate: telling.mayBePrivate,
    isStatusEnough: true,
  })
  const failure = failureOf(answer)
  await runInShop(platform, who, async (scope) => {
    if (failure === null) await endPurgeWaits(scope, waits)
    await notePurge(scope, {
      lastFailure: failure,
      tries: failure === null ? 0 : hook.tries + 1,
      nextAt: failure === null ? scope.now : new Date(scope.now.getTime() + pauseMs(hook)),
      ...(failure === null ? { sentAt: scope.now } : {}),
    })
  })
  return failure === null
}

/** One second, two, four … ten minutes. */
function pauseMs({ tries }: PurgeHookRow): number {
  return Math.min(longestPauseMs, 1000 * 2 ** Math.min(tries, 12))
}

function failureOf(answer: OutgoingAnswer): string | null {
  if (answer.kind === 'failed') return answer.reason
  return answer.status >= 200 && answer.status < 300 ? null : `http ${answer.status}`
}

function noticeOf(
  shopId: string,
  { waits, publicUrl }: { waits: readonly PurgeWaitRow[]; publicUrl: string },
): PurgeNotice {
  const shop = toPublicId('shop', shopId)
  const prefix = new URL(publicUrl).pathname.replace(/\/$/, '')
  const paths: string[] = []
  const tags: string[] = []
  for (const { subject } of waits) {
    if (subject === everyPage) {
      paths.push(...['/p/', `/s/${shop}`, '/said-and-done', '/best'].map((path) => `${prefix}${path}`))
      tags.push(`all-${shop}`)
      continue
    }
    const tag = toPublicId(subject === shopId ? 'shop' : 'product', subject)
    const ofTag =
      subject === shopId
        ? [`/s/${tag}`, '/said-and-done', `/v1/storefront/shops/${tag}/`]
        : [`/p/${tag}`, `/v1/storefront/products/${tag}/`]
    paths.push(...ofTag.map((path) => `${prefix}${path}`))
    tags.push(tag)
  }
  return { shop, paths, tags }
}
