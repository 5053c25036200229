import { CloseOutlined } from '@ant-design/icons'
import { type SurveyChoice, type SurveyQuestion, surveyLimits } from '@echoloop/contract'
import { Button } from 'antd'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { type ListedEntry, linesOf } from '../draft/listed-entries.ts'
import { writeText } from '../draft/text-places.ts'
import { useBuild } from './use-build.ts'

type EntryLineProps = {
  question: SurveyQuestion
  list: 'choices' | 'rows'
  entry: ListedEntry
  at: number
  onEnter: () => void
  onRemove: () => void
  onMove: (by: number) => void
  onPaste: (lines: string[]) => void
}

/** One choice or row: its words, what is special about it, and the way out. */
export function EntryLine(props: EntryLineProps): ReactNode {
  const { question, list, entry, at } = props
  const words = useWords().surveyBuilder.choices
  const format = useFormat()
  const build = useBuild()
  const { language, definition, mayWrite } = build
  const [first = language] = definition.languages
  const part = list === 'rows' ? ('row' as const) : ('choice' as const)
  const place = { part, question: question.key, key: entry.key }
  const value = entry.text[language] ?? ''
  const number = format.number(at + 1)
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (by !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      props.onMove(by)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      props.onEnter()
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault()
      props.onRemove()
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text'))
    if (lines.length < 2) return
    event.preventDefault()
    props.onPaste(lines)
  }
  const choice = list === 'choices' ? question.choices?.find(({ key }) => key === entry.key) : undefined
  const isListed = question.kind === 'single' || question.kind === 'multiple'
  return (
    <li className="entry-line">
      <input
        className="entry-words"
        aria-label={list === 'rows' ? words.row(number) : words.choice(number)}
        lang={language}
        value={value}
        placeholder={language === first ? '' : entry.text[first]}
        maxLength={surveyLimits.label}
        disabled={!mayWrite}
        onKeyDown={onKey}
        onPaste={onPaste}
        onChange={(event) =>
          build.edit(
            (now) => writeText(now, { place, language, words: event.target.value }),
            `${question.key}.${entry.key}.${language}`,
          )
        }
      />
      {choice && isListed && mayWrite ? <ChoiceMarks question={question} choice={choice} /> : null}
      {mayWrite ? (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={`${words.remove}: ${value || number}`}
          onClick={props.onRemove}
        />
      ) : null}
    </li>
  )
}

function ChoiceMarks({ question, choice }: { question: SurveyQuestion; choice: SurveyChoice }): ReactNode {
  const words = useWords().surveyBuilder.choices
  const build = useBuild()
  const set = (part: Partial<SurveyChoice>) =>
    build.editQuestion(question.key, (now) => ({
      ...now,
      choices: (now.choices ?? []).map((one) => (one.key === choice.key ? { ...one, ...part } : one)),
    }))
  const mark = choice.isExclusive ? 'exclusive' : choice.isOther ? 'other' : 'plain'
  return (
    <select
      className="plain-select is-quiet entry-mark"
      aria-label={words.options}
      value={mark}
      onChange={({ target: { value } }) =>
        set({
          isExclusive: value === 'exclusive' ? true : undefined,
          isOther: value === 'other' ? true : undefined,
        })
      }
    >
      <option value="plain">…</option>
      <option value="other">{words.other}</option>
      {question.kind === 'multiple' ? <option value="exclusive">{words.exclusive}</option> : null}
    </select>
  )
}
