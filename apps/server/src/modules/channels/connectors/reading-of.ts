import type { Scope } from '../../../platform/scope.ts'
import type { Connector } from './connector-queries.ts'
import type { ReadingOptions } from './reading-options.ts'

/** How payloads of a connector are read; `toldAt`: when the platform sent this one, as far as it says. */
export function readingOf(scope: Scope, connector: Connector, toldAt: Date | null): ReadingOptions {
  return {
    toldAt: toldAt?.toISOString() ?? '',
    storeHost: new URL(connector.address).host,
    prefix: connector.prefix,
    guestId: (email) =>
      `guest:${scope.keys.lookup(scope.shopId, email.trim().toLowerCase()).toString('base64url').slice(0, 22)}`,
  }
}
