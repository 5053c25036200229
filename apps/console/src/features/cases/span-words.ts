export type SpanWords = {
  day: (count: number) => string
  hour: (count: number) => string
  minute: (count: number) => string
  together: (parts: string[]) => string
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A span of time in its two largest units, "2 d 3 h" or "5 h 20 min"; less than a minute is one minute. */
export function spanWords(milliseconds: number, words: SpanWords): string {
  const ms = Math.max(minuteMs, Math.abs(milliseconds))
  if (ms >= dayMs)
    return two([Math.floor(ms / dayMs), words.day], [floorOf(ms % dayMs, hourMs), words.hour], words)
  if (ms >= hourMs)
    return two([Math.floor(ms / hourMs), words.hour], [floorOf(ms % hourMs, minuteMs), words.minute], words)
  return words.minute(Math.floor(ms / minuteMs))
}

type Part = [count: number, say: (count: number) => string]

function two(large: Part, small: Part, words: SpanWords): string {
  const parts = [large, small].filter(([count]) => count > 0)
  return words.together(parts.map(([count, say]) => say(count)))
}

function floorOf(ms: number, unitMs: number): number {
  return Math.floor(ms / unitMs)
}
