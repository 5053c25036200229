import { claim } from '../ground/eventually.ts'
import { axeFaults, inspectPage } from '../ground/inspect-page.ts'
import { worryingWords } from './kettle-survey.ts'
import { asks, haveFinished, type SurveyGround } from './survey-ground.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** One thumb, a reload in the middle, a lost connection in the middle, help asked for, and no second time. */
export async function answerOnAPhone(place: SurveyGround): Promise<string[]> {
  const { ground, url } = place
  const { words, language, visit } = ground
  const text = words.surveyPage
  ground.expectTrouble(/ERR_INTERNET_DISCONNECTED/)
  const { context, page } = await visit(phone)
  await page.goto(url)
  await page.locator('.point').nth(3).tap()
  await asks(page, 'why')
  const faults = await axeFaults(page, 'all')
  await page.locator('textarea').fill(worryingWords[language])
  await page.reload()
  await asks(page, 'why')
  await page.getByText(text.kept.resumed).waitFor()
  claim((await page.locator('textarea').inputValue()) === worryingWords[language], 'a reload lost the words')
  await page.locator('[data-next]').tap()
  await page.getByRole('heading', { name: text.help.heading }).waitFor()
  faults.push(...(await axeFaults(page, 'all')))
  await page.locator('[name=help][value=yes]').tap()
  await asks(page, 'use')

  await context.setOffline(true)
  await page.locator('.pick').nth(1).tap()
  await asks(page, 'parts')
  await page.getByText(text.kept.offline).waitFor()
  await page.locator('.cell').nth(1).tap()
  await page.locator('.cell').nth(3).tap()
  await page.locator('[data-next]').tap()
  await asks(page, 'rank')
  faults.push(...(await axeFaults(page, 'all')))
  await page.locator('[data-key=quality] .take').tap()
  await page.locator('[data-key=looks] .take').tap()
  await page.locator('[data-key=looks] [data-move=up]').tap()
  claim(
    (await page.locator('[name=order]').inputValue()) === 'looks quality',
    'the buttons did not move a rank',
  )
  await page.locator('[data-next]').tap()
  await asks(page, 'wish')
  await page.locator('[data-next]').tap()
  await page.getByText(text.ends.waiting).waitFor()
  await context.setOffline(false)
  await haveFinished(place, 1)
  await page.getByText(text.ends.waiting).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText(text.ends.already).waitFor()
  await context.close()
  return faults.map((fault) => `answering on a phone: ${fault}`)
}

/** The first page, as everybody sees it. */
export async function lookAtSurvey({ ground, url }: SurveyGround): Promise<string[]> {
  const { page, context } = await ground.visit()
  const faults = await inspectPage(ground, { page, name: 'survey', url })
  const paper = url.replace('?', '/print?')
  faults.push(...(await inspectPage(ground, { page, name: 'survey-paper', url: paper })))
  await context.close()
  return faults
}
