import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { surveyLimits } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { expect, test } from 'vitest'
import { renderStep, renderSurveyPage, storefrontAssets } from '../src/index.ts'
import { fieldLimits } from '../src/surveys/field-limits.ts'
import { placeInSurvey } from '../src/surveys/place-in-survey.ts'
import { sampleSurvey, sampleView } from './sample-survey.ts'

/** What a phone loads until it can answer, in bytes. */
const limit = 60 * 1024

function pageOf(language: string): string {
  const view = sampleView({ language })
  const [question] = sampleSurvey.questions
  if (!question) throw new Error('a survey without a question')
  const place = placeInSurvey(view, question)
  const frame = {
    language: view.wordsLanguage,
    assets: '/storefront',
    shopName: 'Lantern Lane',
    isDemo: false,
    timeZone: 'UTC',
  }
  return renderSurveyPage(frame, view, {
    data: {
      survey: 'sur_1',
      shop: 'shp_1',
      version: 1,
      language,
      definition: sampleSurvey,
      shopName: 'Lantern Lane',
      words: { en: locales.en.surveyPage, 'zh-CN': locales['zh-CN'].surveyPage },
      channel: 'link',
      hidden: {},
      tellUrl: '/tell?shop=shp_1',
      languageUrls: {},
      isClosed: false,
    },
    action: '/survey/sur_1?shop=shp_1',
    carried: { clientKey: 'k', seed: '1' },
    step: renderStep(view, { question, answer: undefined, problem: undefined, ...place }),
    hasFiles: false,
  })
}

test('a survey of every kind of question comes in 60 KB with its script and style, in each language', () => {
  for (const language of ['en', 'zh-CN']) {
    const page = pageOf(language)
    const loaded = storefrontAssets.filter(({ path }) => page.includes(`/${path}"`))
    expect(loaded.map(({ path }) => path).filter((path) => path.startsWith('survey-page'))).toHaveLength(1)
    const bytes = [page, ...loaded.map(({ file }) => readFileSync(file))]
      .map((part) => gzipSync(part).length)
      .reduce((sum, one) => sum + one, 0)
    expect(bytes).toBeLessThanOrEqual(limit)
  }
})

test('fields are drawn with the limits of the contract', () => {
  const { shortAnswer, longAnswer, pictures } = surveyLimits
  expect(fieldLimits).toEqual({ shortAnswer, longAnswer, pictures })
})
