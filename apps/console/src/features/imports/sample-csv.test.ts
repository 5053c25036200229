import { describe, expect, it } from 'vitest'
import { sampleCsv } from './sample-csv.ts'

describe('the sample file', () => {
  it('has as many columns in each row, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const lines = sampleCsv(language).trimEnd().split('\r\n')
      expect(lines).toHaveLength(4)
      for (const line of lines) {
        const outsideQuotes = line.replace(/"(?:[^"]|"")*"/g, 'x')
        expect(outsideQuotes.split(',')).toHaveLength(7)
      }
    }
  })

  it('doubles quotes inside a quoted value', () => {
    expect(sampleCsv('zh-CN')).toContain('""卡扣""')
    expect(sampleCsv('zh-CN').startsWith('\ufeff')).toBe(true)
  })
})
