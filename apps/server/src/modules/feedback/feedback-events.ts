import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** Voices came in. `isSingle`: one submission whose author waits for the answer; else the worker goes on. */
export const feedbackReceived = defineEvent(
  'feedback.received',
  1,
  z.object({ ids: z.array(z.uuid()), isSingle: z.boolean() }),
)

/** Authors took voices back where they were said; their words are gone. */
export const feedbackTakenBack = defineEvent('feedback.taken-back', 1, z.object({ ids: z.array(z.uuid()) }))

/** Voices got pictures or videos after they came in. */
export const feedbackMediaAdded = defineEvent('feedback.media-added', 1, z.object({ ids: z.array(z.uuid()) }))
