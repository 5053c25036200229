import type { Words } from '@echoloop/locales'
import type { Page } from 'playwright-core'

/** Signs out by the menu of the person and waits for the door. */
export async function signOutByMenu({ page, words }: { page: Page; words: Words }): Promise<void> {
  await page.locator('button[aria-haspopup="dialog"]').click()
  await page.getByRole('dialog').getByRole('button', { name: words.shell.signOut }).click()
  await page.getByRole('heading', { level: 1, name: words.shell.signIn.title, exact: true }).waitFor()
}
