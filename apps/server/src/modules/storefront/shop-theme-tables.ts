import type { ShopTheme } from '@echoloop/contract'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    shopTheme: ShopTheme & { shopId: string; version: number; changedAt: Date }
  }
}
