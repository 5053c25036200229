import { locales } from '@echoloop/locales'
import { paperWordsOf, privacyWords, renderSurveyPaper } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { frameOf, type PageVisit, sendPrivate } from '../page-visit.ts'
import { readAskedSurvey } from './read-asked-survey.ts'
import { pageGiven, sendNoSurvey } from './show-survey-page.ts'
import { readSurveyAddress } from './survey-address.ts'
import { drawFreshResponse } from './survey-page.ts'

/** GET /survey/:surveyId/print?shop=…: all questions with boxes, for those who answer on paper. */
export async function showSurveyPrint(visit: PageVisit): Promise<void> {
  const address = { ...readSurveyAddress(visit), begun: undefined }
  const who = { shopId: uuidOf('shop', address.shop), actor: { kind: 'author' as const } }
  try {
    const asked = await runInShop(visit.platform, who, (scope) => readAskedSurvey(scope, address))
    const { view } = pageGiven(visit, { asked, address, fresh: drawFreshResponse() })
    const frame = frameOf({ ...visit, language: view.wordsLanguage }, asked.shop)
    const body = renderSurveyPaper(frame, {
      ...view,
      words: paperWordsOf(locales[view.wordsLanguage].surveyPage),
      privacy: privacyWords(view),
      survey: asked.survey.id,
      version: asked.survey.version,
    })
    sendPrivate(visit, { status: 200, body })
  } catch (error) {
    await sendNoSurvey(visit, { error, address })
  }
}
