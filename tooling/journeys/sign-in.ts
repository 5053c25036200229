import { localeNames, locales } from '@echoloop/locales'
import { eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'

/** The link that the server printed opens the console, in the language that the person then chooses. */
export async function signIn(ground: Ground): Promise<void> {
  return signInTo(ground, 'overview')
}

/** The same for somebody whose first room is another one. */
export async function signInTo(
  { page, server, words, language }: Ground,
  room: 'overview' | 'trust',
): Promise<void> {
  await page.goto(server.link)
  await eventually({ what: 'the first room behind the one-time link' }, async () => {
    const titles = localeNames.map((name) => locales[name].shell.rooms[room])
    const title = await page.getByRole('heading', { level: 1 }).textContent({ timeout: 1000 })
    return titles.includes(title ?? '')
  })
  await page.locator('button[aria-haspopup="dialog"]').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(words.shell.languageNames[language], { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words.shell.rooms[room] }).waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await eventually({ what: `the page to say that it is in ${language}` }, async () => {
    return (await page.locator('html').getAttribute('lang')) === language
  })
}
