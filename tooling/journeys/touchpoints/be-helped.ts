import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import type { Page } from 'playwright-core'
import { claim, eventually } from '../ground/eventually.ts'
import { inspectPage, settle } from '../ground/inspect-page.ts'
import type { Ground, Visit } from '../ground/journey.ts'
import { beginsWith } from '../ground/matching.ts'

/** An answer waits half a minute before it leaves. */
const waitMs = 60_000

const answers = {
  'zh-CN':
    '谢谢您告诉我们。付款页面一直报错，耽误了您下单，我们很抱歉。查过了，是支付接口今早升级出了问题，已经修好，您现在可以再试一次；如果还有问题，我们会在 24 小时内帮您处理。',
  en: 'Thank you for telling us. We are sorry that the payment page kept failing and stopped your order. A change of this morning broke it. We mended it today, so please try again; if it still fails, we will settle it for you within 24 hours.',
}

/** Takes the offer of the corner without leaving an address, and keeps the address of the page it gives. */
export async function askForHelp(ground: Ground, page: Page): Promise<string> {
  const { words, language, pictureFolder } = ground
  const panel = page.locator('echoloop-journey .panel')
  await panel.getByRole('heading', { name: words.surveyPage.help.heading }).waitFor()
  await settle(page)
  if (pictureFolder) await page.screenshot({ path: join(pictureFolder, `${language}-panel-help-desk.png`) })
  await claimClean(page, 'the offer of help')
  await panel.getByRole('button', { name: words.surveyPage.help.yes }).click()
  const follow = panel.getByRole('link', { name: words.surveyPage.help.follow })
  await follow.waitFor()
  await settle(page)
  if (pictureFolder) await page.screenshot({ path: join(pictureFolder, `${language}-panel-helped-desk.png`) })
  await claimClean(page, 'the end of the panel')
  const address = (await follow.getAttribute('href')) ?? ''
  claim(address.startsWith(`${ground.server.url}/voice/s/`), `the page of the answer is at ${address}`)
  await panel.getByRole('button', { name: words.touchpointPanel.close }).click()
  await panel.waitFor({ state: 'hidden' })
  return address
}

async function claimClean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('echoloop-journey').analyze()
  claim(violations.length === 0, `axe at ${what}: ${violations.map(({ id }) => id).join(', ')}`)
}

/** Somebody of the shop answers the case of this voice, in the console. */
export async function answerCase({ page, server, language }: Ground, feedbackId: string): Promise<void> {
  const client = await server.client()
  const shown = await eventually({ what: 'the case of the voice' }, async () => {
    const { items } = await client.call(endpoints.listCases, { query: { feedbackId } })
    return items[0]
  })
  const { casePage, library } = consoleLocales[language]
  await page.goto(`${server.url}/cases/${shown.id}`)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: shown.title }).waitFor()
  const box = page.getByRole('textbox', { name: casePage.composer.textLabel })
  await box.fill(answers[language])
  const send = page.getByRole('button', { name: beginsWith(casePage.composer.send) }).first()
  await page.getByText(library.check.fine).waitFor()
  await send.click()
  await page.getByRole('article').filter({ hasText: answers[language] }).waitFor()
}

/** Whoever asked comes back to the address: the answer stands there. */
export async function readAnswer(ground: Ground, shopper: Visit, address: string): Promise<void> {
  const { page, context } = shopper
  const { status } = ground.words.portal
  await eventually({ what: 'the answer on the page of the shopper', timeoutMs: waitMs }, async () => {
    await page.goto(address)
    return page.getByText(answers[ground.language]).isVisible()
  })
  await page.getByRole('heading', { level: 1, name: status.headings.answered }).waitFor()
  const faults = await inspectPage(ground, { page, name: 'help-status' })
  claim(faults.length === 0, faults.join('\n'))
  await context.close()
}
