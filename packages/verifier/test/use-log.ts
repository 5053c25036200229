import { beforeEach } from 'vitest'
import { type Verification, type Verified, verifyLog } from '../src/index.ts'
import { makeHead, makeKey, makeLines, minute, type Served, serve, shop, type TestKey } from './make-log.ts'

/** An hour or so after the heads that the tests sign. */
export const now: Date = new Date(minute(150))

export type TestLog = {
  key: TestKey
  /** What the server gives; each test changes what it needs. */
  served: Served
  look: (asked?: Partial<Verification>) => Promise<Verified>
  codes: (asked?: Partial<Verification>) => Promise<string[]>
  failures: (asked?: Partial<Verification>) => Promise<string[]>
  /** Puts other lines into the log and signs them. */
  sign: (lines: string[]) => Promise<void>
}

/** A log of twenty reviews that nobody touched, made anew before each test. */
export function useLog(): TestLog {
  const key = makeKey()
  const served: Served = {
    lines: [],
    head: {},
    keys: [],
    stars: [],
    mean: null,
    answer: {},
    attestations: { items: [], keys: [], unsigned: [] },
  }
  beforeEach(async () => {
    Object.assign(key, makeKey())
    Object.assign(served, await servedBy(key))
  })
  const look = (asked: Partial<Verification> = {}) =>
    verifyLog(serve(served), { shop, isWhole: true, now, pause: async () => undefined, ...asked })
  return {
    key,
    served,
    look,
    codes: async (asked) => (await look(asked)).findings.map(({ code }) => code),
    failures: async (asked) =>
      (await look(asked)).findings.filter(({ verdict }) => verdict === 'failed').map(({ code }) => code),
    async sign(lines) {
      served.lines = lines
      served.head = await makeHead(lines, key)
    },
  }
}

async function servedBy(key: TestKey): Promise<Served> {
  const lines = makeLines(20)
  return {
    lines,
    head: await makeHead(lines, key),
    keys: [key.published],
    // 20 reviews, four of each star; those of 2, 3 and 4 stars lose one each.
    stars: [4, 3, 3, 3, 4],
    mean: 3,
    answer: { decision: 'published', code: null, decidedAt: minute(1), isPresent: true },
    attestations: { items: [], keys: [], unsigned: [] },
  }
}
