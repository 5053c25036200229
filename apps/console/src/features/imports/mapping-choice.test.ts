import { describe, expect, it } from 'vitest'
import { choiceOf, chooseField, mappingOf, saysSomething } from './mapping-choice.ts'

const columns = ['评价内容', '评分', '备注']
const proposed = choiceOf({
  mapping: { text: '评价内容', rating: '评分', colour: '备注', sku: '没有' },
  columns,
})

describe('choosing what each column holds', () => {
  it('begins with the proposal, as far as field and column exist', () => {
    expect([...proposed]).toEqual([
      ['评价内容', 'text'],
      ['评分', 'rating'],
    ])
  })

  it('takes a field from the column that had it', () => {
    const changed = chooseField(proposed, { column: '备注', field: 'text' })
    expect(mappingOf(changed)).toEqual({ rating: '评分', text: '备注' })
  })

  it('frees a column and leaves the others', () => {
    const changed = chooseField(proposed, { column: '评分', field: undefined })
    expect(mappingOf(changed)).toEqual({ text: '评价内容' })
  })

  it('knows when the rows would say nothing', () => {
    expect(saysSomething(proposed, { kind: 'review', columns })).toBe(true)
    const silent = choiceOf({ mapping: { sku: '备注' }, columns })
    expect(saysSomething(silent, { kind: 'review', columns })).toBe(false)
    expect(saysSomething(silent, { kind: 'survey', columns })).toBe(true)
    expect(saysSomething(silent, { kind: 'review', columns: ['dimensions.taste'] })).toBe(true)
  })
})
