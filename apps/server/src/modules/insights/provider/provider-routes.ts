import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { open, type Route, type Visit } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import type { Asking } from './ask-provider.ts'
import { draftReply } from './draft-reply.ts'
import type { ProviderSettings } from './provider-settings.ts'
import { readHardText } from './read-hard-text.ts'
import { readOccasion } from './read-occasion.ts'

/** Doors that may ask the language model; they open their transactions themselves, as its answer takes seconds. */
export function providerRoutes(options: { provider: ProviderSettings | undefined }): Route[] {
  return [
    open(endpoints.draftReply, async (visit, { params }) => {
      const occasion = await occasionOf(visit, params.id)
      return draftReply(askingOf(visit, options.provider), occasion)
    }),
    open(endpoints.readFeedbackAgain, async (visit, { params }) => {
      const { text } = await occasionOf(visit, params.id)
      const reading = await readHardText(askingOf(visit, options.provider), text)
      return reading === undefined ? { kind: 'none' as const } : { kind: 'read' as const, ...reading }
    }),
  ]
}

function occasionOf({ platform, caller }: Visit, id: string) {
  if (!caller) throw new AppError('session/needed')
  return runInShop(platform, caller, (scope) => readOccasion(scope, uuidOf('feedback', id)))
}

function askingOf({ platform, caller }: Visit, settings: ProviderSettings | undefined): Asking {
  if (!caller) throw new AppError('session/needed')
  return { platform, shopId: caller.shopId, settings }
}
