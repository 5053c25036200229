import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContact } from './find-contact.ts'
import { findInserted } from './find-inserted.ts'
import { groupCopies } from './group-copies.ts'

// Any UTF-16 units, so lone surrogates as well.
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 120 }).map((units) => String.fromCharCode(...units))
const lamp =
  '台灯的光偏暖，调到最低一档晚上喂奶正合适，磁吸的底座贴在床头铁架上很牢，充一次电用了将近两个星期。'
const chair =
  '椅子自己装了四十分钟，说明书第三步的图画反了，坐垫偏硬但腰托能上下滑动，转起来没有声音，滚轮不刮木地板。'
const advertisement = '我.领.了两.百.的.卷，管住宫仲豪（北/京/省）领区'

describe('groupCopies', () => {
  const texts = [
    { id: 'lamp', text: lamp },
    { id: 'other', text: '快递放在驿站没有打电话，我下班自己去拿的，箱子破了一个角，里面倒没有坏。' },
    { id: 'lamp-copy', text: `${advertisement}，${lamp}` },
    { id: 'chair-copy', text: `${chair}${advertisement}！` },
    { id: 'chair', text: chair },
    { id: 'short-1', text: '质量不错，物流很快' },
    { id: 'short-2', text: '质量不错，物流很快' },
  ]
  const { groups, passages } = groupCopies(texts)

  it('groups copies around the text without advertisement, and leaves common phrases alone', () => {
    expect(
      groups.map(({ representative, members }) => [representative, members.map(({ id }) => id)]),
    ).toEqual([
      ['lamp', ['lamp-copy']],
      ['chair', ['chair-copy']],
    ])
  })

  it('names the inserted part and the contact in it by offsets into the copy', () => {
    const [{ members }] = groups
    const [part] = members[0].inserted
    const text = texts[2].text
    expect(members[0].inserted).toHaveLength(1)
    expect(text.slice(part.start, part.end)).toContain('管住宫仲豪（北/京/省）领区')
    expect(text.slice(part.contact?.start, part.contact?.end)).toContain('管住宫仲豪')
  })

  it('names a passage that was put into several texts', () => {
    expect(passages).toHaveLength(1)
    expect(passages[0].places.map(({ id }) => id)).toEqual(['lamp-copy', 'chair-copy'])
    for (const { id, start, end } of passages[0].places) {
      expect(texts.find((text) => text.id === id)?.text.slice(start, end)).toContain('管住宫仲豪')
    }
    expect(passages[0].contact).toBeDefined()
  })

  it('answers with nothing for nothing, and valid spans for anything', () => {
    expect(groupCopies([])).toEqual({ groups: [], passages: [] })
    fc.assert(
      fc.property(anyUnits, anyUnits, (one, other) => {
        for (const { start, end } of findInserted({ copy: one, source: other })) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(one.length)
        }
        groupCopies([
          { id: 'one', text: one },
          { id: 'other', text: one + other },
        ])
      }),
    )
  })
})

describe('findContact', () => {
  it.each([
    '嘉下他微，等待通过好友',
    '关.注.宫.忠.濠',
    '加薇ⅩX8866领内部卷',
    'message me on telegram @deals',
  ])('hears %s', (text) => {
    expect(findContact(text)).toBeDefined()
  })

  it.each(['这个价位合适', '一直用华为，信赖华为', '开通刷脸解锁，录了指纹', 'I contact support twice'])(
    'lets %s be',
    (text) => {
      expect(findContact(text)).toBeUndefined()
    },
  )
})
