import { PlusOutlined } from '@ant-design/icons'
import { type QuestionKind, surveyLimits } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useShortcut } from '../../../shell/use-shortcut.ts'
import { useWords } from '../../../words/use-words.ts'
import { KeySign } from '../../feedback/KeySign.tsx'
import { newQuestion } from '../draft/new-question.ts'
import { addQuestion } from '../draft/question-edits.ts'
import { placeOfQuestion } from './chosen-part.ts'
import { focusWords } from './focus-words.ts'
import { KindList } from './KindList.tsx'
import { useBuild } from './use-build.ts'
import { useFirstWords } from './use-first-words.ts'

/** Adds a question behind the chosen one: `a`, then the key of its kind. */
export function AddQuestion(): ReactNode {
  const words = useWords().surveyBuilder
  const build = useBuild()
  const { definition, chosen, language } = build
  const [isOpen, setIsOpen] = useState(false)
  const firstWords = useFirstWords(language)
  useShortcut('a', words.keys.add, () => setIsOpen(true))
  const isFull = definition.questions.length >= surveyLimits.questions
  const add = (kind: QuestionKind) => {
    const question = newQuestion(definition, { kind, language, words: firstWords(kind) })
    const after = chosen.part === 'question' ? chosen.question.key : undefined
    const isFirst = chosen.part === 'start'
    build.edit((now) =>
      isFirst ? { ...now, questions: [question, ...now.questions] } : addQuestion(now, { question, after }),
    )
    setIsOpen(false)
    build.choose(placeOfQuestion(question.key))
    focusWords()
  }
  if (isFull) return <p className="quiet">{words.full}</p>
  return (
    <div className="add-question">
      <Button block icon={<PlusOutlined />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.add}
        <KeySign>a</KeySign>
      </Button>
      {isOpen ? <KindList onChoose={add} onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}
