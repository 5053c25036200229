import { endpoints, type Incident } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { instantOfField } from '../tasks/zoned-time.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'

type Part = { incident: Incident; mayWrite: boolean }

/** Where and when the approved statement is shown to everybody. */
export function NoticePart({ incident, mayWrite }: Part): ReactNode {
  const text = useWords().incidents.statement
  const format = useFormat()
  const tell = useProblemMessage()
  const { id: shopId } = useSession().shop
  const mayPost = usePermission('incident.approve') && mayWrite && incident.statement?.approvedBy != null
  const end = useAction(endpoints.endIncidentNotice, { refreshes: incidentsRefreshed })
  const stateOf = ({ isShown, endedAt, fromAt }: Incident['notices'][number]) => {
    if (isShown) return text.shown
    return endedAt === null && new Date(fromAt) > new Date() ? text.planned : text.over
  }
  return (
    <div className="incident-notices">
      {incident.notices.map((notice) => (
        <p key={notice.id} className="incident-facts">
          <b>{stateOf(notice)}</b>
          <span>
            {format.dateTime(notice.fromAt)}
            {notice.untilAt ? ` – ${format.dateTime(notice.untilAt)}` : ''}
          </span>
          {notice.isShown ? (
            <a href={`/notices?shop=${shopId}`} target="_blank" rel="noreferrer">
              {text.page}
            </a>
          ) : null}
          {mayWrite && notice.endedAt === null && stateOf(notice) !== text.over ? (
            <Button
              size="small"
              loading={end.isPending}
              onClick={() => end.mutate({ params: { id: notice.id } }, { onError: tell })}
            >
              {text.end}
            </Button>
          ) : null}
        </p>
      ))}
      {mayPost ? <PostForm incident={incident} /> : null}
    </div>
  )
}

function PostForm({ incident }: { incident: Incident }): ReactNode {
  const text = useWords().incidents.statement
  const { timeZone } = useSession().shop
  const [times, setTimes] = useState({ from: '', until: '' })
  const post = useAction(endpoints.postIncidentNotice, { refreshes: incidentsRefreshed })
  const field = (name: 'from' | 'until') => (
    <Labelled label={text[name]}>
      {(id) => (
        <input
          id={id}
          className="field"
          type="datetime-local"
          value={times[name]}
          onChange={({ target }) => setTimes({ ...times, [name]: target.value })}
        />
      )}
    </Labelled>
  )
  const at = (value: string) => instantOfField(value, timeZone)?.toISOString()
  return (
    <div className="incident-form">
      <div className="incident-pair">
        {field('from')}
        {field('until')}
      </div>
      <p className="quiet">{text.untilEnded}</p>
      {post.error ? <ErrorState error={post.error} /> : null}
      <Button
        type="primary"
        loading={post.isPending}
        onClick={() =>
          post.mutate({
            params: { id: incident.id },
            body: { fromAt: at(times.from), untilAt: at(times.until) },
          })
        }
      >
        {text.post}
      </Button>
    </div>
  )
}
