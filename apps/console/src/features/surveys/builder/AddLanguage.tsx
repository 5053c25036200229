import { PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { addLanguage } from '../draft/language-edits.ts'
import { nameOfLanguage } from '../name-of-language.ts'
import { useBuild } from './use-build.ts'

const offered = [
  'zh-CN',
  'en',
  'zh-TW',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'ru',
  'ar',
  'th',
  'vi',
  'id',
]
const tagPattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** Adds a language: one of those that shops often need, or any other by its code. */
export function AddLanguage(): ReactNode {
  const words = useWords().surveyBuilder.languages
  const spoken = useWordsChoice().language
  const build = useBuild()
  const [code, setCode] = useState<string>()
  const { languages } = build.definition
  const add = (language: string) => {
    build.edit((now) => addLanguage(now, language))
    build.look({ beside: language })
    setCode(undefined)
  }
  const isTag = code !== undefined && tagPattern.test(code) && !languages.includes(code)
  const items = [
    ...offered
      .filter((one) => !languages.includes(one))
      .map((key) => ({ key, label: nameOfLanguage(key, spoken) })),
    { key: 'other', label: words.addOther },
  ]
  return (
    <div className="add-language">
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{ items, onClick: ({ key }) => (key === 'other' ? setCode('') : add(key)) }}
      >
        <Button icon={<PlusOutlined />}>{words.add}</Button>
      </Dropdown>
      {code === undefined ? null : (
        <>
          <Input
            autoFocus
            className="survey-key"
            aria-label={words.addOther}
            placeholder={words.otherHint}
            value={code}
            maxLength={35}
            onChange={(event) => setCode(event.target.value)}
            onPressEnter={() => isTag && add(code)}
          />
          <Button disabled={!isTag} onClick={() => isTag && add(code)}>
            {words.addThis}
          </Button>
        </>
      )}
    </div>
  )
}
