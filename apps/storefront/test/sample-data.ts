import type { ProductFacets, ProductSummary, PublicQuestion, PublicReview } from '@echoloop/contract'
import type { PageFrame, ProductPage, QuestionsOfPage, ReviewList } from '../src/index.ts'

export const chineseFrame: PageFrame = {
  language: 'zh-CN',
  assets: '/storefront',
  shopName: '青瓷小铺',
  isDemo: true,
  timeZone: 'Asia/Shanghai',
}

export const englishFrame: PageFrame = {
  ...chineseFrame,
  language: 'en',
  shopName: 'Celadon & Co',
  isDemo: false,
}

/** A review with nothing but stars; tests say what else it has. */
export function review(changes: Partial<PublicReview> = {}): PublicReview {
  return {
    id: 'fbk_00000000000000000000000000000001',
    rating: 4,
    title: null,
    text: null,
    authorName: '林小满',
    language: 'zh-Hans',
    occurredAt: '2025-03-08T18:30:00.000Z',
    editedAt: null,
    verified: false,
    verifiedHow: null,
    imported: false,
    incentive: null,
    byStaff: false,
    dimensions: {},
    tags: [],
    traits: {},
    votes: { helpful: 0, of: 0 },
    followUps: [],
    replies: [],
    media: [],
    ...changes,
  }
}

export const summary: ProductSummary = {
  productId: 'prd_00000000000000000000000000000001',
  count: 37,
  mean: 4.3243,
  score: 4.2381,
  low: 3.92,
  high: 4.55,
  stars: [2, 1, 3, 8, 23],
  method: '(5 × 3.5 + Σ) / (5 + n)',
  withoutService: null,
}

export const emptySummary: ProductSummary = {
  ...summary,
  count: 0,
  mean: null,
  score: null,
  low: null,
  high: null,
  stars: [0, 0, 0, 0, 0],
}

export const reviews: readonly PublicReview[] = [
  review({
    title: '茶香不烫手',
    text: '用了三周，双层杯壁确实不烫手，早上泡的茶到十点还温着。\n杯盖的密封圈有一点塑料味，泡两次热水就没了。',
    verified: true,
    dimensions: { 'product.quality': 5, 'logistics.packaging': 3 },
    followUps: [
      {
        text: '一个月后再来说：杯口磕掉一小块釉，客服给补发了一只。',
        daysAfter: 31,
        createdAt: '2025-04-08T18:30:00.000Z',
      },
    ],
    replies: [
      { text: '谢谢您回来告诉我们，密封圈已换成食品级硅胶。', createdAt: '2025-04-10T02:00:00.000Z' },
    ],
  }),
  review({
    id: 'fbk_00000000000000000000000000000002',
    rating: 2,
    title: 'Pretty, but it arrived chipped',
    text: 'The glaze is lovely. The box had no padding at all, and the rim was chipped when I opened it. The second one came well packed.',
    authorName: 'Maeve R.',
    language: 'en',
    imported: true,
    occurredAt: '2025-03-02T09:00:00.000Z',
  }),
  review({
    id: 'fbk_00000000000000000000000000000003',
    rating: 5,
    authorName: null,
    occurredAt: '2025-02-20T09:00:00.000Z',
  }),
  review({
    id: 'fbk_00000000000000000000000000000004',
    rating: 1,
    authorName: '<b onmouseover=alert(1)>"店\u202Eemoc',
    title: '</h3><script>alert("hi")</script>',
    text: `<img src=x onerror=alert(1)> & "quoted" 'single' \u202Egnirts desrever\u200B\u0000 ${'w'.repeat(300)} ${'很'.repeat(200)}\ud800`,
    language: '"><script>',
    occurredAt: '2025-02-11T09:00:00.000Z',
  }),
  review({
    id: 'fbk_00000000000000000000000000000005',
    rating: 3,
    title: '说得长一点',
    text: Array.from(
      { length: 60 },
      (_, index) => `第${index + 1}天，水温和手感都记了下来，没有明显的变化。`,
    ).join(''),
    occurredAt: '2025-01-11T09:00:00.000Z',
  }),
]

export const facets: ProductFacets = {
  all: 37,
  stars: [2, 1, 3, 8, 23],
  pictures: 12,
  followUps: 4,
  verified: 30,
  tags: [
    { tag: '不烫手', count: 9 },
    { tag: '塑料味', count: 3 },
  ],
  dimensions: [{ code: 'product.quality', count: 21, mean: 4.43, low: 4.1, high: 4.76 }],
  traits: [{ code: 'use', name: '用途', nameEn: 'Use', values: [{ value: '办公', count: 7 }] }],
}

/** A list of reviews in Chinese; tests change what they are about. */
export function reviewList(changes: Partial<ReviewList> = {}): ReviewList {
  return {
    summary,
    facets,
    choice: {},
    items: reviews,
    nextCursor: 'abc',
    matching: 37,
    pageUrl: '/p/prd_00000000000000000000000000000001?shop=shp_1',
    voteAction: (id) => `/p/prd_1/reviews/${id}/votes?shop=shp_1`,
    flag: {
      form: { action: (id) => `/v1/storefront/reviews/${id}/flags?shop=shp_1`, takesAddress: true },
    },
    dimensionNames: { 'product.quality': '做工', 'logistics.packaging': '包装' },
    ...changes,
  }
}

/** The data of a product's page in Chinese; tests change what they are about. */
export function productPage(changes: Partial<ProductPage & ReviewList> = {}): ProductPage {
  return {
    product: {
      id: 'prd_00000000000000000000000000000001',
      name: '青瓷双层随行杯（带茶漏）350 毫升',
      description: '双层杯壁，冷热不烫手。',
    },
    list: reviewList(changes),
    isPart: false,
    pageUrl: 'https://shop.example/p/prd_00000000000000000000000000000001?shop=shp_1',
    languageUrls: { 'zh-CN': '/p/prd_1?shop=shp_1&language=zh-CN', en: '/p/prd_1?shop=shp_1&language=en' },
    questions: questionsOfPage(),
    certificates: [],
    audit: null,
    ...changes,
  }
}

/** The part of a product page where shoppers ask; without questions unless a test says so. */
export function questionsOfPage(items: readonly PublicQuestion[] = []): QuestionsOfPage {
  return {
    items,
    askAction: '/p/prd_1/questions?shop=shp_1',
    voteAction: (answerId) => `/p/prd_1/answers/${answerId}?shop=shp_1`,
    similarUrl: '/v1/storefront/products/prd_1/questions/similar?shop=shp_1',
    voteUrl: (answerId) => `/v1/storefront/answers/${answerId}/vote`,
  }
}
