/** A page as it goes out. */
export type KnownPage = {
  body: Buffer
  etag: string
  /** When the database last said that this is the page, by the database's clock. */
  confirmedAt: Date
}

export type Remembered<Page> = { page: Page; isFresh: boolean; secondsOld: number }

/** The pages that this process knows, at most so many bytes of them; the one longest not asked about goes first. */
export type PageMemory<Page> = {
  look(address: PageAddress): Remembered<Page> | undefined
  /** `since`: moment, by `now()`, from which the page is known to be true. */
  keep(address: PageAddress, kept: { page: Page; since: number }): void
  /** Changes whenever pages of the subject are forgotten; what was begun before that is of no use after. */
  generation(address: PageAddress): number
  /** Forgets the pages of a subject; without one, of the whole shop; without a shop, all. */
  forget(shopId?: string, subject?: string): void
  /** A clock that only runs forward, in milliseconds. */
  now(): number
}

/** `key` names one page among all shops; the same string each time is looked up faster than one put together. */
export type PageAddress = { shop: string; subject: string; key: string }

export type MemoryLimits = { bytesMax: number; freshMs: number; knownMs: number }

type Entry<Page> = { page: Page; since: number; bytes: number; address: PageAddress }

/** Bytes that a page takes beside its body: keys, headers, bookkeeping. */
const bytesAside = 500
/** Traces of what was forgotten lately; without one, a page that was being read may stay for its quarter of a second. */
const tracesMax = 20_000

/** Opens a memory. `freshMs`: how long a page counts without asking; `knownMs`: how long it is kept for bad times. */
export function createPageMemory<Page extends { body: Buffer }>(
  limits: MemoryLimits,
  now: () => number = () => performance.now(),
): PageMemory<Page> {
  const entries = new Map<string, Entry<Page>>()
  const keysOf = new Map<string, Set<string>>()
  const forgotten = new Map<string, { at: number; count: number }>()
  let forgettings = 0
  let bytes = 0

  const remove = (key: string) => {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    bytes -= entry.bytes
    for (const group of groupsOf(entry.address)) {
      const keys = keysOf.get(group)
      keys?.delete(key)
      if (keys?.size === 0) keysOf.delete(group)
    }
  }
  return {
    now,
    look(address) {
      const entry = entries.get(address.key)
      if (!entry) return undefined
      const age = now() - entry.since
      if (age <= limits.knownMs)
        return { page: entry.page, isFresh: age <= limits.freshMs, secondsOld: Math.floor(age / 1000) }
      remove(address.key)
      return undefined
    },
    generation: (address) => Math.max(...tracesOf(address).map((group) => forgotten.get(group)?.count ?? 0)),
    keep(address, { page, since }) {
      const { key } = address
      if (tracesOf(address).some((group) => (forgotten.get(group)?.at ?? -1) >= since)) return
      const present = entries.get(key)
      if (present && present.since > since) return
      remove(key)
      const size = page.body.byteLength + bytesAside
      if (size > limits.bytesMax) return
      entries.set(key, { page, since, bytes: size, address })
      bytes += size
      for (const group of groupsOf(address)) keysOf.set(group, (keysOf.get(group) ?? new Set()).add(key))
      for (const oldest of entries.keys()) {
        if (bytes <= limits.bytesMax) break
        remove(oldest)
      }
    },
    forget(shopId, subject) {
      const group = subject === undefined ? shopId : `${shopId} ${subject}`
      if (forgotten.size >= tracesMax) forgotten.clear()
      forgotten.set(group ?? everything, { at: now(), count: ++forgettings })
      for (const key of [...(group === undefined ? entries.keys() : (keysOf.get(group) ?? []))]) remove(key)
    },
  }
}

const everything = ''

function tracesOf(address: PageAddress): string[] {
  return [everything, ...groupsOf(address)]
}

function groupsOf({ shop, subject }: PageAddress): string[] {
  return [shop, `${shop} ${subject}`]
}
