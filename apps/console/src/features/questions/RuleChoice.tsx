import { questionCodes } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type RuleChoiceProps = {
  isSaving: boolean
  onCancel: () => void
  onChoose: (code: (typeof questionCodes)[number]) => void
}

/** Which published rule a question or an answer breaks: one tap decides. */
export function RuleChoice({ isSaving, onCancel, onChoose }: RuleChoiceProps): ReactNode {
  const words = useWords()
  return (
    <fieldset className="rule-choice">
      <legend>{words.questions.refuseTitle}</legend>
      {questionCodes.map((code) => (
        <Button key={code} disabled={isSaving} onClick={() => onChoose(code)}>
          {words.codes.questionReasons[code]}
        </Button>
      ))}
      <Button type="text" onClick={onCancel}>
        {words.feedback.publication.cancel}
      </Button>
    </fieldset>
  )
}
