import type { MessengerAdapter } from './adapters/messenger-adapter.ts'

const sizeOf = {
  bytes: (text: string) => Buffer.byteLength(text),
  characters: (text: string) => text.length,
}

/** What a platform takes of a text: all of it, or its beginning and where the whole stands. Cuts no character. */
export function fitText(
  { text, url }: { text: string; url: string | null },
  { units, measure }: MessengerAdapter['textMax'],
): string {
  const size = sizeOf[measure]
  if (size(text) <= units) return text
  const end = url === null ? '…' : `… ${url}`
  const room = units - size(end)
  let kept = ''
  let used = 0
  for (const character of text) {
    used += size(character)
    if (used > room) break
    kept += character
  }
  return `${kept.trimEnd()}${end}`
}
