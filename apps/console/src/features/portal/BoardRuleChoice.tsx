import { boardCodes } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type BoardRuleChoiceProps = {
  isSaving: boolean
  onCancel: () => void
  onChoose: (code: (typeof boardCodes)[number]) => void
}

/** Which published rule keeps a suggestion or a comment off the board: one tap decides. */
export function BoardRuleChoice({ isSaving, onCancel, onChoose }: BoardRuleChoiceProps): ReactNode {
  const text = useWords().portalRoom.item
  return (
    <fieldset className="portal-rules">
      <legend>{text.refuseTitle}</legend>
      {boardCodes.map((code) => (
        <Button key={code} disabled={isSaving} onClick={() => onChoose(code)}>
          {text.codes[code]}
        </Button>
      ))}
      <Button type="text" onClick={onCancel}>
        {text.cancel}
      </Button>
    </fieldset>
  )
}
