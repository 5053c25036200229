import { locales } from '@echoloop/locales'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { takeUpload } from '../../feedback/index.ts'
import type { PageVisit } from '../page-visit.ts'
import { openPictureOwner } from './open-picture-owner.ts'
import type { SurveyAddress } from './survey-address.ts'

export type PostedSurvey = { fields: URLSearchParams; problem: string | undefined }

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** What a form of a survey posted: its fields, and what became of its files. */
export async function readSurveyForm(
  visit: PageVisit,
  { address, files }: { address: SurveyAddress; files: Files },
): Promise<PostedSurvey> {
  const { request } = visit
  const fields = new URLSearchParams()
  if (request.isMultipart()) return readParts(visit, { address, files, fields })
  const read = fieldsSchema.safeParse(request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  for (const [name, value] of Object.entries(read.data))
    for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one)
  return { fields, problem: undefined }
}

type Parts = { address: SurveyAddress; files: Files; fields: URLSearchParams }

/** Pictures are kept at once, so that their ids stand among the fields; what is wrong with one is told in words. */
async function readParts(visit: PageVisit, { address, files, fields }: Parts): Promise<PostedSurvey> {
  let problem: string | undefined
  const { survey: surveyId, shop, begun } = address
  const owner =
    begun &&
    (await openPictureOwner(visit.platform, {
      surveyId,
      shop,
      responseId: begun.response,
      token: begun.token,
    }))
  for await (const part of visit.request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.append(part.fieldname, part.value)
    } else if (!owner || !part.filename) part.file.resume()
    else
      try {
        const { id } = await takeUpload(visit.platform, files, { owner, stream: part.file })
        fields.append('upload', id)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        const { title, mend } = locales[visit.language].problems[error.code]
        problem = `${part.filename}: ${title} ${mend}`
      }
  }
  return { fields, problem }
}
