import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../src/canonical-json.ts'
import {
  found,
  Refused,
  readKeptHead,
  readSignedHead,
  readWitnessedHeads,
  verifyLog,
  writeKeptHead,
} from '../src/index.ts'
import {
  makeHead,
  makeKey,
  makeLines,
  minute,
  product,
  reviewId,
  serve,
  shop,
  type TestKey,
} from './make-log.ts'
import { useLog } from './use-log.ts'

const { key, served, look, codes, failures, sign } = useLog()

/** Looks once, and keeps the head as a file would. */
async function keep() {
  const { keep: kept } = await look()
  if (!kept) throw new Error('nothing to keep')
  return readKeptHead(JSON.parse(writeKeptHead(kept)))
}

describe('a log that nobody touched', () => {
  test('is proven whole, and next time to continue what was kept', async () => {
    expect(await codes()).toEqual(['head-signed', 'head-first', 'log-whole', 'reviews-undecided'])
    const kept = await keep()
    expect(await codes({ kept })).toContain('head-same')
    await sign(makeLines(33))
    const findings = await codes({ kept })
    expect(findings.slice(0, 4)).toEqual(['head-signed', 'head-continues', 'log-whole', 'log-kept-prefix'])
    expect(await codes({ kept, isWhole: false })).toEqual(['head-signed', 'head-continues', 'log-not-walked'])
  })

  test('names reviews that were received and never decided', async () => {
    const { findings } = await look()
    expect(findings.at(-1)).toMatchObject({
      code: 'reviews-undecided',
      facts: { undecided: 1, held: 0, oldest: minute(4) },
    })
  })

  test('holds the stars that the shop shows, and fails them when they are others', async () => {
    const { findings } = await look({ product })
    expect(findings.at(-1)).toMatchObject({
      code: 'product-agrees',
      facts: { count: 17, mean: 3, logged: '4 · 3 · 3 · 3 · 4' },
    })
    served.stars = [3, 3, 3, 3, 4]
    expect(await failures({ product })).toEqual(['product-differs'])
    served.stars = [4, 3, 3, 3, 4]
    served.mean = 3.01
    expect(await failures({ product })).toEqual(['product-differs'])
  })

  test('are caught to be others than shown, however busy the log is with something else', async () => {
    served.stars = [3, 3, 3, 3, 4]
    const others = { product: `prd_${'9'.repeat(32)}`, review: `fbk_${'9'.repeat(32)}` }
    const pause = () => sign([...served.lines, line(served.lines[0], others)])
    expect(await failures({ product, pause })).toEqual(['product-differs'])
  })

  test('agree also when the log passes by what was shown while both are compared', async () => {
    const reviews = makeLines(22)
    served.stars = [5, 3, 3, 3, 4]
    served.mean = 2.89
    const pause = () => sign(reviews.slice(0, Math.min(reviews.length, served.lines.length + 4)))
    const { findings } = await look({ product, pause })
    expect(findings.at(-1)).toMatchObject({ code: 'product-agrees', facts: { count: 18, mean: 2.89 } })
  })
})

