import type { AutomaticSimulation } from '@echoloop/contract'
import { Progress } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** How far the latest simulation is, or what it found in one line. */
export function SimulationState({ simulation }: { simulation: AutomaticSimulation | null }): ReactNode {
  const words = useWords().automatic
  const text = words.simulation
  const format = useFormat()
  if (!simulation) return <p className="quiet">{words.rules.needsSimulation}</p>
  const { state, looked, total, wouldSend, wouldHold, isPresent, from, until } = simulation
  if (state === 'waiting') return <p className="quiet">{text.waiting}</p>
  if (state === 'failed') return <p className="automatic-note">{text.failed}</p>
  if (state === 'running') {
    const percent = total === 0 ? 0 : Math.min(100, Math.round((looked / total) * 100))
    const told = text.running(looked, total)
    return (
      <div role="status">
        <Progress percent={percent} size="small" aria-label={told} />
        <span className="quiet">{told}</span>
      </div>
    )
  }
  return (
    <p>
      {text.result({ send: wouldSend, looked, hold: wouldHold })}{' '}
      <span className="quiet">{text.period(format.dayOf(from), format.dayOf(until))}</span>
      {isPresent ? null : <b> {text.stale}</b>}
    </p>
  )
}
