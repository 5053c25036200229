import type { FeedbackItem } from '@echoloop/contract'
import { describe, expect, it } from 'vitest'
import { freshRows, reaches, rowsOf, updateRows } from './merge-head.ts'

function row(id: string, day: number, text = id): FeedbackItem {
  return {
    id,
    kind: 'review',
    source: 'shop',
    occurredAt: `2026-05-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    rating: 4,
    title: null,
    text,
    language: 'en',
    product: null,
    author: null,
    publication: 'published',
    answered: false,
    analysis: null,
  }
}

const ids = (rows: FeedbackItem[]) => rows.map(({ id }) => id).join('')
const loaded = [row('c', 9), row('b', 6), row('a', 3)]

describe('new rows in a loaded list', () => {
  it('are those the list lacks, also in its middle', () => {
    const head = [row('e', 12), row('c', 9), row('d', 7), row('b', 6)]
    expect(ids(freshRows({ loaded, head, hasMore: true }))).toBe('ed')
  })

  it('are not those that loading more will bring', () => {
    const head = [row('c', 9), row('z', 1)]
    expect(ids(freshRows({ loaded, head, hasMore: true }))).toBe('')
    expect(ids(freshRows({ loaded, head, hasMore: false }))).toBe('z')
  })

  it('stand in their place once shown, each once', () => {
    const pages = [
      { items: [row('e', 12), row('d', 7)], nextCursor: null },
      { items: loaded, nextCursor: 'x' },
      { items: [row('a', 3)], nextCursor: null },
    ]
    expect(ids(rowsOf(pages, 'newest'))).toBe('ecdba')
    expect(ids(rowsOf(pages, 'oldest'))).toBe('abdce')
  })
})

describe('rows that changed', () => {
  it('show what the newest page says', () => {
    expect(updateRows(loaded, [row('b', 6, 'put right')])[1]?.text).toBe('put right')
  })

  it('tell whether the newest page reaches them', () => {
    expect(reaches([row('c', 9)], loaded)).toBe(true)
    expect(reaches([row('x', 30)], loaded)).toBe(false)
  })
})
