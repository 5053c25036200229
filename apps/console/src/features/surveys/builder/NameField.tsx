import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useWords } from '../../../words/use-words.ts'
import { isSurveyKey, keysOf } from '../draft/survey-keys.ts'
import { renameKey } from '../draft/survey-references.ts'
import { placeOfQuestion } from './chosen-part.ts'
import { useBuild } from './use-build.ts'

/** The key of a question, which names its column in exports. */
export function NameField({ name }: { name: string }): ReactNode {
  const words = useWords().surveyBuilder.fields
  const build = useBuild()
  const [text, setText] = useState(name)
  const isTaken = text !== name && keysOf(build.definition).has(text)
  const isWrong = !isSurveyKey(text)
  const rename = () => {
    if (text === name) return
    if (isTaken || isWrong) {
      setText(name)
      return
    }
    build.edit((now) => renameKey(now, { from: name, to: text }))
    build.look({ at: placeOfQuestion(text) })
  }
  return (
    <details className="editor-more">
      <summary>{words.name}</summary>
      <Labelled
        label={<span className="sr-only">{words.name}</span>}
        hint={isTaken ? words.nameTaken : isWrong ? words.nameWrong : words.nameHint}
      >
        {(id) => (
          <Input
            id={id}
            className="survey-key"
            value={text}
            maxLength={40}
            status={isTaken || isWrong ? 'error' : ''}
            onChange={(event) => setText(event.target.value)}
            onBlur={rename}
            onPressEnter={rename}
          />
        )}
      </Labelled>
    </details>
  )
}
