import { type Box, findBox } from './mp4-boxes.ts'

/** Where the samples of a track lie in the file; undefined when its tables do not say it beyond doubt. */
export function sampleRanges(moov: Buffer, track: Box): { start: number; end: number }[] | undefined {
  const table = findBox(moov, track, 'mdia', 'minf', 'stbl')
  const sizes = readSizes(moov, findBox(moov, table, 'stsz'))
  const offsets = readOffsets(moov, table)
  const runs = readRuns(moov, findBox(moov, table, 'stsc'))
  if (!sizes || !offsets || !runs) return undefined
  const ranges: { start: number; end: number }[] = []
  let sample = 0
  let run = 0
  for (const [chunk, offset] of offsets.entries()) {
    while ((runs[run + 1]?.first ?? Number.POSITIVE_INFINITY) <= chunk + 1) run += 1
    const perChunk = runs[run]?.count ?? 0
    const length = sizes.slice(sample, sample + perChunk).reduce((sum, size) => sum + size, 0)
    sample += perChunk
    if (length > 0) ranges.push({ start: offset, end: offset + length })
  }
  return sample >= sizes.length ? ranges : undefined
}

/** More than an hour of the fastest track; beyond it a file is made to keep somebody busy. */
const samplesMax = 400_000

function readSizes(moov: Buffer, box: Box | undefined): number[] | undefined {
  if (!box || box.end - box.body < 12) return undefined
  const each = moov.readUInt32BE(box.body + 4)
  const count = moov.readUInt32BE(box.body + 8)
  if (count > samplesMax) return undefined
  if (each > 0) return new Array<number>(count).fill(each)
  return readNumbers(moov, { from: box.body + 12, end: box.end, count })
}

function readOffsets(moov: Buffer, table: Box | undefined): number[] | undefined {
  const short = findBox(moov, table, 'stco')
  if (short && short.end - short.body >= 8)
    return readNumbers(moov, {
      from: short.body + 8,
      end: short.end,
      count: moov.readUInt32BE(short.body + 4),
    })
  const long = findBox(moov, table, 'co64')
  if (!long || long.end - long.body < 8) return undefined
  const count = moov.readUInt32BE(long.body + 4)
  if (count > samplesMax || long.body + 8 + count * 8 > long.end) return undefined
  return Array.from({ length: count }, (_, index) => Number(moov.readBigUInt64BE(long.body + 8 + index * 8)))
}

function readRuns(moov: Buffer, box: Box | undefined): { first: number; count: number }[] | undefined {
  if (!box || box.end - box.body < 8) return undefined
  const runs = moov.readUInt32BE(box.body + 4)
  const numbers = readNumbers(moov, { from: box.body + 8, end: box.end, count: runs * 3 })
  return (
    numbers &&
    Array.from({ length: runs }, (_, run) => ({
      first: numbers[run * 3] ?? 0,
      count: numbers[run * 3 + 1] ?? 0,
    }))
  )
}

function readNumbers(
  moov: Buffer,
  { from, end, count }: { from: number; end: number; count: number },
): number[] | undefined {
  if (count > samplesMax || from + count * 4 > end) return undefined
  return Array.from({ length: count }, (_, index) => moov.readUInt32BE(from + index * 4))
}
