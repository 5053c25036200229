import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '../src/canonical-json.ts'
import { findAttested, readAttestation, recomputeAudit, verifyLog } from '../src/index.ts'
import { makeHead, makeKey, makeLines, minute, reviewId, serve, shop, type TestKey } from './make-log.ts'
import { useLog } from './use-log.ts'

const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const nonce = 'ab'.repeat(32)
const audit = `adt_${'7'.repeat(32)}`

const { key: shopKey, served, look, sign } = useLog()
let auditor: TestKey

/** Where the key was announced, and the terms committed to. */
const announced = (facts: Record<string, unknown> = {}) =>
  canonicalJson({
    v: 1,
    kind: 'auditor-key',
    at: minute(59),
    code: 'pinned',
    key: auditor.published.keyId,
    ...facts,
  })
const committed = (facts: Record<string, unknown> = {}) =>
  canonicalJson({
    v: 1,
    kind: 'audit-committed',
    at: minute(60),
    audit,
    nonceHash: hashOf(Buffer.from(nonce, 'hex')),
    ...facts,
  })

beforeEach(async () => {
  auditor = makeKey()
  served.attestations.keys = [auditor.published]
  await build({})
})

type Change = {
  before?: string[]
  document?: Record<string, unknown>
  attested?: Record<string, unknown> | null
}

/** A log with the audit in it: key, commitment, a head over both, the signed attestation, and the entry that tells it. */
async function build({ before = [announced(), committed()], document = {}, attested = {} }: Change) {
  const drawn = [...makeLines(20), ...before]
  const head = await makeHead(drawn, shopKey)
  const item = attest(drawn.length, String(head.root), document)
  const told = canonicalJson({
    v: 1,
    kind: 'audit-attested',
    at: minute(61),
    audit,
    attestation: hashOf(canonicalJson(item)),
    key: auditor.published.keyId,
    ...attested,
  })
  served.attestations.items = [item]
  await sign(attested === null ? drawn : [...drawn, told])
}

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
  const { findings } = await look({ auditorKeys })
  return findings.map(({ code }) => code).filter((code) => /attestation|audits/.test(code))
}
const again = (document: Record<string, unknown>) => build({ document })

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
    await again({ sampleHash: 'c'.repeat(64) })
    expect((await codes()).at(-1)).toBe('attestation-sample-wrong')
    await again({ population: 19 })
    expect((await codes()).at(-1)).toBe('attestation-sample-wrong')
  })

  test('fails when the nonce was not committed to before the head that it was drawn with', async () => {
    await build({ before: [announced(), committed({ nonceHash: 'd'.repeat(64) })] })
    expect((await codes()).at(-1)).toBe('attestation-draw-wrong')
  })

  test('fails when it names a head of another log, and tells of audits without a result', async () => {
    await again({ head: { size: 5, root: 'e'.repeat(64), at: minute(90) } })
    served.attestations.unsigned = [{ audit }]
    const found = await codes()
    expect(found).toContain('attestation-of-other-log')
    expect(found).toContain('audits-unsigned')
    expect(found).toContain('attestation-unfounded')
    expect(found).not.toContain('attestation-good-by-shop')
  })

  test('fails when it names a head that is larger than the log that is shown', async () => {
    await again({ head: { size: 500, root: 'e'.repeat(64), at: minute(90) } })
    expect(await codes([auditor.published.publicKey])).toEqual([
      'attestation-of-log',
      'attestation-beyond-log',
      'attestation-unfounded',
    ])
  })
})

describe('an attestation in the log', () => {
  test('fails when the log tells of another document under the same audit', async () => {
    await build({ attested: { attestation: 'a'.repeat(64) } })
    expect((await codes()).at(-1)).toBe('attestation-not-logged')
    await build({})
    const [item] = served.attestations.items
    served.attestations.items = [auditor.signed({ ...item, signature: undefined, statement: '更好听的话' })]
    expect((await codes()).at(-1)).toBe('attestation-not-logged')
  })

  test('waits for its entry for a day, and fails without it afterwards', async () => {
    await build({ attested: null })
    expect((await codes()).at(-1)).toBe('attestation-not-logged-yet')
    served.head = await makeHead(served.lines, shopKey, { at: minute(100 + 24 * 60 + 1) })
    expect((await codes()).at(-1)).toBe('attestation-not-logged')
  })

  test('counts only under a key that the log announced before it', async () => {
    await build({ before: [committed()] })
    expect((await codes()).at(-1)).toBe('attestation-key-unannounced')
    await sign([...served.lines, announced()])
    expect((await codes()).at(-1)).toBe('attestation-key-unannounced')
    await build({ before: [announced(), announced({ code: 'revoked' }), committed()] })
    expect((await codes()).at(-1)).toBe('attestation-key-unannounced')
    await build({ before: [announced({ key: 'b'.repeat(32) }), announced(), committed()] })
    expect((await codes()).at(-1)).toBe('attestation-good-by-shop')
    await sign([...served.lines, announced({ code: 'revoked' })])
    expect((await codes()).at(-1)).toBe('attestation-good-by-shop')
  })
})

