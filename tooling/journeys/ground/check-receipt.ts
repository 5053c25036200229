import { endpoints } from '@echoloop/contract'
import { fetchLog, hasFailed, readJson, readReceipt, verifyLog } from '@echoloop/verifier'
import type { JourneyServer } from './journey.ts'

/** What the log tells of the review of a receipt, and what came of checking both. */
export type CheckedReceipt = {
  /** What happened to the review, in the order of the log. */
  kinds: string[]
  proven: string[]
  /** The failed checks in one line; empty when none failed. */
  failed: string
}

/** Reads the whole log from outside and checks a receipt against it, with the library that authors have. */
export async function checkReceipt(server: JourneyServer, text: string): Promise<CheckedReceipt> {
  const receipt = readReceipt(readJson(text, 'receipt'))
  const client = await server.client()
  const { items } = await client.call(endpoints.readInclusionProof, {
    query: { shop: receipt.shop, review: receipt.review },
  })
  const source = fetchLog({ url: server.url, shop: receipt.shop })
  const { findings } = await verifyLog(source, { shop: receipt.shop, receipt, isWhole: true })
  return {
    kinds: items.map(({ entry }) => entry.kind),
    proven: findings.filter(({ verdict }) => verdict === 'proven').map(({ code }) => code),
    failed: findings
      .filter((finding) => hasFailed([finding]))
      .map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`)
      .join(),
  }
}
