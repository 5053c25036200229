import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { newDataFolder } from './data-folder.ts'
import { foundOverHttp } from './found-over-http.ts'
import { importFile } from './import-file.ts'
import { openDatabase } from './open-database.ts'
import { chineseCorpus, demandCorpora, englishCorpus, readCorpus } from './read-corpus.ts'
import { chooseChineseWords, chooseEnglishWords } from './search-terms-of-corpus.ts'
import { type SetUpShop, setUpShop } from './set-up-shop.ts'
import { freePort, spawnServer, waitUntilReady } from './start-server.ts'
import { createTally, type Tally } from './tally.ts'

export type SearchOrder = { rows: number; seed: number }

type Stored = { id: string; said: string }
type Found = { word: string; recall: number; precision: number; truth: number; count: number; ms: number }

const chineseWords = 40
const englishWords = 10
const recallMin = 0.99

/** Words looked up over HTTP in an imported shop against scans of the stored texts. Returns how many checks failed. */
export async function checkSearch(order: SearchOrder): Promise<number> {
  demandCorpora()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  const folder = newDataFolder('search')
  const server = spawnServer({ dataFolder: folder.path, port: await freePort(), role: 'all', isEmpty: true })
  try {
    await waitUntilReady(server)
    const shop = await setUpShop({ url: server.url, dataFolder: folder.path })
    for (const corpus of [chineseCorpus, englishCorpus])
      await importFirst(corpus, { folder: folder.path, order, tally })
    const client = await openDatabase(folder.path)
    try {
      const { rows } = await client.query<Stored>(
        `select id, concat_ws(' ', title, text) as said from feedback order by id`,
      )
      say(`search: seed ${order.seed}, ${rows.length} voices`)
      await checkWords({ door: { url: server.url, shop }, client, rows, order, tally })
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
    folder.remove()
  }
  say(`search: ${tally.summary()}`)
  return tally.failed()
}

async function importFirst(
  corpus: string,
  { folder, order, tally }: { folder: string; order: SearchOrder; tally: Tally },
): Promise<void> {
  const lines = await readCorpus(corpus, order.rows)
  const file = join(folder, `rows-${lines[0]?.id}.jsonl`)
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const { rowsRead, accepted, repeated, refused, seconds } = await importFile({ file, dataFolder: folder })
  const told = `${rowsRead} = ${accepted} + ${repeated} + ${refused} in ${seconds.toFixed(1)} s`
  tally.check('imported whole', rowsRead === accepted + repeated + refused && rowsRead === lines.length, told)
  const again = await importFile({ file, dataFolder: folder })
  tally.check(
    'a repeat adds nothing',
    again.accepted === 0 && again.rowsRead === lines.length,
    `${again.accepted}`,
  )
}

type Door = { url: string; shop: SetUpShop }
type Search = { door: Door; client: pg.Client; rows: Stored[]; order: SearchOrder; tally: Tally }

async function checkWords({ door, client, rows, order, tally }: Search): Promise<void> {
  const texts = rows.map(({ said }) => said)
  const chinese = chooseChineseWords(texts, { count: chineseWords, seed: order.seed })
  const english = chooseEnglishWords(texts, { count: englishWords, seed: order.seed })
  const ofTwo = chinese.filter((word) => Array.from(word).length === 2).length
  tally.check('the words are there', chinese.length === chineseWords && english.length === englishWords)
  tally.check('half of the Chinese words have two characters', ofTwo === chinese.length >> 1, `${ofTwo}`)
  const found: Found[] = []
  for (const word of chinese)
    found.push(
      await lookUp(door, word, new Set(rows.filter(({ said }) => said.includes(word)).map(({ id }) => id))),
    )
  for (const word of english) found.push(await lookUp(door, word, await scanForStem(client, word)))
  for (const one of found) {
    const told = `${one.truth} texts, recall ${one.recall}, precision ${one.precision}, ${one.ms.toFixed(0)} ms`
    tally.check(one.word, one.recall >= recallMin && one.precision === 1, told)
    if (one.count !== one.truth)
      tally.check(`the count of ${one.word}`, false, `${one.count} for ${one.truth}`)
  }
}

/**
 * Texts with a word of the same stem: PostgreSQL's English parser row by row, no index and none of the product's
 * columns. Chinese runs are parted off, as a reader sees "iPhone很好" as two.
 */
async function scanForStem(client: pg.Client, word: string): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select id from feedback
     where to_tsvector('english', regexp_replace(concat_ws(' ', title, text), '[\\u2E80-\\u9FFF\\uF900-\\uFAFF]+', ' ', 'g'))
       @@ plainto_tsquery('english', $1)`,
    [word],
  )
  return new Set(rows.map(({ id }) => id))
}

async function lookUp(door: Door, word: string, truth: ReadonlySet<string>): Promise<Found> {
  const started = performance.now()
  const { ids, count } = await foundOverHttp(door, word)
  const ms = performance.now() - started
  const both = [...ids].filter((id) => truth.has(id)).length
  const share = (of: number) => (of === 0 ? 1 : Math.round((both / of) * 10_000) / 10_000)
  return { word, recall: share(truth.size), precision: share(ids.size), truth: truth.size, count, ms }
}
