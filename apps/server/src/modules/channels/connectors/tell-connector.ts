import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'

/** Lets open consoles know that a connector has news. */
export function tellConnector(scope: Scope, connectorId: string): Promise<void> {
  return scope.tellLive({ kind: 'connector.changed', id: toPublicId('connector', connectorId) })
}
