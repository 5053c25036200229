import { z } from 'zod'

/** Every refusal the product makes: code → HTTP status. Its words live in the locales. */
export const problemCodes = {
  'request/malformed': 400,
  'request/invalid': 422,
  'request/too-large': 413,
  'request/too-many': 429,
  'request/key-reused': 409,
  'request/key-in-use': 409,
  'request/wrong-content-type': 415,
  'request/not-found': 404,
  'request/unavailable': 503,
  'request/internal': 500,
  'session/needed': 401,
  'session/forbidden': 403,
  'session/foreign-origin': 403,
  'session/wrong-password': 403,
  'setup/already-done': 409,
  'key/invalid': 401,
  'key/not-found': 404,
  'shop/not-found': 404,
  'shop/unknown-time-zone': 422,
  'member/not-found': 404,
  'member/exists': 409,
  'member/last-owner': 409,
  'view/not-found': 404,
  'view/name-taken': 409,
  'product/not-found': 404,
  'order/not-found': 404,
  'feedback/not-found': 404,
  'feedback/not-an-object': 422,
  'feedback/unknown-field': 422,
  'feedback/missing-field': 422,
  'feedback/wrong-type': 422,
  'feedback/rating-out-of-range': 422,
  'feedback/unknown-dimension': 422,
  'feedback/text-too-long': 422,
  'feedback/field-too-long': 422,
  'feedback/broken-text': 422,
  'feedback/invalid-date': 422,
  'feedback/date-in-future': 422,
  'feedback/date-too-old': 422,
  'feedback/unknown-product': 422,
  'feedback/unknown-order': 422,
  'feedback/nothing-said': 422,
  'feedback/invalid-value': 422,
  'feedback/erased': 410,
  'feedback/not-analysed-yet': 409,
  'correction/span-mismatch': 422,
  'correction/nothing-to-undo': 409,
  'rule/not-found': 404,
  'decision/needs-code': 422,
  'decision/not-publishable': 409,
  'reply/not-found': 404,
  'reply/empty': 422,
  'reply/too-late': 409,
  'import/not-found': 404,
  'import/no-file': 409,
  'import/empty-file': 422,
  'import/already-running': 409,
  'import/unreadable': 422,
  'import/no-text-or-rating': 422,
  'row/not-json': 422,
  'row/not-an-object': 422,
  'row/too-long': 422,
  'row/broken-quote': 422,
  'row/column-count': 422,
  'row/undecodable': 422,
  'review/link-invalid': 404,
  'review/link-expired': 410,
  'review/already-written': 409,
  'review/rating-needed': 422,
} as const

export type ProblemCode = keyof typeof problemCodes

/** True for a text that names a known refusal. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCodes, code)
}

/** RFC 9457 problem document. `title` and `detail` are in the reader's language. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})

export type Problem = z.infer<typeof problemSchema>
