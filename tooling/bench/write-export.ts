import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const subjects = ['spout', 'lid', 'handle', 'glaze', 'box', 'courier', 'sieve', 'cup', 'price', 'colour']
const verdicts = [
  'is just right',
  'could be better',
  'broke in a week',
  'surprised us all',
  'is as described',
]
const rowsPerPiece = 1000

/** Products that the rows speak of, by handle. */
export const exportedHandles = Array.from({ length: 40 }, (_, index) => `clay-teapot-${index}`)

const header =
  'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location\n'

/** Writes an export as Judge.me writes them, with made-up words, row by row. */
export async function writeExport(path: string, rows: number): Promise<void> {
  await pipeline(Readable.from(pieces(rows)), createWriteStream(path))
}

function* pieces(rows: number): Generator<string, void, void> {
  yield header
  for (let start = 0; start < rows; start += rowsPerPiece) {
    const count = Math.min(rowsPerPiece, rows - start)
    yield Array.from({ length: count }, (_, index) => rowOf(start + index)).join('')
  }
}

function rowOf(index: number): string {
  const first = subjects[index % 10]
  const second = subjects[Math.floor(index / 10) % 10]
  const verdict = verdicts[Math.floor(index / 100) % 5]
  const moment = new Date(Date.UTC(2024, 0, 1) + index * 60_000).toISOString()
  const date = `${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`
  const body = `Order ${index}: the ${first} ${verdict}, and the ${second}, which we use every day, ${verdict} too.`
  const product = index % exportedHandles.length
  const reply = index % 20 === 0 ? `Thank you for telling us about the ${first}.` : ''
  return `The ${first},"${body}",${1 + (index % 5)},${date},email,ok,Person ${index % 90_000},p${index % 90_000}@example.com,${7_000_000 + product},${exportedHandles[product]},${reply},,,,\n`
}
