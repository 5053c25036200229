import { createHmac, timingSafeEqual } from 'node:crypto'
import { type SignedContext, signedContextSchema } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { readContextKeys } from './context-key-store.ts'

/** What a context turned out to be; only a `genuine` one says anything. */
export type ReadContext =
  | { kind: 'genuine'; context: SignedContext }
  | { kind: 'forged' }
  | { kind: 'expired' }

/**
 * Reads what a shop's server signed for a page: `payload.signature`, both base64url; the signature is the HMAC-SHA-256
 * of the first part under a context key of the shop. Whatever else it is counts as forged.
 */
export async function readSignedContext(scope: Scope, token: string): Promise<ReadContext> {
  const [body = '', signature = '', ...more] = token.split('.')
  const keys = await readContextKeys(scope)
  if (more.length > 0 || !keys.some((key) => isSignature(signature, { body, key }))) return { kind: 'forged' }
  const context = parseContext(body)
  if (!context) return { kind: 'forged' }
  if (context.expires * 1000 < scope.now.getTime()) return { kind: 'expired' }
  return { kind: 'genuine', context }
}

function isSignature(signature: string, { body, key }: { body: string; key: string }): boolean {
  const wanted = createHmac('sha256', key).update(body).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function parseContext(body: string): SignedContext | undefined {
  try {
    return signedContextSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString())).data
  } catch {
    return undefined
  }
}
