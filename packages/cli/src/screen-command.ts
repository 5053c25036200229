import type { ScreeningVerdict } from '@echoloop/analysis'
import type { Words } from '@echoloop/locales'
import { usageFailure } from './command-failure.ts'
import { openInput } from './open-input.ts'
import { type Output, openOutput } from './open-output.ts'
import { readOptions } from './read-options.ts'
import { readScreenedStream, readStreamWishes, type ScreenedStream } from './read-screened-stream.ts'
import { screenReviews } from './screen-reviews.ts'
import type { Terminal } from './terminal.ts'

const allowed = {
  input: 'text',
  output: 'text',
  final: 'flag',
  map: 'texts',
  format: 'text',
  encoding: 'text',
  sheet: 'text',
} as const
const linesPerWrite = 500

/** `echoloop screen`: judges a whole stream of reviews in the order of its times, one line of JSON for each. */
export async function screenCommand(input: { terminal: Terminal; given: string[] }): Promise<0 | 1> {
  const { terminal } = input
  const { words, notices } = terminal
  const options = readOptions({ given: input.given, allowed, words })
  const path = options.text('input')
  if (path === undefined) throw usageFailure(words.command.usage.inputNeeded)
  const wishes = readStreamWishes(options, words)
  const opened = await openInput({ path, words, standardInput: terminal.input })
  try {
    const output = await openOutput({
      path: options.text('output'),
      words,
      standardOutput: terminal.output,
    })
    try {
      const stream = await readScreenedStream(opened, { wishes, terminal })
      const verdicts = screenReviews(stream.reviews, {
        isFinal: options.flag('final'),
        watch: (judged) =>
          notices.showProgress(() => words.command.screen.progress(judged, stream.reviews.length)),
      })
      await writeVerdicts(output, { stream, verdicts })
      await output.finish()
      const isSilent = stream.refused === 0 && options.text('output') === undefined
      if (!isSilent) notices.say(summaryOf(verdicts, { words, refused: stream.refused }))
      return stream.refused > 0 ? 1 : 0
    } finally {
      await output.discard()
    }
  } finally {
    await opened.close()
  }
}

async function writeVerdicts(
  output: Output,
  { stream, verdicts }: { stream: ScreenedStream; verdicts: readonly ScreeningVerdict[] },
): Promise<void> {
  for (let start = 0; start < verdicts.length; start += linesPerWrite) {
    const some = verdicts.slice(start, start + linesPerWrite)
    const lines = some.map((verdict, at) =>
      lineOf(verdict, { id: stream.reviews[start + at].id, ids: stream.ids }),
    )
    if (!(await output.write(lines.join('')))) return
  }
}

function lineOf(
  { decision, score, reasons }: ScreeningVerdict,
  { id, ids }: { id: string; ids: ReadonlyMap<string, string | number> },
): string {
  const given = (one: string) => ids.get(one) ?? one
  const told = reasons.map(({ code, detail, related }) => ({ code, detail, related: related.map(given) }))
  return `${JSON.stringify({ id: given(id), decision, score, reasons: told })}\n`
}

function summaryOf(
  verdicts: readonly ScreeningVerdict[],
  { words, refused }: { words: Words; refused: number },
): string {
  const count = (wanted: ScreeningVerdict['decision']) =>
    verdicts.filter(({ decision }) => decision === wanted).length
  return words.command.screen.done({
    accepted: count('accept'),
    held: count('hold'),
    refused: count('refuse'),
    badLines: refused,
  })
}
