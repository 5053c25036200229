import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener } from './create-screener.ts'
import { ordinaryReview, ordinaryStream, streamStart } from './ordinary-stream.ts'
import type { ScreenedReview } from './screened-review.ts'
import { keysOf, rhythmKeysOf, screeningKeyKinds } from './screening-keys.ts'
import { createScreeningMemory, recordChanges } from './screening-memory.ts'

const hour = 3_600_000
const lamp =
  '台灯的光偏暖，调到最低一档晚上喂奶正合适，磁吸的底座贴在床头铁架上很牢，充一次电用了将近两个星期。'

function review(changes: Partial<ScreenedReview> & { id: string }): ScreenedReview {
  return { productId: 'lamp', authorId: `author-${changes.id}`, text: '', createdAt: streamStart, ...changes }
}

const texts = [
  lamp,
  `${lamp}加微信 abc12345`,
  '很好',
  '质量很好，物流很快',
  '此用户没有填写评价',
  'great',
  '',
]
const anyReview = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 3 }),
    productId: fc.constantFrom('a', 'b'),
    authorId: fc.constantFrom('x', 'y', 'z', 'w', 'v'),
    text: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 60 })),
    createdAt: fc.integer({ min: 0, max: 20 }).map((hours) => streamStart + hours * hour),
    orderId: fc.constantFrom('o1', 'o2', 'o3'),
    deliveredAt: fc.constantFrom(streamStart, streamStart + 5 * hour),
    deviceHash: fc.constantFrom('d1', 'd2'),
    networkHash: fc.constantFrom('n1', 'n2'),
    authorCreatedAt: fc.constantFrom(streamStart - hour, streamStart - 4000 * hour),
    source: fc.constantFrom('web', 'kiosk', 'import'),
  },
  { requiredKeys: ['id', 'productId', 'authorId', 'text', 'createdAt'] },
)

describe('createScreener', () => {
  it('accepts a single honest review and says nothing about it', () => {
    const { verdict, reopened } = createScreener().judge(review({ id: '1', text: lamp, orderId: 'o1' }))
    expect(verdict).toMatchObject({ decision: 'accept', reasons: [] })
    expect(reopened).toEqual([])
  })

  it('accepts a whole honest stream', () => {
    const screener = createScreener()
    const stopped = ordinaryStream(60).filter((one) => screener.judge(one).verdict.decision !== 'accept')
    expect(stopped).toEqual([])
  })

  it('holds the second account with the same long words, and reopens the first when it is of the same kind', () => {
    const screener = createScreener()
    screener.judge(review({ id: '1', text: lamp }))
    const second = screener.judge(review({ id: '2', text: lamp, createdAt: streamStart + hour }))
    expect(second.verdict.decision).toBe('hold')
    expect(second.verdict.reasons[0]).toMatchObject({ code: 'near-duplicate', related: ['1'] })
    const third = screener.judge(review({ id: '3', text: `${lamp}！！`, createdAt: streamStart + 2 * hour }))
    expect([...second.reopened, ...third.reopened].map(({ id }) => id)).toContain('1')
  })

  it('leaves an honest customer alone whose old review is copied', () => {
    const screener = createScreener()
    screener.judge(review({ id: '1', text: lamp, orderId: 'o1' }))
    const later = streamStart + 60 * 24 * hour
    const copies = ['2', '3', '4', '5', '6'].map((id) =>
      screener.judge(review({ id, text: lamp, createdAt: later + Number(id) * hour })),
    )
    expect(copies.map(({ verdict }) => verdict.decision)).not.toContain('accept')
    expect(copies.flatMap(({ reopened }) => reopened.map(({ id }) => id))).not.toContain('1')
  })

  it('lets the same person repeat himself for all goods of one order and months later', () => {
    const screener = createScreener()
    for (const [at, productId] of ['lamp', 'chair', 'table', 'lamp'].entries()) {
      const createdAt = streamStart + (at === 3 ? 2000 * hour : at * 60_000)
      const one = review({ id: `${at}`, authorId: 'me', productId, text: lamp, orderId: 'o1', createdAt })
      expect(screener.judge(one).verdict.decision).toBe('accept')
    }
  })

  it('lets many authors write the same short praise or the platform’s default words', () => {
    const screener = createScreener()
    for (const [at, text] of Array.from({ length: 40 }, (_, index) => texts[2 + (index % 4)]).entries()) {
      const one = review({ id: `${at}`, text, createdAt: streamStart + at * hour, orderId: `o${at}` })
      expect(screener.judge(one).verdict.decision).toBe('accept')
    }
  })

  it('gives the same verdicts for the beginning of a stream, whatever comes after, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 30 }), fc.nat(30), (stream, length) => {
        const [whole, part] = [createScreener(), createScreener()]
        const all = stream.map((one) => whole.judge(one))
        expect(stream.slice(0, length).map((one) => part.judge(one))).toEqual(all.slice(0, length))
      }),
      { numRuns: 60 },
    )
  })

  it('judges alike when its memory is written down as JSON and read back before every review', () => {
    const campaign = Array.from({ length: 12 }, (_, at) =>
      ordinaryReview(300 + at, {
        productId: 'product-1',
        text: at % 2 === 0 ? lamp : `又一个${at}`,
        deviceHash: 'farm',
      }),
    )
    const stream = [...ordinaryStream(30), ...campaign]
    const [one, other] = [createScreener(), reloadingScreener()]
    for (const each of stream) expect(other(each)).toEqual(one.judge(each))
  })
})

/** Loads only what stands under the review's keys, judges, and keeps the changes as JSON, as a database would. */
function reloadingScreener(): (review: ScreenedReview) => unknown {
  const traces = new Map<string, string>()
  const lists = new Map<string, string[]>()
  const rhythms = new Map<bigint, string>()
  return (one) => {
    const keys = keysOf(one)
    const loaded = keys.map((key) => ({
      ...key,
      traces: (lists.get(`${key.kind} ${key.key}`) ?? []).map((id) => JSON.parse(traces.get(id) ?? '')),
    }))
    const kept = Object.values(rhythmKeysOf(one)).flatMap((key) => {
      const rhythm = rhythms.get(key)
      return rhythm === undefined ? [] : [{ key, rhythm: JSON.parse(rhythm) }]
    })
    const { memory, takeChanges } = recordChanges(createScreeningMemory({ lists: loaded, rhythms: kept }))
    const judged = createScreener(memory).judge(one)
    const { remembered, changed, rhythms: counted } = takeChanges()
    for (const trace of [...changed, ...remembered.map((each) => each.trace)]) {
      traces.set(trace.id, JSON.stringify(trace))
    }
    for (const { trace, keys: under } of remembered) {
      for (const { kind, key } of under) {
        lists.set(`${kind} ${key}`, [trace.id, ...(lists.get(`${kind} ${key}`) ?? [])])
      }
    }
    for (const { key, rhythm } of counted) rhythms.set(key, JSON.stringify(rhythm))
    expect(keys.every(({ kind }) => screeningKeyKinds.includes(kind))).toBe(true)
    return judged
  }
}
