import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

export const feedbackUnderstood = defineEvent('feedback.understood', 1, z.object({ ids: z.array(z.uuid()) }))

/** What authors added to their reviews later was read. */
export const followUpUnderstood = defineEvent('follow-up.understood', 1, z.object({ ids: z.array(z.uuid()) }))

/** Somebody put the labels of voices right, or took that back; or they were read again with what that taught. */
export const labelsCorrected = defineEvent('labels.corrected', 1, z.object({ ids: z.array(z.uuid()) }))
