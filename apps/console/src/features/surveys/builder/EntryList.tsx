import { PlusOutlined } from '@ant-design/icons'
import { type SurveyQuestion, surveyLimits } from '@echoloop/contract'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { type ListedEntry, moveEntry, nextEntryKey, pasteLines } from '../draft/listed-entries.ts'
import { EntryLine } from './EntryLine.tsx'
import { useBuild } from './use-build.ts'

type EntryListProps = { question: SurveyQuestion; list: 'choices' | 'rows' }

/** The choices of a question or the rows of a matrix; Enter adds one, pasted lines become as many. */
export function EntryList({ question, list }: EntryListProps): ReactNode {
  const words = useWords().surveyBuilder.choices
  const build = useBuild()
  const box = useRef<HTMLFieldSetElement>(null)
  const { language, mayWrite } = build
  const entries: ListedEntry[] = question[list] ?? []
  const stem = list === 'rows' ? 'r' : 'c'
  const most = surveyLimits[list]
  const focus = (at: number) =>
    setTimeout(() => box.current?.querySelectorAll<HTMLInputElement>('.entry-words')[at]?.focus(), 30)
  const change = (next: (now: ListedEntry[]) => ListedEntry[], field?: string) =>
    build.editQuestion(question.key, (now) => ({ ...now, [list]: next(now[list] ?? []) }), field)
  const add = (at: number) => {
    if (entries.length >= most) return
    const key = nextEntryKey(new Set(entries.map((one) => one.key)), stem)
    change((now) => now.toSpliced(at, 0, { key, text: {} }))
    focus(at)
  }
  const remove = (at: number) => {
    change((now) => now.toSpliced(at, 1))
    focus(Math.max(0, at - 1))
  }
  const isMatrix = question.kind === 'matrix'
  const title = list === 'rows' ? words.rows : isMatrix ? words.columns : words.title
  return (
    <fieldset className="entry-list" ref={box}>
      <legend>{title}</legend>
      <ol>
        {entries.map((entry, at) => (
          <EntryLine
            key={entry.key}
            question={question}
            list={list}
            entry={entry}
            at={at}
            onEnter={() => add(at + 1)}
            onRemove={() => remove(at)}
            onMove={(by) => {
              change((now) => moveEntry(now, { from: at, by }))
              focus(Math.min(entries.length - 1, Math.max(0, at + by)))
            }}
            onPaste={(lines) => {
              change((now) => pasteLines(now, { at, lines, language, stem, most }))
              focus(Math.min(most - 1, at + lines.length))
            }}
          />
        ))}
      </ol>
      {mayWrite ? (
        <div className="entry-foot">
          <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => add(entries.length)}>
            {list === 'rows' ? words.addRow : words.add}
          </Button>
          {list === 'rows' || !isMatrix ? (
            <Checkbox
              checked={question.isShuffled ?? false}
              onChange={({ target: { checked: isShuffled } }) =>
                build.editQuestion(question.key, (now) => ({ ...now, isShuffled }))
              }
            >
              {words.shuffle}
            </Checkbox>
          ) : null}
        </div>
      ) : null}
      {mayWrite && entries.length < 4 ? <p className="entry-hint">{words.hint}</p> : null}
    </fieldset>
  )
}
