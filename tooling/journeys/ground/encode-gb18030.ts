/**
 * Bytes of a text in the two-byte part of GB18030 (which is GBK) and ASCII, as spreadsheets in China write them.
 * The platform only decodes, so its decoder is read backwards. Throws for characters beyond that part.
 */
export function encodeGb18030(text: string): Buffer {
  const pairs = readPairs()
  const bytes = [...text].flatMap((character) => {
    if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)]
    const pair = pairs.get(character)
    if (!pair) throw new Error(`"${character}" has no two bytes in GB18030`)
    return pair
  })
  return Buffer.from(bytes)
}

function readPairs(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd') pairs.set(character, [lead, trail])
    }
  }
  return pairs
}
