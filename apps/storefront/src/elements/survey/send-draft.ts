import type { SurveyAnswer } from '@echoloop/contract'
import { isHelpUnsent, isSent, type SurveyDraft } from './survey-draft.ts'

/** `later`: no connection, or a server that is busy. `refused`: it will never be taken, and why. */
export type Sending = { kind: 'sent' } | { kind: 'later' } | { kind: 'refused'; code: string }

/** Asks the server, below its address. */
export type Doors = (method: 'POST' | 'PUT', path: string, body: object) => Promise<Response>

type Kept = { draft: SurveyDraft; doors: Doors; save: () => void; mustBegin?: boolean }

/**
 * Sends what the shop has not got. May be broken off anywhere and begun again: the response is known by the client's
 * key, an answer by its question, the end by the response.
 */
export async function sendDraft(kept: Kept): Promise<Sending> {
  try {
    await begin(kept)
    await sendAnswers(kept)
    await sendEnd(kept)
    return { kind: 'sent' }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code }
    return { kind: 'later' }
  }
}

class Refusal extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

async function begin({ draft, doors, save, mustBegin }: Kept): Promise<void> {
  if (draft.response || (isSent(draft) && !mustBegin)) return
  const { shop, version, language, channel, clientKey, hidden, ticket, seed } = draft
  const started = await ask(doors, ['POST', pathOf(draft, '')], {
    shop,
    version,
    language,
    channel,
    clientKey,
    hidden,
    seed,
    ...(ticket ? { ticket } : {}),
    ...foundBody(draft),
  })
  draft.response = { id: String(started.id), token: String(started.token) }
  if (typeof started.seed === 'number') draft.seed = started.seed
  if (started.state === 'complete' || started.state === 'screened-out' || started.state === 'quota-full')
    draft.ended = started.state
  save()
}

/** A survey that a touchpoint asked carries where it was. */
function foundBody({ found }: SurveyDraft): object {
  if (!found) return {}
  const { touchpoint, ...context } = found
  return { channel: 'site', touchpoint, context }
}

async function sendAnswers(kept: Kept): Promise<void> {
  const { draft } = kept
  while (draft.unsent.length > 0 && !draft.ended) {
    const keys = [...draft.unsent]
    try {
      await putAnswers(kept, keys)
    } catch (error) {
      if (!(error instanceof Refusal) || isAboutAll(error.code)) throw error
      // One answer that is refused must not keep the others from arriving.
      for (const key of keys) await putOne(kept, key)
    }
  }
}

async function putOne(kept: Kept, key: string): Promise<void> {
  try {
    await putAnswers(kept, [key])
  } catch (error) {
    if (!(error instanceof Refusal) || isAboutAll(error.code)) throw error
    kept.draft.unsent = kept.draft.unsent.filter((one) => one !== key)
    kept.save()
  }
}

/** The survey or the response, not one answer. */
function isAboutAll(code: string): boolean {
  return code.startsWith('survey/') && !code.startsWith('survey/answer-') && code !== 'survey/unfit-answer'
}

async function putAnswers({ draft, doors, save }: Kept, keys: readonly string[]): Promise<void> {
  const answers: Record<string, SurveyAnswer> = {}
  for (const key of keys) {
    const answer = draft.answers[key]
    if (answer) answers[key] = answer
  }
  const moments = { ...draft.answeredAt }
  const told = await ask(doors, ['PUT', pathOf(draft, '/answers')], {
    shop: draft.shop,
    token: draft.response?.token,
    answers,
  })
  // What was changed while it travelled goes once more.
  draft.unsent = draft.unsent.filter((key) => !keys.includes(key) || moments[key] !== draft.answeredAt[key])
  draft.readings = { ...draft.readings, ...Object(told.readings) }
  if (told.isQuotaFull === true) draft.ended = 'quota-full'
  if (told.offersHelp === true) draft.offersHelp = true
  save()
}

async function sendEnd({ draft, doors, save }: Kept): Promise<void> {
  const { end, ended, help, shop, response } = draft
  if (ended ? !isHelpUnsent(draft) : !end) return
  const told = await ask(doors, ['POST', pathOf(draft, '/end')], {
    shop,
    token: response?.token,
    end: end ?? 'complete',
    ...(help ? { help: help.email ? help : { wanted: help.wanted } } : {}),
  })
  const helpAt: { number?: unknown; url?: unknown } = Object(told.help)
  const { number, url } = helpAt
  if (help?.wanted)
    draft.helpAt = typeof number === 'string' && typeof url === 'string' ? { number, url } : null
  draft.ended = told.state === 'screened-out' || told.state === 'quota-full' ? told.state : 'complete'
  save()
}

function pathOf({ survey, response }: SurveyDraft, rest: string): string {
  return `v1/storefront/surveys/${survey}/responses${response ? `/${response.id}` : ''}${rest}`
}

async function ask(
  doors: Doors,
  [method, path]: ['POST' | 'PUT', string],
  body: object,
): Promise<Record<string, unknown>> {
  const reply = await doors(method, path, body)
  const told: unknown = await reply.json()
  const facts: Record<string, unknown> = Object(told)
  if (reply.ok) return facts
  if (reply.status >= 500 || reply.status === 429 || reply.status === 408) throw new Error(`${reply.status}`)
  throw new Refusal(String(facts.code))
}
