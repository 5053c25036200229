import { Readable } from 'node:stream'
import { endpoints } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { open, type Route, type Visit } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { removeUpload, takeUpload } from '../feedback/index.ts'
import { listUploadsOf, openOwner } from './upload-owner.ts'

/** Pictures and videos for the review of a signed link, before it is sent. */
export function uploadRoutes(files: Files): Route[] {
  return [
    open(endpoints.putUpload, async (visit, { query }) => {
      const stream = bodyOf(visit)
      const owner = await openOwner(visit.platform, query.token)
      return takeUpload(visit.platform, files, { owner, stream })
    }),
    open(endpoints.listUploads, async ({ platform, reply }, { query }) => {
      reply.header('cache-control', 'no-store')
      return { items: await listUploadsOf(platform, query.token) }
    }),
    open(endpoints.removeUpload, async ({ platform }, { params, query }) => {
      const owner = await openOwner(platform, query.token)
      await removeUpload(platform, files, { owner, id: uuidOf('attachment', params.id) })
      return { done: true as const }
    }),
  ]
}

/** Whatever happens to the request, what still comes is let go, so that the sender can read the answer. */
function bodyOf({ request, reply }: Visit): Readable {
  const { body } = request
  if (!(body instanceof Readable)) throw new AppError('request/wrong-content-type')
  reply.raw.once('finish', () => body.resume())
  return body
}
