import type { Ground } from './ground/journey.ts'
import { signOutByMenu } from './ground/sign-out-by-menu.ts'

/** Whoever signs out is at the door, and a wrong password does not open it. */
export async function signOut({ page, words, server, expectTrouble }: Ground): Promise<void> {
  // The browser itself reports refused requests as errors.
  expectTrouble(/status of 401/)
  await page.goto(server.url)
  await signOutByMenu({ page, words })
  await page.goto(`${server.url}/feedback`)
  const text = words.shell.signIn
  await page.getByLabel(text.email, { exact: true }).fill('demo@example.com')
  await page.getByLabel(text.password, { exact: true }).fill('not the password')
  await page.getByRole('button', { name: text.submit, exact: true }).click()
  const alert = page.getByRole('alert')
  await alert.getByText(text.refusals.refused.title).waitFor()
  await alert.getByText(text.refusals.refused.detail).waitFor()
}
