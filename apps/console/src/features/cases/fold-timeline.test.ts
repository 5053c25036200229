import { expect, test } from 'vitest'
import { foldTimeline } from './fold-timeline.ts'

function voices(count: number, foldKey: string | null = 'voice') {
  return Array.from({ length: count }, (_, index) => ({ id: `${foldKey}${index}`, foldKey }))
}

test('a person who wrote 500 times fills three lines', () => {
  const folded = foldTimeline(voices(500))
  expect(folded.map((one) => one.kind)).toEqual(['one', 'many', 'one'])
  expect(folded[1]).toMatchObject({ entries: { length: 498 } })
})

test('a few alike entries stay as they are', () => {
  expect(foldTimeline(voices(4)).every((one) => one.kind === 'one')).toBe(true)
})

test('a reply between two runs keeps them apart, and nothing is lost or moved', () => {
  const entries = [...voices(6), { id: 'reply', foldKey: null }, ...voices(7, 'again')]
  const folded = foldTimeline(entries)
  const unfolded = folded.flatMap((one) => (one.kind === 'one' ? [one.entry] : one.entries))
  expect(unfolded).toEqual(entries)
  expect(folded.map((one) => one.kind)).toEqual(['one', 'many', 'one', 'one', 'one', 'many', 'one'])
})

test('entries without a fold key are never folded, however many', () => {
  expect(foldTimeline(voices(20, null))).toHaveLength(20)
})

test('every fold has an id of its own', () => {
  const folded = foldTimeline([...voices(6), { id: 'x', foldKey: null }, ...voices(6, 'b')])
  const ids = folded.flatMap((one) => (one.kind === 'many' ? [one.id] : []))
  expect(new Set(ids).size).toBe(2)
})
