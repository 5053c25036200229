import { toPublicId } from '@echoloop/contract'
import { type QuestionPage, renderQuestionPage } from '@echoloop/storefront'
import { AppError } from '../../platform/app-error.ts'
import { type QuestionOfPage, readQuestionPage } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendPrivate } from './page-visit.ts'

/** GET /q/:token: where a question stands, for the one who asked it. */
export async function showQuestionPage(visit: PageVisit, token: string): Promise<void> {
  const found = await readQuestionPage(visit.platform, token)
  const { question } = found
  const body = renderQuestionPage(frameOf(visit, found.shop), {
    ...pageFacts(visit, found),
    state: question.state,
    code: question.state === 'refused' ? question.code : null,
    answers: question.answers.flatMap(({ text, by, authorName, state, answeredAt, id }) =>
      text === null || state !== 'published'
        ? []
        : [
            {
              id: toPublicId('answer', id),
              text,
              by,
              authorName: by === 'shop' ? null : authorName,
              answeredAt,
            },
          ],
    ),
  })
  sendPrivate(visit, { status: 200, body })
}

type QuestionFacts = Pick<QuestionPage, 'product' | 'question' | 'pageUrl'>

/** What the pages about one question have in common. Refuses a question whose words were erased. */
export function pageFacts(visit: PageVisit, { shop, question }: QuestionOfPage): QuestionFacts {
  if (question.text === null) throw new AppError('feedback/erased')
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const productId = toPublicId('product', question.productId)
  return {
    product: { name: nameIn(visit.language, { name: question.productName, nameEn: question.productNameEn }) },
    question: {
      text: question.text,
      authorName: question.authorName,
      askedAt: question.askedAt.toISOString(),
      language: '',
    },
    pageUrl: `/p/${productId}?shop=${shop.id}${chosen}`,
  }
}
