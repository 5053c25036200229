import { wholeCharacter } from './split-by-marks.ts'

type Span = { start: number; end: number }

/**
 * Where the selected words stand in the text shown under `root`, in UTF-16 units; undefined when the selection
 * is empty or reaches outside. Each piece of text stands in an element with `data-start`, its own offset.
 */
export function spanOfSelection(root: Node, selection: Selection | null): Span | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const start = offsetOf(root, { node: range.startContainer, offset: range.startOffset })
  const end = offsetOf(root, { node: range.endContainer, offset: range.endOffset })
  return start === undefined || end === undefined || start >= end ? undefined : { start, end }
}

/** The span without blanks and commas at its edges, never through a surrogate pair; undefined when none is left. */
export function trimSpan(text: string, span: Span): Span | undefined {
  const start = wholeCharacter(text, span.start)
  const end = wholeCharacter(text, span.end) === span.end ? span.end : span.end + 1
  const words = text.slice(start, end)
  const head = words.length - words.replace(/^[\s,，。.;；、!！?？]+/u, '').length
  const tail = words.length - words.replace(/[\s,，。.;；、!！?？]+$/u, '').length
  return start + head < end - tail ? { start: start + head, end: end - tail } : undefined
}

/** Where typed words stand verbatim in the text; undefined when they do not. */
export function spanOfWords(text: string, words: string): Span | undefined {
  const wanted = words.trim()
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start < 0 ? undefined : { start, end: start + wanted.length }
}

function offsetOf(root: Node, place: { node: Node; offset: number }): number | undefined {
  if (!root.contains(place.node)) return undefined
  if (place.node instanceof Text) {
    const start = place.node.parentElement?.closest<HTMLElement>('[data-start]')?.dataset.start
    return start === undefined ? undefined : Number(start) + place.offset
  }
  // The edge lies between elements: it is where the next piece begins, or the end of the last one.
  const next = place.node.childNodes[place.offset]
  const following = next instanceof HTMLElement ? pieceIn(next) : undefined
  if (following?.dataset.start !== undefined) return Number(following.dataset.start)
  const previous = place.node.childNodes[place.offset - 1]
  const last = previous instanceof HTMLElement ? pieceIn(previous) : undefined
  if (last?.dataset.start === undefined) return undefined
  return Number(last.dataset.start) + (last.textContent?.length ?? 0)
}

function pieceIn(element: HTMLElement): HTMLElement | undefined {
  if (element.dataset.start !== undefined) return element
  return element.querySelector<HTMLElement>('[data-start]') ?? undefined
}
