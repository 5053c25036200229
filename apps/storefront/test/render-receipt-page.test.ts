import { describe, expect, test } from 'vitest'
import { type ReceiptPage, renderMessagePage, renderReceiptPage } from '../src/index.ts'
import { chineseFrame, englishFrame } from './sample-data.ts'

const pending: ReceiptPage = {
  product: { name: '随行杯' },
  state: 'pending',
  submittedAt: '2025-03-08T18:30:00.000Z',
  editedAt: null,
  decidedAt: null,
  reason: null,
  review: {
    rating: 4,
    title: '不烫手',
    text: '早上泡的茶到十点还温着 <3',
    dimensions: [{ name: '商品质量', stars: 5 }],
    media: [],
    followUp: null,
  },
  receiptId: 'rcp_0001',
  pageUrl: '/p/prd_1?shop=shp_1',
  fileUrl: '/receipt/t/receipt.json',
  edit: null,
  followUp: null,
  withdraw: null,
  bringBack: null,
  caseUrl: null,
}

describe('the receipt', () => {
  test.each([
    { state: 'pending', chinese: '等待处理', english: 'waits for a decision', leadsToPage: false },
    { state: 'published', chinese: '您的评价已公开', english: 'Your review is public', leadsToPage: true },
    { state: 'refused', chinese: '未能发布', english: 'was not published', leadsToPage: false },
    { state: 'withdrawn', chinese: '已撤回', english: 'is withdrawn', leadsToPage: false },
  ] as const)('says where a $state review stands', ({ state, chinese, english, leadsToPage }) => {
    const page = renderReceiptPage(chineseFrame, { ...pending, state })
    expect(page).toContain(chinese)
    expect(page).toContain('早上泡的茶到十点还温着 &#60;3')
    expect(page).toContain('rcp_0001')
    expect(page).toContain('2025年3月9日')
    expect(page.includes('href="/p/prd_1?shop=shp_1"')).toBe(leadsToPage)
    expect(renderReceiptPage(englishFrame, { ...pending, state })).toContain(english)
  })

  test('gives the reason of a refusal with its rule', () => {
    const reason = { code: 'personal-data', text: '含有他人电话 <138…>', mend: '请去掉号码 <…>' }
    const page = renderReceiptPage(chineseFrame, {
      ...pending,
      state: 'refused',
      reason,
      decidedAt: '2025-03-10T00:00:00.000Z',
    })
    expect(page).toContain('含有他人电话 &#60;138…&#62;')
    expect(page).toContain('规则：personal-data')
    expect(page).toContain('2025年3月10日')
    expect(page).not.toContain('请去掉号码')
    const edit = { url: '/receipt/t/edit', until: '2025-04-09T00:00:00.000Z' }
    const mendable = renderReceiptPage(chineseFrame, { ...pending, state: 'refused', reason, edit })
    expect(mendable).toContain('请去掉号码 &#60;…&#62;')
    expect(mendable).toContain('href="/receipt/t/edit"')
  })
})

test('a message says what happened and its code', () => {
  const page = renderMessagePage(englishFrame, {
    title: 'This link has expired',
    text: 'Ask for <new> one.',
    status: 410,
  })
  expect(page).toContain('<h1>This link has expired</h1>')
  expect(page).toContain('Ask for &#60;new&#62; one.')
  expect(page).toContain('Code 410')
})
