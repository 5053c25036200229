import { createClient, ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'

/** The language there and back; a colleague who comes in by a link; a key that works until it is revoked. */
export async function changeSettings(ground: Ground): Promise<void> {
  const { page, words, language } = ground
  await openRoom({ page, words, room: 'settings' })
  await changeLanguage(page, { from: language, to: language === 'en' ? 'zh-CN' : 'en' })
  await addMember(ground)
  await makeAndRevokeKey(ground)
}

async function changeLanguage(page: Page, { from, to }: { from: LocaleName; to: LocaleName }): Promise<void> {
  await openSection(page, locales[from].settings.sections.you)
  for (const language of [to, from]) {
    const { shell } = locales[language]
    await page.locator('main').getByText(shell.languageNames[language], { exact: true }).click()
    await page.getByRole('heading', { level: 1, name: shell.rooms.settings, exact: true }).waitFor()
    await eventually({ what: `${language} to be kept` }, async () => {
      await page.reload()
      const title = page.getByRole('heading', { level: 1, name: shell.rooms.settings, exact: true })
      await title.waitFor({ timeout: 5000 })
      return true
    })
  }
}

async function openSection(page: Page, name: string): Promise<void> {
  await page.locator('nav.sections').getByRole('link', { name, exact: true }).click()
}

async function addMember({ page, words, language, visit }: Ground): Promise<void> {
  const text = words.settings.members
  const name = language === 'en' ? 'Wren Hollis' : '程小满'
  await openSection(page, words.settings.sections.members)
  await page.getByLabel(text.name, { exact: true }).fill(name)
  await page.getByLabel(text.email, { exact: true }).fill('wren.hollis@example.com')
  await page.getByRole('button', { name: text.submit }).click()
  await page.getByText(text.linkReady(name)).waitFor()
  await page.getByRole('rowheader').filter({ hasText: name }).waitFor()
  const link = await page.getByRole('textbox', { name: text.link }).inputValue()
  const colleague = await visit()
  await colleague.page.goto(link)
  await colleague.page.locator('.person-button').filter({ hasText: name }).waitFor()
  await colleague.context.close()
}

async function makeAndRevokeKey({ page, words, server }: Ground): Promise<void> {
  const text = words.settings.keys
  const name = 'Journey'
  await openSection(page, words.settings.sections.keys)
  await page.getByLabel(text.name, { exact: true }).fill(name)
  await page.getByRole('button', { name: text.submit, exact: true }).click()
  await page.getByText(text.secretReady(name)).waitFor()
  const key = await page.getByRole('textbox', { name: text.secret }).inputValue()
  const client = createClient({ baseUrl: server.url, key })
  const { count } = await client.call(endpoints.countFeedback)
  claim(count > 0, 'the new key sees no feedback')

  await page.getByRole('button', { name: text.revokeOf(name) }).click()
  const dialog = page.getByRole('dialog')
  // On a busy machine a click into the opening dialog can come too early; a person would click again.
  await eventually({ what: 'the question to be answered' }, async () => {
    await dialog.getByRole('button', { name: text.revoke, exact: true }).click({ timeout: 2000 })
    await dialog.waitFor({ state: 'hidden', timeout: 5000 })
    return true
  })
  await page.getByRole('button', { name: text.revokeOf(name) }).waitFor({ state: 'detached' })
  const refusal = await client.call(endpoints.countFeedback).catch((error: unknown) => error)
  claim(
    refusal instanceof ProblemError && refusal.problem.status === 401,
    `a revoked key still gets an answer: ${JSON.stringify(refusal)}`,
  )
}
