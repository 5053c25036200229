import type { AuditItem } from '@echoloop/contract'
import type { RecomputedAudit } from '@echoloop/verifier'
import { describe, expect, test } from 'vitest'
import { differencesOfDraft, differencesOfSample, ownAttestation } from './own-attestation.ts'

const review = (index: number) => `fbk_${String(index).padStart(32, '0')}`
const entriesOf = (index: number) => [
  { index: index * 2, kind: 'received' },
  { index: index * 2 + 1, kind: 'published' },
]
const recomputed: RecomputedAudit = {
  terms: { index: 8, nonceHash: 'a'.repeat(64), from: '2026-01-01', to: '2026-02-01', sampleSize: 2 },
  draw: { nonce: 'b'.repeat(64), seed: 'c'.repeat(64), size: 9, root: 'd'.repeat(64) },
  population: 4,
  sample: [review(1), review(2)],
  sampleHash: 'e'.repeat(64),
  entries: new Map([1, 2].map((index) => [review(index), entriesOf(index)])),
  head: {
    shop: 'shp_1',
    size: 12,
    root: 'f'.repeat(64),
    at: '2026-02-01T00:00:00.000Z',
    keyId: '1'.repeat(32),
    document: {},
  },
}

function item(index: number, change: Partial<AuditItem> = {}): AuditItem {
  return {
    reviewId: review(index),
    place: index,
    finding: 'correct',
    words: null,
    review: null,
    decisions: [],
    signals: [],
    flags: [],
    entries: entriesOf(index).map((entry) => ({ ...entry, code: null, at: '2026-01-02T00:00:00.000Z' })),
    ...change,
  }
}

const items = [item(2, { finding: 'incorrect' }), item(1)]
const now = new Date('2026-02-01T01:00:00.000Z')
const own = ownAttestation({
  recomputed,
  items,
  shop: 'shp_1',
  audit: 'adt_1',
  auditor: '质量研究所',
  keyId: '2'.repeat(32),
  statement: '',
  signedAt: now.toISOString(),
})

describe('the reviews on the page', () => {
  test('are those of the log, in whatever order, also when an entry came after the head', () => {
    expect(differencesOfSample({ recomputed, items })).toEqual([])
    const later = { index: 20, kind: 'removed', code: null, at: '2026-02-02T00:00:00.000Z' }
    const grown = [item(1, { entries: [...item(1).entries, later] }), item(2)]
    expect(differencesOfSample({ recomputed, items: grown })).toEqual([])
  })

  test('differ when one was put in another’s place, left out, or shown without an entry', () => {
    expect(differencesOfSample({ recomputed, items: [item(1), item(3)] })).toEqual(['sample'])
    expect(differencesOfSample({ recomputed, items: [item(1)] })).toEqual(['sample'])
    const short = [item(1, { entries: item(1).entries.slice(0, 1) }), item(2)]
    expect(differencesOfSample({ recomputed, items: short })).toEqual(['entries'])
  })
})

describe('what is signed', () => {
  test('is the log’s draw and the findings on the page', () => {
    expect(own).toMatchObject({
      population: 4,
      sampleHash: 'e'.repeat(64),
      draw: { seed: 'c'.repeat(64), index: 8 },
      findings: { correct: 1, incorrect: 1, unclear: 0 },
      agreement: { correct: 1, of: 2, share: 0.5, low: 0.0945, high: 0.9055 },
      head: { size: 12, root: 'f'.repeat(64) },
    })
  })

  test('is compared with the server’s draft, whose head may be newer', () => {
    const head = { ...own.head, size: 40 }
    expect(differencesOfDraft(own, { draft: { ...own, head }, now })).toEqual([])
    const findings = { correct: 2, incorrect: 0, unclear: 0 }
    expect(differencesOfDraft(own, { draft: { ...own, findings }, now })).toEqual(['draft'])
    expect(differencesOfDraft(own, { draft: { ...own, population: 5 }, now })).toEqual(['terms', 'draft'])
    const signedAt = '2026-02-09T00:00:00.000Z'
    expect(differencesOfDraft(own, { draft: { ...own, signedAt }, now })).toEqual(['clock'])
  })
})
