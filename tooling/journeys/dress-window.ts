import { createServer } from 'node:http'
import { endpoints, usualTheme } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'

/** Too pale to be read on white. */
const pale = '#9fd8cc'

/**
 * A pale colour is refused, the offered one taken, the preview shows it; the snippet is copied into a page of another
 * origin and works there.
 */
export async function dressWindow(ground: Ground): Promise<void> {
  const { page, words } = ground
  await putUsualLook(ground)
  await openRoom({ page, words, room: 'window' })
  const accent = await chooseAccent(ground)
  await seeInPreview(page, accent)
  await useSnippet(ground, accent)
}

/** Whatever the walk in another language left. */
async function putUsualLook({ server }: Ground): Promise<void> {
  const client = await server.client()
  const { version, theme } = await client.call(endpoints.readTheme)
  if (theme.accent !== usualTheme.accent)
    await client.call(endpoints.putTheme, { body: { version, theme: usualTheme } })
}

async function chooseAccent({ page, words, server, expectTrouble }: Ground): Promise<string> {
  const { look, sections } = words.shopWindow
  await page.locator('nav.sections').getByRole('link', { name: sections.look, exact: true }).click()
  // The browser's own colour field beside it has the same name and takes no text.
  const field = page.getByLabel(look.colours.accent, { exact: true }).and(page.locator('[type="text"]'))
  await field.fill(pale)
  await page.getByText(look.notReadable).waitFor()
  // The browser reports the status of the refusal.
  expectTrouble(/status of 422/)
  await page.getByRole('button', { name: look.save }).click()
  const refusal = page.getByRole('alert').filter({ hasText: pale })
  await refusal.waitFor()
  const offer = page.locator('.window-contrast button')
  const offered = /#[0-9a-f]{6}/.exec(await offer.innerText())?.[0] ?? ''
  claim((await refusal.innerText()).includes(offered), 'refusal and offer name different colours')
  await offer.click()
  await page.getByRole('button', { name: look.save }).click()
  await eventually({ what: 'the offered colour to be kept' }, async () => {
    const client = await server.client()
    return (await client.call(endpoints.readTheme)).theme.accent === offered
  })
  return offered
}

async function seeInPreview(page: Page, accent: string): Promise<void> {
  await eventually({ what: `the preview to show ${accent}` }, async () => {
    const frame = page.frames().find((one) => one.url().includes('/window-preview'))
    return frame !== undefined && String(await frame.evaluate(readAccent)) === accent
  })
}

/** Runs in a page with the element. */
const readAccent = `getComputedStyle(document.querySelector('echoloop-reviews'))
  .getPropertyValue('--echoloop-accent').trim()`

/** What the console shows to copy, in a page on another port: to the browser, another site. */
async function useSnippet({ page, words, visit, notes }: Ground, accent: string): Promise<void> {
  const { embed, sections } = words.shopWindow
  await page.locator('nav.sections').getByRole('link', { name: sections.embed, exact: true }).click()
  await page.goto(new URL(`/window?product=${notes.read('product')}`, page.url()).href)
  await page.getByRole('heading', { name: embed.steps }).waitFor()
  const [head = '', body = ''] = await page.locator('.window-steps pre').allInnerTexts()
  const site = await serve(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)
  const visitor = await visit()
  try {
    await visitor.page.goto(site.url)
    const element = visitor.page.locator('echoloop-reviews')
    await eventually({ what: 'reviews in a page of another origin' }, async () => {
      return (await element.locator('li').count()) > 0
    })
    claim(
      String(await visitor.page.evaluate(readAccent)) === accent,
      'the page of another origin has not the chosen colour',
    )
  } finally {
    await visitor.context.close()
    site.close()
  }
}

async function serve(text: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const isPage = request.url === '/'
    response.writeHead(isPage ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' })
    response.end(isPage ? text : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
