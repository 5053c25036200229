import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { claim, eventually } from '../../journeys/ground/eventually.ts'
import type { BuiltSurvey } from './build-by-keys.ts'
import { isInQuota, type Person, type Source, type Step, sources, steps, wayOf, wordsOf } from './person.ts'

/** What one person told, and what the page told them. */
export type Told = {
  person: Person
  state: 'open' | 'complete' | 'quota-full'
  /** All that was answered, also on a way that was left again. */
  given: { score?: number; source?: Source; words?: string | null }
  /** The question that was open when the page was closed. */
  leftAt: Step | undefined
}

export type People = { browser: Browser; url: string; survey: BuiltSurvey }

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const waitMs = 120_000
const movesWithinMs = 3000
const roundsMax = 20

/** One person with a phone: a browser of their own, the public page, and whatever happens to them on the way. */
export async function answerAs({ browser, url, survey }: People, person: Person): Promise<Told> {
  const context = await browser.newContext({ ...phone, locale: person.language, reducedMotion: 'reduce' })
  context.setDefaultTimeout(waitMs)
  try {
    const page = await context.newPage()
    const address = `${url}/survey/${survey.surveyId}?shop=${survey.shop}&lang=${person.language}`
    await page.goto(address)
    const visit: Visit = {
      page,
      context,
      survey,
      told: { person, state: 'open', given: {}, leftAt: undefined },
    }
    await goThrough(visit)
    return visit.told
  } catch (error) {
    throw new Error(`person ${JSON.stringify(person)}`, { cause: error })
  } finally {
    await context.close()
  }
}

type Visit = { page: Page; context: BrowserContext; survey: BuiltSurvey; told: Told }

async function goThrough(visit: Visit): Promise<void> {
  const { person } = visit.told
  let score = person.score
  for (let at = 0; at < wayOf(score).length; at += 1) {
    const step = wayOf(score)[at] ?? 'words'
    if (!(await asks(visit, step, score))) return endAs(visit)
    if (person.leavesAt === step) return leave(visit, step)
    if (at === 1 && person.secondScore !== undefined && score !== person.secondScore) {
      score = person.secondScore
      if (!(await thinkAgain(visit, score))) return endAs(visit)
      at = 0
      continue
    }
    if (person.isOfflineFrom === step) await visit.context.setOffline(true)
    await answer(visit, step, score)
    if (person.isOfflineFrom !== undefined && person.isOfflineFrom !== step && !person.isOfflineToTheEnd)
      await comeBack(visit)
  }
  await endAs(visit)
}

/** Waits until the page asks this question in the person's language; false when it says that it is over. */
async function asks({ page, survey, told }: Visit, step: Step, score: number): Promise<boolean> {
  const asked = page.locator(`.step[data-question="${keyOf(survey, step)}"]`)
  await asked.or(page.locator('.ending')).first().waitFor()
  if (!(await asked.isVisible())) return false
  // Drawn by the script, which draws what the server sent once more.
  await asked.locator('.keys').or(page.locator('.ending')).first().waitFor({ state: 'attached' })
  if ((await page.locator('.ending').count()) > 0) return false
  const words = (await asked.locator('#survey-asked').textContent()) ?? ''
  const wanted = wordsOf(step, { language: told.person.language, source: told.given.source, score })
  claim(words.includes(wanted), `the page asks “${words}”, not “${wanted}”`)
  return true
}

function keyOf({ definition }: BuiltSurvey, step: Step): string {
  return definition.questions[steps.indexOf(step)]?.key ?? ''
}

/** The connection is there again; whoever belongs to the quota may hear now that enough were heard. */
async function comeBack(visit: Visit): Promise<void> {
  await visit.context.setOffline(false)
  await isArrived(visit)
}

/** Back to the score, and another one. */
async function thinkAgain(visit: Visit, score: number): Promise<boolean> {
  await tap(visit.page.locator('[data-back]'))
  if (!(await asks(visit, 'score', score))) return false
  await giveScore(visit, score)
  return true
}

