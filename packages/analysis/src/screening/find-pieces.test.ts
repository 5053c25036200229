import { describe, expect, it } from 'vitest'
import { createScreener } from './create-screener.ts'
import { streamStart } from './ordinary-stream.ts'
import type { ScreenedReview } from './screened-review.ts'

const day = 86_400_000
const later = streamStart + 60 * day

function review(changes: Partial<ScreenedReview> & { id: string; text: string }): ScreenedReview {
  return {
    productId: `product-${changes.id}`,
    authorId: `author-${changes.id}`,
    createdAt: streamStart,
    orderId: `order-${changes.id}`,
    ...changes,
  }
}

/** The last of some reviews, after all of them. */
function lastOf(reviews: readonly ScreenedReview[]) {
  const screener = createScreener()
  return reviews.map((one) => screener.judge(one).verdict).at(-1)
}

const told = [
  '台灯的底座贴在床头铁架上很牢，调到最低一档晚上喂奶正合适，充一次电用了将近两个星期',
  '苹果从箱子里拿出来还带着霜，削皮以后放半小时也不发黄，邻居尝完当场要了链接',
  '房间的窗正对着老电车的车库，清晨五点就听见铃声叮当响，前台给换到了靠院子的一侧',
]

describe('a text put together from several others', () => {
  const sources = told.map((text, at) => review({ id: `s${at}`, text, createdAt: streamStart + at * day }))
  const part = (text: string) => text.split('，').slice(0, 2).join('，')

  it('is held', () => {
    const collage = review({ id: 'c', text: told.map(part).join('。'), createdAt: later })
    const verdict = lastOf([...sources, collage])
    expect(verdict?.decision).toBe('hold')
    expect(verdict?.reasons[0]).toMatchObject({ code: 'near-duplicate', facts: { pieces: 6 } })
  })

  it('passes as one quotation among own words', () => {
    const own = '我照着前面那位说的试了试，果然省了不少功夫，孩子也愿意自己动手了'
    const quoting = review({ id: 'q', text: `${part(told[0])}。${own}`, createdAt: later })
    expect(lastOf([...sources, quoting])?.decision).toBe('accept')
  })
})

describe('a sentence that several have all of a sudden', () => {
  const own = [
    '送给岳父的',
    '颜色比想的深',
    '第二回来买',
    '给办公室添的',
    '放阳台上用',
    '搬家时换的',
    '女儿挑的样子',
    '邻居推荐',
  ]
  const openings = own.map((words, at) =>
    review({
      id: `r${at}`,
      text: `${words}。已按群主要求完成作业等待结算`,
      createdAt: later + at * (day / 4),
    }),
  )
  const first = review({ id: 'old', text: '很久以前的一条，只为店里早就开张' })

  it('is held between own words, on goods of all kinds', () => {
    expect(lastOf([first, ...openings])?.reasons.map(({ code }) => code)).toContain('template')
    expect(lastOf([first, ...openings])?.decision).toBe('hold')
  })

  it('passes when it was said all year long', () => {
    const spread = openings.map((one, at) => ({ ...one, createdAt: later + at * 40 * day }))
    expect(lastOf([first, ...spread])?.decision).toBe('accept')
  })

  it('passes between quotation marks', () => {
    const quoted = openings.map((one) => ({ ...one, text: one.text.replace(/。(.*)/, '。卡片上写“$1”') }))
    expect(
      lastOf([first, ...quoted])
        ?.reasons.map(({ detail }) => detail)
        .join(),
    ).not.toContain('nobody wrote')
  })
})
