import { type AnalysisResult, type FeedbackItem, toPublicId } from '@echoloop/contract'
import type { InboxRow } from './inbox-queries.ts'

/** A row as the list shows it. */
export function presentItem(row: InboxRow, locale: 'zh-CN' | 'en'): FeedbackItem {
  return {
    id: toPublicId('feedback', row.id),
    kind: row.kind,
    source: row.source,
    occurredAt: row.occurredAt.toISOString(),
    rating: row.rating,
    title: row.title,
    text: row.text,
    language: row.language,
    product: presentProduct(row, locale),
    author:
      row.customerId === null ? null : { id: toPublicId('customer', row.customerId), name: row.customerName },
    publication: row.publication ?? (row.kind === 'review' ? 'pending' : 'private'),
    answered: row.answered,
    analysis:
      row.sentiment === null
        ? null
        : {
            sentiment: { label: row.sentiment, score: row.score, confidence: row.confidence },
            aspects: row.aspects,
            urgency: row.urgency,
            ratingMismatch: row.ratingMismatch,
            corrected: row.isCorrected,
          },
  }
}

function presentProduct(row: InboxRow, locale: 'zh-CN' | 'en'): FeedbackItem['product'] {
  if (row.productId === null || row.productName === null) return null
  const name = (locale === 'en' ? row.productNameEn : null) ?? row.productName
  return { id: toPublicId('product', row.productId), name, sku: row.sku ?? '' }
}

/** The whole analysis of a row, or null while it waits. */
export function presentAnalysis(row: InboxRow): AnalysisResult | null {
  if (row.sentiment === null) return null
  return {
    language: row.analysedLanguage,
    sentiment: { label: row.sentiment, score: row.score, confidence: row.confidence },
    aspects: row.aspects,
    intents: row.intents,
    urgency: row.urgency,
    urgencyReason: row.urgencyReason ?? undefined,
    needs: row.needs,
    keywords: row.keywords,
    phrases: row.phrases,
    junk: row.junk,
    ratingMismatch: row.ratingMismatch ? true : undefined,
    explanation: row.explanation,
    analyser: row.analyser,
    ownAspects: row.ownAspects.length > 0 ? row.ownAspects : undefined,
    learnt: row.learnt.length > 0 ? row.learnt.map(publicRule) : undefined,
  }
}

function publicRule({ rule, from }: InboxRow['learnt'][number]): InboxRow['learnt'][number] {
  return { rule, from: from.map((id) => toPublicId('feedback', id)) }
}
