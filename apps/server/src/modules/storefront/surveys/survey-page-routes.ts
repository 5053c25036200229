import { Readable } from 'node:stream'
import { endpoints } from '@echoloop/contract'
import { renderSurvey, renderWidget } from '@echoloop/storefront'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { takeUpload } from '../../feedback/index.ts'
import { widgetFrameOf } from '../widgets/widget-frame.ts'
import { openPictureOwner } from './open-picture-owner.ts'
import { hiddenOf, languageOfSurvey, readAskedSurvey, surveyViewOf } from './read-asked-survey.ts'
import { drawFreshResponse, surveySection } from './survey-page.ts'

/** The element of a survey, and its pictures. `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function surveyPageRoutes({ publicUrl, files }: { publicUrl: string; files: Files }): Route[] {
  return [
    open(endpoints.putSurveyPicture, async ({ platform, request, reply }, { params, query }) => {
      const { body } = request
      if (!(body instanceof Readable)) throw new AppError('request/wrong-content-type')
      // Whatever happens, what still comes is let go, so that the sender can read the answer.
      reply.raw.once('finish', () => body.resume())
      const owner = await openPictureOwner(platform, { ...params, ...query })
      const { id, thumbUrl } = await takeUpload(platform, files, { owner, stream: body })
      return { id, thumbUrl }
    }),
    open(endpoints.readSurveyWidget, async ({ platform, request, reply }, { params, query, locale }) => {
      reply.header('cache-control', 'no-store')
      const address = {
        survey: params.surveyId,
        shop: query.shop,
        begun: undefined,
        question: undefined,
        channel: 'link' as const,
        ticket: undefined,
        carried: new URLSearchParams({ shop: query.shop }),
      }
      const who = { shopId: uuidOf('shop', query.shop), actor: { kind: 'author' as const } }
      const asked = await runInShop(platform, who, (scope) => readAskedSurvey(scope, address))
      if (asked.survey.state === 'closed') throw new AppError('survey/closed')
      const language = languageOfSurvey(asked.survey, {
        chosen: query.language,
        accepted: request.headers['accept-language'],
      })
      const fresh = drawFreshResponse()
      const view = surveyViewOf(asked, {
        language,
        seed: fresh.seed,
        hidden: hiddenOf(asked.survey, address),
      })
      const given = { asked, address, view, fresh, channel: 'inline' as const }
      const frame = widgetFrameOf(
        { platform, publicUrl, canMail: false, language: locale, shop: query.shop },
        asked.shop,
      )
      const section = atWholeAddress(surveySection(given), publicUrl)
      const body = renderWidget(
        { ...frame, language: view.wordsLanguage },
        { name: 'survey', body: renderSurvey(view, section) },
      )
      reply.type('text/html; charset=utf-8').send(body.toString())
      return undefined
    }),
  ]
}

/** In a shop's page every address is whole. */
function atWholeAddress(section: ReturnType<typeof surveySection>, publicUrl: string) {
  const { data } = section
  const languageUrls = Object.entries(data.languageUrls).map(([language, url]) => [
    language,
    `${publicUrl}${url}`,
  ])
  return {
    ...section,
    action: `${publicUrl}${section.action}`,
    data: { ...data, tellUrl: `${publicUrl}${data.tellUrl}`, languageUrls: Object.fromEntries(languageUrls) },
  }
}
