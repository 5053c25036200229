import { endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { Labelled } from '../../../parts/Labelled.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { useWords } from '../../../words/use-words.ts'
import { AddressLine } from '../../window/AddressLine.tsx'
import type { Delivered } from './delivered.ts'
import { PaperCompare } from './PaperCompare.tsx'
import { PaperEntry } from './PaperEntry.tsx'
import { PaperForms } from './PaperForms.tsx'

const numberPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/

/** Forms on paper, typed by two people, and the link for a kiosk. */
export function PaperPart({ survey, delivery, mayWrite }: Delivered): ReactNode {
  const words = useWords().surveyDelivery
  return (
    <>
      {survey.version === null || !mayWrite ? (
        <section className="distribution-part is-narrow">
          <h2>{words.paper.title}</h2>
          <p className="quiet">{words.paper.note}</p>
          <p>{words.paper.notPublished}</p>
        </section>
      ) : (
        <PaperTable surveyId={survey.id} version={survey.version} />
      )}
      <section className="distribution-part is-narrow">
        <h2>{words.kiosk.title}</h2>
        <p className="quiet">{words.kiosk.note}</p>
        <AddressLine url={delivery.kioskUrl} label={words.kiosk.address} />
      </section>
    </>
  )
}

function PaperTable({ surveyId, version }: { surveyId: string; version: number }): ReactNode {
  const words = useWords().surveyDelivery.paper
  const { message } = App.useApp()
  const [number, setNumber] = useState('')
  const [open, setOpen] = useState<{ number: string; isCompared: boolean }>()
  const published = useCall(endpoints.readSurveyVersion, { params: { surveyId, version } })
  if (published.error && !published.data)
    return <ErrorState error={published.error} onRetry={() => void published.refetch()} />
  if (!published.data) return <PageSkeleton rows={4} />
  const { definition } = published.data
  const isFit = numberPattern.test(number.trim())
  const close = () => {
    setOpen(undefined)
    setNumber('')
  }
  if (open?.isCompared)
    return <PaperCompare surveyId={surveyId} number={open.number} definition={definition} onDone={close} />
  if (open)
    return (
      <PaperEntry
        key={open.number}
        surveyId={surveyId}
        number={open.number}
        definition={definition}
        onLeave={close}
        onKept={(sentence) => {
          message.success(sentence)
          close()
        }}
      />
    )
  return (
    <div className="distribution-columns">
      <form
        className="distribution-part"
        onSubmit={(event) => {
          event.preventDefault()
          if (isFit) setOpen({ number: number.trim(), isCompared: false })
        }}
      >
        <h2>{words.title}</h2>
        <p className="quiet">{words.note}</p>
        <Labelled label={words.number} hint={isFit || number === '' ? words.numberHint : words.numberRule}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              value={number}
              maxLength={40}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Labelled>
        <div className="distribution-actions">
          <Button type="primary" htmlType="submit" disabled={!isFit}>
            {words.begin}
          </Button>
        </div>
      </form>
      <PaperForms
        surveyId={surveyId}
        onOpen={(form) => setOpen({ number: form.number, isCompared: form.state === 'differs' })}
      />
    </div>
  )
}
