import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createScreener, type ScreenedReview, type ScreeningVerdict } from '@echoloop/analysis'
import { z } from 'zod'

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'zh-jd-phones.jsonl')
const lineSchema = z.object({ id: z.string(), text: z.string(), product: z.string(), boughtAt: z.string() })
const textMax = 240

/**
 * Prints, for a person to read, the phone reviews that screening stops by their words and times alone: each with its
 * reasons and the earlier review that it repeats. Usage: node tooling/checks/list-screened-copies.ts > list.md
 */
function listScreenedCopies(): void {
  const reviews = readReviews()
  const texts = new Map(reviews.map(({ id, text }) => [id, text]))
  const stopped = [...judgeAll(reviews)].filter(([, { decision }]) => decision !== 'accept')
  process.stdout.write(`# ${stopped.length} of ${reviews.length} reviews held or refused\n`)
  for (const [id, { decision, score, reasons }] of stopped) {
    const [first] = reasons
    const source = first.related[0]
    process.stdout.write(`\n## ${id}: ${decision}, ${score.toFixed(2)}\n\n`)
    for (const { code, detail } of reasons) process.stdout.write(`- ${code}: ${detail}\n`)
    process.stdout.write(`\n> ${shortened(texts.get(id))}\n`)
    if (source !== undefined) process.stdout.write(`\n${source}:\n\n> ${shortened(texts.get(source))}\n`)
  }
}

function readReviews(): ScreenedReview[] {
  const lines = readFileSync(corpus, 'utf8').trim().split('\n')
  const reviews = lines.map((line): ScreenedReview => {
    const { id, text, product, boughtAt } = lineSchema.parse(JSON.parse(line))
    return { id, text, productId: product, authorId: id, createdAt: timeOf(boughtAt) }
  })
  return reviews.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
}

/** `2020/3/4 16:30`. */
function timeOf(written: string): number {
  const [year, month, day, hour = 0, minute = 0] = written.split(/[/ :]/).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute)
}

function judgeAll(reviews: readonly ScreenedReview[]): Map<string, ScreeningVerdict> {
  const screener = createScreener()
  const verdicts = new Map<string, ScreeningVerdict>()
  for (const review of reviews) {
    const { verdict, reopened } = screener.judge(review)
    verdicts.set(review.id, verdict)
    for (const later of reopened) verdicts.set(later.id, later.verdict)
  }
  return verdicts
}

function shortened(text = ''): string {
  return text.replace(/\s+/g, ' ').slice(0, textMax)
}

listScreenedCopies()
