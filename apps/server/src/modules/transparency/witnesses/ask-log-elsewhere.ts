import { listSigningKeys, readConsistencyProof } from '@echoloop/contract'
import type { z } from 'zod'
import { askJson } from '../../../platform/outgoing/ask-json.ts'

/** Where a log of another shop answers. */
export type LogElsewhere = { url: string; shop: string; mayBePrivate: boolean }

const timeoutMs = 8000
const bytesMax = 100_000

/** The keys that the shop lists there; none when it does not answer. */
export async function askForKeys(log: LogElsewhere): Promise<{ keyId: string; publicKey: string }[]> {
  const answer = await ask(log, `/v1/transparency/keys?shop=${log.shop}`, listSigningKeys.reply)
  return answer?.items ?? []
}

/** The consistency path between two sizes; undefined when the shop does not answer with one. */
export async function askForConsistency(
  log: LogElsewhere,
  { from, to }: { from: number; to: number },
): Promise<Buffer[] | undefined> {
  const path = `/v1/transparency/proof/consistency?shop=${log.shop}&from=${from}&to=${to}`
  const answer = await ask(log, path, readConsistencyProof.reply)
  return answer?.path.map((hash) => Buffer.from(hash, 'hex'))
}

async function ask<S extends z.ZodType>(
  { url, mayBePrivate }: LogElsewhere,
  path: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const answer = await askJson({
    method: 'GET',
    url: `${url}${path}`,
    headers: {},
    timeoutMs,
    bytesMax,
    mayBePrivate,
  })
  if (answer.kind === 'failed' || answer.status !== 200) return undefined
  const read = schema.safeParse(answer.body)
  return read.success ? read.data : undefined
}
