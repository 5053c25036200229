import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons'
import type { SurveyQuestion } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useShortcut } from '../../../shell/use-shortcut.ts'
import { useWords } from '../../../words/use-words.ts'
import { duplicateQuestion, keyForCopy, moveQuestion } from '../draft/question-edits.ts'
import { placeOfQuestion } from './chosen-part.ts'
import { focusWords } from './focus-words.ts'
import { useBuild } from './use-build.ts'

type QuestionToolsProps = {
  question: SurveyQuestion
  index: number
  onRemove: (question: SurveyQuestion) => void
}

/** Moves, copies and removes the chosen question. */
export function QuestionTools({ question, index, onRemove }: QuestionToolsProps): ReactNode {
  const words = useWords().surveyBuilder
  const build = useBuild()
  const { key } = question
  const copy = () => {
    const copyKey = keyForCopy(build.definition, question)
    build.edit((now) => duplicateQuestion(now, { key, copyKey }))
    build.choose(placeOfQuestion(copyKey))
    focusWords()
  }
  useShortcut('d', words.keys.duplicate, copy)
  const move = (to: number) => build.edit((now) => moveQuestion(now, { key, to }))
  const last = build.definition.questions.length - 1
  return (
    <div className="question-tools">
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={words.up}
        title={words.up}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={words.down}
        title={words.down}
        disabled={index === last}
        onClick={() => move(index + 1)}
      />
      <Button
        type="text"
        icon={<CopyOutlined />}
        aria-label={words.duplicate}
        title={words.duplicate}
        onClick={copy}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={words.remove}
        title={words.remove}
        onClick={() => onRemove(question)}
      />
    </div>
  )
}
