import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** A notice on the hosted pages was put up, changed or ended. */
export const incidentNoticeChanged = defineEvent(
  'incident-notice.changed',
  1,
  z.object({ noticeId: z.uuid() }),
)
