import type { Import } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { FileDrop } from './FileDrop.tsx'
import { SendingProgress } from './SendingProgress.tsx'
import { useUpload } from './use-upload.ts'

/** An import whose file never arrived: it can be sent again. */
export function WaitingForFile({ run }: { run: Import }): ReactNode {
  const words = useWords().imports
  const upload = useUpload()
  if (upload.share !== undefined) {
    return <SendingProgress fileName={run.fileName} share={upload.share} onStop={upload.stop} />
  }
  return (
    <>
      <p>{words.run.waitingForFile}</p>
      {upload.error ? <ErrorState error={upload.error} reassurance={words.sendingFailed} /> : null}
      <FileDrop isBusy={false} onFile={(file) => void upload.send(run.id, file)} />
    </>
  )
}