describe('rows changed behind the log', () => {
  const changes: Record<string, (lines: string[]) => string[]> = {
    edited: (lines) => lines.with(6, line(lines[6], { stars: 5 })),
    deleted: (lines) => lines.toSpliced(6, 1),
    inserted: (lines) =>
      lines.toSpliced(6, 0, canonicalJson({ v: 1, kind: 'removed', review: reviewId(3), at: minute(6) })),
    reordered: (lines) => lines.with(6, lines[7] ?? '').with(7, lines[6] ?? ''),
    truncated: (lines) => lines.slice(0, -5),
  }
  for (const [name, change] of Object.entries(changes)) {
    test(`are caught at the first look when they were ${name} under the signed head`, async () => {
      served.lines = change(served.lines)
      expect(await failures()).toHaveLength(1)
      expect((await look()).keep).toBeUndefined()
    })

    test(`are caught by whoever kept a head when they were ${name} and a new head was signed`, async () => {
      const kept = await keep()
      await sign(change(served.lines))
      expect(await failures()).toEqual([])
      expect((await failures({ kept })).length).toBeGreaterThan(0)
      // The log grows on, so that its size says nothing any more.
      await sign([...served.lines, ...makeLines(30).slice(50)])
      expect(await failures({ kept })).toEqual(['head-rewritten', 'log-rewritten'])
      expect(await failures({ kept, isWhole: false })).toEqual(['head-rewritten'])
    })
  }

  test('are caught when the whole log was built anew with other words', async () => {
    const kept = await keep()
    await sign(served.lines.map((one) => line(one, { product: `prd_${'9'.repeat(32)}` })))
    expect(await failures()).toEqual([])
    expect(await failures({ kept })).toEqual(['head-forked', 'log-rewritten'])
  })

  test('are caught in the page of entries that a server invents, also when its proofs are good', async () => {
    const honest = serve({ ...served })
    const lines = served.lines.with(3, line(served.lines[3], { code: 'abuse' }))
    const source = { ...honest, lines: serve({ ...served, lines }).lines }
    const { findings } = await verifyLog(source, { shop, isWhole: true })
    expect(findings.map(({ code }) => code)).toContain('log-changed')
  })
})

describe('a log that is shorter than a head that was signed', () => {
  test('fails, whoever kept that head, and is not kept itself', async () => {
    const kept = await keep()
    const facts = { witness: 'https://w.example', size: kept.head.size, at: kept.head.at }
    const answer = { items: [{ head: kept.head.document, publicKey: kept.publicKey }] }
    const milestones = await readWitnessedHeads({ witness: facts.witness, shop, answer })
    expect((await look({ milestones })).findings).toContainEqual(found('witness-agrees', facts))
    await sign(served.lines.slice(0, -5))
    const short = found('log-shorter-than-signed', { size: kept.head.size, found: served.lines.length })
    const verified = await look({ milestones })
    expect(verified.findings).toContainEqual(short)
    expect(verified.keep).toBeUndefined()
    expect(await failures({ kept })).toEqual(['head-shrunk', 'head-older', 'log-shorter-than-signed'])
  })
})

describe('heads that others kept', () => {
  const witnessed = async (by: TestKey, size = 10) => {
    const head = await makeHead(makeLines(size), by)
    const answer = { items: [{ head, publicKey: by.published.publicKey }] }
    return readWitnessedHeads({ witness: 'https://w.example', shop, answer })
  }

  test('accuse the shop only when they are signed by a key of it, and are named otherwise', async () => {
    const other = makeKey()
    const { findings, keep: kept } = await look({ milestones: await witnessed(other, 11) })
    expect(findings).toContainEqual(
      found('witness-key-unknown', { witness: 'https://w.example', keyId: other.published.keyId }),
    )
    expect(findings.some(({ verdict }) => verdict === 'failed')).toBe(false)
    expect(kept).toBeDefined()
    // A key that the reader kept stays the shop's, also when it is not published any more.
    const before = await keep()
    const milestones = await witnessed(key, 30)
    served.keys = [other.published]
    served.head = await makeHead(served.lines, other, { at: minute(99) })
    expect(await failures({ milestones })).toEqual([])
    expect(await failures({ milestones, kept: before })).toContain('log-shorter-than-signed')
  })

  test('show that there was a log when the shop has none to show, also in a quick look', async () => {
    const milestones = await witnessed(key)
    const head = async () => {
      throw new Refused(404, 'log/no-head')
    }
    const { findings } = await verifyLog({ ...serve(served), head }, { shop, isWhole: false, milestones })
    expect(findings).toContainEqual(expect.objectContaining({ code: 'log-shorter-than-signed' }))
    await sign(served.lines.with(0, line(served.lines[0], { stars: 5 })))
    expect(await failures({ milestones, isWhole: false })).toEqual(['witness-disagrees'])
  })

  test('are no evidence when the kept one was changed after the shop signed it', async () => {
    const kept = await keep()
    const changed = { ...kept.head.document, root: 'a'.repeat(64) }
    const forged = { head: readSignedHead(changed), publicKey: kept.publicKey }
    expect(await failures({ kept: forged })).toEqual([])
    expect(await codes({ kept: forged })).toContain('head-kept-unsigned')
    expect(await codes({ kept })).not.toContain('head-kept-unsigned')
  })
})

