import { etagOf } from '../../../platform/http/etag.ts'
import type { KnownPage, PageMemory } from '../../../platform/pages/page-memory.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { AskedPage, PageReach } from './ready-address.ts'
import { type RowAnswer, type RowKey, removeOldPages, storeRow } from './ready-page-store.ts'

export type PageMaking = {
  platform: Platform
  reach: Pick<PageReach, 'publicUrl' | 'canMail'>
  memory: PageMemory<KnownPage>
  readRow(shop: string, key: RowKey): Promise<RowAnswer>
}

/** Whatever was read longer ago than this is asked about once more before it is given out. */
const freshMs = 250
/** A subject that changes faster than its page is made is left to the routes. */
const roundsMax = 5

/**
 * The page from its row, else made. The version is read before the data and looked at again after, so that what was
 * made while a change came in is made again: whoever joined late knows of the change.
 */
export async function findOrMake(making: PageMaking, asked: AskedPage): Promise<KnownPage | undefined> {
  const { memory } = making
  for (let round = 0; round < roundsMax; round++) {
    const since = memory.now()
    const row = await making.readRow(asked.shop, rowKeyOf(asked))
    if (row.page) return remember(making, asked, { ...row.page, since, confirmedAt: row.now })
    const began = memory.now()
    const body = await makeBody(making, asked)
    if (body === null) return undefined
    const made = { body, etag: etagOf(body), row, tookMs: memory.now() - began }
    const checkedAt = memory.now()
    if (!(await isCurrent(making, asked, made))) continue
    const isChecked = asked.isKept || made.tookMs > freshMs
    return remember(making, asked, { ...made, since: isChecked ? checkedAt : since, confirmedAt: row.now })
  }
  throw new Error('the page changes faster than it is made')
}

type MadePage = { body: string; etag: string; row: RowAnswer; tookMs: number }

function makeBody({ platform, reach }: PageMaking, asked: AskedPage): Promise<string | null> {
  const { language, languageQuery } = asked
  return asked.address.make({ platform, ...reach, language, languageQuery }, asked.parts)
}

/** Keeps the page where it is to be kept; says whether the version it was made from still counts. */
async function isCurrent(
  { platform, readRow }: PageMaking,
  asked: AskedPage,
  made: MadePage,
): Promise<boolean> {
  const { body, etag, row, tookMs } = made
  const { version, now: madeAt } = row
  const key = rowKeyOf(asked)
  if (asked.isKept) {
    const isStored = await storeRow(platform, asked.shop, { ...key, version, madeAt, body, etag })
    await removeNowAndThen(platform, asked.shop)
    return isStored
  }
  return tookMs <= freshMs || (await readRow(asked.shop, key)).version === version
}

function remember(
  { memory }: PageMaking,
  asked: AskedPage,
  made: { body: string; etag: string; confirmedAt: Date; since: number },
): KnownPage {
  const page = { etag: made.etag, confirmedAt: made.confirmedAt, body: Buffer.from(made.body) }
  memory.keep(asked, { page, since: made.since })
  return page
}

/** Old rows are looked for with every so many pages kept. */
const storesPerRemoval = 50
let stores = 0

async function removeNowAndThen(platform: Platform, shop: string): Promise<void> {
  stores = (stores + 1) % storesPerRemoval
  if (stores > 0) return
  await runInShop(platform, { shopId: shop, actor: { kind: 'system' } }, removeOldPages).catch(
    (error: unknown) => platform.log.debug({ err: error }, 'old pages stay a while'),
  )
}

/** What is not kept has no row of its own, but its subject has a version. */
function rowKeyOf({ subject, variant, isKept }: AskedPage): RowKey {
  return { subject, variant: isKept ? variant : '-' }
}
