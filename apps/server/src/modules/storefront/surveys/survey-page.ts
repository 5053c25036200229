import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import {
  type Html,
  placeInSurvey,
  renderEnding,
  renderHelpOffer,
  renderNoSurvey,
  renderStep,
  type SurveyData,
  type SurveySection,
  type SurveyView,
} from '@echoloop/storefront'
import { nextStep } from '@echoloop/survey'
import { newSecret, sha256 } from '../../../platform/crypto/keys.ts'
import { type AskedSurvey, hiddenOf } from './read-asked-survey.ts'
import { type SurveyAddress, writeSurveyAddress } from './survey-address.ts'

/** What was wrong with a posted form: the answer stays in its fields. */
export type StepAnswer = {
  question?: SurveyQuestion
  answer?: SurveyAnswer
  problem?: string
  /** The address that help was wished to be sent to. */
  email?: string
}

export type SurveyPageGiven = {
  asked: AskedSurvey
  address: SurveyAddress
  view: SurveyView
  /** Drawn for a response that has not begun, and carried by its first form: sent twice, it is one response. */
  fresh: FreshResponse
  channel?: SurveyData['channel']
}

export type FreshResponse = { clientKey: string; seed: number }

const endOf = { complete: 'complete', 'screened-out': 'screen-out', 'quota-full': 'quota-full' } as const

export function drawFreshResponse(): FreshResponse {
  const clientKey = newSecret()
  return { clientKey, seed: sha256(clientKey).readUInt32BE(0) >>> 1 }
}

/** The survey with the step that the address and the answers so far lead to. */
export function surveySection(given: SurveyPageGiven, answer: StepAnswer = {}): SurveySection {
  const { address, view, fresh, asked } = given
  const question = answer.question ?? questionOf(given)
  const language = view.language
  return {
    data: surveyData(given),
    action: writeSurveyAddress(address, { language, question: question?.key ?? 'help' }),
    carried: asked.begun ? {} : { clientKey: fresh.clientKey, seed: String(fresh.seed) },
    step: stepOf(given, { ...answer, ...(question ? { question } : {}) }),
    hasFiles: question?.kind === 'picture',
  }
}

function stepOf(given: SurveyPageGiven, { question, answer, problem, email }: StepAnswer): Html {
  const { asked, address, view } = given
  const state = asked.begun?.state
  if (state && state !== 'open') return endingOf(given, endOf[state])
  if (!state && asked.survey.state === 'closed')
    return renderNoSurvey({ words: view.words, tellUrl: tellUrlOf(given) }, 'closed')
  if (address.question === 'help') return renderHelpOffer(view, { email: email ?? '', problem })
  // Everything is answered, and only the end was not told: the form that tells it is one button.
  if (!question) return renderHelpOffer(view, { email: '', problem })
  const place = placeInSurvey(view, question)
  const backUrl =
    place.before && writeSurveyAddress(address, { language: view.language, question: place.before })
  return renderStep(view, {
    question,
    answer: answer ?? view.state.answers[question.key],
    problem,
    ...place,
    canGoBack: place.canGoBack && asked.begun !== undefined,
    ...(backUrl ? { backUrl } : {}),
  })
}

function endingOf(
  { view, asked }: Pick<SurveyPageGiven, 'view' | 'asked'>,
  end: 'complete' | 'screen-out' | 'quota-full',
): Html {
  const tellUrl = tellUrlOf({ view, asked })
  const { help } = asked
  const isHelpTaken = help !== undefined
  return renderEnding(view, {
    end,
    isWaiting: false,
    isRepeated: false,
    isHelpTaken,
    help,
    tellUrl,
    isInShop: false,
  })
}

function tellUrlOf({ view, asked }: Pick<SurveyPageGiven, 'view' | 'asked'>): string {
  return `/tell?shop=${asked.shop.id}&lang=${view.wordsLanguage}`
}

/** The question of the address, as long as it lies on this person's way; else the one that is due. */
function questionOf({ address, view, asked }: SurveyPageGiven): SurveyQuestion | undefined {
  if (address.question === 'help') return undefined
  const { definition, state } = view
  const named = definition.questions.find(({ key }) => key === address.question)
  if (named && asked.begun) return named
  let after: string | null = null
  for (;;) {
    const step = nextStep(definition, state, after)
    if (step.kind === 'end') return undefined
    if (state.answers[step.question.key] === undefined) return step.question
    after = step.question.key
  }
}

/** What the script needs. Its own response is another one, kept by the browser. */
function surveyData({ asked, address, view, channel }: SurveyPageGiven): SurveyData {
  const { survey, shop } = asked
  const begun = undefined
  const languageUrls = survey.definition.languages.map((language) => [
    language,
    writeSurveyAddress({ ...address, begun }, { language }),
  ])
  return {
    survey: survey.id,
    shop: survey.shop,
    version: survey.version,
    language: view.language,
    definition: survey.definition,
    shopName: shop.name,
    words: wordsOfBoth(),
    channel: channel ?? address.channel,
    hidden: hiddenOf(survey, address),
    ...(address.ticket ? { ticket: address.ticket } : {}),
    tellUrl: tellUrlOf({ view, asked }),
    languageUrls: Object.fromEntries(languageUrls),
    isClosed: survey.state === 'closed',
    hidesProgress: !survey.settings.showsProgress,
  }
}

/** The words for paper stay here. */
function wordsOfBoth(): Record<LocaleName, SurveyData['words'][LocaleName]> {
  const ofPage = (language: LocaleName) => {
    const { print: _print, ...words } = locales[language].surveyPage
    return words
  }
  return { en: ofPage('en'), 'zh-CN': ofPage('zh-CN') }
}
