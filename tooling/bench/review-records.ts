import { chineseCorpus, englishCorpus, hasCorpora, readCorpus } from '../checks/read-corpus.ts'

export type ReviewRecord = {
  kind: 'review'
  source: string
  externalId: string
  occurredAt: string
  text: string
  rating: number
  sku: string
}

const firstDay = Date.UTC(2025, 0, 1)
const dayMs = 86_400_000
const daysMax = 365

/**
 * Reviews of a year about one product per category of the corpus: Chinese first, then English. Without the corpora
 * sentences put together here stand in, and the note says so.
 */
export async function reviewRecords(count: number): Promise<{ records: ReviewRecord[]; note: string }> {
  if (!hasCorpora())
    return {
      records: madeUp(count),
      note: 'no corpora beside the checkout: generated texts, not real reviews',
    }
  const chinese = spread(await readCorpus(chineseCorpus, Infinity), count)
  const english = spread(await readCorpus(englishCorpus, Infinity), count - chinese.length)
  const records = [...chinese, ...english].map((line, index) =>
    recordOf(index, {
      id: line.id,
      text: line.text,
      isGood: line.label === 'positive',
      sku: line.category ?? 'english',
    }),
  )
  return { records, note: `${chinese.length} Chinese and ${english.length} English real reviews` }
}

/** So many values, taken evenly from all: the corpora are sorted by category. */
function spread<T>(values: readonly T[], count: number): T[] {
  const wanted = Math.min(values.length, count)
  return Array.from({ length: wanted }, (_, index) => values[Math.floor((index * values.length) / wanted)])
}

function recordOf(
  index: number,
  said: { id: string; text: string; isGood: boolean; sku: string },
): ReviewRecord {
  return {
    kind: 'review',
    source: 'bench',
    externalId: said.id,
    occurredAt: new Date(firstDay + (index % daysMax) * dayMs + (index % 86_400) * 1000).toISOString(),
    text: said.text,
    rating: said.isGood ? 4 + (index % 2) : 1 + (index % 2),
    sku: said.sku,
  }
}

const subjects = ['屏幕', '物流', '客服', '包装', '面料', '电池', '味道', '尺码', '做工', '价格']
const verdicts = [
  '很好，非常满意',
  '太差了，想退货',
  '一般般，没有想象的好',
  '超出预期，会再来',
  '用了三天就坏了',
]

function madeUp(count: number): ReviewRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const first = subjects[index % 10]
    const second = subjects[Math.floor(index / 10) % 10]
    const verdict = verdicts[Math.floor(index / 100) % 5]
    const text = `第${index}次购买，${first}${verdict}；${second}也值得一说，整体来看给家人买的这件商品${verdict}。`
    return recordOf(index, { id: `made-${index}`, text, isGood: index % 3 > 0, sku: first })
  })
}
