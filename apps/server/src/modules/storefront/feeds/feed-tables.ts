import type { FeedName } from '@echoloop/contract'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    feedSetting: {
      shopId: string
      feed: FeedName
      isOn: boolean
      changedAt: Date
      lastFetchedAt: Date | null
      lastFetchedBy: string | null
      lastFetchWasWhole: boolean | null
      lastReviews: number | null
    }
  }
}
