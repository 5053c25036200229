import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@echoloop/client'
import { type BotReply, endpoints, helpSections } from '@echoloop/contract'
import { z } from 'zod'
import { newDataFolder } from './data-folder.ts'
import { freePort, spawnServer, waitUntilReady } from './start-server.ts'

export type HelpBotOrder = { questions: string }

const questionSchema = z.object({ language: z.enum(['zh-CN', 'zh', 'en']), text: z.string().min(1) })
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
    for (const { language, text } of questions) {
      const body = { language: language === 'en' ? ('en' as const) : ('zh-CN' as const), text }
      const { reply } = await client.call(endpoints.tryBot, { body })
      const strange = reply.quoted.filter((sentence) => !sentences.has(sentence))
      if (strange.length > 0) invented += 1
      const kind = kindOf(reply)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      process.stdout.write(`${JSON.stringify(lineOf({ language, text }, reply, strange))}\n`)
    }
    const all = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
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

function kindOf(reply: BotReply): string {
  return reply.kind === 'hand-over' ? `hand-over/${reply.reason}` : reply.form
}

function lineOf(asked: Question, reply: BotReply, strange: readonly string[]): object {
  return {
    ...asked,
    kind: kindOf(reply),
    answer: reply.text,
    quoted: reply.quoted,
    sources: reply.sources.map(({ title }) => title),
    confidence: reply.kind === 'answer' ? Math.round(reply.confidence * 100) / 100 : null,
    ...(strange.length > 0 ? { wordsOfNoPage: strange } : {}),
  }
}
