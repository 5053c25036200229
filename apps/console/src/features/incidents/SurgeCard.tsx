import { endpoints, type Surge, type SurgeSignal } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { useMemberName } from './use-member-name.ts'

/** A surge: numbers, the words that speak for it, and what to do. */
export function SurgeCard({ surge, onOpen }: { surge: Surge; onOpen: () => void }): ReactNode {
  const text = useWords().incidents.surges
  const mayWrite = usePermission('incident.write')
  const nameOf = useMemberName()
  const isWaiting = surge.incident === null && surge.state === 'open'
  const name = nameOf(surge)
  return (
    <li className="incident-card">
      <h3>
        {text.kinds[surge.kind]}
        {name ? <span dir="auto">{`: ${name}`}</span> : null}
      </h3>
      <p className="incident-facts quiet">
        <span>{text.states[surge.state]}</span>
        <span>{text.grew(surge.voices)}</span>
        <TimeAgo instant={surge.openedAt} />
      </p>
      <SurgeEvidence surge={surge} />
      {surge.dismissed ? (
        <p className="quiet">{text.dismissed(surge.dismissed.by, surge.dismissed.reason)}</p>
      ) : null}
      {surge.incident ? (
        <p>
          <AppLink href={`/incidents/${surge.incident.id}`}>{text.toIncident(surge.incident.number)}</AppLink>
        </p>
      ) : null}
      {mayWrite && isWaiting ? <SurgeDeeds surge={surge} onOpen={onOpen} /> : null}
    </li>
  )
}

/** Why the system speaks of a surge. */
export function SurgeEvidence({ surge }: { surge: Surge }): ReactNode {
  const text = useWords().incidents.surges
  const [first, ...others] = surge.signals
  return (
    <>
      {first ? <SignalLine signal={first} /> : null}
      {surge.sentences.length > 0 ? (
        <div>
          <p className="quiet">{text.sentences}</p>
          <ul className="incident-quotes">
            {surge.sentences.map((sentence) => (
              <li key={sentence.feedbackId} dir="auto">
                <AppLink href={`/feedback/${sentence.feedbackId}`}>{sentence.text}</AppLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{text.signals}</summary>
          {others.map((signal) => (
            <SignalLine key={`${signal.kind} ${signal.member} ${signal.measure}`} signal={signal} isNamed />
          ))}
        </details>
      ) : null}
    </>
  )
}

function SignalLine({ signal, isNamed = false }: { signal: SurgeSignal; isNamed?: boolean }): ReactNode {
  const text = useWords().incidents.surges
  const format = useFormat()
  const nameOf = useMemberName()
  const { kind, measure, count, of, hours, expected, usualShare, pValue } = signal
  const name = nameOf(signal)
  return (
    <p>
      {isNamed ? `${text.kinds[kind]}${name ? ` (${name})` : ''} · ` : null}
      {text.line({
        count: format.number(count),
        of: format.number(of),
        hours: format.number(hours),
        expected: expected < 0.1 ? `< ${format.mean(0.1)}` : format.mean(expected),
        measure: text.measures[measure],
      })}{' '}
      {measure === 'unasked' ? null : text.share(format.percent(usualShare))}{' '}
      <span className="quiet">{text.chance(pValue < 1e-6 ? '< 0.000001' : pValue.toPrecision(2))}</span>
    </p>
  )
}

function SurgeDeeds({ surge, onOpen }: { surge: Surge; onOpen: () => void }): ReactNode {
  const words = useWords().incidents
  const text = words.surges
  const tell = useProblemMessage()
  const [reason, setReason] = useState<string>()
  const dismiss = useAction(endpoints.dismissSurge, { refreshes: incidentsRefreshed })
  if (reason === undefined)
    return (
      <div className="panel-actions">
        <Button type="primary" onClick={onOpen}>
          {text.open}
        </Button>
        <Button onClick={() => setReason('')}>{text.dismiss}</Button>
      </div>
    )
  return (
    <div>
      <Labelled label={text.dismissWhy}>
        {(id) => (
          <Input id={id} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        )}
      </Labelled>
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={reason.trim() === ''}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ params: { id: surge.id }, body: { reason } }, { onError: tell })}
        >
          {text.dismiss}
        </Button>
        <Button onClick={() => setReason(undefined)}>{words.page.cancel}</Button>
      </div>
    </div>
  )
}
