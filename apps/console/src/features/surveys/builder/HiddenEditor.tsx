import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { surveyLimits } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { isSurveyKey, keysOf } from '../draft/survey-keys.ts'
import { dropReferences, renameKey } from '../draft/survey-references.ts'
import { useBuild } from './use-build.ts'

/** Fields that come with the address of the survey. */
export function HiddenEditor(): ReactNode {
  const words = useWords().surveyBuilder
  const { definition, edit, mayWrite } = useBuild()
  const { hidden } = definition
  const add = () => {
    const taken = keysOf(definition)
    const names = ['source', 'campaign', 'segment', 'page']
    const key = names.find((name) => !taken.has(name)) ?? `field_${hidden.length + 1}`
    if (!taken.has(key)) edit((now) => ({ ...now, hidden: [...now.hidden, { key }] }))
  }
  const remove = (key: string) =>
    edit((now) => dropReferences({ ...now, hidden: now.hidden.filter((one) => one.key !== key) }, key))
  return (
    <>
      <h2>{words.parts.hidden}</h2>
      <p className="quiet">{words.hidden.explanation}</p>
      <ul className="hidden-fields">
        {hidden.map(({ key }) => (
          <li key={key}>
            <HiddenName name={key} />
            {mayWrite ? (
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={`${words.hidden.remove}: ${key}`}
                title={words.hidden.remove}
                onClick={() => remove(key)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite && hidden.length < surveyLimits.hidden ? (
        <Button className="editor-add" icon={<PlusOutlined />} onClick={add}>
          {words.hidden.add}
        </Button>
      ) : null}
    </>
  )
}

function HiddenName({ name }: { name: string }): ReactNode {
  const words = useWords().surveyBuilder
  const { definition, edit, mayWrite } = useBuild()
  const [text, setText] = useState(name)
  const isWrong = text !== name && (!isSurveyKey(text) || keysOf(definition).has(text))
  const rename = () => {
    if (isWrong) setText(name)
    else if (text !== name) edit((now) => renameKey(now, { from: name, to: text }))
  }
  return (
    <Input
      className="survey-key"
      aria-label={words.hidden.key}
      value={text}
      maxLength={40}
      status={isWrong ? 'error' : ''}
      disabled={!mayWrite}
      onChange={(event) => setText(event.target.value)}
      onBlur={rename}
      onPressEnter={rename}
    />
  )
}
