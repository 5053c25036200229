import type { Caller } from '@echoloop/contract'
import { Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import type { PhoneLine } from './phone-line.ts'
import type { FoundCaller } from './use-caller.ts'

type CallerPanelProps = {
  caller: FoundCaller
  line: PhoneLine
  onChange: (changes: Partial<PhoneLine>) => void
}

/** Who calls: orders, what they said, what is open; and which case the note goes to. */
export function CallerPanel({ caller, line, onChange }: CallerPanelProps): ReactNode {
  const words = useWords().phone
  const text = words.caller
  const { callers, state } = caller
  const chosen =
    callers.find(({ id }) => id === line.customerId) ?? (callers.length === 1 ? callers[0] : undefined)
  const cases = (chosen ? [chosen] : callers).flatMap((one) => one.cases)
  return (
    <section className="phone-caller" aria-label={text.label} aria-live="polite">
      {state === 'looking' ? <p className="quiet">{text.looking}</p> : null}
      {state === 'found' && callers.length === 0 ? <p className="quiet">{text.nobody}</p> : null}
      {callers.length > 1 ? (
        <>
          <p>{text.several(callers.length)}</p>
          <Radio.Group
            value={line.customerId}
            onChange={(event) => onChange({ customerId: String(event.target.value) })}
            options={callers.map(({ id, name, sources }) => ({
              value: id,
              label: `${name ?? text.unnamed} · ${sources.join(', ')}`,
            }))}
          />
        </>
      ) : null}
      {chosen ? <CallerFacts caller={chosen} /> : null}
      <div className="phone-pair">
        <label htmlFor="phone-case">{words.fields.case}</label>
        <Select
          id="phone-case"
          value={line.caseChoice}
          popupMatchSelectWidth={false}
          options={[
            { value: 'open', label: words.cases.open },
            ...cases.map(({ id, number, title }) => ({ value: id, label: words.cases.join(number, title) })),
            { value: 'rules', label: words.cases.rules },
          ]}
          onChange={(caseChoice: string) => onChange({ caseChoice })}
        />
      </div>
    </section>
  )
}

function CallerFacts({ caller }: { caller: Caller }): ReactNode {
  const words = useWords()
  const text = words.phone.caller
  const format = useFormat()
  const none = <span className="quiet">{text.none}</span>
  return (
    <div className="phone-facts">
      <p>
        <b>
          <bdi>{caller.name ?? text.unnamed}</bdi>
        </b>{' '}
        <span className="quiet">{caller.sources.join(', ')}</span>
      </p>
      <dl className="pairs">
        <div>
          <dt>{text.cases}</dt>
          <dd>
            {caller.cases.length === 0 ? none : null}
            {caller.cases.map(({ id, number, title }) => (
              <p key={id}>
                <AppLink href={`/cases/${id}`}>#{number}</AppLink> <span dir="auto">{title}</span>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.orders}</dt>
          <dd>
            {caller.orders.length === 0 ? none : null}
            {caller.orders.map(({ id, number, placedAt, state }) => (
              <p key={id}>
                <AppLink href={`/orders/${id}`}>{number}</AppLink> {format.dayOf(placedAt)}{' '}
                <span className="quiet">{orderWord(text.orderStates, state)}</span>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.voices}</dt>
          <dd>
            {caller.voices.length === 0 ? none : null}
            {caller.voices.map(({ id, text: said, occurredAt }) => (
              <p key={id}>
                <AppLink href={`/feedback/${id}`}>
                  <TimeAgo instant={occurredAt} />
                </AppLink>{' '}
                <span dir="auto">{said}</span>
              </p>
            ))}
          </dd>
        </div>
      </dl>
    </div>
  )
}

function orderWord(states: Record<string, string>, state: string): string {
  return states[state] ?? state
}
