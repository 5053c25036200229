import type { ReviewCluster } from '@echoloop/contract'
import { describe, expect, it } from 'vitest'
import { layOutCluster } from './lay-out-cluster.ts'

const node = (id: string, kind: 'review' | 'author' | 'device') => ({
  id,
  kind,
  label: id,
  isThis: id === 'r1',
  state: null,
})

const cluster: ReviewCluster = {
  nodes: [
    node('r1', 'review'),
    node('r2', 'review'),
    node('r3', 'review'),
    node('a2', 'author'),
    node('a1', 'author'),
    node('d1', 'device'),
  ],
  edges: [
    { from: 'r1', to: 'a1' },
    { from: 'r2', to: 'a2' },
    { from: 'r3', to: 'a2' },
    { from: 'r1', to: 'd1' },
    { from: 'r3', to: 'd1' },
    { from: 'r9', to: 'd1' },
  ],
  more: 0,
}

describe('layOutCluster', () => {
  it('puts authors left, reviews in the middle, devices right, in the order of what they hang on', () => {
    const { nodes } = layOutCluster(cluster)
    const at = (id: string) => nodes.find((one) => one.id === id) ?? { x: 0, y: 0 }
    expect(at('a1').x).toBeLessThan(at('r1').x)
    expect(at('r1').x).toBeLessThan(at('d1').x)
    expect(at('a1').y).toBeLessThan(at('a2').y)
  })

  it('draws only lines between nodes that are there, all of them inside of the picture', () => {
    const { nodes, edges, width, height } = layOutCluster(cluster)
    expect(edges).toHaveLength(5)
    for (const { x, y } of nodes) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    }
  })
})
