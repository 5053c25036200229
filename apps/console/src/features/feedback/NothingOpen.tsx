import type { ReactNode } from 'react'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useWords } from '../../words/use-words.ts'

/** Beside the list while no voice is open: which keys do the day's work. */
export function NothingOpen(): ReactNode {
  const { empty, key } = useWords().feedback
  const keys: [string, string][] = [
    ['j', key.down],
    ['k', key.up],
    ['Enter', key.open],
    ['r', key.reply],
    ['e', key.correct],
    ['a', key.publish],
    ['u', key.undo],
    ['/', key.search],
    ['?', empty.allKeys],
  ]
  return (
    <div className="voice-nothing">
      <EmptyState title={empty.choose} explanation={empty.chooseHint} />
      <dl className="shortcut-list">
        {keys.map(([sign, label]) => (
          <div key={sign}>
            <dt>{label}</dt>
            <dd>
              <kbd>{sign}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
