import { type AutomaticRule, endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { RemoveButton } from '../../parts/RemoveButton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { SimulationPanel } from './SimulationPanel.tsx'
import { SimulationState } from './SimulationState.tsx'
import { useRuleSummary } from './use-rule-summary.ts'

const refreshes = [
  endpoints.listAutomaticRules,
  endpoints.readAutomaticSimulation,
  endpoints.listAutomaticReplies,
]

type RuleCardProps = { rule: AutomaticRule; isDemo: boolean; onEdit: () => void }

/** A rule: whom it answers, whether it is on, what its simulation found. */
export function RuleCard({ rule, isDemo, onEdit }: RuleCardProps): ReactNode {
  const text = useWords().automatic
  const format = useFormat()
  const mayWrite = usePermission('automatic.write')
  const summary = useRuleSummary(rule)
  const { rule: open } = useSearch({ from: '/shell/automatic' })
  const navigate = useNavigate({ from: '/automatic' })
  const isOpen = open === rule.id
  const { simulation } = rule
  return (
    <li className="row-card">
      <div className="automatic-head">
        <h2>{rule.name}</h2>
        <Tag color={rule.isOn ? 'green' : 'default'}>{rule.isOn ? text.rules.on : text.rules.off}</Tag>
        {rule.switchedAt && rule.switchedBy ? (
          <span className="quiet">
            {text.rules.switched(rule.switchedBy, format.dateTime(rule.switchedAt))}
          </span>
        ) : null}
      </div>
      <p>{summary}</p>
      <p className="quiet">
        {text.rules.way[rule.way]} · {text.rules.today(rule.today, rule.guards.dailyMax)}
        {rule.held > 0 ? ` · ${text.rules.held(rule.held)}` : ''}
      </p>
      {rule.offBecause && !rule.isOn ? (
        <p className="automatic-note">{text.rules.offBecause[rule.offBecause]}</p>
      ) : null}
      <SimulationState simulation={simulation} />
      <div className="panel-actions">
        {mayWrite ? <RuleActions rule={rule} isDemo={isDemo} onEdit={onEdit} /> : null}
        {simulation?.state === 'done' ? (
          <Button
            type="text"
            aria-expanded={isOpen}
            onClick={() =>
              void navigate({ search: isOpen ? {} : { rule: rule.id }, replace: true, resetScroll: false })
            }
          >
            {isOpen ? text.simulation.hide : text.simulation.show}
          </Button>
        ) : null}
      </div>
      {isOpen ? <SimulationPanel ruleId={rule.id} /> : null}
    </li>
  )
}

function RuleActions({ rule, isDemo, onEdit }: RuleCardProps): ReactNode {
  const text = useWords().automatic
  const tell = useProblemMessage()
  const simulate = useAction(endpoints.simulateAutomaticRule, { refreshes })
  const turn = useAction(endpoints.switchAutomaticRule, { refreshes })
  const remove = useAction(endpoints.removeAutomaticRule, { refreshes })
  const params = { id: rule.id }
  const { simulation, version } = rule
  const isReady = simulation?.state === 'done' && simulation.isPresent
  const isBusy = simulation?.state === 'waiting' || simulation?.state === 'running'
  return (
    <>
      {rule.isOn ? (
        <Button
          loading={turn.isPending}
          onClick={() => void turn.mutateAsync({ params, body: { isOn: false, version } }).catch(tell)}
        >
          {text.rules.switchOff}
        </Button>
      ) : (
        <Button
          type={isReady ? 'primary' : 'default'}
          disabled={!isReady || isDemo}
          title={isReady ? undefined : text.rules.needsSimulation}
          loading={turn.isPending}
          onClick={() => void turn.mutateAsync({ params, body: { isOn: true, version } }).catch(tell)}
        >
          {text.rules.switchOn}
        </Button>
      )}
      <Button
        type={isReady || rule.isOn ? 'default' : 'primary'}
        loading={simulate.isPending}
        disabled={isBusy}
        onClick={() => void simulate.mutateAsync({ params, body: {} }).catch(tell)}
      >
        {simulation ? text.simulation.again : text.simulation.start}
      </Button>
      <Button onClick={onEdit}>{text.rules.edit}</Button>
      <RemoveButton
        label={text.rules.remove}
        title={text.rules.removeConfirm}
        onRemove={() => remove.mutateAsync({ params }).catch(tell)}
      />
    </>
  )
}
