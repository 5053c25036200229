import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newDataFolder } from '../data-folder.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import type { Tally } from '../tally.ts'
import type { CorpusText } from './real-texts.ts'
import { simulate } from './simulate.ts'
import type { StreamReview } from './simulated-review.ts'

const reviewsCompared = 50_000
const program = join(import.meta.dirname, '..', '..', '..', 'packages', 'cli', 'src', 'main.ts')
const run = promisify(execFile)

type Order = { seed: number; corpus: readonly CorpusText[] }

/**
 * Through `echoloop screen`: other stars and another sentiment in every line change no byte of its answer, and a
 * prefix of the stream, in a file of another order, is judged as it was within the whole.
 */
export async function checkBlindness({ seed, corpus }: Order, tally: Tally): Promise<void> {
  const random = seededRandom(seed + 2)
  // The size of a simulation is met about; a few reviews more are cut off at the end.
  const stream = simulate({ seed, size: reviewsCompared * 1.03, corpus }).slice(0, reviewsCompared)
  const reviews = stream.map(({ review }) => review)
  const prefix = reviews.slice(0, Math.floor(reviews.length * (0.3 + 0.4 * random())))
  const folder = newDataFolder('screening')
  const screen = (name: string, lines: readonly unknown[]) => screened(join(folder.path, name), lines)
  try {
    const [plain, dealt] = await Promise.all([
      screen('plain', reviews.map(lineOf)),
      screen(
        'dealt',
        reviews.map((review) => withOtherStars(lineOf(review), random)),
      ),
    ])
    const part = await screen('prefix', shuffled(prefix, random).map(lineOf))
    const differing = plain.filter((line, at) => line !== dealt[at]).length
    const isWhole = plain.length === reviews.length && dealt.length === reviews.length
    const told = `${differing} of ${plain.length} lines differ`
    tally.check('other stars and sentiment, same decisions', isWhole && differing === 0, told)
    const known = new Set(plain)
    const changed = part.filter((line) => !known.has(line)).length
    const isPart = part.length === prefix.length && prefix.length > 0
    const prefixTold = `${changed} of ${part.length} lines differ`
    tally.check('a prefix of the stream, same decisions', isPart && changed === 0, prefixTold)
  } finally {
    folder.remove()
  }
}

/** The lines that `echoloop screen` writes for these lines. */
async function screened(path: string, lines: readonly unknown[]): Promise<string[]> {
  const [input, output] = [`${path}.jsonl`, `${path}-verdicts.jsonl`]
  writeFileSync(input, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await run(process.execPath, [program, 'screen', '--input', input, '--output', output])
  const verdicts = readFileSync(output, 'utf8').trimEnd().split('\n')
  rmSync(input)
  return verdicts
}

/** As files have it: times in words, and a sentiment as a shop's own tool may have added it. */
function lineOf({ createdAt, deliveredAt, authorCreatedAt, ...rest }: StreamReview) {
  const inWords = (time: number | undefined) =>
    time === undefined ? undefined : new Date(time).toISOString()
  return {
    ...rest,
    sentiment: rest.rating > 3 ? 'positive' : 'negative',
    createdAt: inWords(createdAt),
    deliveredAt: inWords(deliveredAt),
    authorCreatedAt: inWords(authorCreatedAt),
  }
}

function withOtherStars(line: ReturnType<typeof lineOf>, random: () => number): unknown {
  const sentiments = ['positive', 'negative', 'neutral', 'mixed']
  return { ...line, rating: 1 + Math.floor(random() * 5), sentiment: sentiments[Math.floor(random() * 4)] }
}
