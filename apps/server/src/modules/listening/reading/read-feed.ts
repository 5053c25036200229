import { type Asking, askSource } from './ask-source.ts'
import { failed, type Reading, type SourceToRead } from './heard-item.ts'
import { parseFeed } from './parse-feed.ts'

/** Largest feed that is read; what is longer is cut off while it comes. */
const feedBytesMax = 5 * 1024 * 1024

/** Reads an RSS or Atom feed when it has changed. */
export async function readFeed(source: SourceToRead, asking: Asking): Promise<Reading> {
  const { address, etag, lastModified } = source
  const answer = await askSource(
    {
      url: address ?? '',
      accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9',
      bytesMax: feedBytesMax,
      etag,
      lastModified,
    },
    asking,
  )
  if (answer.kind !== 'answered') return answer
  const { headers, bytes, url } = answer
  const feed = parseFeed(bytes, { contentType: headers['content-type'] ?? '', url })
  if (feed.kind === 'refused') return failed(feed.why)
  return {
    kind: 'read',
    items: feed.items,
    unreadable: feed.unreadable,
    cursor: null,
    etag: headers.etag?.slice(0, 500) ?? null,
    lastModified: headers['last-modified']?.slice(0, 100) ?? null,
    hasMore: false,
  }
}
