import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, dataBlock, escapeHtml, html, styleBlock } from './html.ts'

describe('html', () => {
  test('escapes every text and leaves markup made by itself', () => {
    const inner = html`<b>${'<&>"\''}</b>`
    expect(String(html`<p title="${'"'}">${inner}${[inner, inner]}</p>`)).toBe(
      `<p title="&#34;">${'<b>&#60;&#38;&#62;&#34;&#39;</b>'.repeat(3)}</p>`,
    )
  })

  test('writes nothing for nothing, and zero for zero', () => {
    expect(String(html`[${null}${undefined}${false}${''}${0}]`)).toBe('[0]')
  })

  test('gives no way out of an element or an attribute, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        const back = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
        expect(back).toBe(cleanText(text))
      }),
    )
  })

  test('a data block cannot be ended from within', () => {
    const block = String(dataBlock(JSON.stringify({ name: '</script><!--\u2028&' })))
    expect(block.match(/<\/script/g)).toHaveLength(1)
    expect(block).not.toMatch(/<!--|\u2028|&/)
    const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('</script'))
    expect(JSON.parse(json)).toEqual({ name: '</script><!--\u2028&' })
  })
})

describe('cleanText', () => {
  test('takes out what is invisible or turns the direction', () => {
    expect(cleanText('a\u0000\u001b\u007f\u200b\u202e\u2066\u2069\u2060\ufeff\u00ad\u{e0041}b')).toBe('ab')
  })

  test('keeps tabs, line feeds, emoji families and plain direction marks', () => {
    const kept = 'a\tb\n👨‍👩‍👧 שלום\u200f'
    expect(cleanText(kept)).toBe(kept)
    expect(cleanText('a\r\nb\rc')).toBe('a\nb\nc')
  })

  test('mends a lone surrogate', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb')
  })
})

describe('styleBlock', () => {
  test('keeps rules as they are and refuses what could end the element', () => {
    expect(String(styleBlock("a > b { content: '\\2013' }"))).toBe(
      "<style>a > b { content: '\\2013' }</style>",
    )
    expect(() => styleBlock('</style><script>')).toThrow('must not hold')
  })
})
