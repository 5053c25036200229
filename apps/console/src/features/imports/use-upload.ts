import { ProblemError } from '@echoloop/client'
import { endpoints, type Import } from '@echoloop/contract'
import { useEffect, useRef, useState } from 'react'
import { useClientChoice } from '../../call/client-context.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { type Upload, uploadImportFile } from './upload-import-file.ts'

export type UploadWork = {
  /** How much of the file has left, 0 to 1; undefined while nothing is being sent. */
  share: number | undefined
  error: ProblemError | undefined
  send: (importId: string, file: File) => Promise<Import | undefined>
  stop: () => void
}

/** Sends the file of an import; leaving the page meanwhile is warned of, since the rest would be lost. */
export function useUpload(): UploadWork {
  const { client, shop } = useClientChoice()
  const { language } = useWordsChoice()
  const refresh = useRefresh()
  const upload = useRef<Upload>(undefined)
  const [share, setShare] = useState<number>()
  const [error, setError] = useState<ProblemError>()
  const isSending = share !== undefined

  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])

  const send = async (importId: string, file: File) => {
    setShare(0)
    setError(undefined)
    const url = client.urlOf(endpoints.uploadImportFile, { params: { id: importId } })
    upload.current = uploadImportFile({ url, file, shop, language, onProgress: setShare })
    try {
      return await upload.current.done
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setError(failure)
      return undefined
    } finally {
      setShare(undefined)
      refresh(endpoints.listImports, endpoints.readImport)
    }
  }
  return { share, error, send, stop: () => upload.current?.stop() }
}
