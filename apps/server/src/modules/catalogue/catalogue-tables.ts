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
    }
    orderLine: {
      shopId: string
      orderId: string
      line: number
      productId: string
      batchCode: string | null
      quantity: number
      priceCents: number
    }
  }
}

export {}
