import { type FeedbackDetail, sentimentLabels } from '@echoloop/contract'
import { Button, Radio } from 'antd'
import { type ReactNode, useRef } from 'react'
import { moodSigns } from '../../parts/mood-signs.ts'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { AddAspect } from './AddAspect.tsx'
import { AspectLine } from './AspectLine.tsx'
import { addAspect, changeAspect, removeAspect } from './correct-labels.ts'
import { KeySign } from './KeySign.tsx'
import { useUndo } from './undo-context.ts'
import { useCorrection } from './use-correction.ts'
import { wordsOf } from './words-of.ts'

type Span = { start: number; end: number }

type CorrectionPanelProps = {
  detail: FeedbackDetail
  /** Words selected in the text, to be labelled. */
  selected: Span | undefined
  onSelected: (span: Span | undefined) => void
}

const levels = [0, 1, 2] as const

/** The labels, each put right by one click and saved at once. */
export function CorrectionPanel({ detail, selected, onSelected }: CorrectionPanelProps): ReactNode {
  const words = useWords()
  const text = words.feedback.correct
  const mayCorrect = usePermission('feedback.correct')
  const work = useCorrection(detail)
  const problem = useProblemText(work.error)
  const panel = useRef<HTMLElement>(null)
  useShortcut('e', words.feedback.key.correct, () => {
    panel.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  })
  const lastDeed = useUndo()
  useShortcut('u', words.feedback.key.undo, () => {
    if (!lastDeed.takeLast()) work.undo()
  })

  const { labels } = work
  const said = wordsOf(detail).text
  const isFixed = !mayCorrect
  return (
    <section className="panel" ref={panel} aria-label={text.title} aria-busy={work.isSaving}>
      <div className="panel-head">
        <h2>{text.title}</h2>
        {detail.machineAnalysis !== null && mayCorrect ? (
          <Button size="small" onClick={work.undo} loading={work.isSaving}>
            {text.undo} <KeySign>u</KeySign>
          </Button>
        ) : null}
      </div>
      {labels ? (
        <>
          <p className="quiet">{mayCorrect ? text.hint : text.notAllowed}</p>
          <LabelChoice
            label={text.sentiment}
            value={labels.sentiment}
            isFixed={isFixed}
            options={sentimentLabels.map((value) => ({
              value,
              label: `${moodSigns[value]} ${words.codes.sentiments[value]}`,
            }))}
            onChoose={(sentiment) => work.set({ sentiment })}
          />
          <LabelChoice
            label={text.urgency}
            value={labels.urgency}
            isFixed={isFixed}
            options={levels.map((value) => ({ value: Number(value), label: words.codes.urgencies[value] }))}
            onChoose={(urgency) => work.set({ urgency })}
          />
          <LabelChoice
            label={text.junk}
            value={labels.junk}
            isFixed={isFixed}
            options={levels.map((value) => ({ value: Number(value), label: words.codes.junk[value] }))}
            onChoose={(junk) => work.set({ junk })}
          />
          <div className="label-row">
            <span className="label-name">{text.aspects}</span>
            <div className="aspect-lines">
              {labels.aspects.length === 0 ? <p className="quiet">{text.noAspects}</p> : null}
              {labels.aspects.map((aspect, index) => (
                <AspectLine
                  key={`${aspect.code}${aspect.polarity}${aspect.start}-${aspect.end}`}
                  aspect={aspect}
                  said={said.slice(aspect.start, aspect.end)}
                  isFixed={isFixed}
                  onChange={(change) =>
                    work.set({ aspects: changeAspect(labels.aspects, { index, ...change }) })
                  }
                  onRemove={() => work.set({ aspects: removeAspect(labels.aspects, index) })}
                />
              ))}
              {mayCorrect && said !== '' ? (
                <AddAspect
                  key={selected ? `${selected.start}-${selected.end}` : 'none'}
                  text={said}
                  selected={selected}
                  onSelected={onSelected}
                  onAdd={(aspect) => work.set({ aspects: addAspect(labels.aspects, aspect) })}
                />
              ) : null}
            </div>
          </div>
        </>
      ) : (
        <p className="quiet">{words.feedback.detail.notAnalysed}</p>
      )}
      {work.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
    </section>
  )
}

type LabelChoiceProps<V extends string | number> = {
  label: string
  value: V
  isFixed: boolean
  options: { value: V; label: string }[]
  onChoose: (value: V) => void
}

function LabelChoice<V extends string | number>(props: LabelChoiceProps<V>): ReactNode {
  return (
    <div className="label-row">
      <span className="label-name" aria-hidden="true">
        {props.label}
      </span>
      <Radio.Group
        aria-label={props.label}
        size="small"
        optionType="button"
        value={props.value}
        disabled={props.isFixed}
        options={props.options}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value)
          if (chosen) props.onChoose(chosen.value)
        }}
      />
    </div>
  )
}
