import { endpoints } from '@echoloop/contract'
import type { TestShop } from './start-api.ts'

/** The desk of the chat is open at any hour, somebody is at it, and no bot speaks first. */
export async function openChatDesk({ client }: TestShop): Promise<void> {
  const { calendars } = await client.call(endpoints.readServiceLevels)
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', until: '24:00' }))
  for (const { id, ...calendar } of calendars)
    await client.call(endpoints.changeCalendar, {
      params: { id },
      body: { ...calendar, weekly, exceptions: [], holidays: null },
    })
  await client.call(endpoints.putChatDesk, { body: { isHere: true } })
  const { settings } = await client.call(endpoints.readChatSettings)
  await client.call(endpoints.putChatSettings, { body: { ...settings, botAnswers: false } })
}
