import { locales } from '@echoloop/locales'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { takeUpload } from '../../feedback/index.ts'
import { type PortalLink, uploadOwnerOf } from '../../portal/index.ts'
import type { PageVisit } from '../page-visit.ts'

export type FilledForm = {
  fields: URLSearchParams
  draft: PortalLink
  problems: { field: string; message: string }[]
}

type Reading = { files: Files; openDraft(token: string): PortalLink }

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const imagesMax = 9

/**
 * What a browser posted. Pictures belong to the form's draft, which stands before them in the form, and are kept at
 * once; what is wrong with one is a problem of the form and loses nothing else.
 */
export async function readFilledForm(visit: PageVisit, reading: Reading): Promise<FilledForm> {
  if (visit.request.isMultipart()) return readParts(visit, reading)
  const read = fieldsSchema.safeParse(visit.request.body)
  if (!read.success) throw new AppError('request/wrong-content-type')
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(read.data))
    for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one)
  return { fields, draft: reading.openDraft(fields.get('draft') ?? ''), problems: [] }
}

async function readParts(visit: PageVisit, { files, openDraft }: Reading): Promise<FilledForm> {
  const fields = new URLSearchParams()
  const problems: FilledForm['problems'] = []
  let draft: PortalLink | undefined
  let taken = 0
  for await (const part of visit.request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.append(part.fieldname, part.value)
    } else if (!part.filename || taken >= imagesMax) part.file.resume()
    else {
      taken += 1
      draft ??= openDraft(fields.get('draft') ?? '')
      const kept = await keepFile(visit, { files, draft, part })
      if ('id' in kept) fields.append('attachmentIds', kept.id)
      else problems.push({ field: 'files', message: kept.message })
    }
  }
  return { fields, draft: draft ?? openDraft(fields.get('draft') ?? ''), problems }
}

type FilePart = Extract<Awaited<ReturnType<FastifyRequest['file']>>, object>

async function keepFile(
  visit: PageVisit,
  { files, draft, part }: { files: Files; draft: PortalLink; part: FilePart },
): Promise<{ id: string } | { message: string }> {
  try {
    const owner = { shopId: draft.shopId, tokenHash: uploadOwnerOf(draft) }
    const { id } = await takeUpload(visit.platform, files, { owner, stream: part.file })
    return { id }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { title, mend } = locales[visit.language].problems[error.code]
    return { message: `${part.filename}: ${title} ${mend}` }
  }
}
