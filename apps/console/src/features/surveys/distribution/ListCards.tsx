import { endpoints, type SurveyList } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useClient } from '../../../call/client-context.ts'
import { useAction } from '../../../call/use-action.ts'
import { useCall } from '../../../call/use-call.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../../parts/use-problem-message.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'

type ListCardsProps = { surveyId: string; kind: SurveyList['kind']; mayWrite: boolean }

/** Lists of one kind, newest first. */
export function ListCards({ surveyId, kind, mayWrite }: ListCardsProps): ReactNode {
  const words = useWords().surveyDelivery.tickets
  const lists = useCall(endpoints.listSurveyLists, { params: { surveyId } })
  if (lists.error && !lists.data)
    return <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />
  const shown = lists.data?.items.filter((list) => list.kind === kind)
  if (kind === 'people' && shown?.length === 0) return null
  return (
    <section className="distribution-part">
      <h2>{words.lists}</h2>
      {shown === undefined ? <ListSkeleton rows={3} /> : null}
      {shown?.length === 0 ? <EmptyState title={words.empty} explanation={words.emptyNote} /> : null}
      <ul className="distribution-lists">
        {shown?.map((list) => (
          <ListCard key={list.id} surveyId={surveyId} list={list} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  )
}

type ListCardProps = { surveyId: string; list: SurveyList; mayWrite: boolean }

function ListCard({ surveyId, list, mayWrite }: ListCardProps): ReactNode {
  const words = useWords().surveyDelivery.tickets
  const format = useFormat()
  const client = useClient()
  const share = list.size === 0 ? 0 : Math.round((100 * list.answered) / list.size)
  const params = { surveyId, listId: list.id }
  return (
    <li className="distribution-list">
      <div className="distribution-list-head">
        <strong dir="auto">{list.name}</strong>
        {list.stoppedAt === null ? null : <span className="distribution-stopped">{words.isStopped}</span>}
      </div>
      <div className="distribution-bar" aria-hidden>
        <span style={{ width: `${share}%` }} />
      </div>
      <p className="distribution-figures">
        {words.figures({ answered: format.number(list.answered), size: format.number(list.size) })}
        {list.waiting > 0 ? <span> · {words.waiting(format.number(list.waiting))}</span> : null}
        {list.dropped > 0 ? <span> · {words.dropped(format.number(list.dropped))}</span> : null}
        <span className="quiet">
          {' · '}
          {words.made}
          <time dateTime={list.createdAt}>{format.dateTime(list.createdAt)}</time>
          {list.expiresAt === null ? null : (
            <>
              {' · '}
              {words.until}
              <time dateTime={list.expiresAt}>{format.dateTime(list.expiresAt)}</time>
            </>
          )}
        </span>
      </p>
      {mayWrite ? (
        <div className="distribution-actions">
          {list.kind === 'links' ? (
            <Button size="small" href={client.urlOf(endpoints.downloadSurveyLinks, { params })}>
              {words.download}
            </Button>
          ) : null}
          {list.stoppedAt === null ? <StopButton params={params} kind={list.kind} /> : null}
        </div>
      ) : null}
    </li>
  )
}

type StopButtonProps = { params: { surveyId: string; listId: string }; kind: SurveyList['kind'] }

function StopButton({ params, kind }: StopButtonProps): ReactNode {
  const words = useWords().surveyDelivery.tickets
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const stop = useAction(endpoints.stopSurveyList, {
    refreshes: [endpoints.listSurveyLists, endpoints.listSurveyInvitees, endpoints.readSurveyDelivery],
    onDone: () => message.success(words.stopped),
  })
  const ask = () =>
    modal.confirm({
      title: words.stopTitle,
      content: kind === 'links' ? words.stopLinks : words.stopPeople,
      okText: words.stop,
      okButtonProps: { danger: true },
      onOk: () => stop.mutateAsync({ params }).catch(tell),
    })
  return (
    <Button size="small" danger onClick={ask}>
      {words.stop}
    </Button>
  )
}
