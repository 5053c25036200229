import { askOutside, type OutsideOrder, type OutsideRefusal } from './ask-outside.ts'

export type FetchRefusal = `media/${OutsideRefusal | 'not-there'}`

/** `mayPass`: trying again later may help. */
export type Fetched =
  | { kind: 'fetched'; bytes: Buffer }
  | { kind: 'refused'; code: FetchRefusal; mayPass: boolean }

export type FetchOrder = OutsideOrder

/** Fetches a picture that anybody may have written into a file. Never throws for what others do. */
export async function fetchBytes(order: FetchOrder): Promise<Fetched> {
  const manner = { headers: { accept: 'image/*' }, wantsBody: (status: number) => status === 200 }
  const answer = await askOutside(order, manner)
  if (answer.kind === 'refused') {
    const mayPass = answer.why === 'timeout' || answer.why === 'unreachable'
    return { kind: 'refused', code: `media/${answer.why}`, mayPass }
  }
  const { statusCode: status = 0 } = answer.incoming
  if (status === 200) return { kind: 'fetched', bytes: answer.bytes }
  const mayPass = status >= 500 || status === 429 || status === 408
  return { kind: 'refused', code: 'media/not-there', mayPass }
}
