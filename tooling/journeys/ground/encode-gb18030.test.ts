import { describe, expect, test } from 'vitest'
import { encodeGb18030 } from './encode-gb18030.ts'

describe('a text in GB18030', () => {
  test('comes back whole from the decoder of the platform', () => {
    const text = '评价编号,琉璃盖子有点松。\r\nJNY-1,"很好"'
    expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
  })

  test('takes two bytes for a Chinese character and one for ASCII', () => {
    expect([...encodeGb18030('中a')]).toEqual([0xd6, 0xd0, 0x61])
  })

  test('is refused where two bytes are not enough', () => {
    expect(() => encodeGb18030('😀')).toThrow('no two bytes')
  })
})
