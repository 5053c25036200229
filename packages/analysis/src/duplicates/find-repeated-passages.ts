import { findContact } from './find-contact.ts'
import { type FoldedLetters, foldLetters } from './fold-letters.ts'
import type { TextRange } from './text-range.ts'
import { windowHashes, windowWeight } from './windows.ts'

/** Where a passage stands; UTF-16 offsets into the text of that id. */
export type PassagePlace = TextRange & { id: string }

/** Words that were put into several texts. */
export type RepeatedPassage = {
  text: string
  /** The words in `text` that look like a way to be reached or an offer, also in disguise. */
  contact?: TextRange
  places: PassagePlace[]
}

/** Long windows of a passage: about ten ideographs, or thirty other letters. */
const windowsMin = 7
/** Share of the windows that a text needs to hold the passage. */
const shareMin = 0.6

/**
 * The passages among `parts` that stand in two or more of the texts, the most frequent first. A part that mostly
 * repeats a shorter one is no passage of its own. Linear time.
 */
export function findRepeatedPassages(
  texts: ReadonlyMap<string, string>,
  parts: readonly PassagePlace[],
): RepeatedPassage[] {
  const { passages, owners } = ownedWindows(texts, parts)
  for (const [id, text] of texts) placeIn({ id, text }, { passages, owners })
  const repeated = passages.filter(({ places }) => places.length > 1)
  repeated.sort((one, other) => other.places.length - one.places.length)
  return repeated.map(({ text, places }) => {
    const contact = findContact(text)
    return contact === undefined ? { text, places } : { text, contact, places }
  })
}

type Passage = { text: string; windows: number; places: PassagePlace[] }
type Owned = { passages: Passage[]; owners: Map<number, number> }

function ownedWindows(texts: ReadonlyMap<string, string>, parts: readonly PassagePlace[]): Owned {
  const words = parts.map(({ id, start, end }) => (texts.get(id) ?? '').slice(start, end))
  const passages: Passage[] = []
  const owners = new Map<number, number>()
  for (const text of words.sort((one, other) => one.length - other.length)) {
    const windows = [...new Set(longWindows(text))]
    const fresh = windows.filter((window) => !owners.has(window))
    if (windows.length < windowsMin || fresh.length < windows.length * (1 - shareMin)) continue
    for (const window of fresh) owners.set(window, passages.length)
    passages.push({ text, windows: fresh.length, places: [] })
  }
  return { passages, owners }
}

function placeIn({ id, text }: { id: string; text: string }, { passages, owners }: Owned): void {
  const folded = foldLetters(text)
  const found = new Map<number, { first: number; last: number; windows: Set<number> }>()
  for (const [at, window] of longWindowsOf(folded).entries()) {
    const owner = owners.get(window)
    if (owner === undefined) continue
    const place = found.get(owner) ?? { first: at, last: at, windows: new Set() }
    place.last = at
    place.windows.add(window)
    found.set(owner, place)
  }
  for (const [owner, { first, last, windows }] of found) {
    const passage = passages[owner]
    if (windows.size < passage.windows * shareMin) continue
    passage.places.push({ id, start: folded.starts[first], end: windowEnd(folded, last) })
  }
}

function longWindows(text: string): Int32Array {
  return longWindowsOf(foldLetters(text))
}

function longWindowsOf(folded: FoldedLetters): Int32Array {
  return windowHashes(folded, windowWeight.long)
}

/** The end of the last letter of a window. */
function windowEnd(folded: FoldedLetters, first: number): number {
  let last = first
  let weight = folded.weights[first]
  while (weight < windowWeight.long && last + 1 < folded.count) weight += folded.weights[++last]
  return folded.starts[last] + 1
}
