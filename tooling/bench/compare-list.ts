import { type BenchOrder, figureOf } from './figure.ts'
import { percentileOf } from './statistics.ts'

/** The same page in three ways: over HTTP, as the use case in its transaction, and by plain SQL. Each gives its rows' names. */
export type ListQuestions = Record<'ask' | 'askInside' | 'askPlainly', () => Promise<string[]>>

type Aim = { bench: string; view: string; note: string; pageSize: number; questions: ListQuestions }
type Run = { servedMs: number; insideMs: number; plainMs: number }

const askedPerRound = 200
const warmUp = 40

/** A list against its plain SQL. All must give the same rows, or the comparison means nothing. */
export async function compareList(order: BenchOrder, aim: Aim): Promise<void> {
  const { view, questions, pageSize } = aim
  const served = await questions.ask()
  const inside = await questions.askInside()
  const plain = await questions.askPlainly()
  if (served.length < pageSize || served.join() !== plain.join() || inside.join() !== plain.join()) {
    throw new Error(`${view}: the list and its plain SQL disagree:\n${served}\n${inside}\n${plain}`)
  }
  const runs: Run[] = []
  for (let round = 0; round < order.rounds; round++) runs.push(await takeTurns(questions))
  tell(order, aim, runs)
}

/** One after the other, so that a busy machine slows all alike. */
async function takeTurns({ ask, askInside, askPlainly }: ListQuestions): Promise<Run> {
  const served = new Float64Array(askedPerRound)
  const inside = new Float64Array(askedPerRound)
  const plain = new Float64Array(askedPerRound)
  const timed = async (question: () => Promise<unknown>, times: Float64Array, turn: number) => {
    const begun = performance.now()
    await question()
    if (turn >= 0) times[turn] = performance.now() - begun
  }
  for (let turn = -warmUp; turn < askedPerRound; turn++) {
    await timed(ask, served, turn)
    await timed(askInside, inside, turn)
    await timed(askPlainly, plain, turn)
  }
  const p95 = (times: Float64Array) => percentileOf(times, 0.95)
  return { servedMs: p95(served), insideMs: p95(inside), plainMs: p95(plain) }
}

function tell(order: BenchOrder, { bench, view, note, pageSize }: Aim, runs: readonly Run[]): void {
  const said = `${note}, ${askedPerRound} questions in turn, ${pageSize} rows`
  const report = (figure: string, unit: string, of: (run: Run) => number) =>
    order.report(figureOf({ bench, figure: `${view}: ${figure}`, unit, runs: runs.map(of), note: said }))
  report('list p95', 'ms', ({ insideMs }) => insideMs)
  report('list over HTTP p95', 'ms', ({ servedMs }) => servedMs)
  report('plain SQL p95', 'ms', ({ plainMs }) => plainMs)
  report('list p95 ÷ plain SQL p95 (at most 3)', 'ratio', ({ insideMs, plainMs }) => insideMs / plainMs)
  report('list over HTTP p95 ÷ plain SQL p95', 'ratio', ({ servedMs, plainMs }) => servedMs / plainMs)
}
