import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { claim, eventually } from '../ground/eventually.ts'
import type { Ground } from '../ground/journey.ts'
import { kettleSurvey } from './kettle-survey.ts'

export type SurveyGround = {
  ground: Ground
  survey: string
  /** Address of the survey in the journey's language. */
  url: string
  /** How many responses there are by now. */
  counts: () => Promise<{ open: number; complete: number }>
}

/** Publishes a survey of the shop. */
export async function publishKettleSurvey(ground: Ground): Promise<SurveyGround> {
  const client = await ground.server.client()
  const shop = await client.call(endpoints.readShop)
  const { id, revision } = await client.call(endpoints.createSurvey, {
    body: { name: kettleSurvey.title[ground.language] ?? '', definition: kettleSurvey },
  })
  const params = { surveyId: id }
  await client.call(endpoints.publishSurvey, { params, body: { revision } })
  return {
    ground,
    survey: id,
    url: `${ground.server.url}/survey/${id}?shop=${shop.id}&lang=${ground.language}`,
    counts: async () => (await client.call(endpoints.readSurvey, { params })).responses,
  }
}

/** Waits until the page asks this question. */
export async function asks(page: Page, key: string): Promise<void> {
  await page.locator(`.step[data-question="${key}"]`).waitFor()
}

/** Waits until so many have finished, and nobody is left half way. */
export async function haveFinished({ counts }: SurveyGround, complete: number): Promise<void> {
  const what = `${complete} finished responses`
  const found = await eventually({ what }, async () => {
    const now = await counts()
    return now.complete >= complete && now
  })
  claim(found.complete === complete, `${found.complete} responses are finished, not ${complete}`)
  claim(found.open === 0, `${found.open} responses are left open`)
}
