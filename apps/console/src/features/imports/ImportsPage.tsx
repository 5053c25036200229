import './imports.css'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { FileDrop } from './FileDrop.tsx'
import { ImportList } from './ImportList.tsx'
import { ImportPreparation } from './ImportPreparation.tsx'
import { SampleLink } from './SampleLink.tsx'
import { SendingProgress } from './SendingProgress.tsx'
import { type ImportOrder, useNewImport } from './use-new-import.ts'
import { useUpload } from './use-upload.ts'

/** A file in, and all imports there were. */
export function ImportsPage(): ReactNode {
  const words = useWords().imports
  const { history } = useRouter()
  const work = useNewImport()
  const upload = useUpload()
  const [isBeginning, setIsBeginning] = useState(false)
  const { state } = work

  const begin = async (order: ImportOrder) => {
    if (state.step !== 'look' || isBeginning) return
    setIsBeginning(true)
    const id = await work.begin(order)
    if (id) {
      await upload.send(id, state.atHand.file)
      // The page of the import tells how it goes on, and lets a broken upload be repeated.
      history.push(`/imports/${id}`)
    }
    setIsBeginning(false)
  }

  return (
    <div className="imports">
      <PageHeader title={words.title} note={words.question} />
      {state.step === 'look' ? (
        upload.share === undefined ? (
          <ImportPreparation
            key={`${state.atHand.file.name}${state.atHand.encoding ?? ''}${state.atHand.preview.sheet ?? ''}`}
            atHand={state.atHand}
            error={state.error}
            isBeginning={isBeginning}
            onReadAs={work.readAs}
            onSheet={work.readSheet}
            onPutBack={work.putBack}
            onBegin={(order) => void begin(order)}
          />
        ) : (
          <SendingProgress fileName={state.atHand.file.name} share={upload.share} onStop={upload.stop} />
        )
      ) : (
        <>
          <FileDrop isBusy={state.step === 'reading'} onFile={work.take} />
          {state.step === 'choose' && state.trouble ? (
            <p className="import-trouble" role="alert">
              {state.trouble === 'empty' ? words.file.empty : words.file.noRows}
            </p>
          ) : null}
          {state.step === 'choose' && state.error ? <ErrorState error={state.error} /> : null}
          <SampleLink />
        </>
      )}
      <ImportList />
    </div>
  )
}
