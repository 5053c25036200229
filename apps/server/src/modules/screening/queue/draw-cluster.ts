import { type ClusterNode, type ReviewCluster, toPublicId } from '@echoloop/contract'
import type { OtherReview } from './context-queries.ts'

/** More reviews than so many are counted, not drawn: a picture of a hundred dots says nothing. */
const reviewsMax = 24
const labelMax = 24

/**
 * The reviews that stand with one, and the authors, devices and networks that tie them together. Devices and networks
 * are numbered, for only their keyed hashes are known. Undefined where the review stands alone. Pure.
 */
export function drawCluster(self: OtherReview, others: readonly OtherReview[]): ReviewCluster | null {
  if (others.length === 0) return null
  const shown = [self, ...others.slice(0, reviewsMax - 1)]
  const nodes = new Map<string, ClusterNode>()
  const edges: ReviewCluster['edges'] = []
  const numbers = { author: 0, device: 0, network: 0 }
  for (const review of shown) {
    const id = toPublicId('feedback', review.id)
    const isThis = review.id === self.id
    nodes.set(id, { id, kind: 'review', label: shortened(review.text ?? ''), isThis, state: review.state })
    for (const tie of tiesOf(review)) {
      const known = nodes.get(tie.id)
      if (!known) {
        numbers[tie.kind] += 1
        const label = tie.name ?? String(numbers[tie.kind])
        nodes.set(tie.id, { id: tie.id, kind: tie.kind, label, isThis, state: null })
      } else if (isThis) known.isThis = true
      edges.push({ from: id, to: tie.id })
    }
  }
  return { nodes: [...nodes.values()], edges, more: others.length + 1 - shown.length }
}

type Tie = { id: string; kind: 'author' | 'device' | 'network'; name?: string }

function tiesOf({ id, customerId, authorName, deviceHash, networkHash }: OtherReview): Tie[] {
  const ties: Tie[] = [{ id: `author ${customerId ?? id}`, kind: 'author', name: authorName ?? undefined }]
  if (deviceHash !== null) ties.push({ id: `device ${deviceHash}`, kind: 'device' })
  if (networkHash !== null) ties.push({ id: `network ${networkHash}`, kind: 'network' })
  return ties
}

/** Cuts between characters, never inside one. */
function shortened(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text.replaceAll(/\s+/gu, ' ').trim())]
  if (characters.length <= labelMax) return characters.map(({ segment }) => segment).join('')
  return `${characters
    .slice(0, labelMax - 1)
    .map(({ segment }) => segment)
    .join('')}…`
}
