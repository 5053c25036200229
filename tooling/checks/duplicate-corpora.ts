import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { exactShingles } from '../../packages/analysis/src/duplicates/index.ts'
import type { Script } from './disguise-text.ts'
import type { Tally } from './tally.ts'

export type DuplicatesOrder = { rows: number; seed: number }
export type Corpus = { name: string; script: Script }
export type Text = { id: string; text: string; shingles: Int32Array }
export type Read = { corpus: Corpus; texts: Text[] }
export type Run = { order: DuplicatesOrder; tally: Tally }

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')
export const corpora: Corpus[] = [
  { name: 'zh-sentiment-train', script: 'zh' },
  { name: 'zh-jd-phones', script: 'zh' },
  { name: 'en-sentiment-train', script: 'en' },
]
const lineSchema = z.object({ id: z.string(), text: z.string() })

/** Files that are not there; they are no part of the checkout. */
export function missingCorpora(): string[] {
  return corpora.map(({ name }) => pathOf(name)).filter((path) => !existsSync(path))
}

export function readTexts({ name }: Corpus, rows: number): Text[] {
  const lines = readFileSync(pathOf(name), 'utf8').trim().split('\n').slice(0, rows)
  return lines.map((line) => {
    const { id, text } = lineSchema.parse(JSON.parse(line))
    return { id, text, shingles: exactShingles(text) }
  })
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function pathOf(name: string): string {
  return join(folder, `${name}.jsonl`)
}
