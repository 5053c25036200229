import { type MatterKind, matterKind, type ReplyFacts, sentimentLabels } from '@echoloop/analysis'
import type { AspectCode, SlotFacts } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor, readShopRow, roleOfActor } from '../../shops/index.ts'
import { readLimit, readRemedyPolicy } from '../remedies/policy-store.ts'
import {
  findCaseOfMatter,
  findLastReplies,
  findNamesOfMatter,
  findVoicesOfMatter,
  type NamesOfMatter,
  type VoiceOfMatter,
} from './matter-queries.ts'

/** What a reply answers: a case or one feedback. */
export type MatterKey = { caseId: string } | { feedbackId: string }

/** All that checking, filling and suggesting need to know of a matter. */
export type Matter = {
  caseId: string | null
  caseNumber: number | null
  customerId: string | null
  productId: string | null
  tier: string | null
  language: 'zh' | 'en'
  locale: 'zh-CN' | 'en'
  customerTexts: string[]
  voices: VoiceOfMatter[]
  facts: ReplyFacts
  slots: SlotFacts
}

/** Reads a matter; refuses one that is not there. */
export async function readMatter(scope: Scope, key: MatterKey): Promise<Matter> {
  const found = 'caseId' in key ? await findCaseOfMatter(scope, key.caseId) : undefined
  if ('caseId' in key && !found) throw new AppError('case/not-found')
  const voices = await findVoicesOfMatter(scope, key)
  if ('feedbackId' in key && voices.length === 0) throw new AppError('feedback/not-found')
  const ids = {
    customerId: found?.customerId ?? lastOf(voices, 'customerId'),
    orderId: found?.orderId ?? lastOf(voices, 'orderId'),
    productId: found?.productId ?? lastOf(voices, 'productId'),
  }
  const names = await findNamesOfMatter(scope, ids)
  const language = languageOf(voices, found?.language)
  const customerTexts = voices.map(({ title, text }) => [title, text].filter(Boolean).join('\n'))
  const answered = 'feedbackId' in key ? [key.feedbackId] : (found?.feedbackIds ?? [])
  return {
    ...ids,
    caseId: 'caseId' in key ? key.caseId : null,
    caseNumber: found?.number ?? null,
    tier: found?.tier ?? null,
    language,
    locale: language === 'zh' ? 'zh-CN' : 'en',
    customerTexts,
    voices,
    facts: {
      customerTexts,
      aspects: voices.flatMap(({ aspects }) => aspects),
      ...moodOf(voices),
      ...(await refundLimitOf(scope)),
      lastReplies: await findLastReplies(scope, {
        feedbackIds: answered,
        caseId: 'caseId' in key ? key.caseId : null,
      }),
      privateWords: [names.customerName, names.orderNumber].filter((word) => word !== null),
      ...(names.productName !== null && { productName: `${names.productName} ${names.productNameEn ?? ''}` }),
    },
    slots: await slotsOf(scope, { names, voices, language, number: found?.number }),
  }
}

const gravity: readonly MatterKind[] = ['complaint', 'mixed', 'question', 'remark', 'praise']

/** The lowest stars and the gravest kind among the voices; danger speaks for itself. */
function moodOf(voices: readonly VoiceOfMatter[]): Pick<ReplyFacts, 'rating' | 'kind' | 'hasTrouble'> {
  const ratings = voices.flatMap(({ rating }) => (rating === null ? [] : [rating]))
  const kinds = voices.flatMap(kindOf)
  const kind = gravity.find((one) => kinds.includes(one))
  const isRead = kinds.length === voices.length
  return {
    rating: ratings.length === 0 ? null : Math.min(...ratings),
    ...(isRead && kind !== undefined && { kind }),
    ...(voices.some(({ urgency }) => (urgency ?? 0) >= 2) && { hasTrouble: true }),
  }
}

/** What a person chose to say counts before what the reading makes of it. */
function kindOf({ kind, title, text, sentiment }: VoiceOfMatter): MatterKind[] {
  if (kind === 'question' || kind === 'complaint' || kind === 'praise') return [kind]
  const known = sentimentLabels.find((label) => label === sentiment)
  if (known === undefined) return []
  return [matterKind({ text: [title, text].filter(Boolean).join('\n'), sentiment: known })]
}

/** What whoever writes may refund alone. Whoever has no limit of their own is held to none. */
async function refundLimitOf(scope: Scope): Promise<Pick<ReplyFacts, 'refundLimitCents' | 'currency'>> {
  const role = await roleOfActor(scope)
  if (!role) return {}
  const { onceMax } = await readLimit(scope, role, 'refund')
  if (onceMax === null) return {}
  const { currency } = await readRemedyPolicy(scope)
  return { refundLimitCents: onceMax, currency }
}

function languageOf(voices: readonly VoiceOfMatter[], ofCase: string | undefined): 'zh' | 'en' {
  const spoken = voices.at(-1)?.language ?? ofCase ?? 'en'
  return spoken.startsWith('zh') || spoken === 'mixed' ? 'zh' : 'en'
}

function lastOf(
  voices: readonly VoiceOfMatter[],
  key: 'customerId' | 'orderId' | 'productId',
): string | null {
  return voices.findLast((voice) => voice[key] !== null)?.[key] ?? null
}

type Named = {
  names: NamesOfMatter
  voices: readonly VoiceOfMatter[]
  language: 'zh' | 'en'
  number: number | undefined
}

async function slotsOf(scope: Scope, { names, voices, language, number }: Named): Promise<SlotFacts> {
  const shop = await readShopRow(scope)
  const locale = language === 'zh' ? 'zh-CN' : 'en'
  const day = (date: Date | null): string | undefined =>
    date?.toLocaleDateString(locale, { timeZone: shop.timeZone, month: 'long', day: 'numeric' })
  const { productName, productNameEn } = names
  return {
    'customer.name': names.customerName ?? undefined,
    'order.number': names.orderNumber ?? undefined,
    'order.deliveredOn': day(names.deliveredAt),
    'product.name': (language === 'en' ? productNameEn : null) ?? productName ?? undefined,
    'case.number': number?.toString(),
    'case.problem': problemOf(voices, locale),
    'shop.name': shop.name,
    'agent.name': scope.actor.kind === 'member' ? nameOfActor(scope.actor) : undefined,
    today: day(scope.now),
  }
}

const problemsMax = 2

/** The things criticised, in the words of the product: "delivery speed and packaging". */
function problemOf(voices: readonly VoiceOfMatter[], locale: 'zh-CN' | 'en'): string | undefined {
  const { codes, reply } = locales[locale]
  const names = voices
    .flatMap(({ aspects }) => aspects)
    .filter(({ polarity, code }) => polarity === 'negative' && code !== 'overall')
    .flatMap(({ code }) => (isAspect(code, codes.aspects) ? [codes.aspects[code]] : []))
  const listed = [...new Set(names)].slice(0, problemsMax)
  return listed.length === 0 ? undefined : reply.list(listed)
}

function isAspect(code: string, names: Record<AspectCode, string>): code is AspectCode {
  return Object.hasOwn(names, code)
}
