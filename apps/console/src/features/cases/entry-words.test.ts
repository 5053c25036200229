import type { TimelineItem } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { type EntryNames, type EntryWords, entryWords } from './entry-words.ts'

const words: EntryWords = {
  opened: 'opened',
  openedByRule: (rule) => `opened by ${rule}`,
  state: (to) => `state ${to}`,
  toPerson: (name) => `to ${name}`,
  toDepartment: (name) => `to team ${name}`,
  toNobody: 'to nobody',
  priority: (level) => `priority ${level}`,
  priorityFreed: 'computed again',
  renamed: (title) => `renamed ${title}`,
  merged: (number) => `took in ${number}`,
  mergedAway: (number) => `went into ${number}`,
  split: (number) => `split into ${number}`,
  splitOff: (number) => `came from ${number}`,
  other: (kind) => `<${kind}>`,
  plain: {
    undone: 'undone',
    'clock-breached': (clock) => `late: ${clock}`,
    task: (title) => `task ${title}`,
  },
}
const names: EntryNames = {
  state: (code) => code.toUpperCase(),
  level: (code) => code.toUpperCase(),
  clock: (code) => `[${code}]`,
  caseNumber: (number) => `#${number}`,
  rule: undefined,
}

function say(kind: string, detail: TimelineItem['detail'] = {}, rule?: string): string {
  const item = { id: 'ent_1', at: '2026-11-20T12:00:00Z', kind, by: null, text: null, detail, folded: 0 }
  return entryWords(item, { words, names: { ...names, rule } })
}

describe('what an entry says', () => {
  test('a case opened by a rule names the rule, one opened by hand does not', () => {
    expect(say('opened', {}, 'Complaints')).toBe('opened by Complaints')
    expect(say('opened')).toBe('opened')
  })

  test('codes are said by their names', () => {
    expect(say('state', { from: 'new', to: 'open' })).toBe('state OPEN')
    expect(say('clock-breached', { clock: 'resolution' })).toBe('late: [resolution]')
  })

  test('a hand-over names the person, else the department, else nobody', () => {
    const from = { fromAssignee: null, fromDepartment: 'Service' }
    expect(say('handed-over', { ...from, toAssignee: '林', toDepartment: 'Service' })).toBe('to 林')
    expect(say('handed-over', { ...from, toAssignee: null, toDepartment: 'Logistics' })).toBe(
      'to team Logistics',
    )
    expect(say('handed-over', { fromAssignee: '林', toAssignee: null })).toBe('to nobody')
  })

  test('another department of the same person is said as the department', () => {
    const detail = { fromAssignee: '林', toAssignee: '林', fromDepartment: 'A', toDepartment: 'B' }
    expect(say('handed-over', detail)).toBe('to team B')
  })

  test('a priority taken back says that the computed one counts', () => {
    expect(say('priority', { from: 'low', to: 'urgent', byHand: true })).toBe('priority URGENT')
    expect(say('priority', { from: 'urgent', to: 'low', byHand: false })).toBe('computed again')
  })

  test('merging and splitting tell both sides apart', () => {
    expect(say('merged', { away: false, number: 7 })).toBe('took in #7')
    expect(say('merged', { away: true, number: 8 })).toBe('went into #8')
    expect(say('split', { off: true, number: 7 })).toBe('came from #7')
    expect(say('split', { off: false, number: 9 })).toBe('split into #9')
  })

  test('a kind that nobody has words for is shown by its code rather than hidden', () => {
    expect(say('weather-changed')).toBe('<weather-changed>')
    expect(say('undone')).toBe('undone')
  })
})
