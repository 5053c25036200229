import type { WordSpan } from '@echoloop/contract'

export type MarkedPiece = { text: string; from: number; kinds: string[] }

/**
 * Cuts a text at the edges of spans of several kinds, so that joined pieces give the text again; a piece names all kinds
 * that cover it. Spans outside the text are left out. Pure.
 */
export function markWords(text: string, kinds: Readonly<Record<string, readonly WordSpan[]>>): MarkedPiece[] {
  const spans = Object.entries(kinds).flatMap(([kind, list]) =>
    list
      .filter(({ from, to }) => from >= 0 && from < to && to <= text.length)
      .map((span) => ({ ...span, kind })),
  )
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (one, other) => one - other,
  )
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length
    const covering = spans.filter((span) => span.from <= from && to <= span.to).map(({ kind }) => kind)
    return { text: text.slice(from, to), from, kinds: [...new Set(covering)] }
  })
}
