import { endpoints } from '@echoloop/contract'
import type { SetUpShop } from '../set-up-shop.ts'

/** The hours of the shop run at every hour, so that a check may run at any. */
export async function openAllDay({ client }: SetUpShop): Promise<void> {
  const { calendars } = await client.call(endpoints.readServiceLevels)
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', until: '24:00' }))
  for (const { id, ...calendar } of calendars)
    await client.call(endpoints.changeCalendar, {
      params: { id },
      body: { ...calendar, weekly, exceptions: [], holidays: null },
    })
}
