import { type Department, endpoints, type RoutingRule } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { RoutingLine } from './RoutingLine.tsx'
import { teamsRefreshed } from './teams-refreshed.ts'

/** Where new cases go: lines that are asked one after the other. */
export function RoutingPart({ departments }: { departments: readonly Department[] }): ReactNode {
  const text = useWords().teams
  const rules = useCall(endpoints.listRoutingRules)
  return (
    <section aria-labelledby="routing">
      <h2 id="routing">{text.routing}</h2>
      <p className="quiet">{text.routingNote}</p>
      {rules.error ? <ErrorState error={rules.error} onRetry={() => void rules.refetch()} /> : null}
      {rules.isPending ? <ListSkeleton rows={1} /> : null}
      {rules.data ? (
        <RoutingLines
          key={JSON.stringify(rules.data.items)}
          kept={rules.data.items}
          departments={departments}
        />
      ) : null}
    </section>
  )
}

type LinesProps = { kept: readonly RoutingRule[]; departments: readonly Department[] }

/** A line with a key of its own while it is changed and moved: rules have no names. */
type Line = { key: number; rule: RoutingRule }

function RoutingLines({ kept, departments }: LinesProps): ReactNode {
  const text = useWords().teams
  const mayWrite = usePermission('department.write')
  const [lines, setLines] = useState<readonly Line[]>(() => kept.map((rule, key) => ({ key, rule })))
  const replace = (key: number, rule: RoutingRule | undefined) =>
    setLines(lines.flatMap((line) => (line.key === key ? (rule ? [{ key, rule }] : []) : [line])))
  const add = (departmentId: string) => {
    const rule = { departmentId, topics: [], languages: [], tiers: [], channels: [] }
    setLines([...lines, { key: Math.max(0, ...lines.map(({ key }) => key)) + 1, rule }])
  }
  const first = departments[0]
  return (
    <div className="routing">
      {lines.length === 0 ? <p>{text.routingEmpty}</p> : null}
      <ol>
        {lines.map(({ key, rule }, place) => (
          <RoutingLine
            key={key}
            number={place + 1}
            rule={rule}
            departments={departments}
            mayWrite={mayWrite}
            onChange={(next) => replace(key, next)}
            onEarlier={place === 0 ? undefined : () => setLines(movedUp(lines, place))}
          />
        ))}
      </ol>
      {mayWrite && first ? (
        <div className="panel-actions">
          <Button size="small" onClick={() => add(first.id)}>
            {text.addRule}
          </Button>
          <SaveRules kept={kept} rules={lines.map(({ rule }) => rule)} />
        </div>
      ) : null}
    </div>
  )
}

/** Offered once something differs from what the server has. */
function SaveRules({
  kept,
  rules,
}: {
  kept: readonly RoutingRule[]
  rules: readonly RoutingRule[]
}): ReactNode {
  const text = useWords().teams
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const put = useAction(endpoints.putRoutingRules, {
    refreshes: teamsRefreshed,
    onDone: () => message.success(text.saved),
  })
  if (JSON.stringify(rules) === JSON.stringify(kept)) return null
  return (
    <Button
      size="small"
      type="primary"
      loading={put.isPending}
      onClick={() => put.mutate({ body: { items: [...rules] } }, { onError: tell })}
    >
      {text.save}
    </Button>
  )
}

function movedUp(lines: readonly Line[], place: number): Line[] {
  const line = lines[place]
  return line ? lines.toSpliced(place, 1).toSpliced(place - 1, 0, line) : [...lines]
}
