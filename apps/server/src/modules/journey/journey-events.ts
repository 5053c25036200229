import { z } from 'zod'
import { defineEvent } from '../../platform/events/define-event.ts'

/** What pages of shops are told about asking and events changed. */
export const journeyChanged = defineEvent('journey.changed', 1, z.object({}))
