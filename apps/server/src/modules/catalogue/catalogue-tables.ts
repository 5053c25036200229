import type { ColumnType, Generated } from 'kysely'
import type { OrderMarks } from './settle-order.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    category: { shopId: string; code: string; name: string; nameEn: string | null; dimensions: string[] }
    product: {
      shopId: string
      id: string
      sku: string
      name: string
      nameEn: string | null
      description: string | null
      categoryCode: string | null
      createdAt: Date
      handle: string | null
      url: string | null
      imageUrl: string | null
      gtins: Generated<string[]>
      mpns: Generated<string[]>
      brand: string | null
      archivedAt: Date | null
      versionAt: Date | null
      toldAt: Date | null
    }
    productVariant: {
      shopId: string
      id: string
      productId: string
      sku: string
      name: string
      priceCents: string | null
      barcode: string | null
      archivedAt: Date | null
      createdAt: Date
    }
    batch: { shopId: string; productId: string; code: string; producedAt: Date | null }
    shopOrder: {
      shopId: string
      id: string
      number: string
      customerId: string | null
      placedAt: Date
      shippedAt: Date | null
      deliveredAt: Date | null
      refundedAt: Date | null
      courier: string | null
      warehouse: string | null
      region: string | null
      currency: string | null
      isInternational: Generated<boolean>
      cancelledAt: Date | null
      foundFalseAt: Date | null
      versionAt: Date | null
      changedAt: Date | null
      marks: ColumnType<OrderMarks, string | undefined, string>
    }
    orderLine: {
      shopId: string
      orderId: string
      line: number
      productId: string
      batchCode: string | null
      quantity: number
      priceCents: number
      sku: string | null
      quantityRefunded: Generated<number>
    }
    shipment: {
      shopId: string
      id: string
      orderId: string
      externalId: string
      courier: string | null
      tracking: string | null
      shippedAt: Date | null
      deliveredAt: Date | null
      isWhole: boolean
    }
    refund: {
      shopId: string
      id: string
      orderId: string
      externalId: string
      at: Date
      amountCents: string | null
      isWhole: boolean
    }
  }
}
