import { type ResponseState, type SurveyChannel, type SurveyDefinition, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Scope } from '../../../platform/scope.ts'
import { askedNext } from './asked-next.ts'
import { refuseStart } from './refuse-answering.ts'
import { noteTicketUse, type OpenedTicket, openTicket } from './response-hooks.ts'
import { type BegunResponse, insertResponse, readDoor } from './response-store.ts'
import { tokenOf } from './response-token.ts'
import { readKnownVersion } from './version-memory.ts'

/** What a shop vouches for about whoever answers. */
export type SignedFacts = { customerId: string | null; orderId: string | null; productId: string | null }

export type ResponseStart = {
  surveyId: string
  version: number
  language: string
  channel: SurveyChannel
  clientKey: string
  hidden: Readonly<Record<string, string>>
  touchpoint?: string | undefined
  context: { page?: string | undefined; words?: string | undefined }
  facts?: SignedFacts | undefined
  ticket?: string | undefined
  seed?: number | undefined
}

export type StartedResponse = {
  id: string
  token: string
  seed: number
  version: number
  state: ResponseState
}

/** Open answers of a response that nobody ends become voices after this long. */
export const partialAfterMs = 24 * 60 * 60_000
const nobody: SignedFacts = { customerId: null, orderId: null, productId: null }

/** Begins a response, or gives the one that the same key began; refuses where the survey takes none. */
export async function startResponse(scope: Scope, start: ResponseStart): Promise<StartedResponse> {
  const { surveyId } = start
  const ticket = start.ticket ? await openTicket(scope, { surveyId, token: start.ticket }) : undefined
  const clientKey = sha256(ticket?.clientKey ?? start.clientKey)
  const door = await readDoor(scope, { surveyId, clientKey })
  if (!door) throw new AppError('survey/not-found')
  if (door.begun) return presentStart(scope, door.begun)
  if (start.channel !== 'paper') refuseStart(door, scope.now)
  if (start.version > (door.liveVersion ?? 0)) throw new AppError('survey/version-not-found')
  const version = await readKnownVersion(scope, start)
  const { definition, hasOpenQuestions } = version
  const id = scope.newId()
  const seed = start.seed ?? seedOf(scope, id)
  const hidden = hiddenFor(definition, start.hidden)
  const isNew = await insertResponse(scope, {
    id,
    surveyId,
    version: start.version,
    language: languageFor(definition, start.language),
    channel: ticket?.channel ?? start.channel,
    touchpoint: start.touchpoint || null,
    context: contextFor(definition, start.context),
    hidden,
    seed,
    clientKey,
    ...personFor(definition, { facts: start.facts, ticket }),
    voicesDueAt: hasOpenQuestions ? new Date(scope.now.getTime() + partialAfterMs) : null,
    nextQuestion: askedNext(version, { answers: {}, readings: {}, hidden, seed }),
  })
  if (isNew) {
    if (ticket) await noteTicketUse(scope, { surveyId, responseId: id, invitationId: ticket.invitationId })
    return presentStart(scope, { id, version: start.version, seed, state: 'open' })
  }
  // The same request, sent twice at once: whoever came first has written it.
  const begun = (await readDoor(scope, { surveyId, clientKey }))?.begun
  if (!begun) throw new AppError('request/unavailable')
  return presentStart(scope, begun)
}

function presentStart(scope: Scope, { id, seed, version, state }: BegunResponse): StartedResponse {
  return { id: toPublicId('response', id), token: tokenOf(scope, id), seed, version, state }
}

/** As good as drawn: 31 bits of a keyed hash. */
function seedOf(scope: Scope, id: string): number {
  return scope.keys.lookup(scope.shopId, `survey seed\n${id}`).readUInt32BE(0) >>> 1
}

type Knowing = { facts: SignedFacts | undefined; ticket: OpenedTicket | undefined }

/** In an anonymous survey nobody is known, whoever vouches; what was bought may be. */
function personFor({ isAnonymous }: SurveyDefinition, { facts = nobody, ticket }: Knowing): SignedFacts {
  if (isAnonymous) return { ...nobody, productId: facts.productId }
  return { ...facts, customerId: ticket?.customerId ?? facts.customerId }
}

/** The language as the survey has it: itself, another region of it, or the survey's first. */
function languageFor({ languages }: SurveyDefinition, wanted: string): string {
  const root = (tag: string) => tag.split('-')[0]?.toLowerCase()
  const exact = languages.find((tag) => tag.toLowerCase() === wanted.toLowerCase())
  return exact ?? languages.find((tag) => root(tag) === root(wanted)) ?? languages[0] ?? wanted
}

function hiddenFor(
  definition: SurveyDefinition,
  hidden: Readonly<Record<string, string>>,
): Record<string, string> {
  const declared = new Set(definition.hidden.map(({ key }) => key))
  return Object.fromEntries(Object.entries(hidden).filter(([key]) => declared.has(key)))
}

/** The path alone of a page. Of an anonymous response neither words nor numbers are kept that could name somebody. */
function contextFor(
  { isAnonymous }: SurveyDefinition,
  { page, words }: ResponseStart['context'],
): { page?: string; words?: string } {
  const path = pathOf(page)
  if (isAnonymous) return path === undefined ? {} : { page: path.replaceAll(/\d{4,}/g, '…') }
  return { ...(path === undefined ? {} : { page: path }), ...(words ? { words } : {}) }
}

function pathOf(page: string | undefined): string | undefined {
  if (!page || !URL.canParse(page, 'https://shop.invalid')) return undefined
  return new URL(page, 'https://shop.invalid').pathname
}
