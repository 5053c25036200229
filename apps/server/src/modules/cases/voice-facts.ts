import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { PriorityFacts } from './priority.ts'
import './service-case-tables.ts'

/** What opening a case needs of a voice. */
export type VoiceFacts = {
  id: string
  kind: string
  occurredAt: Date
  rating: number | null
  words: string
  language: string
  productId: string | null
  productName: string | null
  orderId: string | null
  customerId: string | null
  publication: string | null
  sentiment: string | null
  urgency: number
  aspects: { code: string; polarity: string; confidence: number }[]
  caseId: string | null
}

/** Facts of voices, the oldest first; ids that the shop does not have are left out. */
export async function readVoiceFacts(scope: Scope, ids: readonly string[]): Promise<VoiceFacts[]> {
  const rows = await sql<VoiceFacts>`
    ${selection(scope)} and feedback.id = any(${[...ids]}::uuid[])
    order by feedback.occurred_at, feedback.id`.execute(scope.db)
  return rows.rows
}

/** Facts of the newest voices of a case, the oldest first: of hundreds, the newest say enough. */
export async function readFactsOfCase(scope: Scope, caseId: string): Promise<VoiceFacts[]> {
  const rows = await sql<VoiceFacts>`
    ${selection(scope)} and case_voice.case_id = ${caseId}
    order by feedback.occurred_at desc, feedback.id desc
    limit 200`.execute(scope.db)
  return rows.rows.reverse()
}

function selection(scope: Scope) {
  return sql`
    select
      feedback.id, feedback.kind, feedback.occurred_at as "occurredAt", feedback.rating,
      left(coalesce(nullif(feedback.title, ''), feedback.text, ''), 400) as words, feedback.language,
      feedback.product_id as "productId", product.name as "productName", feedback.order_id as "orderId",
      feedback.customer_id as "customerId", publication.state as publication, analysis.sentiment,
      coalesce(analysis.urgency, 0) as urgency, coalesce(analysis.aspects, '[]') as aspects,
      case_voice.case_id as "caseId"
    from feedback
    left join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    left join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId} and feedback.erased_at is null`
}

/** What the worst complaint is about: the surest aspect that is spoken of badly, else the surest of all. */
export function topicOf(voices: readonly VoiceFacts[]): string | null {
  const mentions = voices.flatMap(({ aspects }) => aspects).filter(({ code }) => code !== 'overall')
  const bad = mentions.filter(({ polarity }) => polarity === 'negative')
  const [surest] = (bad.length > 0 ? bad : mentions).toSorted(
    (one, other) => other.confidence - one.confidence,
  )
  return surest?.code ?? null
}

const titleLength = 80

/** A title in the customer's own words, or what there is instead: the stars, the product. */
export function titleOf(voice: VoiceFacts): string {
  const words = voice.words.replaceAll(/\s+/gu, ' ').trim()
  if (words !== '') return shortened(words)
  const stars = voice.rating === null ? '' : '★'.repeat(voice.rating) + '☆'.repeat(5 - voice.rating)
  return [stars, voice.productName ?? ''].filter((part) => part !== '').join(' ') || '…'
}

/** Cuts between characters, never inside one. */
function shortened(words: string): string {
  const characters = [...new Intl.Segmenter().segment(words)]
  if (characters.length <= titleLength) return words.slice(0, 200)
  const cut = characters.slice(0, titleLength - 1).map(({ segment }) => segment)
  return `${cut.join('').slice(0, 198).trimEnd()}…`
}

/** Priority facts of the voices of a case, as one. */
export function gatherFacts(voices: readonly VoiceFacts[]): Omit<PriorityFacts, 'tier' | 'ruleWeight'> {
  const people = new Set(voices.map(({ customerId, id }) => customerId ?? id))
  const bad = voices.flatMap(({ aspects }) => aspects).filter(({ polarity }) => polarity === 'negative')
  const stars = voices.flatMap(({ rating }) => (rating === null ? [] : [rating]))
  const sentiments = voices.map(({ sentiment }) => sentiment)
  return {
    urgency: Math.max(0, ...voices.map(({ urgency }) => urgency)),
    sentiment:
      sentiments.find((one) => one === 'negative') ?? sentiments.find((one) => one === 'mixed') ?? null,
    stars: stars.length === 0 ? null : Math.min(...stars),
    badAspects: [...new Set(bad.map(({ code }) => code))],
    isPublished: voices.some(({ publication }) => publication === 'published'),
    isMention: voices.some(({ kind }) => kind === 'mention'),
    voices: voices.length,
    people: people.size,
  }
}
