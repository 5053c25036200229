import type { ReactNode } from 'react'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useShortcut } from '../../../shell/use-shortcut.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { PreviewPane } from '../preview/PreviewPane.tsx'
import { CheckPanel } from './CheckPanel.tsx'
import { useBuild } from './use-build.ts'
import { useCheck } from './use-check.ts'

/** Beside the editor: what people will see, or what the check says. */
export function BuildAside(): ReactNode {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const build = useBuild()
  const check = useCheck()
  const shown = build.search.aside ?? 'preview'
  const look = (aside: 'preview' | 'check') => build.look({ aside, pane: 'aside' })
  useShortcut('p', words.keys.preview, () => look('preview'))
  useShortcut('c', words.keys.check, () => look('check'))
  const count = check.faults.length + check.count
  return (
    <aside className="survey-aside" aria-label={words.aside}>
      <ChoiceRow
        label={words.aside}
        value={shown}
        options={[
          { value: 'preview', label: words.preview.title },
          {
            value: 'check',
            label: count > 0 ? `${words.check.title} ${format.number(count)}` : words.check.title,
          },
        ]}
        onChoose={look}
      />
      {shown === 'preview' ? <PreviewPane /> : <CheckPanel />}
    </aside>
  )
}
