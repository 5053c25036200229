import { html } from '@echoloop/markup'
import { describe, expect, test } from 'vitest'
import { listAddress, renderReviewList } from '../src/index.ts'
import { chineseFrame, englishFrame, facets, review, reviewList } from './sample-data.ts'

const render = (changes: Parameters<typeof reviewList>[0], frame = chineseFrame) =>
  html`${renderReviewList(frame, reviewList(changes))}`.toString()

describe('filters', () => {
  test('are links that add to what is chosen, and take back what was chosen', () => {
    const list = render({ choice: { picture: true } })
    expect(list).toContain('&#38;picture=true&#38;tag=%E4%B8%8D%E7%83%AB%E6%89%8B#reviews"')
    expect(list).toMatch(/href="\/p\/prd_\w+\?shop=shp_1#reviews" aria-current="true"><bdi>有图<\/bdi>/)
    expect(list).toContain('<bdi>不烫手</bdi> <span class="chip-count">9</span>')
    expect(list).toContain('显示全部')
  })

  test('lead from each row of the histogram to the reviews that it counts, and from none that counts none', () => {
    const none = { ...facets, stars: [2, 0, 3, 8, 23] }
    const list = render({ facets: none })
    expect(list).toContain('data-key="stars-5"')
    expect(list).not.toContain('data-key="stars-2"')
  })

  test('of people like me keep what is chosen beside them', () => {
    const list = render({ choice: { verified: true, like: ['use:办公'] } })
    expect(list).toContain('<input type="hidden" name="verified" value="true">')
    expect(list).toContain('<option value="use:办公" selected>')
    expect(list).toContain('<bdi>用途: 办公</bdi>')
  })

  test('that fit nothing say so and lead back to all', () => {
    const list = render({ choice: { stars: 1 }, items: [], nextCursor: null, matching: 0 })
    expect(list).toContain('没有符合这些条件的评价')
    expect(list).toContain('data-key="clear"')
  })

  test('give one address whatever the order of the choice', () => {
    const one = listAddress('/p/1?shop=2', { tag: 'a&b', stars: 5, order: 'newest', like: ['a:b'] }, 'x')
    expect(one).toBe('/p/1?shop=2&stars=5&tag=a%26b&like=a%3Ab&cursor=x#reviews')
  })
})

describe('a review', () => {
  test('discloses how it came to be', () => {
    const staff = review({ verified: true, verifiedHow: 'order', incentive: 'points', byStaff: true })
    const list = render({ items: [staff] }, englishFrame)
    for (const words of ['own system named the order', 'Got points for writing', 'Works for the shop']) {
      expect(list).toContain(words)
    }
    const plain = render({ items: [review()] }, englishFrame)
    expect(plain).not.toContain('class="mark')
  })

  test('says how many found it helpful, and asks by a form that needs no script', () => {
    const list = render({ items: [review({ votes: { helpful: 3, of: 4 } })] })
    expect(list).toContain('4 人中有 3 人觉得有用')
    expect(list).toMatch(
      /<form class="helpful" part="vote" method="post" action="\/p\/prd_1\/reviews\/fbk_\w+\/votes\?shop=shp_1"/,
    )
  })

  test('with hundreds of pictures folds all but nine', () => {
    const image = { id: 'att_1', kind: 'image' as const, url: '/a', thumbUrl: '/t', width: 9, height: 9 }
    const list = render({ items: [review({ media: Array.from({ length: 300 }, () => image) })] })
    expect(list.slice(0, list.indexOf('更多图片')).match(/<img/g)).toHaveLength(9)
    expect(list.match(/<img/g)).toHaveLength(300)
    expect(list).toContain('更多图片 (291)')
  })
})
