import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { signIn } from './sign-in.ts'
import { answerCase, askForHelp, readAnswer } from './touchpoints/be-helped.ts'
import { putRule } from './touchpoints/put-rule.ts'
import { serveCheckout } from './touchpoints/serve-checkout.ts'

const said = {
  'zh-CN': '付款页面一直报错，太糟糕了。',
  en: 'The payment page keeps failing, this is terrible.',
}

/**
 * Somebody is about to leave a shop's checkout, is asked in its corner, and answers without having agreed to anything:
 * the shop hears it at the touchpoint, answers the case that opened, and the answer stands on the page whose address the
 * corner gave. Then somebody who agreed is seen in the funnel, and is asked once.
 */
export async function askAtCheckout(ground: Ground): Promise<void> {
  const { page, server, language, visit } = ground
  if (page.url() === 'about:blank') await signIn(ground)
  const client = await server.client()
  const { id: shop } = await client.call(endpoints.readShop)
  await putRule(client, language)
  const site = await serveCheckout({ echoloopUrl: server.url, shop, language })
  try {
    const shopper = await visit()
    await answerWithoutConsent(ground, shopper.page, site.url)
    const status = await askForHelp(ground, shopper.page)
    const voice = await eventually({ what: 'the answer among the voices of the payment' }, async () => {
      const { items } = await client.call(endpoints.listFeedback, {
        query: { touchpoint: 'payment', kind: 'complaint' },
      })
      return items.find(({ text }) => text === said[language])
    })
    await answerCase(ground, voice.id)
    const agreed = await visit()
    await beAskedOnce(agreed.page, site.url)
    await agreed.context.close()
    await eventually({ what: 'the visit in the funnel' }, async () => {
      const { funnel, touchpoints } = await client.call(endpoints.readJourney, { query: {} })
      const payment = touchpoints.find(({ touchpoint }) => touchpoint === 'payment')
      return (funnel[3]?.visits ?? 0) > 0 && payment?.asked === 1 && payment.voices > 0
    })
    await lookAtRoom(ground)
    await readAnswer(ground, shopper, status)
  } finally {
    await site.stop()
  }
}

async function answerWithoutConsent({ language, pictureFolder }: Ground, page: Page, url: string) {
  await page.addInitScript(`
    globalThis.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })`)
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Name' }).focus()
  await leave(page)
  const panel = page.locator('echoloop-journey .panel')
  await panel.getByRole('radio').first().waitFor()
  claim(
    (await page.evaluate('document.activeElement?.name')) === 'name',
    'the panel took the focus from the form of the shop',
  )
  claim((await page.evaluate('globalThis.shifted')) === 0, 'the panel moved something in the page')
  if (pictureFolder) await page.screenshot({ path: join(pictureFolder, `${language}-panel-desk.png`) })
  const { violations } = await new AxeBuilder({ page }).include('echoloop-journey').analyze()
  claim(violations.length === 0, `axe in the panel: ${violations.map(({ id }) => id).join(', ')}`)
  await panel.locator('label.point').nth(1).click()
  // One tap says all there is to say: the panel goes on by itself.
  const field = panel.locator('textarea')
  await field.waitFor()
  await field.fill(said[language])
  await panel.locator('[data-next]').click()
  await panel.locator('.help-offer').waitFor()
  claim((await page.context().cookies()).length === 0, 'a cookie was set before consent')
  const kept = await page.evaluate(
    "Object.keys(localStorage).filter((key) => /visitor|asked/.test(key)).join(' ')",
  )
  claim(kept === '', `kept before consent: ${kept}`)
}

async function beAskedOnce(page: Page, url: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const panel = page.locator('echoloop-journey .panel')
  await page.goto(url)
  await agree(page)
  await leave(page)
  await panel.getByRole('radio').first().waitFor()
  await page.keyboard.press('Tab')
  await panel.locator('[data-close]').click()
  await page.evaluate("echoloop.track('payment-failed')")
  await page.goto(`${url}?again`)
  await agree(page)
  await leave(page)
  await page.waitForTimeout(300)
  claim(!(await panel.isVisible()), 'somebody was asked twice')
  await page.goto('about:blank')
}

async function agree(page: Page): Promise<void> {
  await eventually({ what: 'the script in the page of the shop' }, () =>
    page.evaluate("typeof globalThis.echoloop?.consent === 'function'"),
  )
  await page.evaluate('echoloop.consent(true)')
  await page.evaluate("echoloop.track('checkout')")
}

/** The mouse leaves through the top of the window. */
async function leave(page: Page): Promise<void> {
  await eventually({ what: 'the script in the page of the shop' }, () =>
    page.evaluate("typeof globalThis.echoloop?.consent === 'function'"),
  )
  await page.evaluate(
    "document.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: -1, relatedTarget: null }))",
  )
}

async function lookAtRoom(ground: Ground): Promise<void> {
  const { page, server } = ground
  const faults: string[] = []
  for (const [name, path] of [
    ['journey', ''],
    ['journey-rules', '/rules'],
    ['journey-events', '/events'],
    ['journey-settings', '/settings'],
  ] as const)
    faults.push(...(await inspectPage(ground, { page, name, url: `${server.url}/journey${path}` })))
  claim(faults.length === 0, faults.join('\n'))
}