async function answer(visit: Visit, step: Step, score: number): Promise<void> {
  const { page, told } = visit
  const { person } = told
  const mayReload = person.reloadsAt === step && person.isOfflineFrom === undefined
  if (step === 'words') {
    await page.locator('textarea').fill(person.words)
    if (mayReload) {
      await page.reload()
      if (!(await asks(visit, step, score))) return
      claim((await page.locator('textarea').inputValue()) === person.words, 'a reload lost what was written')
    }
    told.given.words = person.words === '' ? null : person.words
    await tap(page.locator('[data-next]'))
    return
  }
  if (mayReload) {
    await page.reload()
    if (!(await asks(visit, step, score))) return
  }
  if (step === 'score') return giveScore(visit, score)
  told.given.source = person.source
  await choose(visit, { step, target: page.locator('.pick').nth(sources.indexOf(person.source)) })
}

async function giveScore(visit: Visit, score: number): Promise<void> {
  const { page, told } = visit
  if (told.given.score === score) {
    await tap(page.locator('[data-next]'))
    return
  }
  told.given.score = score
  await choose(visit, { step: 'score', target: page.locator('.point').nth(score) })
  // Whoever belongs to the quota waits for what the shop says, so that what was given before it spoke is known.
  const isOffline = told.person.isOfflineFrom === 'score'
  if (isInQuota(score) && !isOffline) await isArrived(visit)
}

/**
 * One touch in the middle of what is there. A locator's own `tap` looks again afterwards and, where the page went on
 * meanwhile as it should, taps once more.
 */
async function tap(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error(`nothing is there to tap: ${target}`)
  await target.page().touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}

/** On a phone that is too busy to go on by itself, people tap the button; on this question alone, in one go. */
async function choose(
  { page, survey }: Visit,
  { step, target }: { step: Step; target: Locator },
): Promise<void> {
  const place = `.step[data-question="${keyOf(survey, step)}"]`
  await tap(target)
  for (let round = 0; round < roundsMax; round += 1) {
    const hasMoved = await page
      .locator(place)
      .waitFor({ state: 'detached', timeout: movesWithinMs })
      .then(
        () => true,
        () => false,
      )
    if (hasMoved) return
    const isChosen = await page.evaluate(`(() => {
      const step = document.querySelector('${place}')
      const isChosen = !step || step.querySelector('input:checked') !== null
      if (step && isChosen) step.querySelector('[data-next]').click()
      return isChosen
    })()`)
    if (isChosen !== true) await tap(target)
  }
}

/** Until the shop has all that was answered. */
async function isArrived({ page, survey, told }: Visit): Promise<void> {
  const key = keyOf(survey, 'score')
  await eventually({ what: 'the answers to arrive', timeoutMs: waitMs }, async () => {
    const hasArrived = await page.evaluate(`(() => {
      const kept = JSON.parse(localStorage.getItem('echoloop-survey:${survey.surveyId}') ?? '{}')
      if (kept.over !== undefined) return true
      const isTaken = kept.answers?.['${key}']?.number === ${told.given.score}
      return isTaken && kept.response !== undefined && kept.unsent?.length === 0
    })()`)
    return hasArrived === true
  })
}

async function leave(visit: Visit, step: Step): Promise<void> {
  await isArrived(visit)
  if (await visit.page.locator('.ending').isVisible()) return endAs(visit)
  visit.told.leftAt = step
}

/** What the page says in the end counts, once the shop has everything. */
async function endAs(visit: Visit): Promise<void> {
  const { page, context, told, survey } = visit
  await page.locator('.ending').waitFor()
  if (told.person.isOfflineFrom !== undefined) {
    await context.setOffline(false)
    await page.locator('.ending .waiting').waitFor({ state: 'detached' })
  }
  const over = await eventually({ what: 'the shop to have everything', timeoutMs: waitMs }, async () => {
    const kept = await page.evaluate(`localStorage.getItem('echoloop-survey:${survey.surveyId}') ?? ''`)
    return /"over":"(complete|quota-full)"/.exec(String(kept))?.[1]
  })
  await page.locator(`.ending.is-${over}`).waitFor()
  told.state = over === 'complete' ? 'complete' : 'quota-full'
  if (!told.person.comesBack) return
  await page.reload()
  await page.locator(`.ending.is-${over}`).waitFor()
  claim((await page.locator('[data-next]').count()) === 0, 'somebody could answer a second time')
}
