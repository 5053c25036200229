import { claim, eventually } from '../ground/eventually.ts'
import { asks, type SurveyGround } from './survey-ground.ts'

/** A device for many: it forgets whoever went away, and whoever finished. */
export async function answerAtAKiosk(place: SurveyGround): Promise<void> {
  const { ground, url } = place
  const { context, page } = await ground.visit({ viewport: { width: 1024, height: 768 }, hasTouch: true })
  await page.clock.install()
  await page.goto(`${url}&kiosk=1`)
  await page.locator('.point').nth(10).tap()
  await page.clock.runFor(1000)
  await asks(page, 'use')
  await page.clock.runFor(31_000)
  await asks(page, 'recommend')
  claim((await page.locator(':checked').count()) === 0, 'a kiosk showed what somebody chose before')
  const kept = await page.evaluate(
    `Object.keys(localStorage).filter((name) => name.startsWith('echoloop-survey:')).length`,
  )
  claim(kept === 0, 'a kiosk kept answers that were sent')
  await eventually({ what: 'what somebody left at a kiosk, told apart' }, async () => {
    const counts = await place.counts()
    return counts.open === 1 && counts.complete === 3
  })
  await context.close()
}
