import { type Client, ProblemError } from '@echoloop/client'
import { endpoints, problemSchema } from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import { keepTrying, type Patience } from './keep-trying.ts'
import { openOutput } from './open-output.ts'
import type { Connection } from './read-connection.ts'

/**
 * Writes the refused rows of an import to a file as they arrive, because a million of them would not fit into
 * memory; the typed client reads whole replies. The file appears when it is complete.
 */
export async function saveRefusals(input: {
  client: Client
  connection: Connection
  id: string
  path: string
  patience: Patience
  words: Words
}): Promise<void> {
  await keepTrying(async (signal) => {
    const body = await requestRefusals(input, signal)
    const output = await openOutput({ path: input.path, words: input.words })
    try {
      for await (const chunk of body) await output.write(chunk)
      await output.finish()
    } finally {
      await output.discard()
    }
  }, input.patience)
}

async function requestRefusals(
  input: { client: Client; connection: Connection; id: string },
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const url = input.client.urlOf(endpoints.downloadRefusals, { params: { id: input.id } })
  const headers = { authorization: `Bearer ${input.connection.key}`, accept: 'text/csv, application/json' }
  const response = await fetch(url, { headers, signal })
  if (response.ok && response.body !== null) return response.body
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined))
  throw new ProblemError(
    problem.data ?? {
      type: 'about:blank',
      status: response.status,
      code: 'request/internal',
      title: `HTTP ${response.status}`,
    },
  )
}
