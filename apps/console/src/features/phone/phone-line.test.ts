import { endpoints } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { emptyLine, isNumber, isUntouched, minutesSince, noteOf, readLines } from './phone-line.ts'

const now = new Date('2027-03-01T10:00:00Z')

test('lines come back as they were kept, and what is none is none', () => {
  const lines = [{ ...emptyLine(2, 'line-00000001'), text: '漏水' }]
  expect(readLines(JSON.stringify(lines))).toEqual(lines)
  expect(readLines('[{"key":1}]')).toBeUndefined()
  expect(readLines('{')).toBeUndefined()
  expect([isUntouched(emptyLine(1, 'k')), isUntouched(lines[0] ?? emptyLine(1, 'k'))]).toEqual([true, false])
})

test('the server takes what a line says', () => {
  const line = {
    ...emptyLine(1, 'line-00000001'),
    phone: ' +86 138-0013-8000 ',
    text: ' 漏水 ',
    minutes: 2.5,
    callBackAt: '2027-03-02T09:30',
    caseChoice: `cas_${'0'.repeat(32)}`,
  }
  const note = noteOf(line, now)
  expect(note).toMatchObject({
    phone: '+86 138-0013-8000',
    text: '漏水',
    durationSeconds: 150,
    opensCase: true,
  })
  expect(endpoints.savePhoneNote.body?.safeParse(note).success).toBe(true)
  expect(noteOf({ ...line, phone: '12', caseChoice: 'rules' }, now)).not.toHaveProperty('phone')
})

test('a number has digits enough, and a call lasts a minute at least', () => {
  expect(['110', '+49 (151) 123', 'abc', '12345'].map(isNumber)).toEqual([false, true, false, true])
  expect(minutesSince('2027-03-01T09:59:50Z', now)).toBe(1)
  expect(minutesSince('2027-03-01T09:30:00Z', now)).toBe(30)
})
