import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** All rows of the record table as `COPY` text, in pieces of about 64 KiB. */
export async function copyOut(client: pg.Client): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const piece of client.query(to('copy feedback to stdout'))) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes < 65_536) continue
    pieces.push(Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  pieces.push(Buffer.concat(waiting))
  return pieces
}

/** Seconds that a bare `COPY` of the rows into the same, empty record table takes, its commit included. */
export async function measureCopy(client: pg.Client, pieces: readonly Buffer[]): Promise<number> {
  const started = performance.now()
  await pipeline(Readable.from(pieces), client.query(from('copy feedback from stdin')))
  return (performance.now() - started) / 1000
}

/** Empties everything that voices leave behind, and writes out what is dirty: both sides start alike. */
export async function emptyRecord(client: pg.Client): Promise<void> {
  await client.query(`
    truncate feedback, feedback_work, feedback_stuck, request_key, rollup_day, rollup_day_aspect, rollup_product,
      rollup_product_aspect, rollup_product_phrase, rollup_product_batch, published_stars, publication_count,
      screening_key, screening_rhythm, service_only_stars cascade`)
  await client.query('checkpoint')
}
