/** What marking needs to know of a finding; offsets in UTF-16 units of the text that was checked. */
export type MarkedFinding = { severity: 'block' | 'warn' | 'hint'; start: number; end: number }

export type MarkedPiece<Finding> = {
  text: string
  start: number
  /** The weightiest finding that covers the piece; undefined for plain words. */
  finding: Finding | undefined
}

const weights = { block: 0, warn: 1, hint: 2 } as const

/**
 * Cuts a text at the edges of its findings, so that joined pieces give the text again. What is missing concerns the
 * whole text and marks nothing; a finding that reaches beyond the text (it has become shorter) is left out.
 */
export function markFindings<Finding extends MarkedFinding>(
  text: string,
  findings: readonly Finding[],
): MarkedPiece<Finding>[] {
  const placed = findings
    .filter((finding) => isPlaced(text, finding))
    .toSorted((a, b) => weights[a.severity] - weights[b.severity])
  const edges = new Set([0, text.length])
  for (const { start, end } of placed) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      start,
      finding: placed.find((one) => one.start <= start && end <= one.end),
    }
  })
}

/** True for a finding with a place of its own in the text. */
export function isPlaced(text: string, { start, end }: MarkedFinding): boolean {
  const isWhole = start === 0 && end >= text.length
  return start < end && end <= text.length && !isWhole
}
