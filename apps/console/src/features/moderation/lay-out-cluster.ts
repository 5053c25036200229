import type { ClusterNode, ReviewCluster } from '@echoloop/contract'

export type PlacedNode = ClusterNode & { x: number; y: number }
export type PlacedEdge = { from: PlacedNode; to: PlacedNode }
export type PlacedCluster = { nodes: PlacedNode[]; edges: PlacedEdge[]; width: number; height: number }

const rowHeight = 28
const margin = 20
const columns = { author: 150, review: 320, device: 520, network: 520 } as const

/**
 * Authors on the left, reviews in the middle, devices and networks on the right, each column in the order of what its
 * nodes hang on, so that few lines cross. The same cluster always looks the same. Pure.
 */
export function layOutCluster({ nodes, edges }: ReviewCluster): PlacedCluster {
  const reviews = nodes.filter(({ kind }) => kind === 'review')
  const rank = new Map(reviews.map(({ id }, index) => [id, index]))
  const meanRank = (id: string) => {
    const ranks = edges.filter(({ to }) => to === id).map(({ from }) => rank.get(from) ?? 0)
    return ranks.length === 0 ? 0 : ranks.reduce((sum, one) => sum + one, 0) / ranks.length
  }
  const inOrder = (list: ClusterNode[]) =>
    list.toSorted((one, other) => meanRank(one.id) - meanRank(other.id) || (one.id < other.id ? -1 : 1))
  const authors = inOrder(nodes.filter(({ kind }) => kind === 'author'))
  const places = inOrder(nodes.filter(({ kind }) => kind === 'device' || kind === 'network'))
  const rows = Math.max(reviews.length, authors.length, places.length, 1)
  const height = rows * rowHeight + margin * 2
  const placed = [reviews, authors, places].flatMap((column) =>
    column.map((node, index) => ({
      ...node,
      x: columns[node.kind],
      y: margin + ((index + 0.5) * (height - margin * 2)) / column.length,
    })),
  )
  const byId = new Map(placed.map((node) => [node.id, node]))
  return {
    nodes: placed,
    edges: edges.flatMap(({ from, to }) => {
      const [start, end] = [byId.get(from), byId.get(to)]
      return start && end ? [{ from: start, to: end }] : []
    }),
    width: 640,
    height,
  }
}
