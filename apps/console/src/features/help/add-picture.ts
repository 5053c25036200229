import { ProblemError } from '@echoloop/client'
import { endpoints, problemSchema } from '@echoloop/contract'

/** Sends a picture and returns its id. Rejects with ProblemError. */
export async function addPicture(input: {
  url: string
  file: Blob
  shop: string
  language: string
}): Promise<string> {
  const response = await fetch(input.url, {
    method: endpoints.addHelpPicture.method,
    headers: {
      'content-type': 'application/octet-stream',
      accept: 'application/json',
      'accept-language': input.language,
      'x-echoloop-shop': input.shop,
    },
    body: input.file,
  })
  const answer: unknown = await response.json().catch(() => undefined)
  const added = endpoints.addHelpPicture.reply.safeParse(answer)
  if (response.ok && added.success) return added.data.id
  const told = problemSchema.safeParse(answer)
  if (told.success) throw new ProblemError(told.data)
  throw new ProblemError({
    type: 'about:blank',
    status: response.status,
    code: 'request/internal',
    title: `HTTP ${response.status}`,
  })
}
