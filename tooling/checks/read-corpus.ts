import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** The public texts lie beside the checkout, or where CORPORA says; they are no part of it. */
const folder = process.env.CORPORA ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  label: z.string(),
  category: z.string().optional(),
})

export type CorpusLine = z.infer<typeof lineSchema>

export const chineseCorpus = join(folder, 'zh-sentiment-train.jsonl')
export const englishCorpus = join(folder, 'en-sentiment-train.jsonl')

export function hasCorpora(): boolean {
  return existsSync(chineseCorpus) && existsSync(englishCorpus)
}

/** Throws with a sentence for the reader where the corpora are not there. */
export function demandCorpora(): void {
  if (hasCorpora()) return
  throw new Error(
    `This needs real reviews: put zh-sentiment-train.jsonl and en-sentiment-train.jsonl into ${folder}.`,
  )
}

/** The first `limit` lines of a corpus. */
export async function readCorpus(path: string, limit: number): Promise<CorpusLine[]> {
  const found: CorpusLine[] = []
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (found.length >= limit) break
    if (line.trim() !== '') found.push(lineSchema.parse(JSON.parse(line)))
  }
  return found
}
