import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { changeTemplate, createTemplate, listTemplates, removeTemplate } from './change-templates.ts'

export const libraryRoutes: Route[] = [
  inShop(endpoints.listTemplates, async (scope) => ({ items: await listTemplates(scope) })),
  inShop(endpoints.createTemplate, (scope, { body }) => createTemplate(scope, body)),
  inShop(endpoints.changeTemplate, (scope, { params, body }) =>
    changeTemplate(scope, uuidOf('template', params.id), body),
  ),
  inShop(endpoints.removeTemplate, async (scope, { params }) => {
    await removeTemplate(scope, uuidOf('template', params.id))
    return { done: true as const }
  }),
]
