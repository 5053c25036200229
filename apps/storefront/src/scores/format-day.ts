import type { PageFrame } from '../page-frame.ts'
import { formatDate } from '../render-date.ts'

/** A day `YYYY-MM-DD` of the shop in the page's language. */
export function formatDay(frame: PageFrame, day: string): string {
  return formatDate({ ...frame, timeZone: 'UTC' }, `${day}T12:00:00Z`)
}
