import type { LocaleName } from '@echoloop/locales'
import { renderSubscriptionPage } from '@echoloop/storefront'
import { z } from 'zod'
import { changeSubscription, readSubscription, type Subscription } from '../outreach/index.ts'
import { frameOf, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'

const answerSchema = z.object({ answer: z.enum(['end', 'end-all', 'resume']) })

/** GET /u/:token: what the link ends, and a button for it. */
export async function showSubscriptionPage(visit: PageVisit, token: string): Promise<void> {
  sendPage(visit, token, await readSubscription(visit.platform, token))
}

/**
 * POST /u/:token: a button of the page says which answer; mailbox providers send `List-Unsubscribe=One-Click` in
 * whatever form they like (RFC 8058), which ends at once and gets its answer without being led on.
 */
export async function takeSubscription(visit: PageVisit, token: string): Promise<void> {
  const chosen = answerSchema.safeParse(visit.request.body)
  const subscription = await changeSubscription(
    visit.platform,
    token,
    chosen.success ? chosen.data.answer : 'end',
  )
  if (chosen.success) sendOn(visit, `/u/${token}`)
  else sendPage(visit, token, subscription)
}

function sendPage(visit: PageVisit, token: string, { shop, purpose, consent }: Subscription): void {
  const path = `/u/${token}`
  const inLanguage = (language: LocaleName) => `${path}?lang=${language}`
  const body = renderSubscriptionPage(frameOf(visit, shop), {
    purpose,
    hasEnded: consent[purpose] === 'withdrawn',
    hasEndedAll: consent.requests === 'withdrawn' && consent.notices === 'withdrawn',
    action: visit.languageQuery ? `${path}?${visit.languageQuery}` : path,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
  sendPrivate(visit, { status: 200, body })
}
