import type { Page } from 'playwright-core'
import { claim } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { signOutByMenu } from './ground/sign-out-by-menu.ts'

const password = 'kettle-on-the-hob'

/** An empty server leads to its set-up, the set-up to an overview that shows the first steps. */
export async function setUpShop(ground: Ground): Promise<void> {
  const { page, words, server, expectTrouble } = ground
  expectTrouble(/status of 401/)
  const faults: string[] = []
  const inspect = async (name: string) => {
    faults.push(...(await inspectPage(ground, { page, name })))
  }
  await page.goto(server.url)
  const text = words.shell.setUp
  await page.getByRole('heading', { level: 1, name: text.title, exact: true }).waitFor()
  await inspect('set-up')
  await page.getByRole('button', { name: text.submit }).click()
  await page.getByText(text.shopNameNeeded).waitFor()
  await fill(ground)
  await page.getByRole('button', { name: text.submit }).click()
  await page.getByRole('heading', { level: 1, name: words.shell.rooms.overview, exact: true }).waitFor()

  const steps = page.getByRole('region', { name: words.overview.firstSteps.title })
  for (const step of ['bring', 'connect', 'invite'] as const)
    await steps.getByText(words.overview.firstSteps[step].title, { exact: true }).waitFor()
  await page.getByText(words.overview.headlines.nothing).first().waitFor()
  for (const room of ['overview', 'feedback', 'products', 'imports'] as const) {
    await page.goto(`${server.url}/${room === 'overview' ? '' : room}`)
    await page.getByRole('heading', { level: 1, name: words.shell.rooms[room], exact: true }).waitFor()
    await inspect(`empty-${room}`)
  }
  await enterByPassword(page, { words, url: server.url })
  claim(faults.length === 0, faults.join('\n'))
}

async function fill({ page, words, language }: Ground): Promise<void> {
  const text = words.shell
  const shop = language === 'en' ? 'Harbour Lane Kettles' : '巷口茶具铺'
  await page.getByLabel(text.setUp.shopName, { exact: true }).fill(shop)
  await page.getByLabel(text.setUp.name, { exact: true }).fill(language === 'en' ? 'Mirela Voss' : '林巧')
  await page.getByLabel(text.signIn.email, { exact: true }).fill('owner@example.com')
  await page.getByLabel(text.signIn.password, { exact: true }).fill(password)
}

async function enterByPassword(
  page: Page,
  { words, url }: { words: Ground['words']; url: string },
): Promise<void> {
  const text = words.shell.signIn
  await page.goto(url)
  await signOutByMenu({ page, words })
  await page.getByLabel(text.email, { exact: true }).fill('owner@example.com')
  for (const tried of [`${password}?`, password]) {
    await page.getByLabel(text.password, { exact: true }).fill(tried)
    await page.getByRole('button', { name: text.submit, exact: true }).click()
    if (tried !== password) await page.getByRole('alert').getByText(text.refusals.refused.title).waitFor()
  }
  await page.getByRole('heading', { level: 1, name: words.shell.rooms.overview, exact: true }).waitFor()
}
