import { locales } from '@echoloop/locales'
import { renderNoSurveyPage, renderSurveyPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { frameOf, type PageVisit, sendPrivate } from '../page-visit.ts'
import {
  type AskedSurvey,
  hiddenOf,
  languageOfSurvey,
  readAskedSurvey,
  surveyViewOf,
} from './read-asked-survey.ts'
import { readSurveyAddress, type SurveyAddress } from './survey-address.ts'
import {
  drawFreshResponse,
  type FreshResponse,
  type StepAnswer,
  type SurveyPageGiven,
  surveySection,
} from './survey-page.ts'

const languageSchema = z.object({ lang: z.string().min(2).max(35) })

/** GET /survey/:surveyId?shop=…: the survey at its first question, or where the address goes on. */
export async function showSurveyPage(visit: PageVisit): Promise<void> {
  const address = readSurveyAddress(visit)
  try {
    const asked = await inShopOf(visit, address)
    sendSurvey(visit, { asked, address })
  } catch (error) {
    await sendNoSurvey(visit, { error, address })
  }
}

function inShopOf({ platform }: PageVisit, address: SurveyAddress): Promise<AskedSurvey> {
  const who = { shopId: uuidOf('shop', address.shop), actor: { kind: 'author' as const } }
  return runInShop(platform, who, (scope) => readAskedSurvey(scope, address))
}

type Sent = { asked: AskedSurvey; address: SurveyAddress; fresh?: FreshResponse; answer?: StepAnswer }

/** Sends the page of a survey; with a posted answer that has to be mended, that one again. */
export function sendSurvey(visit: PageVisit, { asked, address, fresh, answer = {} }: Sent): void {
  const given = pageGiven(visit, { asked, address, fresh: fresh ?? drawFreshResponse() })
  const { view } = given
  const isClosed = asked.survey.state === 'closed' && asked.begun === undefined
  const frame = frameOf({ ...visit, language: view.wordsLanguage }, asked.shop)
  const body = renderSurveyPage(frame, view, surveySection(given, answer))
  sendPrivate(visit, { status: isClosed ? 410 : answer.problem ? 422 : 200, body })
}

export function pageGiven(
  visit: PageVisit,
  { asked, address, fresh }: { asked: AskedSurvey; address: SurveyAddress; fresh: FreshResponse },
): SurveyPageGiven {
  const chosen = languageSchema.safeParse(visit.request.query)
  const language = languageOfSurvey(asked.survey, {
    chosen: chosen.success ? chosen.data.lang : undefined,
    accepted: visit.request.headers['accept-language'],
  })
  const view = surveyViewOf(asked, { language, seed: fresh.seed, hidden: hiddenOf(asked.survey, address) })
  return { asked, address, view, fresh }
}

/** A survey that is not there, not yet or no more; other refusals and faults are told as everywhere. */
export async function sendNoSurvey(
  visit: PageVisit,
  { error, address }: { error: unknown; address: SurveyAddress },
): Promise<void> {
  if (!(error instanceof AppError) || !error.code.startsWith('survey/')) throw error
  const isClosed = error.code === 'survey/closed' || error.code === 'survey/archived'
  const who = { shopId: uuidOf('shop', address.shop), actor: { kind: 'author' as const } }
  const shop = await runInShop(visit.platform, who, readShopRow)
  const body = renderNoSurveyPage(frameOf(visit, shop), {
    words: locales[visit.language].surveyPage,
    tellUrl: `/tell?shop=${shop.id}&lang=${visit.language}`,
    why: isClosed ? 'closed' : 'unknown',
  })
  sendPrivate(visit, { status: isClosed ? 410 : 404, body })
}
