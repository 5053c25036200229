import { endpoints, voteForReview } from '@echoloop/contract'
import type { ReviewGround } from './start-review-ground.ts'

export type VoteAnswer = { status: number; helpful?: number; of?: number; code?: string }

export type Voter = { ip: string; browser?: string; headers?: Record<string, string> }

export type VoteGround = {
  vote(reviewId: string, isHelpful: boolean | null, voter: Voter): Promise<VoteAnswer>
  /** An address in a network that nobody has voted from. */
  newNetwork(): string
}

/** Readers who vote, each from an address and with a browser of the own. */
export function voteGroundOf({ api, shop }: ReviewGround): VoteGround {
  let networks = 0
  return {
    async vote(reviewId, isHelpful, { ip, browser = 'reader', headers }) {
      const response = await fetch(`${api.url}${voteForReview.path.replace(':id', reviewId)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': browser,
          'x-forwarded-for': ip,
          ...headers,
        },
        body: JSON.stringify({ shop: shop.publicId, isHelpful }),
      })
      const body: unknown = JSON.parse(await response.text())
      const read = endpoints.voteForReview.reply.safeParse(body)
      return { status: response.status, ...(read.success ? read.data : codeOf(body)) }
    },
    newNetwork() {
      networks += 1
      return `12.${networks >> 8}.${networks & 255}.1`
    },
  }
}

function codeOf(body: unknown): { code?: string } {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  return typeof code === 'string' ? { code } : {}
}
