import './imports.css'
import { endpoints } from '@echoloop/contract'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ImportRun } from './ImportRun.tsx'
import { isUnderWay, picturesLeft } from './import-progress.ts'
import { WaitingForFile } from './WaitingForFile.tsx'

const askEveryMs = 1000

/** One import: how far it is, and what came of it. */
export function ImportPage(): ReactNode {
  const words = useWords().imports
  const { id } = useParams({ from: '/shell/imports/$id' })
  const [everyMs, setEveryMs] = useState<number>()
  const run = useCall(endpoints.readImport, { params: { id } }, { everyMs })
  const isMoving = run.data ? isUnderWay(run.data.state) || picturesLeft(run.data) > 0 : false
  useEffect(() => setEveryMs(isMoving ? askEveryMs : undefined), [isMoving])

  if (!run.data) {
    return run.error ? (
      <ErrorState error={run.error} onRetry={() => void run.refetch()} />
    ) : (
      <PageSkeleton rows={2} />
    )
  }
  return (
    <div className="imports">
      <PageHeader
        title={words.run.label(run.data.fileName)}
        back={<AppLink href="/imports">← {words.run.back}</AppLink>}
      />
      {run.data.state === 'waiting-for-file' ? (
        <WaitingForFile run={run.data} />
      ) : (
        <ImportRun run={run.data} onChanged={() => void run.refetch()} />
      )}
    </div>
  )
}
