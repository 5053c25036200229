import { describe, expect, it } from 'vitest'
import { monitorDraft, readRule } from './monitor-draft.ts'

describe('the form of a monitor', () => {
  const draft = {
    ...monitorDraft(undefined),
    keywords: ' Echo cup \n\n回声杯\nEcho cup',
    competitors: '青岚，Bluehaze、BH\n',
  }

  it('is read line by line', () => {
    expect(readRule(draft)).toMatchObject({
      keywords: ['Echo cup', '回声杯'],
      competitors: [{ name: '青岚', words: ['Bluehaze', 'BH'] }],
    })
  })

  it('gives itself back', () => {
    const rule = readRule(draft)
    if (!rule) throw new Error('nothing was read')
    const monitor = { id: 'x', name: 'Cup', rule, isOn: true, version: 1, createdAt: '', week: 0 }
    expect(readRule(monitorDraft(monitor))).toEqual(rule)
  })

  it('says nothing while there is nothing to listen for', () => {
    expect(readRule({ ...draft, keywords: ' \n' })).toBeUndefined()
  })
})
