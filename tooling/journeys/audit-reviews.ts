import { readFile } from 'node:fs/promises'
import { endpoints, type FindingOutcome } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'
import { signInTo } from './sign-in.ts'

const keyFile = z.object({ keyId: z.string() })

/** An outside auditor makes a key, draws by lot, judges and signs; a shopper’s browser checks the signature itself. */
export async function auditReviews(ground: Ground): Promise<void> {
  const { page, words, server, visit, language } = ground
  const client = await server.client()
  const shop = await client.call(endpoints.readShop)
  const { signInLink } = await client.call(endpoints.addMember, {
    body: { name: '周审计', email: 'auditor@example.com', role: 'auditor' },
  })
  const auditor = await visit()
  await signInTo({ ...ground, page: auditor.page, server: { ...server, link: signInLink } }, 'trust')
  await openRoom({ page: auditor.page, words, room: 'trust' })
  const file = await makeKey(auditor.page, words)
  await pinKey(ground, page)
  await draw(auditor.page, words)
  await judge(auditor.page, words)
  await sign(auditor.page, { words, file })

  const reader = await visit()
  await reader.page.goto(`${server.url}/audits?shop=${shop.id}&lang=${language}`)
  // Good once the log's next head tells of it.
  const good = reader.page.locator('.signed[data-verdict="good"]').first()
  await eventually({ what: 'the attestation to check out', timeoutMs: 60_000 }, async () => {
    await reader.page.reload()
    await reader.page.locator('.signed[data-verdict]').first().waitFor()
    return good.isVisible()
  })
  await reader.page.getByText(words.proofs.check.good).first().waitFor()
  await refuseChanged(reader.page)
  await reader.context.close()
  await auditor.context.close()
}

async function makeKey(page: Page, words: Ground['words']): Promise<string> {
  const text = words.trust.keys
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: text.make }).click()
  const path = await (await saving).path()
  const { keyId } = keyFile.parse(JSON.parse(await readFile(path, 'utf8')))
  await page.getByText(keyId.slice(0, 4)).first().waitFor()
  return path
}

/** The owner compares the fingerprint and pins it. */
async function pinKey({ words, server }: Ground, page: Page): Promise<void> {
  await page.goto(`${server.url}/trust`)
  await page.getByRole('button', { name: words.trust.keys.pin }).click()
  await page.getByText(words.trust.keys.pinned, { exact: true }).first().waitFor()
}

async function draw(page: Page, words: Ground['words']): Promise<void> {
  await page.getByLabel(words.trust.audits.sampleSize).fill('5')
  await page.getByRole('button', { name: words.trust.audits.start }).click()
  const reveal = page.getByRole('button', { name: words.trust.audit.draw })
  await reveal.and(page.locator(':enabled')).waitFor({ timeout: 60_000 })
  await reveal.click()
  await page.locator('.sample-card').first().waitFor()
}

/** With the keys alone, as one judges many. */
async function judge(page: Page, words: Ground['words']): Promise<void> {
  const keys: Record<FindingOutcome, string> = { correct: '1', incorrect: '2', unclear: '3' }
  const cards = await page.locator('.sample-card').count()
  claim(cards === 5, `${cards} reviews were drawn, not 5`)
  await page.locator('#sample-0').focus()
  for (let place = 0; place < cards; place += 1) {
    const outcome = place === 1 ? 'incorrect' : 'correct'
    const saved = page.waitForResponse((response) => response.url().includes('/findings'))
    await page.keyboard.press(keys[outcome])
    await saved
    if (place < cards - 1) await page.locator(`.sample > li.is-here#sample-${place + 1}`).waitFor()
  }
  await page.getByText(words.trust.audit.left(0)).first().waitFor()
}

async function sign(page: Page, { words, file }: { words: Ground['words']; file: string }): Promise<void> {
  const text = words.trust.sign
  const region = page.getByRole('region', { name: text.title, exact: true })
  await region.getByLabel(text.statement).fill('5/5')
  await region.locator('.sign-form input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: text.sign }).click()
  await page.getByText(words.trust.audits.states.attested).first().waitFor()
}

/** The same page with one figure changed says so. */
async function refuseChanged(page: Page): Promise<void> {
  await page.route(/\/audits\?/, async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({
      response,
      body: body.replace('&#34;incorrect&#34;:1', '&#34;incorrect&#34;:0'),
    })
  })
  // Another address, so that nothing comes out of the browser's cache.
  await page.goto(`${page.url()}&changed=1`)
  await page.locator('.signed[data-verdict="bad"]').first().waitFor()
}
