import { describe, expect, it } from 'vitest'
import { asUtf8, readFileStart } from './read-file-start.ts'

describe('the beginning of a file', () => {
  it('is all of a small file and 256 KiB of a large one', async () => {
    expect(await readFileStart(new Blob(['评价']))).toHaveLength(6)
    expect(await readFileStart(new Blob(['x'.repeat(300_000)]))).toHaveLength(262_144)
  })

  it('is read in the encoding one chooses, without half a character at its end', () => {
    // 「好评」 in GB18030 and the first byte of one more character.
    const bytes = new Uint8Array([0xba, 0xc3, 0xc6, 0xc0, 0xba])
    expect(new TextDecoder().decode(asUtf8(bytes, 'gb18030'))).toBe('好评')
  })
})
