import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@echoloop/client'
import { type BotReply, endpoints, helpSections } from '@echoloop/contract'
import { z } from 'zod'
import { newDataFolder } from './data-folder.ts'
import { freePort, spawnServer, waitUntilReady } from './start-server.ts'

export type HelpBotOrder = { questions: string }

const languages = z.enum(['zh-CN', 'zh', 'en'])
const id = z.union([z.string(), z.number()]).optional()
const questionSchema = z.union([
  z.object({ id, language: languages, question: z.string().min(1) }),
  z
    .object({ id, language: languages, text: z.string().min(1) })
    .transform(({ text, ...rest }) => ({ ...rest, question: text })),
])
const accessSchema = z.object({ key: z.string() })

type Question = z.output<typeof questionSchema>

/**
 * Asks the bot of the demo shop every question of a file over HTTP and prints one line of JSON each, for people to
 * judge. Returns how many answers held a sentence that stands on no page: there must be none.
 */
export async function checkHelpBot({ questions: file }: HelpBotOrder): Promise<number> {
  const questions = readQuestions(file)
  const folder = newDataFolder('help-bot')
  const server = spawnServer({ dataFolder: folder.path, port: await freePort(), role: 'all' })
  try {
    await waitUntilReady(server)
    const client = createClient({ baseUrl: server.url, key: await readKey(folder.path) })
    const sentences = await readSentences(client)
    const counts = new Map<string, number>()
    let invented = 0
    for (const asked of questions) {
      const language = asked.language === 'en' ? ('en' as const) : ('zh-CN' as const)
      const body = { language, text: asked.question }
      const { reply } = await client.call(endpoints.tryBot, { body })
      const strange = reply.quoted.filter((sentence) => !sentences.has(sentence))
      if (strange.length > 0) invented += 1
      const outcome = outcomeOf(reply)
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      process.stdout.write(`${JSON.stringify(lineOf(asked, reply, strange))}\n`)
    }
    const all = [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ')
    process.stderr.write(
      `help-bot: ${questions.length} questions: ${all}; answers with words of no page: ${invented}\n`,
    )
    return invented
  } finally {
    await server.stop()
    folder.remove()
  }
}

function readQuestions(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)))
}

/** The server writes it once the demo shop stands. */
async function readKey(folder: string): Promise<string> {
  const path = join(folder, 'cli.json')
  for (let round = 0; round < 200 && !existsSync(path); round++) await sleep(50)
  return accessSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).key
}

async function readSentences(client: Client): Promise<Set<string>> {
  const { pages } = await client.call(endpoints.listHelpPages, { query: {} })
  const sentences = new Set<string>()
  for (const { id } of pages) {
    const { texts } = await client.call(endpoints.readHelpPage, { params: { id } })
    for (const { body } of texts)
      for (const section of helpSections(body))
        for (const sentence of section.sentences) sentences.add(sentence)
  }
  return sentences
}

function outcomeOf(reply: BotReply): 'answered' | 'asked-back' | 'handed-over' | 'small-talk' {
  if (reply.kind === 'hand-over') return 'handed-over'
  if (reply.form === 'choose') return 'asked-back'
  return reply.form === 'told' ? 'answered' : 'small-talk'
}

function lineOf(asked: Question, reply: BotReply, strange: readonly string[]): object {
  return {
    ...asked,
    outcome: outcomeOf(reply),
    reason: reply.kind === 'hand-over' ? reply.reason : null,
    /** Of a hand-over and a question back: the pages that are named as near. */
    pages: reply.sources.map(({ title }) => title),
    cited: reply.quoted,
    said: reply.text,
    confidence: reply.kind === 'answer' ? Math.round(reply.confidence * 100) / 100 : null,
    ...(strange.length > 0 ? { wordsOfNoPage: strange } : {}),
  }
}
