import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { useSurvey } from '../survey-context.ts'

/** Steps back and forth; Ctrl Z and Ctrl Shift Z do the same. */
export function UndoButtons(): ReactNode {
  const words = useWords().surveyBuilder
  const { editing, mayWrite } = useSurvey()
  if (!mayWrite) return null
  return (
    <div className="undo-buttons">
      <Button
        type="text"
        icon={<UndoOutlined />}
        aria-label={words.undo}
        title={words.keys.undo}
        aria-keyshortcuts="Control+Z"
        disabled={!editing.canUndo}
        onClick={editing.undo}
      />
      <Button
        type="text"
        icon={<RedoOutlined />}
        aria-label={words.redo}
        title={words.keys.undo}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!editing.canRedo}
        onClick={editing.redo}
      />
    </div>
  )
}
