import type { Generated } from 'kysely'

export type ConnectorKind = 'shopify' | 'woocommerce'
export type ConnectorState = 'connected' | 'leaving' | 'disconnected' | 'uninstalled'
export type SyncPhase = 'hooks' | 'products' | 'orders' | 'done'
export type EventState = 'waiting' | 'done' | 'ignored' | 'failed' | 'asked'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    connector: {
      shopId: string
      id: string
      kind: ConnectorKind
      address: string
      storeName: string | null
      country: string | null
      prefix: string
      state: ConnectorState
      secrets: Buffer | null
      deliveredAfterDays: number | null
      syncPhase: SyncPhase
      syncCursor: string | null
      jobAfter: Date
      productsRead: number
      productsTotal: number | null
      ordersRead: number
      ordersTotal: number | null
      syncedAt: Date | null
      errorCode: string | null
      errorAt: Date | null
      leavesAt: Date | null
      uninstallToldAt: Date | null
      createdAt: Date
      changedAt: Date
    }
    connectorEvent: {
      shopId: string
      id: string
      connectorId: string
      externalId: string
      contentHash: Buffer | null
      topic: string
      toldAt: Date | null
      receivedAt: Date
      state: EventState
      code: string | null
      subject: string | null
      body: Buffer | null
      tries: Generated<number>
      nextTryAt: Date
    }
    connectorRefusal: { shopId: string; connectorId: string; hour: Date; count: number }
    connectorItem: {
      shopId: string
      connectorId: string
      kind: 'order' | 'product'
      externalId: string
      picture: unknown
      targetId: string | null
      putHash: Buffer | null
      putVersion: Date | null
      dueAt: Date | null
      ask: 'refunds' | 'truth' | null
      askAfter: Date | null
    }
  }
}
