import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../src/canonical-json.ts'
import { type LogSource, Refused, readReceipt, verifyLog } from '../src/index.ts'
import { readList, readMembers } from '../src/read-outside.ts'
import { makeKey, makeReceipt, minute, reviewId, serve, shop } from './make-log.ts'
import { useLog } from './use-log.ts'

const { key, served, look, codes, failures, sign } = useLog()

describe('a receipt', () => {
  const receipt = (index: number, change: Record<string, unknown> = {}) =>
    readReceipt(makeReceipt(key, index, change))
  const about = (index: number, change: Record<string, unknown> = {}) =>
    codes({ receipt: receipt(index, change), isWhole: false })
  const start = ['head-signed', 'head-first', 'log-not-walked']

  test('is proven to be signed, in the log, and decided', async () => {
    expect(await about(0)).toEqual([
      ...start,
      'receipt-signed',
      'receipt-logged',
      'receipt-decided',
      'receipt-answer',
    ])
  })

  test('of a refused review shows the code, and an answer that says otherwise fails', async () => {
    served.answer = { decision: 'refused', code: 'advertising', decidedAt: minute(3), isPresent: true }
    const { findings } = await look({ receipt: receipt(1) })
    expect(findings.find(({ code }) => code === 'receipt-decided-in-whole')?.facts).toMatchObject({
      decision: 'refused',
      code: 'advertising',
    })
    served.answer = { decision: 'published', code: null, decidedAt: minute(3), isPresent: true }
    expect(await failures({ receipt: receipt(1) })).toEqual(['receipt-answer-differs'])
  })

  test('of a review that was received and never decided fails once the promised time is over', async () => {
    served.answer = { decision: 'pending', code: null, decidedAt: null, isPresent: true }
    expect(await failures({ receipt: receipt(2) })).toEqual(['receipt-never-decided'])
    expect(await about(2, { logBy: '2026-09-01T00:00:00.000Z' })).toContain('receipt-waits')
  })

  test('of a review that never came into the log fails once the promised time is over', async () => {
    served.answer = { decision: 'unknown', code: null, decidedAt: null, isPresent: false }
    expect(await failures({ receipt: receipt(77) })).toEqual(['receipt-never-logged', 'receipt-lost'])
    served.answer = { decision: 'pending', code: null, decidedAt: null, isPresent: true }
    expect(await about(77, { logBy: '2026-09-01T00:00:00.000Z' })).toContain('receipt-not-logged-yet')
  })

  test('of a review fails by the reader’s clock where no head is as new as the promise, or none is there', async () => {
    served.answer = { decision: 'pending', code: null, decidedAt: null, isPresent: true }
    const late = receipt(77, { logBy: minute(100) })
    const before = new Date(minute(159))
    const after = new Date(minute(161))
    expect(await failures({ receipt: late, now: before })).toEqual([])
    expect(await failures({ receipt: late, now: after })).toEqual(['receipt-never-logged'])
    const headless = {
      ...serve(served),
      head: async () => {
        throw new Refused(404, 'log/no-head')
      },
    }
    const without = async (clock: Date) => {
      const { findings } = await verifyLog(headless, { shop, isWhole: true, receipt: late, now: clock })
      return findings.map(({ code }) => code)
    }
    expect(await without(before)).toContain('receipt-not-logged-yet')
    expect(await without(after)).toContain('receipt-never-logged')
  })

  test('that the shop does not know any more fails, although the log still has it', async () => {
    served.answer = { decision: 'unknown', code: null, decidedAt: null, isPresent: false }
    const { findings } = await look({ receipt: receipt(0) })
    expect(findings.at(-1)).toMatchObject({ code: 'receipt-lost', facts: { logged: 2 } })
  })

  test('with another salt or content is not found, and a changed one is not believed', async () => {
    expect(await failures({ receipt: receipt(0, { salt: 'a'.repeat(64) }) })).toEqual([
      'receipt-never-logged',
    ])
    expect(await failures({ receipt: receipt(0, { edition: 2 }) })).toEqual(['receipt-never-logged'])
    const changed = readReceipt({ ...makeReceipt(key, 0), submittedAt: minute(5) })
    expect(await failures({ receipt: changed })).toEqual(['receipt-unsigned'])
    expect(await failures({ receipt: readReceipt(makeReceipt(makeKey(), 0)) })).toEqual([
      'receipt-key-unknown',
    ])
    expect(await failures({ receipt: receipt(0, { shop: `shp_${'8'.repeat(32)}` }) })).toEqual([
      'receipt-of-other-shop',
    ])
  })

  test('of the first version is checked as far as it goes', async () => {
    const first = receipt(0, { version: 1, salt: undefined, logBy: undefined })
    expect(await codes({ receipt: first, isWhole: false })).toEqual([
      ...start,
      'receipt-signed',
      'receipt-without-salt',
      'receipt-answer',
    ])
  })

  test('is not fooled by good proofs of entries about something else', async () => {
    const honest = serve(served)
    const inclusion = async ({ size }: { size: number }) => ({
      size,
      items: [
        ...(await itemsOf(honest, reviewId(2), size)),
        // The decision about another review, in the place of the one that was never made.
        ...(await itemsOf(honest, reviewId(0), size)).slice(1),
      ],
    })
    const { findings } = await verifyLog(
      { ...honest, inclusion },
      { shop, isWhole: false, receipt: receipt(2) },
    )
    const found = findings.map(({ code }) => code)
    expect(found).toContain('receipt-proof-foreign')
    expect(found).not.toContain('receipt-decided')
  })

  test('of an edited review is not decided by what was decided about the words before', async () => {
    const commitment = JSON.parse(served.lines[0] ?? '').commitment
    const words = line(served.lines[0], { commitment: 'f'.repeat(64) })
    const edited = line(served.lines[0], { kind: 'edited', edition: 2, commitment, at: minute(40) })
    await sign([...served.lines.with(0, words), edited])
    served.answer = { decision: 'pending', code: null, decidedAt: null, isPresent: true }
    expect(await failures({ receipt: receipt(0, { edition: 2 }) })).toContain('receipt-never-decided')
    const { findings } = await look()
    expect(findings.find(({ code }) => code === 'reviews-undecided')?.facts).toMatchObject({ undecided: 2 })
    // A decision about these very words counts also where it came into the log before them.
    const decided = line(served.lines[1], { kind: 'held', edition: 2, at: minute(40) })
    await sign([...served.lines.slice(0, -1), decided, edited])
    expect(await failures({ receipt: receipt(0, { edition: 2 }) })).toEqual([])
  })

  test('is told the last decision of the whole log, and in a quick look the last that the shop shows', async () => {
    await sign([...served.lines, line(served.lines[1], { kind: 'removed', at: minute(41) })])
    const honest = serve(served)
    const inclusion = async ({ size }: { size: number }) => ({
      size,
      items: (await itemsOf(honest, reviewId(0), size)).slice(0, 2),
    })
    const lastIn = async (isWhole: boolean) => {
      const { findings } = await verifyLog({ ...honest, inclusion }, { shop, isWhole, receipt: receipt(0) })
      return findings.find(({ code }) => code.startsWith('receipt-decided'))
    }
    expect(await lastIn(false)).toMatchObject({ code: 'receipt-decided', facts: { decision: 'published' } })
    expect(await lastIn(true)).toMatchObject({
      code: 'receipt-decided-in-whole',
      facts: { decision: 'removed' },
    })
  })

  test('is not fooled by proofs of another tree', async () => {
    const honest = serve(served)
    const other = serve({ ...served, lines: served.lines.with(2, line(served.lines[2], { code: 'abuse' })) })
    const source = { ...honest, inclusion: other.inclusion }
    const { findings } = await verifyLog(source, { shop, isWhole: false, receipt: receipt(0) })
    expect(findings.map(({ code }) => code)).toContain('receipt-proof-wrong')
  })
})

async function itemsOf(source: LogSource, review: string, size: number): Promise<readonly unknown[]> {
  return readList(readMembers(await source.inclusion({ review, size }), 'inclusion').items, 'inclusion.items')
}

function line(from: string | undefined, change: Record<string, unknown>): string {
  return canonicalJson({ ...JSON.parse(from ?? '{}'), ...change })
}
