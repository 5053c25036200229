import type { Asking } from './ask-source.ts'
import { failed, type Reading, type SourceToRead } from './heard-item.ts'
import { readFeed } from './read-feed.ts'
import { readJson } from './read-json.ts'
import { readMastodon } from './read-mastodon.ts'

/** Reads a source once, whatever its kind. Never throws for what others do. */
export function readSource(source: SourceToRead, asking: Asking): Promise<Reading> {
  if (source.kind === 'feed') return readFeed(source, asking)
  if (source.kind === 'json') return readJson(source, asking)
  if (source.kind === 'webhook') return Promise.resolve(failed('refused-address'))
  return readMastodon(source, asking)
}
