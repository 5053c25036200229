import { describe, expect, it } from 'vitest'
import { clusterWords } from './cluster-words.ts'
import { foldClusters } from './fold-clusters.ts'

describe('clusterWords', () => {
  it('joins what is alike and leaves the rest alone, heaviest word first', () => {
    const likeness = new Float64Array([1, 0.6, 0, 0.6, 1, 0.1, 0, 0.1, 1])
    expect(clusterWords({ likeness, weights: [3, 9, 5], leastLikeness: 0.3 })).toEqual([[1, 0], [2]])
    expect(clusterWords({ likeness, weights: [3, 9, 5], leastLikeness: 0.7 })).toEqual([[0], [1], [2]])
    expect(clusterWords({ likeness: new Float64Array(0), weights: [], leastLikeness: 0.3 })).toEqual([])
  })
})

describe('foldClusters', () => {
  const clause = (...words: number[]): { group: number; text: number; words: number[] } => ({
    group: 0,
    text: 0,
    words,
  })
  const clauses = [clause(0, 1), clause(0, 1), clause(0), clause(2), clause(2), clause(2), clause(2)]
  const folding = { clusters: [[0], [1], [2]], words: [0, 1, 2], clauses }

  it('joins a judgement that comes only with one thing to that thing', () => {
    expect(foldClusters({ ...folding, topicBefore: () => undefined })).toEqual([[0, 1], [2]])
  })

  it('keeps apart what people know as two topics', () => {
    expect(foldClusters({ ...folding, topicBefore: ([word]) => `topic ${word}` })).toEqual([[0], [1], [2]])
  })
})
