import { claim } from '../ground/eventually.ts'
import { asks, haveFinished, type SurveyGround } from './survey-ground.ts'

/** Keys alone: numbers choose, Enter goes on, and the way back leads back. */
export async function answerByKeys(place: SurveyGround): Promise<void> {
  const { ground, url } = place
  const { words, visit } = ground
  const { context, page } = await visit()
  await page.goto(url)
  await asks(page, 'recommend')
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .filter({ hasText: words.surveyPage.problems['survey/answer-needed'] })
    .waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  claim(await page.locator('[name=answer][value="10"]').isChecked(), 'one and nought did not choose ten')
  await page.keyboard.press('Enter')
  await asks(page, 'use')
  await page.goBack()
  await asks(page, 'recommend')
  claim(await page.locator('[name=answer][value="10"]').isChecked(), 'going back lost an answer')
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await asks(page, 'parts')
  for (const row of [0, 1]) {
    await page.locator('.row').nth(row).locator('input').first().focus()
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  await asks(page, 'rank')
  await page.keyboard.press('1')
  await page.keyboard.press('3')
  await page.locator('[data-next]').focus()
  await page.keyboard.press('Enter')
  await asks(page, 'wish')
  await page.locator('[name=text]').focus()
  await page.keyboard.type('<b>3</b>')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: words.surveyPage.ends.complete.heading }).waitFor()
  await haveFinished(place, 2)
  await context.close()
}

/** The same pages without any script: plain forms, one after the other. */
export async function answerWithoutScript(place: SurveyGround): Promise<void> {
  const { ground, url } = place
  // A form that has to be mended comes back with the status that says so.
  ground.expectTrouble(/status of 422/)
  const { context, page } = await ground.visit({ javaScriptEnabled: false })
  const goOn = () => page.locator('[data-next]').click()
  await page.goto(url)
  await goOn()
  await page.getByText(ground.words.surveyPage.problems['survey/answer-needed']).waitFor()
  await page.locator('[name=answer][value="9"]').check({ force: true })
  await goOn()
  await page.locator('[name=answer][value=other]').check()
  await page.locator('[name=other]').fill('Soup <i>')
  await goOn()
  await page.getByText('Soup <i>').waitFor()
  for (const row of ['heat', 'handle'])
    await page.locator(`[name=row-${row}][value=good]`).check({ force: true })
  await goOn()
  await page.locator('[name=rank-price]').selectOption('1')
  await page.locator('[name=rank-looks]').selectOption('2')
  await goOn()
  await page.locator('a.back').click()
  await goOn()
  await goOn()
  await page.getByRole('heading', { name: ground.words.surveyPage.ends.complete.heading }).waitFor()
  await haveFinished(place, 3)
  await context.close()
}
