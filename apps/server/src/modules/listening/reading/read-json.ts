import { type Asking, askSource } from './ask-source.ts'
import { failed, type HeardItem, type Reading, type SourceToRead } from './heard-item.ts'
import { mapItems } from './map-items.ts'

const answerBytesMax = 4 * 1024 * 1024

/** Reads a JSON address and takes items out of the answer by the shop's mapping. */
export async function readJson(source: SourceToRead, asking: Asking): Promise<Reading> {
  const { mapping, cursor, secret, etag, lastModified } = source
  const url = addressOf(source)
  if (url === undefined || mapping === null) return failed('refused-address')
  const answer = await askSource(
    { url, accept: 'application/json', bytesMax: answerBytesMax, secret, etag, lastModified },
    asking,
  )
  if (answer.kind !== 'answered') return answer
  const { headers } = answer
  let whole: unknown
  try {
    whole = JSON.parse(answer.bytes.toString('utf8'))
  } catch {
    return failed('not-json')
  }
  const found = mapItems(whole, mapping)
  if (found === undefined) return { ...failed('no-list'), whole }
  if (found.items.length === 0 && found.unreadable > 0) return { ...failed('nothing-fits'), whole }
  return {
    kind: 'read',
    ...found,
    cursor: newestOf(found.items) ?? cursor,
    etag: headers.etag?.slice(0, 500) ?? null,
    lastModified: headers['last-modified']?.slice(0, 100) ?? null,
    hasMore: false,
    whole,
  }
}

function addressOf({ address, cursor, cursorParameter }: SourceToRead): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (cursorParameter !== '' && cursor !== null) url.searchParams.set(cursorParameter, cursor)
  return url.href
}

/** The id by which the next question asks for what is newer. */
function newestOf(items: readonly HeardItem[]): string | null {
  const [newest] = items.toSorted(
    (one, other) => (other.saidAt?.getTime() ?? 0) - (one.saidAt?.getTime() ?? 0),
  )
  return newest?.replyKey ?? null
}
