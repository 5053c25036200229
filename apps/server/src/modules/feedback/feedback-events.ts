import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** Voices came in. `isSingle`: one submission whose author waits for the answer; else the worker goes on. */
export const feedbackReceived = defineEvent(
  'feedback.received',
  1,
  z.object({ ids: z.array(z.uuid()), isSingle: z.boolean() }),
)

/** Voices say something else than before where they were said, or nothing any more. */
export const feedbackReworded = defineEvent('feedback.reworded', 1, z.object({ ids: z.array(z.uuid()) }))

/** Voices got pictures or videos after they came in. */
export const feedbackMediaAdded = defineEvent('feedback.media-added', 1, z.object({ ids: z.array(z.uuid()) }))
