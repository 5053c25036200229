import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import type { Browser, Page } from 'playwright-core'
import { publishSurvey, tabTo, writeSurvey } from '../../journeys/build-survey.ts'
import type { Ground, JourneyServer } from '../../journeys/ground/journey.ts'
import { createNotes } from '../../journeys/ground/notes.ts'
import { signIn } from '../../journeys/sign-in.ts'

export type BuiltSurvey = { surveyId: string; shop: string; definition: SurveyDefinition }

const language: LocaleName = 'en'
const pressesMax = 400

/** What is typed beside each English text, in the two other languages. */
const translated: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  'Untitled survey': ['到店调查', '到店調查'],
  'How likely or unlikely are you to recommend us?': ['您有多大可能推荐我们店？', '您有多大可能推薦我們店？'],
  'Not at all likely': ['完全不可能', '完全不可能'],
  'Very likely': ['非常可能', '非常可能'],
  'How did you hear of us?': ['您从哪里知道我们？', '您從哪裡知道我們？'],
  'A friend': ['朋友', '親友'],
  'A search': ['搜索', '搜尋'],
  'Passing by': ['路过', '路過'],
}

/**
 * Builds and publishes a survey in the console without a mouse: questions of three kinds, a branch, an answer in a later
 * question, a quota, three languages with all their words.
 */
export async function buildByKeys(
  browser: Browser,
  { server, limit }: { server: JourneyServer; limit: number },
): Promise<BuiltSurvey> {
  const context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const ground: Ground = {
    page,
    language,
    words: locales[language],
    server,
    notes: createNotes(),
    visit: async () => ({ context, page: await context.newPage() }),
    expectTrouble: () => undefined,
    pictureFolder: undefined,
    looks: { colours: false, phone: false, pages: undefined, tampering: false },
  }
  await signIn(ground)
  await writeSurvey(ground, { limit })
  // The language that was added last stands beside the first.
  await translate(page, 1)
  await tabTo(page, locales[language].surveyBuilder.languages.beside, { isBack: true })
  await page.keyboard.press('ArrowUp')
  await translate(page, 0)
  await page.keyboard.press('Escape')
  await publishSurvey(ground)
  await context.close()
  return readBuilt(server)
}

/** Goes from field to field by Tab and types where words are missing. */
async function translate(page: Page, column: 0 | 1): Promise<void> {
  const missing = page.locator('.side-by-side .is-missing')
  await missing.first().waitFor()
  for (let press = 0; press < pressesMax && (await missing.count()) > 0; press += 1) {
    const source = await page.evaluate(`(() => {
      const place = document.activeElement?.closest('.side-words.is-missing')
      return place?.closest('li')?.querySelector('textarea, input')?.value ?? ''
    })()`)
    if (source !== '') await page.keyboard.type(translationOf(String(source), column))
    await page.keyboard.press('Tab')
  }
  if ((await missing.count()) > 0) throw new Error('some words could not be reached by Tab')
}

function translationOf(source: string, column: 0 | 1): string {
  const slot = /\{\{.*?\}\}/.exec(source)?.[0]
  if (slot !== undefined)
    return column === 0 ? `您提到：${slot}。还想说什么？` : `您提到：${slot}。還想說什麼？`
  const words = translated[source]?.[column]
  if (words === undefined) throw new Error(`no translation for “${source}”`)
  return words
}

async function readBuilt(server: JourneyServer): Promise<BuiltSurvey> {
  const client = await server.client()
  const { items } = await client.call(endpoints.listSurveys, { query: {} })
  const [newest] = items
  if (newest === undefined) throw new Error('the builder left no survey')
  const { draft } = await client.call(endpoints.readSurvey, { params: { surveyId: newest.id } })
  const clause = draft.quotas[0]?.when.clauses[0]
  if (clause?.op !== 'at-most' || clause.value !== 6)
    throw new Error(`the quota counts ${JSON.stringify(clause)}`)
  const { id: shop } = await client.call(endpoints.readShop)
  const { definition } = await client.call(endpoints.readPublicSurvey, {
    params: { surveyId: newest.id },
    query: { shop },
  })
  return { surveyId: newest.id, shop, definition }
}
