import { z } from 'zod'
import { askJson } from '../../../platform/outgoing/ask-json.ts'
import type { OpenDoor, PlatformToken, TalkOutcome } from './messenger-adapter.ts'
import { lostOutcome, platformBytesMax, platformTimeoutMs, statusOutcome } from './outgoing-outcome.ts'

const answerSchema = z.looseObject({ errcode: z.number().int().optional() })

export type TencentAnswer = { kind: 'good'; body: Record<string, unknown> } | TalkOutcome

type Question = { method: 'GET' | 'POST'; path: string; query: Record<string, string>; body?: unknown }

/** What WeChat and WeCom refuse for the token alone: it may be fetched anew and the same be asked again. */
const staleToken = [40001, 40014, 41001, 42001]
/** Busy, or so many questions in a while: nothing was done. */
const busy = [-1, 45009, 45011, 45033]
/** Of the account itself: no message behind this one fares better. */
const faults = [40013, 40125, 40164, 41004, 48001, 48002, 50002, 60020, 61004, 61024, 95011, 95012, 95017]
const reasons = new Map([
  [45015, 'window-closed'],
  [45047, 'too-many-since-last-words'],
  [43004, 'not-following'],
  [40003, 'no-such-person'],
  [95001, 'too-many-since-last-words'],
])

/** Asks WeChat or WeCom. Both answer 200 and say in `errcode` what they think. */
export async function askTencent(door: OpenDoor, asked: Question): Promise<TencentAnswer> {
  const { method, path, query, body } = asked
  const answer = await askJson({
    method,
    url: `${door.baseUrl}${path}?${new URLSearchParams(query)}`,
    headers: {},
    body,
    timeoutMs: platformTimeoutMs,
    bytesMax: platformBytesMax,
    mayBePrivate: door.mayBePrivate,
  })
  if (answer.kind === 'failed') return lostOutcome(answer)
  if (answer.status !== 200) return statusOutcome(answer.status)
  const read = answerSchema.safeParse(answer.body)
  if (!read.success) return { kind: 'unknown', reason: 'answer-unreadable' }
  const code = read.data.errcode ?? 0
  return code === 0 ? { kind: 'good', body: read.data } : refusalOf(code)
}

function refusalOf(code: number): TalkOutcome {
  const reason = reasons.get(code) ?? `errcode ${code}`
  if (staleToken.includes(code)) return { kind: 'stale-token', reason }
  if (busy.includes(code)) return { kind: 'later', reason }
  return { kind: faults.includes(code) ? 'fault' : 'failed', reason }
}

const tokenSchema = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number().int().positive(),
})

/** The token in an answer; an answer without one is a fault of the account. */
export function tokenIn(answer: TencentAnswer): PlatformToken | TalkOutcome {
  if (answer.kind !== 'good') {
    // Nothing was sent to anybody: whatever went wrong is the account's or the line's.
    return answer.kind === 'sent' ? answer : { kind: 'fault', reason: answer.reason }
  }
  const read = tokenSchema.safeParse(answer.body)
  if (!read.success) return { kind: 'fault', reason: 'answer-unreadable' }
  return { token: read.data.access_token, seconds: read.data.expires_in }
}
