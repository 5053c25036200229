import { z } from 'zod'

const replySchema = z.object({ accepted: z.number(), repeated: z.number(), refused: z.number() })

const perBatch = 1000

/** Request bodies of 1,000 records each, made before the clock runs. */
export function batchesOf(records: readonly unknown[]): Buffer[] {
  const batches: Buffer[] = []
  for (let start = 0; start < records.length; start += perBatch)
    batches.push(Buffer.from(JSON.stringify({ records: records.slice(start, start + perBatch) })))
  return batches
}

/** Posts all batches with so many in flight. Returns seconds; throws unless every record was accepted. */
export async function sendBatches(order: {
  url: string
  key: string
  batches: readonly Buffer[]
  inFlight: number
  records: number
}): Promise<number> {
  const started = performance.now()
  const waiting = order.batches.values()
  let accepted = 0
  const send = async () => {
    for (const body of waiting) {
      const taken = await sendOne(order, body)
      accepted += taken
    }
  }
  await Promise.all(Array.from({ length: order.inFlight }, send))
  const seconds = (performance.now() - started) / 1000
  if (accepted !== order.records) throw new Error(`${accepted} of ${order.records} records were accepted`)
  return seconds
}

async function sendOne(server: { url: string; key: string }, body: Buffer): Promise<number> {
  const response = await fetch(`${server.url}/v1/feedback/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: new Uint8Array(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`the server answered ${response.status}: ${text.slice(0, 300)}`)
  return replySchema.parse(JSON.parse(text)).accepted
}
