import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { Money } from '../orders/Money.tsx'
import { costDays } from './remedies-search.ts'

const dayMs = 86_400_000

/** What remedies cost, by topic or product of their cases. */
export function CostsSection(): ReactNode {
  const words = useWords().remedies.costs
  const format = useFormat()
  const { by: asked, days = 90 } = useSearch({ from: '/shell/remedies' })
  const by = asked ?? ('topic' as const)
  const query = useMemo(() => {
    const tomorrow = Math.ceil(Date.now() / dayMs) * dayMs
    return { by, from: new Date(tomorrow - days * dayMs).toISOString(), to: new Date(tomorrow).toISOString() }
  }, [by, days])
  const costs = useCall(endpoints.readRemedyCosts, { query }, { keepsLast: true })
  const navigate = useNavigate({ from: '/remedies' })
  return (
    <>
      <p className="quiet">{words.note}</p>
      <div className="call-back-tools">
        <Choice
          legend={words.by}
          name="cost-by"
          chosen={by}
          options={[
            { value: 'topic', label: words.byTopic },
            { value: 'product', label: words.byProduct },
          ]}
          onChoose={(value) =>
            void navigate({
              search: (before) => ({ ...before, by: value === 'product' ? 'product' : undefined }),
              replace: true,
            })
          }
        />
        <Choice
          legend={words.period}
          name="cost-days"
          chosen={String(days)}
          options={costDays.map((one) => ({ value: String(one), label: words.days(format.number(one)) }))}
          onChoose={(value) =>
            void navigate({
              search: (before) => ({ ...before, days: costDays.find((one) => String(one) === value) }),
              replace: true,
            })
          }
        />
      </div>
      {costs.error ? <ErrorState error={costs.error} onRetry={() => void costs.refetch()} /> : null}
      {costs.isPending ? <ListSkeleton rows={5} /> : null}
      {costs.data?.items.length === 0 ? <EmptyState title={words.none} explanation={words.noneNote} /> : null}
      {costs.data && costs.data.items.length > 0 ? <CostRows items={costs.data.items} by={by} /> : null}
    </>
  )
}

type CostRowsProps = {
  items: {
    key: string | null
    name: string | null
    currency: string
    remedies: number
    cases: number
    doneCents: number
    openCents: number
  }[]
  by: 'topic' | 'product'
}

function CostRows({ items, by }: CostRowsProps): ReactNode {
  const words = useWords()
  const { columns, unknown } = words.remedies.costs
  const format = useFormat()
  const aspects: Record<string, string | undefined> = words.codes.aspects
  const nameOf = ({ key, name }: CostRowsProps['items'][number]) =>
    name ?? (key === null ? unknown[by] : (aspects[key] ?? key))
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{columns[by]}</th>
          <th scope="col" className="is-number">
            {columns.remedies}
          </th>
          <th scope="col" className="is-number">
            {columns.cases}
          </th>
          <th scope="col" className="is-number">
            {columns.done}
          </th>
          <th scope="col" className="is-number">
            {columns.open}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.key} ${item.currency}`}>
            <th scope="row">
              <bdi>{nameOf(item)}</bdi>
            </th>
            <td className="is-number" data-label={columns.remedies}>
              {format.number(item.remedies)}
            </td>
            <td className="is-number" data-label={columns.cases}>
              {format.number(item.cases)}
            </td>
            <td className="is-number" data-label={columns.done}>
              <Money cents={item.doneCents} currency={item.currency} />
            </td>
            <td className="is-number" data-label={columns.open}>
              <Money cents={item.openCents} currency={item.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ChoiceProps = {
  legend: string
  name: string
  chosen: string
  options: { value: string; label: string }[]
  onChoose: (value: string) => void
}

function Choice({ legend, name, chosen, options, onChoose }: ChoiceProps): ReactNode {
  return (
    <fieldset className="choice-row">
      <legend className="sr-only">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={value === chosen ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
