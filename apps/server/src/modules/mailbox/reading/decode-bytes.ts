type Decoder = InstanceType<typeof TextDecoder>

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads words whose character set is told wrongly or not at all. The whole as UTF-8 where that is possible; else line
 * by line: as UTF-8, as one of the sets that were claimed, as GB 18030, and at last as Windows 1252, which reads
 * everything.
 */
export function decodeBytes(bytes: Uint8Array, claimed: readonly string[]): string {
  const whole = decode(strictUtf8, bytes)
  if (whole !== undefined) return whole
  const others = claimed.flatMap(decoderOf)
  const decoders = [strictUtf8, ...others, ...decoderOf('gb18030')]
  return linesOf(bytes)
    .map((line) => {
      for (const decoder of decoders) {
        const text = decode(decoder, line)
        if (text !== undefined) return text
      }
      return new TextDecoder('windows-1252').decode(line)
    })
    .join('')
}

/** Text of which every unit is one byte, as the parser gives it. */
export function decodeBinary(text: string, claimed: readonly string[]): string {
  return isBinary(text) ? decodeBytes(Buffer.from(text, 'latin1'), claimed) : text
}

function isBinary(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 255) return false
  return true
}

/** GB 2312 and GBK are parts of GB 18030; unknown names have no decoder. */
function decoderOf(name: string): Decoder[] {
  if (/^(?:utf-?8|us-ascii|ascii|binary)$/i.test(name)) return []
  try {
    return [
      new TextDecoder(/^(?:gb2312|gbk|gb_2312|cp936|x-gbk)/i.test(name) ? 'gb18030' : name, { fatal: true }),
    ]
  } catch {
    // Nobody knows this set: the others are tried.
    return []
  }
}

function decode(decoder: Decoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    // Not of this set.
    return undefined
  }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    const next = end === -1 ? bytes.length : end + 1
    lines.push(bytes.subarray(start, next))
    start = next
  }
  return lines
}
