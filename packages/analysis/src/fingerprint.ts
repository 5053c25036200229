const kept = keptUnits()

/**
 * A 64-bit fingerprint of a text as 16 hexadecimal digits; case, width, white space and punctuation do not count,
 * so that exact copies are found however they were typed. A text without any letter, digit or emoji is hashed as it
 * stands. Not a cryptographic hash. Two 32-bit lanes of multiply-and-mix (FNV-1a's scheme with the finaliser of
 * MurmurHash3, both public domain).
 */
export function fingerprint(text: string): string {
  const lower = text.toLowerCase()
  return hash(lower, true) ?? hash(lower, false) ?? '0000000000000000'
}

function hash(text: string, skipsPunctuation: boolean): string | undefined {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  let count = 0
  for (let index = 0; index < text.length; index++) {
    let unit = text.charCodeAt(index)
    if (skipsPunctuation && kept[unit] === 0) continue
    if (unit >= 0xff10 && unit <= 0xff5a) unit -= 0xfee0
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
    second ^= second >>> 15
    count++
  }
  if (count === 0) return undefined
  return hexadecimal(finalise(first ^ (second >>> 7))) + hexadecimal(finalise(second ^ count))
}

function finalise(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, '0')
}

function keptUnits(): Uint8Array {
  const table = new Uint8Array(65536)
  const letterOrDigit = /[\p{L}\p{N}]/u
  for (let unit = 0; unit < table.length; unit++) {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    const isSymbolEmoji = unit >= 0x2600 && unit <= 0x27bf
    if (isSurrogate || isSymbolEmoji || letterOrDigit.test(String.fromCharCode(unit))) table[unit] = 1
  }
  return table
}
