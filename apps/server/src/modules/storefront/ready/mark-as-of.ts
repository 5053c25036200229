import type { LocaleName } from '@echoloop/locales'
import { renderAsOf } from '@echoloop/storefront'
import type { KnownPage } from '../../../platform/pages/page-memory.ts'

/** A page with a line at its top that says of when it is, for the time when the database is away. */
export function markAsOf({ body, confirmedAt }: KnownPage, language: LocaleName): Buffer {
  const text = body.toString()
  const [start = ''] = /<body[^>]*>/.exec(text) ?? []
  const timeZone = /data-time-zone="([A-Za-z0-9_+/-]+)"/.exec(start)?.[1] ?? 'UTC'
  const line = renderAsOf({ language, timeZone }, confirmedAt.toISOString())
  return Buffer.from(text.replace(start, () => `${start}\n${line}`))
}
