import type { Scope } from '../../platform/scope.ts'

/** A visitor as the shop keeps it: a keyed hash of the browser's random id, unknowable without the server's key. */
export function visitorOfId(scope: Scope, id: string): string {
  return scope.keys.lookup(scope.shopId, `behaviour ${id}`).toString('base64url').slice(0, 22)
}

/** Whether a visitor is among those whose events are kept: the same answer every time, evenly spread. */
export function isSampled(visitor: string, percent: number): boolean {
  const number = Buffer.from(visitor, 'base64url').readUInt32BE(0)
  return number % 100 < percent
}
