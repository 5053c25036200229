import { isGtin, plainGtin } from '@echoloop/contract'
import { z } from 'zod'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Dated } from './store-change.ts'

/** Ids come as numbers or as texts. */
export const storeId = z.union([z.number().int(), z.string().min(1).max(100)]).transform(String)

/** An id of something that may be missing; WooCommerce writes 0 for nothing. */
export const storeIdOrNone = z
  .union([z.number().int(), z.string().max(100), z.null()])
  .optional()
  .transform((id) =>
    id === null || id === undefined || id === 0 || id === '' || id === '0' ? null : `${id}`,
  )

/** A text cut to `max`, without what the database cannot hold; nothing left is null. */
export function storeText(max: number): z.ZodType<string | null> {
  return z
    .union([z.string(), z.number(), z.null()])
    .optional()
    .transform((given) => clean(given, max))
}

function clean(given: string | number | null | undefined, max: number): string | null {
  const text = `${given ?? ''}`.toWellFormed().replaceAll('\0', '').trim()
  return text === '' ? null : text.slice(0, max).toWellFormed().trim()
}

/** A time with its zone, as ISO 8601 in UTC, so that texts compare as times do. */
export const storeTime = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString())

/** Money as a decimal text, in hundredths and without its sign. */
export const storeMoney = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((amount) => {
    const cents = Math.round(Math.abs(Number(amount ?? 0)) * 100)
    return Number.isSafeInteger(cents) ? Math.min(cents, 100_000_000_000) : 0
  })

/** Whole pieces, without sign. */
export const storeCount = z
  .number()
  .optional()
  .transform((count) => Math.min(Math.abs(Math.trunc(count ?? 0)), 10_000))

/** A barcode that others know too; a number of the shop's own is none. */
export function gtinIn(barcode: string | null | undefined): string | null {
  const plain = plainGtin(barcode ?? '')
  return isGtin(plain) ? plain : null
}

/** Plain text of a description in HTML; only for search and reading, never shown as HTML. */
export function plainText(html: string | null): string | null {
  if (html === null) return null
  const text = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text.slice(0, 5000).toWellFormed()
}

/** Content with the version by which it is compared. */
export function dated<T>(content: T, when: { at: string; toldAt: string }): Dated<T> {
  const tie = sha256(JSON.stringify(content)).toString('base64url').slice(0, 16)
  return { version: { ...when, tie }, content }
}
