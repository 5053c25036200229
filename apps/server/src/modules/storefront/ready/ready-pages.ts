import { refusalOf } from '../../../platform/http/problem-reply.ts'
import { askTogether } from '../../../platform/pages/ask-together.ts'
import { joinAskers } from '../../../platform/pages/join-askers.ts'
import { createPageMemory, type KnownPage } from '../../../platform/pages/page-memory.ts'
import type { Platform } from '../../../platform/scope.ts'
import { findOrMake } from './find-or-make.ts'
import type { AskedPage, PageReach } from './ready-address.ts'
import { type RowAnswer, type RowKey, readRows } from './ready-page-store.ts'

export type FoundPage = {
  page: KnownPage
  /** Set when the database is away: so many seconds ago this was the page. */
  secondsOld?: number
}

export type ReadyPages = {
  /** The page; undefined where there is none. Throws what its maker throws. */
  find(asked: AskedPage): Promise<FoundPage | undefined>
  /** The page when this process knows it to be true at this moment. */
  known(asked: AskedPage): KnownPage | undefined
  /** Lets go of what this process knows of a subject, of a whole shop, or of all. */
  forget(shopId?: string, subject?: string): void
}

export type ReadyPagesOptions = {
  platform: Platform
  reach: Pick<PageReach, 'publicUrl' | 'canMail'>
}

/**
 * `freshMs`: a page is given out for so long without asking the database again; `knownMs`: it is kept for so long
 * for the time when the database is away.
 */
const limits = { bytesMax: 64 * 1024 * 1024, freshMs: 250, knownMs: 3_600_000 }
/** After the database was found away, whoever asks for a known page gets it at once for so long. */
const restMs = 1000

/** Public pages of this process: remembered for a moment, else read from their row, else made, once for all who ask. */
export function openReadyPages({ platform, reach }: ReadyPagesOptions): ReadyPages {
  const memory = createPageMemory<KnownPage>(limits)
  const askers = joinAskers<KnownPage | undefined>()
  const readRow = askTogether<RowKey, RowAnswer>({
    askAll: (shop, keys) => readRows(platform, shop, keys),
    parallel: 3,
    most: 50,
  })
  const making = { platform, reach, memory, readRow }
  let awayUntil = 0
  return {
    forget: memory.forget,
    known(asked) {
      const known = memory.look(asked)
      return known?.isFresh ? known.page : undefined
    },
    async find(asked) {
      const known = memory.look(asked)
      if (known?.isFresh) return { page: known.page }
      if (known && memory.now() < awayUntil) return known
      // Whoever asks after a change must not be told what was begun before it.
      const key = `${memory.generation(asked)} ${asked.key}`
      try {
        const page = await askers.ask(key, () => findOrMake(making, asked))
        return page && { page }
      } catch (error) {
        if (refusalOf(error).code !== 'request/unavailable') throw error
        awayUntil = memory.now() + restMs
        const last = memory.look(asked)
        if (last) return last
        throw error
      }
    },
  }
}
