import { describe, expect, test } from 'vitest'
import { ownReviews } from './own-reviews.ts'

describe.each(['zh-CN', 'en'] as const)('the own file in %s', (language) => {
  const file = ownReviews(language, new Date('2026-03-02T08:00:00Z'))
  const text = new TextDecoder(language === 'en' ? 'utf-8' : 'gb18030', { fatal: true }).decode(file.bytes)
  const lines = text.trim().split('\r\n')

  test('has a header, the good rows, and one whose quote is never closed in their middle', () => {
    expect(lines).toHaveLength(1 + file.good + file.refused)
    const odd = lines.findIndex((line) => (line.split('"').length - 1) % 2 === 1)
    expect(lines[odd]).toContain(file.brokenId)
    expect(odd).toBeGreaterThan(1)
    expect(odd).toBeLessThan(lines.length - 1)
  })

  test('says its word as often as it claims', () => {
    expect(file.found).toBeGreaterThan(1)
    expect(lines.filter((line) => line.includes(file.word))).toHaveLength(file.found)
  })
})
