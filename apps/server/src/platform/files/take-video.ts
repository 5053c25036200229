import { type FileHandle, open } from 'node:fs/promises'
import { type Box, childrenOf, findBox, readBoxes, readFileBoxes } from './mp4-boxes.ts'
import { sampleRanges } from './sample-ranges.ts'

export type TakenVideo =
  | { kind: 'ok'; width: number; height: number }
  | { kind: 'refused'; code: 'upload/broken-video' }

const moovBytesMax = 16 * 1024 * 1024
/** What a player needs of the outermost boxes; every other is blanked. */
const neededBoxes = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide']
/** Boxes that tell about the film: place, device, title, anything a program adds. */
const tellingBoxes = ['udta', 'meta', 'uuid']
const keptTracks = ['vide', 'soun']

/**
 * Checks that a file is a film of MP4 or QuickTime, and blanks in place whatever could tell where it was made: boxes
 * about the film, and tracks that are neither picture nor sound (phones and action cameras write their position into
 * one). Lengths and places stay, so that nothing else has to be written anew.
 */
export async function takeVideo(path: string): Promise<TakenVideo> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    const outer = await readFileBoxes(file, size)
    const moovBox = outer?.find(({ type }) => type === 'moov')
    const isWhole = outer?.some(({ type }) => type === 'mdat') && !outer.some(({ type }) => type === 'moof')
    if (!outer || !moovBox || !isWhole || moovBox.end - moovBox.start > moovBytesMax) return refused
    const moov = Buffer.alloc(moovBox.end - moovBox.start)
    await file.read(moov, 0, moov.length, moovBox.start)
    const film = readFilm(moov, moovBox)
    if (!film) return refused
    if (
      !isWithin(
        film.foreign,
        outer.filter(({ type }) => type === 'mdat'),
      )
    )
      return refused
    for (const range of film.foreign) await blank(file, range)
    for (const box of outer) if (!neededBoxes.includes(box.type)) await freeBox(file, box)
    await file.write(film.cleaned, 0, film.cleaned.length, moovBox.start)
    await file.sync()
    return { kind: 'ok', width: film.width, height: film.height }
  } finally {
    await file.close()
  }
}

type Range = { start: number; end: number }

/** Samples must lie in the film's body, each once: a table that says otherwise would keep the disk busy for hours. */
function isWithin(samples: readonly Range[], bodies: readonly Box[]): boolean {
  const length = (ranges: readonly Range[]) => ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length(samples) > length(bodies)) return false
  return samples.every((sample) => bodies.some((body) => body.body <= sample.start && sample.end <= body.end))
}

const refused: TakenVideo = { kind: 'refused', code: 'upload/broken-video' }

type Film = { cleaned: Buffer; foreign: Range[]; width: number; height: number }

function readFilm(moov: Buffer, place: Box): Film | undefined {
  const box: Box = { type: 'moov', start: 0, body: place.body - place.start, end: moov.length }
  const inner = readBoxes(moov, { start: box.body, end: box.end })
  const tracks = inner?.filter(({ type }) => type === 'trak') ?? []
  const picture = tracks.find((track) => handlerOf(moov, track) === 'vide')
  const size = picture && sizeOf(moov, picture)
  if (!inner || !size) return undefined
  const cleaned = Buffer.from(moov)
  const foreign: Film['foreign'] = []
  for (const track of tracks) {
    if (keptTracks.includes(handlerOf(moov, track))) {
      clean(cleaned, track)
      continue
    }
    const ranges = sampleRanges(moov, track)
    if (!ranges) return undefined
    foreign.push(...ranges)
    free(cleaned, track)
  }
  for (const child of inner) if (tellingBoxes.includes(child.type)) free(cleaned, child)
  return { cleaned, foreign, ...size }
}

/** Blanks what tells about the film within a kept track, at both levels where writers put it. */
function clean(bytes: Buffer, track: Box): void {
  for (const child of childrenOf(bytes, track)) {
    if (tellingBoxes.includes(child.type)) free(bytes, child)
    if (child.type !== 'mdia') continue
    for (const inner of childrenOf(bytes, child)) if (tellingBoxes.includes(inner.type)) free(bytes, inner)
  }
}

function handlerOf(moov: Buffer, track: Box): string {
  const handler = findBox(moov, track, 'mdia', 'hdlr')
  return handler && handler.end - handler.body >= 12
    ? moov.toString('latin1', handler.body + 8, handler.body + 12)
    : ''
}

/** Width and height as shown: a film held upright is one turned by its matrix. */
function sizeOf(moov: Buffer, track: Box): { width: number; height: number } | undefined {
  const header = findBox(moov, track, 'tkhd')
  if (!header) return undefined
  const matrix = header.body + (moov[header.body] === 1 ? 52 : 40)
  if (matrix + 44 > header.end) return undefined
  const width = moov.readUInt32BE(matrix + 36) >>> 16
  const height = moov.readUInt32BE(matrix + 40) >>> 16
  if (width === 0 || height === 0) return undefined
  const isTurned = moov.readInt32BE(matrix) === 0 && moov.readInt32BE(matrix + 4) !== 0
  return isTurned ? { width: height, height: width } : { width, height }
}

function free(bytes: Buffer, box: Box): void {
  bytes.write('free', box.start + 4, 'latin1')
  bytes.fill(0, box.body, box.end)
}

async function freeBox(file: FileHandle, box: Box): Promise<void> {
  await blank(file, { start: box.body, end: box.end })
  await file.write(Buffer.from('free', 'latin1'), 0, 4, box.start + 4)
}

const zeros = Buffer.alloc(65_536)

async function blank(file: FileHandle, { start, end }: Range): Promise<void> {
  for (let at = start; at < end; at += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, end - at), at)
}
