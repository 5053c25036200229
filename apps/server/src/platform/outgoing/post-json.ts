import { askJson, type OutgoingAnswer, type OutgoingQuestion } from './ask-json.ts'

/** A question to another server. */
export type OutgoingRequest = Omit<OutgoingQuestion, 'method' | 'body'> & { body: unknown }

/** What came of it. `sent` tells whether the other side may have got the question. */
export type OutgoingReply =
  | { kind: 'answered'; status: number; body: unknown }
  | (OutgoingAnswer & { kind: 'failed' })

/** Sends JSON and reads JSON, as `askJson` does; an answer without content is no JSON. */
export async function postJson(asked: OutgoingRequest): Promise<OutgoingReply> {
  const answer = await askJson({ ...asked, method: 'POST' })
  if (answer.kind === 'failed') return answer
  const { status, body } = answer
  if (body === null) return { kind: 'failed', reason: 'no-json', sent: true }
  return { kind: 'answered', status, body }
}