describe('one attestation, asked about alone', () => {
  const ask = (places: Record<string, unknown>) => {
    served.attestations.entries = [{ audit, ...places }]
    return findAttested(serve(served), { shop, document: served.attestations.items[0] })
  }

  test('is found in the log with the key that was announced before it', async () => {
    const size = served.lines.length
    const places = { attested: size - 1, key: size - 3 }
    expect(await ask(places)).toBe('logged')
    expect(await ask({ ...places, key: null })).toBe('not-yet')
    expect(await ask({ ...places, attested: size })).toBe('not-yet')
    expect(await ask({ ...places, attested: size - 2 })).toBe('not-logged')
    expect(await ask({ ...places, key: 3 })).toBe('not-logged')
  })

  test('is not found where the log tells of another document, or announced the key only afterwards', async () => {
    const size = served.lines.length
    await build({ attested: { attestation: 'a'.repeat(64) } })
    expect(await ask({ attested: size - 1, key: size - 3 })).toBe('not-logged')
    await build({ before: [committed()] })
    await sign([...served.lines, announced()])
    expect(await ask({ attested: size - 2, key: size - 1 })).toBe('not-logged')
  })
})

describe('an audit that the auditor’s own browser reckons again', () => {
  const terms = { from: minute(-10), to: minute(1000), sampleSize: 10 }
  /** The audit up to its draw, as it stands when the auditor is about to sign. */
  async function draw(drawn: Record<string, unknown> = {}) {
    await build({ before: [announced(), committed(terms)], attested: null })
    const size = served.lines.length
    const { root } = served.head
    const facts = { v: 1, kind: 'audit-drawn', at: minute(61), audit, nonce, root, size, ...drawn }
    await sign([...served.lines, canonicalJson(facts)])
    return { size, root: String(root) }
  }
  const reckon = async (drawnWith: { size: number; root: string }) => {
    const found = await recomputeAudit(serve(served), { shop, audit, drawnWith })
    return found.kind === 'recomputed' ? found.audit : found.fault
  }

  test('gives the seed, the population and the sample that were drawn', async () => {
    const drawnWith = await draw()
    const { document } = readAttestation(attest(drawnWith.size, drawnWith.root))
    const found = await reckon(drawnWith)
    expect(found).toMatchObject({
      terms: { index: drawnWith.size - 1, nonceHash: hashOf(Buffer.from(nonce, 'hex')) },
      draw: { nonce, ...drawnWith },
      population: 20,
      sampleHash: document.sampleHash,
    })
    if (typeof found === 'string') throw new Error(found)
    expect(found.sample).toHaveLength(10)
    expect(found.entries.get(found.sample[0] ?? '')?.[0]?.kind).toBe('received')
  })

  test('is not reckoned with another head than the auditor saw, nor from another number', async () => {
    const { size, root } = await draw()
    expect(await reckon({ size, root: 'e'.repeat(64) })).toBe('other-head')
    expect(await reckon({ size: size - 1, root })).toBe('other-head')
    await draw({ nonce: 'cd'.repeat(32) })
    expect(await reckon({ size, root })).toBe('other-nonce')
    await draw({ size: size + 1 })
    expect(await reckon({ size, root })).toBe('other-head')
  })

  test('is not reckoned before the log tells of it, nor from a log that was changed', async () => {
    const drawnWith = await draw()
    const whole = served.lines
    await sign(whole.slice(0, -1))
    expect(await reckon(drawnWith)).toBe('not-drawn')
    await sign(makeLines(30))
    expect(await reckon({ size: 0, root: hashOf('') })).toBe('not-committed')
    served.lines = served.lines.with(3, String(served.lines[5]))
    expect(await reckon({ size: 0, root: hashOf('') })).toBe('log')
  })
})

describe('an audit that was begun', () => {
  beforeEach(() => build({ attested: null }))

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
