import { type QuestionItem, toPublicId } from '@echoloop/contract'
import type { QuestionRow } from './question-queries.ts'

/** A question as staff see it. */
export function presentQuestion(row: QuestionRow, locale: 'zh-CN' | 'en'): QuestionItem {
  return {
    id: toPublicId('question', row.id),
    feedbackId: toPublicId('feedback', row.feedbackId),
    product: {
      id: toPublicId('product', row.productId),
      name: locale === 'en' ? (row.productNameEn ?? row.productName) : row.productName,
    },
    text: row.text,
    authorName: row.authorName,
    state: row.state,
    code: row.code,
    askedAt: row.askedAt.toISOString(),
    invited: row.invited,
    answers: row.answers.map((answer) => ({
      ...answer,
      id: toPublicId('answer', answer.id),
      answeredAt: new Date(answer.answeredAt).toISOString(),
    })),
  }
}
