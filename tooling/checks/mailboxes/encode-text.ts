/** Bytes of a text; GBK by turning its decoder round, since the platform only reads that set. */
export function encodeText(text: string, charset: 'utf-8' | 'gbk' | 'latin1'): Buffer {
  if (charset !== 'gbk') return Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1')
  const table = gbkTable()
  return Buffer.concat([...text].map((letter) => table.get(letter) ?? Buffer.from(letter)))
}

let made: Map<string, Buffer> | undefined

function gbkTable(): Map<string, Buffer> {
  if (made) return made
  made = new Map()
  const decoder = new TextDecoder('gbk')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low])
      const letter = decoder.decode(bytes)
      if ([...letter].length === 1 && letter !== '\ufffd' && !made.has(letter)) made.set(letter, bytes)
    }
  return made
}
