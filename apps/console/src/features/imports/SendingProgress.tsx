import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ProgressBar } from './ProgressBar.tsx'

type SendingProgressProps = { fileName: string; share: number; onStop: () => void }

/** How much of the file has left this machine. */
export function SendingProgress({ fileName, share, onStop }: SendingProgressProps): ReactNode {
  const words = useWords().imports
  const format = useFormat()
  return (
    <section className="import-sending" aria-label={words.run.label(fileName)}>
      <h2>
        <bdi>{fileName}</bdi>
      </h2>
      <ProgressBar share={share} label={words.sending(format.percent(share))} />
      <p>{words.sending(format.percent(share))}</p>
      <p className="quiet">{words.sendingHint}</p>
      <Button onClick={onStop}>{words.stopSending}</Button>
    </section>
  )
}
