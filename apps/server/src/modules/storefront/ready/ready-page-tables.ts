declare module '../../../platform/database/tables.ts' {
  interface Tables {
    pageVersion: { shopId: string; subject: string; version: number }
    purgeHook: {
      shopId: string
      url: string
      secret: Buffer
      changedAt: Date
      tries: number
      nextAt: Date
      sentAt: Date | null
      lastFailure: string | null
    }
    purgeWait: { shopId: string; subject: string; since: Date; mark: string }
    readyPage: {
      shopId: string
      subject: string
      variant: string
      version: number
      madeAt: Date
      etag: string
      body: string
    }
  }
}
