import type { Scope } from '../../platform/scope.ts'

export const contactKinds = ['email', 'phone'] as const

export type ContactKind = (typeof contactKinds)[number]

/** Keyed hash by which equal addresses and numbers are found, however they are written. */
export function contactLookup(
  { keys, shopId }: Pick<Scope, 'keys' | 'shopId'>,
  kind: ContactKind,
  text: string,
): Buffer {
  return keys.lookup(shopId, kind === 'email' ? text.normalize().trim().toLowerCase() : digitsOf(text))
}

/** `+86 138-0013-8000`, `0086 138…` and `138 0013 8000` are one number. */
function digitsOf(text: string): string {
  return text.replaceAll(/[^\d]/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
}
