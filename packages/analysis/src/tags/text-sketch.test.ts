import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addText, hashId, type TextSketch, uniteSketches } from './text-sketch.ts'

function sketchOf(ids: readonly string[]): TextSketch {
  const sketch = { count: 0, hashes: [] }
  for (const id of ids) addText(sketch, hashId(id))
  return sketch
}

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `text-${from + at}`)

describe('sketches of texts', () => {
  it('count the union of small sets exactly', () => {
    const someIds = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 200 })
    fc.assert(
      fc.property(someIds, someIds, (first, second) => {
        const united = uniteSketches([sketchOf(first.map(String)), sketchOf(second.map(String))])
        expect(united.count).toBe(new Set([...first, ...second]).size)
      }),
    )
  })

  it('estimate the union of large sets within a tenth', () => {
    const united = uniteSketches([sketchOf(numbered(0, 6000)), sketchOf(numbered(3000, 9000))])
    expect(united.count).toBeGreaterThan(8100)
    expect(united.count).toBeLessThan(9900)
  })

  it('never count fewer than the largest or more than all', () => {
    const united = uniteSketches([sketchOf(numbered(0, 3000)), sketchOf(numbered(0, 3000))])
    expect(united.count).toBe(3000)
    expect(uniteSketches([sketchOf(numbered(0, 900)), sketchOf(numbered(900, 1800))]).count).toBe(1800)
  })
})
