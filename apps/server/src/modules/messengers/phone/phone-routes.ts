import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { lookUpCaller } from './look-up-caller.ts'
import { putPhoneTemplates, readPhoneTemplates } from './phone-templates.ts'
import { readPhoneNote, readPhoneNotes } from './read-phone-notes.ts'
import { savePhoneNote } from './save-phone-note.ts'
import { undoPhoneNote } from './undo-phone-note.ts'

export const phoneRoutes: Route[] = [
  inShop(endpoints.lookUpCaller, async (scope, { body }) => ({
    callers: await lookUpCaller(scope, body.phone),
  })),
  inShop(endpoints.listPhoneNotes, (scope, { query }) =>
    readPhoneNotes(scope, { cursor: query.cursor, limit: query.limit, isOwn: query.mine === 'true' }),
  ),
  inShop(endpoints.savePhoneNote, async (scope, { body }) =>
    readPhoneNote(scope, await savePhoneNote(scope, body)),
  ),
  inShop(endpoints.undoPhoneNote, async (scope, { params }) => {
    const id = uuidOf('phoneNote', params.id)
    const text = await undoPhoneNote(scope, id)
    return { note: await readPhoneNote(scope, id), text }
  }),
  inShop(endpoints.readPhoneTemplates, (scope, { locale }) => readPhoneTemplates(scope, locale)),
  inShop(endpoints.putPhoneTemplates, async (scope, { body, locale }) => {
    await putPhoneTemplates(scope, body.items)
    return readPhoneTemplates(scope, locale)
  }),
]
