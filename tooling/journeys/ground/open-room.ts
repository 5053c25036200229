import type { Words } from '@echoloop/locales'
import type { Page } from 'playwright-core'

type Room = keyof Words['shell']['rooms']

/** Goes to a room by the rail, as people do, and waits for its title. */
export async function openRoom({
  page,
  words,
  room,
}: {
  page: Page
  words: Words
  room: Room
}): Promise<void> {
  const name = words.shell.rooms[room]
  await page
    .getByRole('navigation', { name: words.shell.mainNavigation })
    .first()
    .getByRole('link', { name })
    .click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}
