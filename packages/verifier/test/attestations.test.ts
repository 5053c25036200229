import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '../src/canonical-json.ts'
import { verifyLog } from '../src/index.ts'
import {
  makeHead,
  makeKey,
  makeLines,
  minute,
  reviewId,
  type Served,
  serve,
  shop,
  type TestKey,
} from './make-log.ts'

const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const nonce = 'ab'.repeat(32)
const audit = `adt_${'7'.repeat(32)}`

let shopKey: TestKey
let auditor: TestKey
let served: Served

beforeEach(async () => {
  shopKey = makeKey()
  auditor = makeKey()
  const nonceHash = hashOf(Buffer.from(nonce, 'hex'))
  const committed = canonicalJson({ v: 1, kind: 'audit-committed', at: minute(60), audit, nonceHash })
  const lines = [...makeLines(20), committed]
  const head = await makeHead(lines, shopKey)
  served = {
    lines,
    head,
    keys: [shopKey.published],
    stars: [],
    mean: null,
    answer: {},
    attestations: {
      items: [attest(lines.length, String(head.root))],
      keys: [auditor.published],
      unsigned: [],
    },
  }
})

/** Ten reviews of the whole log, drawn as both sides agreed, written here a second time. */
function attest(size: number, root: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const seed = hashOf(Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.from(root, 'hex')]))
  const reviews = Array.from({ length: 20 }, (_, index) => reviewId(index))
  const rank = (review: string) => hashOf(`${seed}:${review}`)
  const sample = reviews.sort((left, right) => (rank(left) < rank(right) ? -1 : 1)).slice(0, 10)
  return auditor.signed({
    kind: 'echoloop-attestation',
    version: 1,
    shop,
    audit,
    auditor: '质量研究所',
    period: { from: minute(-10), to: minute(1000) },
    method: 'echoloop-sample-1',
    draw: { nonceHash: hashOf(Buffer.from(nonce, 'hex')), nonce, index: size - 1, size, root, seed },
    population: 20,
    sampleSize: 10,
    sampleHash: hashOf(canonicalJson(sample.sort())),
    findings: { correct: 9, incorrect: 1, unclear: 0 },
    agreement: { correct: 9, of: 10, share: 0.9, low: 0.5958, high: 0.9821 },
    head: { size, root, at: minute(90) },
    statement: '',
    signedAt: minute(100),
    keyId: auditor.published.keyId,
    ...change,
  })
}

const codes = async (auditorKeys: string[] = []) => {
  const { findings } = await verifyLog(serve(served), { shop, isWhole: true, auditorKeys })
  return findings.map(({ code }) => code).filter((code) => /attestation|audits/.test(code))
}
const again = (change: Record<string, unknown>) => {
  served.attestations.items = [attest(served.lines.length, String(served.head.root), change)]
}

describe('an attestation', () => {
  test('is proven by the auditor’s own key, by the log, and by drawing the sample again', async () => {
    expect(await codes([auditor.published.publicKey])).toEqual([
      'attestation-of-log',
      'attestation-of-log',
      'attestation-good',
    ])
    expect((await codes()).at(-1)).toBe('attestation-good-by-shop')
  })

  test('fails under a key that the reader does not know, and with a signature of another', async () => {
    expect((await codes([makeKey().published.publicKey])).at(-1)).toBe('attestation-key-other')
    const [item] = served.attestations.items
    served.attestations.items = [{ ...item, findings: { correct: 10, incorrect: 0, unclear: 0 } }]
    expect((await codes()).at(-1)).toBe('attestation-unsigned')
  })

  test('fails when the sample is not the one that chance drew', async () => {
    again({ sampleHash: 'c'.repeat(64) })
    expect((await codes()).at(-1)).toBe('attestation-sample-wrong')
    again({ population: 19 })
    expect((await codes()).at(-1)).toBe('attestation-sample-wrong')
  })

  test('fails when the nonce was not committed to before the head that it was drawn with', async () => {
    served.lines = served.lines.with(
      -1,
      canonicalJson({ v: 1, kind: 'audit-committed', at: minute(60), audit, nonceHash: 'd'.repeat(64) }),
    )
    served.head = await makeHead(served.lines, shopKey)
    again({})
    expect((await codes()).at(-1)).toBe('attestation-draw-wrong')
  })

  test('fails when it names a head of another log, and tells of audits without a result', async () => {
    again({ head: { size: 5, root: 'e'.repeat(64), at: minute(90) } })
    served.attestations.unsigned = [{ audit }]
    const found = await codes()
    expect(found).toContain('attestation-of-other-log')
    expect(found).toContain('audits-unsigned')
    expect(found).toContain('attestation-unfounded')
    expect(found).not.toContain('attestation-good-by-shop')
  })

  test('fails when it names a head that is larger than the log that is shown', async () => {
    again({ head: { size: 500, root: 'e'.repeat(64), at: minute(90) } })
    expect(await codes([auditor.published.publicKey])).toEqual([
      'attestation-of-log',
      'attestation-beyond-log',
      'attestation-unfounded',
    ])
  })
})

describe('an audit that was begun', () => {
  const tell = async (...entries: Record<string, unknown>[]) => {
    const lines = entries.map((one) => canonicalJson({ v: 1, at: minute(61), ...one }))
    const all = [...served.lines, ...lines]
    const source = serve({ ...served, lines: all, head: await makeHead(all, shopKey) })
    const { findings } = await verifyLog(source, { shop, isWhole: true })
    return findings.find(({ code }) => code === 'audit-without-result')
  }

  test('is told by the log itself until it was attested or given up', async () => {
    const oldest = minute(60)
    expect(await tell()).toMatchObject({ verdict: 'note', facts: { count: 1, drawn: 0, oldest } })
    expect(await tell({ kind: 'audit-drawn', audit })).toMatchObject({
      facts: { count: 1, drawn: 1, oldest },
    })
    expect(await tell({ kind: 'audit-drawn', audit }, { kind: 'audit-attested', audit })).toBeUndefined()
    expect(await tell({ kind: 'audit-abandoned', audit })).toBeUndefined()
    const other = `adt_${'8'.repeat(32)}`
    expect(await tell({ kind: 'audit-attested', audit: other })).toMatchObject({ facts: { count: 1 } })
    expect(await tell({ kind: 'auditor-key', key: 'a'.repeat(32) })).toBeDefined()
  })
})
