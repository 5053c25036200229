import { simplifiedUnits } from '../traditional-characters.ts'

/** A stretch of a text, end exclusive, offsets in UTF-16 units. */
export type Place = { start: number; end: number }

/** A reply made ready for matching: `folded` has the same length as the text as given. */
export type ReplyReading = { text: string; folded: string; sentences: Place[]; clauses: Place[] }

const unitsMax = 20_000
const sentenceEnd = /[。！!？?；;\n]|\.(?=\s|$|["')\]])/g
const clauseEnd = /[，,、：:—…。！!？?；;\n]|\.(?=\s|$|["')\]])/g
const quotes: Record<string, string> = { '’': "'", '‘': "'", '`': "'", '“': '"', '”': '"', '\u00a0': ' ' }

/**
 * Reads a reply: lower case, half width, simplified characters, straight quotes, cut into sentences and clauses.
 * Reads the first 20,000 units. Linear time.
 */
export function readReply(text: string): ReplyReading {
  const read = text.slice(0, unitsMax)
  const folded = foldUnits(read)
  return { text: read, folded, sentences: cut(folded, sentenceEnd), clauses: cut(folded, clauseEnd) }
}

// No word, number or sum is that long, and patterns would try each part of it.
const endless = /[a-z0-9_零〇一二两三四五六七八九十百千万半几数]{48,}|[^\S\n]{48,}|[{}]{48,}|['-]{48,}/g

/** Folds unit by unit, so that places stay what they are; runs without end are blotted out. */
export function foldUnits(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const isWide = unit >= 0xff10 && unit <= 0xff5a && !(unit >= 0xff1a && unit <= 0xff20)
    const plain = String.fromCharCode(isWide ? unit - 0xfee0 : simplifiedUnits[unit] || unit)
    const lower = plain.toLowerCase()
    folded += quotes[plain] ?? (lower.length === 1 ? lower : plain)
  }
  return folded.replace(endless, (run) => '·'.repeat(run.length))
}

/** The stretch from the start of the piece that holds a place to the end of the piece in which it ends. */
export function around(pieces: readonly Place[], place: Place): Place {
  const first = pieces.find((piece) => piece.end > place.start)
  const last = pieces.find((piece) => piece.end >= place.end)
  return {
    start: Math.min(first?.start ?? place.start, place.start),
    end: Math.max(last?.end ?? place.end, place.end),
  }
}

function cut(folded: string, mark: RegExp): Place[] {
  const pieces: Place[] = []
  let start = 0
  for (const match of folded.matchAll(mark)) {
    const end = match.index + match[0].length
    if (match.index > start) pieces.push({ start, end })
    start = end
  }
  if (start < folded.length) pieces.push({ start, end: folded.length })
  return pieces
}
