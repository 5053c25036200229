import type { PageFrame } from './page-frame.ts'

/** An ISO time as the time of day in the shop's time zone, for example `15:42`. */
export function formatTime({ timeZone }: Pick<PageFrame, 'timeZone'>, iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(iso))
}
