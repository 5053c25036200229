import type { CampaignKind, InnocentKind } from './screening-kinds.ts'

/** A line of `echoloop screen`, with its times in milliseconds. */
export type StreamReview = {
  id: string
  productId: string
  authorId: string
  rating: number
  text: string
  createdAt: number
  orderId?: string
  deliveredAt?: number
  deviceHash?: string
  networkHash?: string
  authorCreatedAt?: number
  source?: string
}

/** A review before the stream is put in order of time and numbered. */
export type Draft = Omit<StreamReview, 'id'>

/** What a review really is. `place` counts from 1 in the campaign's order of time. */
export type Truth =
  | { is: 'genuine' }
  | { is: 'campaign'; kind: CampaignKind; campaignId: string; place: number }
  | { is: 'innocent'; kind: InnocentKind }

export type Simulated = { review: StreamReview; truth: Truth }