describe('a head', () => {
  test('of another key, another shop, or with one member changed is not believed', async () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ ...served.head, size: 5 }, 'head-unsigned'],
      [{ ...served.head, at: minute(9) }, 'head-unsigned'],
      [await makeHead(served.lines, makeKey(), { keyId: key.published.keyId }), 'head-unsigned'],
      [await makeHead(served.lines, makeKey()), 'key-unknown'],
      [await makeHead(served.lines, key, { shop: `shp_${'8'.repeat(32)}` }), 'head-of-other-shop'],
    ]
    for (const [head, code] of cases) {
      served.head = head
      expect(await failures()).toEqual([code])
    }
  })

  test('of more than three hours ago is remarked, and one from before the kept head fails', async () => {
    expect(await codes()).not.toContain('head-stale')
    expect((await look({ now: new Date(minute(70 + 181)) })).findings).toContainEqual(
      expect.objectContaining({ code: 'head-stale', verdict: 'note' }),
    )
    const kept = await keep()
    served.head = await makeHead(served.lines, key, { at: minute(69) })
    expect(await failures({ kept })).toEqual(['head-older'])
    expect((await look({ kept })).keep).toBeUndefined()
    served.head = await makeHead(served.lines, key, { at: minute(71) })
    expect(await failures({ kept })).toEqual([])
  })

  test('is not believed under a key whose name is not its own hash', async () => {
    served.keys = [{ ...makeKey().published, keyId: key.published.keyId }]
    expect(await failures()).toEqual(['key-misnamed'])
  })

  test('may be signed by a new key while the old one stays published, and fails when the old one is gone', async () => {
    const kept = await keep()
    const next = makeKey()
    served.head = await makeHead(served.lines, next, { at: minute(99) })
    served.keys = [next.published, key.published]
    expect(await codes({ kept })).toContain('key-new')
    expect(await failures({ kept })).toEqual([])
    served.keys = [next.published]
    expect(await failures({ kept })).toEqual(['key-gone'])
  })
})

describe('entries', () => {
  test('are refused when a line is no entry, or says the same in other bytes', async () => {
    const good = served.lines
    for (const [wrong, code] of [
      ['{"v":1}', 'entry-unreadable'],
      ['not json', 'entry-unreadable'],
      ['{"v":1, "kind":"appeal","at":"2026-03-01T08:00:00.000Z"}', 'entry-not-canonical'],
      [`{"at":"2026-03-01T08:00:00.000Z","kind":"appeal","v":1,"x":"\\u0061"}`, 'entry-not-canonical'],
    ] as const) {
      await sign(good.with(8, wrong))
      expect(await failures()).toEqual([code])
    }
  })

  test('keep members that a later version of the log adds', async () => {
    await sign(served.lines.with(8, line(served.lines[8], { later: { z: [1, 'ä'], a: null } })))
    expect(await failures()).toEqual([])
  })

  test('with a time after their head are caught, and those a day before their neighbours are named', async () => {
    const good = served.lines
    await sign([...good, line(good[0], { at: '2026-05-01T00:00:00.000Z' })])
    expect(await failures()).toEqual(['entry-later-than-head'])
    await sign([...good, line(good[0], { at: '2026-02-27T00:00:00.000Z' })])
    expect(await failures()).toEqual([])
    expect((await look()).findings).toContainEqual(
      expect.objectContaining({ code: 'entry-backdated', facts: expect.objectContaining({ count: 1 }) }),
    )
    await sign([...good, line(good[0], { at: minute(-60) })])
    expect(await codes()).not.toContain('entry-backdated')
  })
})

function line(from: string | undefined, change: Record<string, unknown>): string {
  return canonicalJson({ ...JSON.parse(from ?? '{}'), ...change })
}
