import type { z } from 'zod'
import type { StoreAnswer, StoreReply } from './ask-store.ts'

/** Reads an answer by its shape; another shape is no answer of such a store. */
export function readAnswer<S extends z.ZodType, T>(
  answer: StoreAnswer<StoreReply>,
  shape: S,
  take: (body: z.output<S>) => T,
): StoreAnswer<T> {
  if (answer.kind !== 'ok') return answer
  const read = shape.safeParse(answer.value.body)
  if (!read.success) return { kind: 'failed', code: 'connector/not-a-store', isPassing: false }
  return { kind: 'ok', value: take(read.data) }
}
