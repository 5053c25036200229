import type { PublicSurvey, Shop } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { chooseSurveyLanguage, type SurveyView, wordsLanguageOf } from '@echoloop/storefront'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { receiveHelp } from '../../portal/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { type BegunSurvey, handOverHelp, readBegunResponse, readPublicSurvey } from '../../surveys/index.ts'
import type { SurveyAddress } from './survey-address.ts'

/** A survey with the response that the address goes on with, if it does. */
export type AskedSurvey = {
  shop: Shop
  survey: PublicSurvey
  begun: BegunSurvey | undefined
  /** Where the answer to a wish for help will stand. */
  help: { number: string; url: string } | undefined
}

/** Reads both; a response that was begun is finished on its own version. */
export async function readAskedSurvey(scope: Scope, address: SurveyAddress): Promise<AskedSurvey> {
  const shop = await readShopRow(scope)
  const surveyId = uuidOf('survey', address.survey)
  const begun = address.begun && (await readBegunResponse(scope, { surveyId, ...begunOf(address.begun) }))
  const survey = await readPublicSurvey(scope, { surveyId, version: begun?.version })
  const help =
    address.begun && begun?.state !== 'open' ? await helpOf(scope, begunOf(address.begun)) : undefined
  return { shop, survey, begun, help }
}

/** The number and the page of a wish for help; the same each time it is asked for. */
async function helpOf(scope: Scope, { responseId }: { responseId: string }): Promise<AskedSurvey['help']> {
  const voice = await handOverHelp(scope, responseId)
  return voice && receiveHelp({ publicUrl: '' })(scope, voice)
}

/** The response of an address, as the front door of surveys takes it. */
export function begunOf({ response, token }: { response: string; token: string }): {
  responseId: string
  token: string
} {
  return { responseId: uuidOf('response', response), token }
}

/** The hidden fields that the survey declares, from the address. */
export function hiddenOf({ definition }: PublicSurvey, { carried }: SurveyAddress): Record<string, string> {
  return Object.fromEntries(
    definition.hidden.flatMap(({ key }) => {
      const value = carried.get(key)
      return value === null ? [] : [[key, value]]
    }),
  )
}

type Seen = { language: string; seed: number; hidden: Record<string, string> }

/** What the pages are drawn from. `seed` and `hidden` count until a response has begun. */
export function surveyViewOf(
  { survey, begun, shop }: AskedSurvey,
  { language, seed, hidden }: Seen,
): SurveyView {
  const wordsLanguage = wordsLanguageOf(language)
  return {
    words: locales[wordsLanguage].surveyPage,
    wordsLanguage,
    language,
    definition: survey.definition,
    state: begun?.answers ?? { answers: {}, readings: {}, hidden, seed },
    shopName: shop.name,
    isLive: false,
    hidesProgress: !survey.settings.showsProgress,
  }
}

/** The language of the address, else the best one for the browser. */
export function languageOfSurvey(
  { definition }: PublicSurvey,
  { chosen, accepted }: { chosen: string | undefined; accepted: string | undefined },
): string {
  const wished = (accepted ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '')
  return chooseSurveyLanguage(definition.languages, [...(chosen ? [chosen] : []), ...wished].filter(Boolean))
}
