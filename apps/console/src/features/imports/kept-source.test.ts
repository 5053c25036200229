import { describe, expect, it } from 'vitest'
import { importSource, keepImportSource, sourceOfFile } from './kept-source.ts'

describe('the source of an import', () => {
  it('is the one given, else the name of the file, else many', () => {
    const kept = new Map<string, string>()
    const place = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    }
    keepImportSource(place, 'imp_1', '旧店铺')
    expect(importSource(place, { id: 'imp_1', fileName: 'a.csv', filled: [] })).toBe('旧店铺')
    expect(importSource(place, { id: 'imp_2', fileName: 'a.csv', filled: ['source'] })).toBe('a.csv')
    expect(importSource(place, { id: 'imp_2', fileName: 'a.csv', filled: ['occurredAt'] })).toBeUndefined()
  })

  it('is cut to what a source may hold, never through an emoji', () => {
    expect(sourceOfFile(`${'x'.repeat(99)}😀.csv`)).toBe('x'.repeat(99))
    expect(sourceOfFile('a'.repeat(300))).toHaveLength(100)
  })
})
