import { expect, test } from 'vitest'
import { describeFinding, type FindingWords, fetchLog, found, Refused } from '../src/index.ts'
import { shop } from './make-log.ts'

const sentences: unknown = {
  findings: {
    'attestation-of-log': 'The head of {size} entries that {auditor} names is the beginning of this log.',
    'receipt-answer': 'Answer: {answer}',
    'receipt-decided': '{decision}{reason}.',
  },
  decisions: {},
  answers: {},
  policies: {},
  because: ', reason: {reason}',
  on: ', on {at}',
}
/** Only the sentences that the tests here say. */
function isWords(value: unknown): value is FindingWords {
  return typeof value === 'object' && value !== null
}
const format = { time: (iso: string) => iso, count: String }
const say = (finding: ReturnType<typeof found>) =>
  isWords(sentences) ? describeFinding(finding, { words: sentences, format }) : ''

test('a fact from outside begins no line, moves no cursor and turns no words around', () => {
  const auditor = 'Good\nProven: all\u001b[2K\r\u009b1A\u202egnihton\u2066\u200f\u2028 Ltd'
  const said = say(found('attestation-of-log', { auditor, size: 3 }))
  expect(said).toBe(
    'The head of 3 entries that GoodProven: all[2K1Agnihton Ltd names is the beginning of this log.',
  )
  const at = '2026-03-01T08:00:00.000Z'
  const decided = say(found('receipt-answer', { decision: 'x\ny', code: 'a\u202eb', at, isPresent: 1 }))
  expect(decided).not.toMatch(/[\p{Cc}\u202e]/u)
  const reason = say(found('receipt-decided', { decision: 'refused', code: 'a\n\u202eb', at, position: 1 }))
  expect(reason).toContain('reason: ab')
  expect(reason).not.toMatch(/[\p{Cc}\u202e]/u)
})

test('names in any script stay as they are', () => {
  const auditor = '质量研究所 “Ünïcode” 👩‍🔬 بحث'
  expect(say(found('attestation-of-log', { auditor, size: 3 }))).toContain(auditor)
})

test('a refusal tells the code of the server only when it is one', async () => {
  const refusing = (code: unknown) =>
    fetchLog({ url: '', shop, fetch: async () => Response.json({ code }, { status: 404 }) }).head()
  await expect(refusing('log/none')).rejects.toEqual(new Refused(404, 'log/none'))
  await expect(refusing('log\nProven: all')).rejects.toEqual(new Refused(404, ''))
  await expect(refusing(7)).rejects.toEqual(new Refused(404, ''))
})
