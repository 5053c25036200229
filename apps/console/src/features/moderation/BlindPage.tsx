import { type BlindSample, endpoints, type Opinion } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useCall } from '../../call/use-call.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from '../feedback/KeySign.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'

/** Decided reviews judged again by somebody who does not know how: one at a time. */
export function BlindPage(): ReactNode {
  const words = useWords().moderation
  const text = words.blind
  const format = useFormat()
  const samples = useCall(endpoints.listBlindSamples, {}, { keepsLast: true })
  const settings = useCall(endpoints.readModerationSettings).data
  const [first] = samples.data?.items ?? []
  return (
    <>
      <PageHeader
        title={text.title}
        back={<AppLink href="/moderation">{words.toQueue}</AppLink>}
        note={samples.data ? text.waiting(samples.data.waiting) : words.counting}
      />
      <p className="quiet blind-note">
        {settings ? text.note(format.percent(settings.blindPercent / 100)) : null}
      </p>
      {samples.error && !samples.data ? (
        <ErrorState error={samples.error} onRetry={() => void samples.refetch()} />
      ) : null}
      {samples.isPending ? <PageSkeleton figures={0} rows={4} /> : null}
      {samples.data && !first ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyNote}>
          <AppLink href="/moderation/figures">{words.toFigures}</AppLink>
        </EmptyState>
      ) : null}
      {first ? <BlindReview key={first.id} sample={first} /> : null}
    </>
  )
}

function BlindReview({ sample }: { sample: BlindSample }): ReactNode {
  const words = useWords().moderation
  const text = words.blind
  const work = useJudge(sample.id)
  const [isRefusing, setIsRefusing] = useState(false)
  const publish = () => void work.judge({ choice: 'publish' })
  useShortcut('a', words.keys.accept, publish)
  useShortcut('r', words.keys.refuse, () => setIsRefusing(true))
  return (
    <div className="blind-review">
      <BlindWords sample={sample} />
      <section className="panel decide" aria-label={text.question}>
        <h2>{text.question}</h2>
        <p className="quiet">{text.hidden}</p>
        <div className="decide-buttons">
          <Button type="primary" loading={work.isBusy} onClick={publish}>
            {text.publish} <KeySign>a</KeySign>
          </Button>
          <Button danger disabled={work.isBusy} onClick={() => setIsRefusing(true)}>
            {text.refuse} <KeySign>r</KeySign>
          </Button>
        </div>
      </section>
      {isRefusing ? (
        <RefuseDialog
          keptAs={sample.id}
          isBusy={work.isBusy}
          onClose={() => setIsRefusing(false)}
          onRefuse={(code, reason) => work.judge({ choice: 'refuse', code, reason })}
        />
      ) : null}
    </div>
  )
}

function BlindWords({ sample }: { sample: BlindSample }): ReactNode {
  const words = useWords().moderation
  const text = words.blind
  const format = useFormat()
  const said = [sample.title, sample.text].filter((part) => part).join('\n')
  const hours = sample.hoursAfterDelivery
  return (
    <section className="panel review-words" aria-label={words.review.words}>
      <h2>{words.review.words}</h2>
      <p className="review-text" dir="auto" lang={sample.language}>
        {said || words.review.noWords}
      </p>
      <p className="quiet review-byline">
        {sample.product ? <span>{sample.product.name}</span> : null}
        <TimeAgo instant={sample.occurredAt} />
        <span>{sample.hasOrder ? text.withOrder : text.withoutOrder}</span>
        {hours === null ? null : (
          <span>
            {(hours < 0 ? text.beforeDelivery : text.afterDelivery)(format.span(Math.abs(hours) * 60))}
          </span>
        )}
        {sample.authorReviews > 0 ? <span>{text.ofAuthor(sample.authorReviews)}</span> : null}
      </p>
      {sample.similar.length > 0 ? <h3>{text.similar}</h3> : null}
      <ul className="earlier-reviews">
        {sample.similar.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <span dir="auto">{one.text}</span>
            <span className="quiet">
              {one.product} <TimeAgo instant={one.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useJudge(id: string): { judge: (opinion: Opinion) => Promise<boolean>; isBusy: boolean } {
  const words = useWords()
  const text = words.moderation.blind
  const client = useClient()
  const refresh = useRefresh()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [isBusy, setIsBusy] = useState(false)
  const judge = async (opinion: Opinion) => {
    if (isBusy) return false
    setIsBusy(true)
    try {
      const { isSame, first } = await client.call(endpoints.judgeBlindSample, {
        params: { id },
        body: opinion,
      })
      if (isSame) message.success(text.same)
      else message.info(text.differs(words.moderation.review.opinion.choices[first.choice]))
      refresh(endpoints.listBlindSamples, endpoints.countQueue, endpoints.readModerationFigures)
      return true
    } catch (error) {
      tell(error)
      refresh(endpoints.listBlindSamples)
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { judge, isBusy }
}
