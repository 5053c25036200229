import type { Incident } from '@echoloop/contract'
import { Button, Progress } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useTakeBack } from './use-take-back.ts'

type AnswerProgressProps = { incidentId: string; answering: NonNullable<Incident['answering']> }

/** How far an answer to all has come, with a way to stop it. */
export function AnswerProgress({ incidentId, answering }: AnswerProgressProps): ReactNode {
  const text = useWords().incidents.answer
  const takeBack = useTakeBack(incidentId)
  const [isStopping, setStopping] = useState(false)
  const { sent, left, waiting, key } = answering
  const done = sent + left
  const all = done + waiting
  const stop = () => {
    setStopping(true)
    void takeBack(key).finally(() => setStopping(false))
  }
  return (
    <div role="status">
      <p>{text.progress({ done, all, left })}</p>
      <Progress percent={Math.floor((100 * done) / all)} aria-label={text.heading} />
      <Button loading={isStopping} onClick={stop}>
        {text.stop}
      </Button>
    </div>
  )
}
