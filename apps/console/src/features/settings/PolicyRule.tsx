import type { ScreeningPolicy } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

export type RuleText = { en: string; zh: string }

type Rule = ScreeningPolicy['rules'][number]

type PolicyRuleProps = {
  rule: Rule
  /** The shop's words; undefined: the built-in ones. */
  own: RuleText | undefined
  mayWrite: boolean
  onChange: (own: RuleText | undefined) => void
}

const lengthMax = 1000

/** One rule as everybody reads it, and the shop's own words for it in both languages. */
export function PolicyRule({ rule, own, mayWrite, onChange }: PolicyRuleProps): ReactNode {
  const words = useWords()
  const text = words.screening.settings
  const language = useWordsChoice().language === 'en' ? 'en' : 'zh'
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const shown = own ?? rule.text
  const field = (name: 'en' | 'zh', label: string) => (
    <div>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input.TextArea
        id={`${id}-${name}`}
        lang={name === 'en' ? 'en' : 'zh-CN'}
        rows={2}
        className="growing"
        maxLength={lengthMax}
        value={shown[name]}
        onChange={({ target }) => onChange({ ...shown, [name]: target.value })}
      />
    </div>
  )
  return (
    <li className="policy-rule">
      <div className="policy-head">
        <h3>{rule.name[language]}</h3>
        <span className="flag">{rule.isEditable ? text.editable : text.final}</span>
        {own ? <span className="flag">{text.ownText}</span> : null}
        {mayWrite ? (
          <Button type="text" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? text.close : text.edit}
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <div className="policy-texts">
          {field('zh', text.chinese)}
          {field('en', text.english)}
          {own ? (
            <Button size="small" onClick={() => onChange(undefined)}>
              {text.reset}
            </Button>
          ) : null}
        </div>
      ) : (
        <p>{shown[language]}</p>
      )}
    </li>
  )
}
