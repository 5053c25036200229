import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { loadJieba } from '../../packages/analysis/train/load-jieba.ts'
import { type AnalysisPool, createAnalysisPool } from '../../packages/cli/src/create-analysis-pool.ts'
import { chineseCorpus, demandCorpora, englishCorpus, readCorpus } from '../checks/read-corpus.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { measureStreamMemory } from './measure-stream-memory.ts'

const textsMax = 3000
const textsPerTurn = 50
const textsPerBatch = 200
// Every thread compiles for itself, which takes it some thousands of texts.
const warmingRounds = 8
const shortUnits = 450
const longFactor = 100
const bytesPerMegabyte = 1_000_000

/**
 * The analyser against a bare segmentation of the same texts by jieba in the same process, on a text a hundred times
 * longer against a short one, in two threads against one, its loading against that of jieba's dictionary, and the
 * memory of `echoloop analyze` over `order.rows` reviews.
 */
export async function benchAnalysis(order: BenchOrder): Promise<void> {
  demandCorpora()
  const chinese = await someTexts(chineseCorpus)
  const english = (await someTexts(englishCorpus)).slice(0, chinese.length)
  const report = (figure: string, runs: number[], about: { unit?: string; note: string }) =>
    order.report(figureOf({ bench: 'analysis', figure, unit: about.unit ?? 'ratio', runs, note: about.note }))
  reportLoading(order.rounds, report)
  reportSpeed({ chinese, english, rounds: order.rounds }, report)
  reportLength({ texts: chinese, rounds: order.rounds }, report)
  await reportThreads({ texts: chinese, rounds: order.rounds }, report)
  const memory = await measureStreamMemory(order.rows)
  const note = memory.bytes === undefined ? 'this system does not tell the peak of a process' : memory.note
  const megabytes = memory.bytes === undefined ? [] : [memory.bytes / bytesPerMegabyte]
  report('peak memory of a stream (at most 400, aim 250)', megabytes, { unit: 'MB', note })
}

type Report = (figure: string, runs: number[], about: { unit?: string; note: string }) => void

/** Texts taken evenly from a corpus, because it is sorted by category. */
async function someTexts(path: string): Promise<string[]> {
  const lines = await readCorpus(path, Infinity)
  const step = Math.max(1, Math.floor(lines.length / textsMax))
  return lines.filter((_, index) => index % step === 0).map(({ text }) => text)
}

function reportLoading(rounds: number, report: Report): void {
  const models: number[] = []
  const dictionary: number[] = []
  for (let round = 0; round < rounds; round++) {
    models.push(secondsOf(() => readModels()))
    dictionary.push(secondsOf(() => loadJieba()))
  }
  report(
    'loading the models (at most 500)',
    models.map((seconds) => seconds * 1000),
    { unit: 'ms', note: 'from files in the cache of the system' },
  )
  report(
    "loading the models ÷ loading jieba's dictionary",
    models.map((seconds, round) => seconds / dictionary[round]),
    { note: "jieba's dictionary stood in memory already" },
  )
}

// Both sides take turns after a few texts, so that whatever else the machine does slows both alike.
function reportSpeed(texts: { chinese: string[]; english: string[]; rounds: number }, report: Report): void {
  const { chinese, english, rounds } = texts
  const analyser = createAnalyser(readModels())
  const jieba = loadJieba()
  const runs: { cut: number; analysis: number; english: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const seconds = { cut: 0, analysis: 0, english: 0 }
    for (let start = 0; start < chinese.length; start += textsPerTurn) {
      const some = chinese.slice(start, start + textsPerTurn)
      const others = english.slice(start, start + textsPerTurn)
      seconds.cut += secondsOf(() => some.forEach((text) => void jieba.cut(text, true)))
      seconds.analysis += secondsOf(() => some.forEach((text) => void analyser.analyse({ text })))
      seconds.english += secondsOf(() => others.forEach((text) => void analyser.analyse({ text })))
    }
    // The first round warms up.
    if (round > 0) runs.push(seconds)
  }
  const note = `${chinese.length} Chinese texts of ${Math.round(meanLength(chinese))} units, ${english.length} English of ${Math.round(meanLength(english))}`
  report(
    'full analysis ÷ bare jieba cut, Chinese (floor 0.30, aim 0.50)',
    runs.map(({ cut, analysis }) => cut / analysis),
    { note },
  )
  report(
    'English texts analysed ÷ Chinese texts cut by jieba',
    runs.map((seconds) => english.length / seconds.english / (chinese.length / seconds.cut)),
    { note },
  )
  report(
    'Chinese texts analysed',
    runs.map(({ analysis }) => chinese.length / analysis),
    { unit: 'texts/s', note },
  )
}

function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / texts.length
}

function reportLength({ texts, rounds }: { texts: string[]; rounds: number }, report: Report): void {
  const analyser = createAnalyser(readModels())
  const everything = texts.join('。')
  const long = everything.slice(0, shortUnits * longFactor)
  const shorts = Array.from({ length: longFactor }, (_, index) =>
    long.slice(index * shortUnits, (index + 1) * shortUnits),
  )
  const readAll = () => {
    for (const text of shorts) analyser.analyse({ text })
  }
  const runs: number[] = []
  for (let round = 0; round <= rounds * 4; round++) {
    const short = secondsOf(readAll)
    const whole = secondsOf(() => analyser.analyse({ text: long }))
    if (round >= rounds) runs.push(whole / short)
  }
  report(`time per unit, text ${longFactor}× longer ÷ short (linear: about 1)`, runs, {
    note: `${shortUnits} and ${long.length} units of the same words`,
  })
}

// Rounds of one thread and of two take turns, so that whatever else the machine does slows both alike.
async function reportThreads(
  { texts, rounds }: { texts: string[]; rounds: number },
  report: Report,
): Promise<void> {
  const one = createAnalysisPool(1)
  const two = createAnalysisPool(2)
  const runs: number[] = []
  try {
    for (let round = 0; round < warmingRounds + rounds; round++) {
      const alone = await secondsOfPool(one, texts)
      const together = await secondsOfPool(two, texts)
      if (round >= warmingRounds) runs.push(alone / together)
    }
  } finally {
    await Promise.all([one.close(), two.close()])
  }
  report('two threads ÷ one', runs, {
    note: `pool of the command, batches of ${textsPerBatch} texts, lines of JSON`,
  })
}

async function secondsOfPool(pool: AnalysisPool, texts: string[]): Promise<number> {
  const started = performance.now()
  const underway: Promise<string>[] = []
  for (let start = 0; start < texts.length; start += textsPerBatch) {
    const batch = texts.slice(start, start + textsPerBatch).map((text, id) => ({ id, input: { text } }))
    underway.push(pool.analyse(batch))
  }
  await Promise.all(underway)
  return (performance.now() - started) / 1000
}

function secondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
