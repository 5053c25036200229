import type { Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    providerUse: {
      shopId: string
      month: string
      requests: Generated<string>
      tokens: Generated<string>
    }
  }
}
