import type { Zip } from './open-zip.ts'
import { parseXml } from './parse-xml.ts'
import { createStringShelf, type StringShelf } from './string-shelf.ts'

/** Reads the texts that cells share, those of rich text put together; hints for pronunciation are left out. */
export async function readStrings(zip: Zip, part: string | undefined): Promise<StringShelf> {
  const shelf = createStringShelf()
  const found = part === undefined ? undefined : zip.part(part)
  if (found === undefined) return shelf
  let text = ''
  let isInText = false
  let isInHint = false
  try {
    const sink = {
      open(name: string) {
        if (name === 'si') text = ''
        if (name === 'rPh') isInHint = true
        if (name === 't') isInText = !isInHint
      },
      close(name: string) {
        if (name === 'si') shelf.add(unescapeText(text))
        if (name === 'rPh') isInHint = false
        if (name === 't') isInText = false
      },
      text(piece: string) {
        if (isInText) text += piece
      },
    }
    for await (const _bytes of parseXml(await found.open(), sink));
    return shelf
  } catch (error) {
    shelf.close()
    throw error
  }
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
