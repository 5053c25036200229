import { Readable } from 'node:stream'
import { endpoints, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { addPicture } from './help-pictures.ts'
import { findCategories, findPages } from './help-queries.ts'
import { presentCategory, presentLine, readPage } from './present-help.ts'
import { putCategories } from './put-categories.ts'
import { suggestPages } from './suggest-pages.ts'
import {
  bringBackVersion,
  changePage,
  createPage,
  orderPages,
  publishText,
  removePage,
  restorePage,
  saveText,
  unpublishText,
} from './write-help.ts'

const idOf = ({ id }: { id: string }) => uuidOf('helpPage', id)
const categoryOf = (id: string | null) => (id === null ? null : uuidOf('helpCategory', id))

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function helpRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [...pageRoutes(publicUrl), ...textRoutes(publicUrl), ...shelfRoutes(publicUrl)]
}

function pageRoutes(publicUrl: string): Route[] {
  return [
    inShop(endpoints.readHelpPage, (scope, { params }) => readPage(scope, idOf(params), publicUrl)),
    inShop(endpoints.createHelpPage, async (scope, { body }) => {
      const { categoryId, caseId, slug, ...rest } = body
      const id = await createPage(scope, {
        ...rest,
        ...(slug === undefined ? {} : { slug }),
        categoryId: categoryOf(categoryId),
        caseId: caseId === undefined ? null : uuidOf('case', caseId),
      })
      return readPage(scope, id, publicUrl)
    }),
    inShop(endpoints.changeHelpPage, async (scope, { params, body }) => {
      const { categoryId, ...rest } = body
      await changePage(scope, idOf(params), {
        ...rest,
        ...(categoryId === undefined ? {} : { categoryId: categoryOf(categoryId) }),
      })
      return readPage(scope, idOf(params), publicUrl)
    }),
    inShop(endpoints.removeHelpPage, async (scope, { params }) => {
      await removePage(scope, idOf(params))
      return { done: true as const }
    }),
    inShop(endpoints.restoreHelpPage, async (scope, { params }) => {
      await restorePage(scope, idOf(params))
      return readPage(scope, idOf(params), publicUrl)
    }),
  ]
}

function textRoutes(publicUrl: string): Route[] {
  const placeOf = (params: { id: string; language: Parameters<typeof publishText>[1]['language'] }) => ({
    pageId: idOf(params),
    language: params.language,
  })
  return [
    inShop(endpoints.saveHelpText, async (scope, { params, body }) => {
      await saveText(scope, placeOf(params), body)
      return readPage(scope, idOf(params), publicUrl)
    }),
    inShop(endpoints.publishHelpText, async (scope, { params }) => {
      await publishText(scope, placeOf(params))
      return readPage(scope, idOf(params), publicUrl)
    }),
    inShop(endpoints.unpublishHelpText, async (scope, { params }) => {
      await unpublishText(scope, placeOf(params))
      return readPage(scope, idOf(params), publicUrl)
    }),
    inShop(endpoints.bringBackHelpVersion, async (scope, { params, body }) => {
      await bringBackVersion(scope, placeOf(params), body.number)
      return readPage(scope, idOf(params), publicUrl)
    }),
  ]
}

function shelfRoutes(publicUrl: string): Route[] {
  return [
    inShop(endpoints.listHelpPages, async (scope, { query }) => ({
      categories: (await findCategories(scope)).map(presentCategory),
      pages: (await findPages(scope, { isRemoved: query.removed === 'true' })).map(presentLine),
      url: `${publicUrl}/help?shop=${toPublicId('shop', scope.shopId)}`,
    })),
    inShop(endpoints.orderHelpPages, async (scope, { body }) => {
      await orderPages(
        scope,
        body.ids.map((id) => uuidOf('helpPage', id)),
      )
      return { done: true as const }
    }),
    inShop(endpoints.putHelpCategories, async (scope, { body }) => ({
      categories: (await putCategories(scope, body.categories)).map(presentCategory),
    })),
    inShop(endpoints.listHelpSuggestions, suggestPages),
    open(endpoints.addHelpPicture, async ({ platform, caller, request }) => {
      if (!caller) throw new AppError('session/needed')
      if (!(request.body instanceof Readable)) throw new AppError('request/wrong-content-type')
      const { id, ...size } = await addPicture(platform, caller, request.body)
      return { id: toPublicId('helpPicture', id), ...size }
    }),
  ]
}
