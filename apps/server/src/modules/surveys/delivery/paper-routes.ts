import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { keyPaperForm } from './key-paper-form.ts'
import { listPaperForms, readPaperForm } from './read-paper-forms.ts'
import { settlePaperForm } from './settle-paper-form.ts'

const surveyOf = ({ surveyId }: { surveyId: string }) => uuidOf('survey', surveyId)

/** Forms on paper, typed twice. */
export const paperRoutes: Route[] = [
  inShop(endpoints.listPaperForms, (scope, { params, query }) =>
    listPaperForms(scope, surveyOf(params), query),
  ),
  inShop(endpoints.readPaperForm, (scope, { params }) =>
    readPaperForm(scope, { surveyId: surveyOf(params), number: params.number }),
  ),
  inShop(endpoints.keyPaperForm, (scope, { params, body }) =>
    keyPaperForm(scope, { surveyId: surveyOf(params), number: params.number, ...body }),
  ),
  inShop(endpoints.settlePaperForm, (scope, { params, body }) =>
    settlePaperForm(scope, { surveyId: surveyOf(params), number: params.number, ...body }),
  ),
]
