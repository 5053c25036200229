import { ProblemError } from '@echoloop/client'
import { endpoints, type Import, importSchema, problemSchema } from '@echoloop/contract'

export type Upload = { done: Promise<Import>; stop: () => void }

/**
 * Sends a file to its import and tells how much of it has left this machine (0 to 1).
 * XMLHttpRequest, because fetch does not tell the progress of an upload. `done` rejects with ProblemError.
 */
export function uploadImportFile(input: {
  url: string
  file: Blob
  shop: string | undefined
  language: string
  onProgress: (share: number) => void
}): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<Import>((resolve, reject) => {
    request.open(endpoints.uploadImportFile.method, input.url)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', input.language)
    if (input.shop) request.setRequestHeader('x-echoloop-shop', input.shop)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) input.onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      const run = importSchema.safeParse(parseJson(request.responseText))
      if (request.status < 300 && run.success) resolve(run.data)
      else reject(problemOf(request))
    }
    request.onerror = () => reject(problemOf(request))
    request.onabort = () => reject(problemOf(request))
    request.send(input.file)
  })
  return { done, stop: () => request.abort() }
}

function problemOf(request: XMLHttpRequest): ProblemError {
  const told = problemSchema.safeParse(parseJson(request.responseText))
  if (told.success) return new ProblemError(told.data)
  const code = request.status === 0 ? 'request/unavailable' : 'request/internal'
  return new ProblemError({
    type: 'about:blank',
    status: request.status,
    code,
    title: `HTTP ${request.status}`,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the caller falls back to what the status says.
    return undefined
  }
}
