import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'

/** An ISO time as a day in the page's language and the shop's time zone, inside a `<time>` element. */
export function renderDate(frame: PageFrame, iso: string): Html {
  return html`<time datetime="${iso}">${formatDate(frame, iso)}</time>`
}

/** An ISO time as a day, for example `2025年3月9日` or `9 March 2025`. */
export function formatDate(frame: PageFrame, iso: string): string {
  return dayFormat(frame).format(new Date(iso))
}

/** Making a formatter costs far more than using one, so each language and time zone keeps its own. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat({ language, timeZone }: PageFrame): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`
  const known = dayFormats.get(key)
  if (known) return known
  const locale = language === 'en' ? 'en-GB' : language
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  dayFormats.set(key, format)
  return format
}
