import { locales } from '@echoloop/locales'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { takeUpload, type UploadOwner } from '../feedback/index.ts'
import { openOwner } from '../reviews/index.ts'
import type { PageVisit } from './page-visit.ts'
import type { FormProblem } from './show-review-form.ts'

export type PostedForm = { fields: URLSearchParams; problems: FormProblem[] }

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * What a browser posted: fields alone, or fields and files. Files are kept at once, so that their ids stand among the
 * fields as if they had been sent before; what is wrong with one is a problem of the form and loses nothing else.
 */
export async function readPostedForm(
  visit: PageVisit,
  { token, files }: { token: string; files: Files },
): Promise<PostedForm> {
  if (visit.request.isMultipart()) return readParts(visit, { files, owner: await ownerOf(visit, token) })
  const read = fieldsSchema.safeParse(visit.request.body)
  if (!read.success) throw new AppError('request/wrong-content-type')
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(read.data))
    for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one)
  return { fields, problems: [] }
}

/** A link that is used or expired keeps no files; the words are taken or refused after. */
async function ownerOf(visit: PageVisit, token: string): Promise<UploadOwner | undefined> {
  try {
    return await openOwner(visit.platform, token)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

type Keeper = { files: Files; owner: UploadOwner | undefined }
type FilePart = Extract<Awaited<ReturnType<FastifyRequest['file']>>, object>

async function readParts(visit: PageVisit, { files, owner }: Keeper): Promise<PostedForm> {
  const fields = new URLSearchParams()
  const problems: FormProblem[] = []
  for await (const part of visit.request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.append(part.fieldname, part.value)
    } else if (!owner || !part.filename) part.file.resume()
    else {
      const kept = await keepFile(visit, { files, owner, part })
      if (kept.kind === 'kept') fields.append('attachmentIds', kept.id)
      else problems.push({ field: 'files', message: kept.message })
    }
  }
  return { fields, problems }
}

type Kept = { kind: 'kept'; id: string } | { kind: 'refused'; message: string }

async function keepFile(
  visit: PageVisit,
  { files, owner, part }: { files: Files; owner: UploadOwner; part: FilePart },
): Promise<Kept> {
  try {
    const { id } = await takeUpload(visit.platform, files, { owner, stream: part.file })
    return { kind: 'kept', id }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { title, mend } = locales[visit.language].problems[error.code]
    return { kind: 'refused', message: `${part.filename}: ${title} ${mend}` }
  }
}
