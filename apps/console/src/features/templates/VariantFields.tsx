import {
  endpoints,
  type TemplateVariant,
  templateChannels,
  templateLanguages,
  templateLimits,
} from '@echoloop/contract'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useId, useRef } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { MarkedTemplate } from './MarkedTemplate.tsx'
import { problemOfVariant, type VariantProblem } from './problem-of-variant.ts'
import { SlotHelp } from './SlotHelp.tsx'
import { slotSamples } from './slot-samples.ts'

type VariantFieldsProps = {
  variant: TemplateVariant
  all: readonly TemplateVariant[]
  isDisabled: boolean
  onChange: (variant: TemplateVariant) => void
  onRemove: (() => void) | undefined
}

/** For whom a variant is, its words, and beside them what they will look like. */
export function VariantFields({
  variant,
  all,
  isDisabled,
  onChange,
  onRemove,
}: VariantFieldsProps): ReactNode {
  const words = useWords().library.templates
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const problem = problemOfVariant(variant, all)
  const insert = (slot: string) => {
    const at = box.current?.selectionStart ?? variant.text.length
    const end = box.current?.selectionEnd ?? at
    onChange({ ...variant, text: `${variant.text.slice(0, at)}{{${slot}}}${variant.text.slice(end)}` })
    requestAnimationFrame(() => {
      const place = at + slot.length + 4
      box.current?.focus()
      box.current?.setSelectionRange(place, place)
    })
  }
  return (
    <fieldset className="variant" disabled={isDisabled}>
      <VariantChoice variant={variant} onChange={onChange} onRemove={onRemove} isDisabled={isDisabled} />
      <div className="variant-words">
        <label className="labelled" htmlFor={id}>
          <span>{words.text}</span>
          <Input.TextArea
            id={id}
            ref={(area) => {
              box.current = area?.resizableTextArea?.textArea ?? null
            }}
            rows={5}
            className="growing"
            lang={variant.language}
            maxLength={templateLimits.text}
            value={variant.text}
            status={problem && problem.kind !== 'empty' ? 'error' : undefined}
            onChange={({ target }) => onChange({ ...variant, text: target.value })}
          />
        </label>
        <section className="variant-preview" aria-label={words.preview} lang={variant.language}>
          <h3>{words.preview}</h3>
          <p>
            <MarkedTemplate text={variant.text} facts={slotSamples[variant.language]} />
          </p>
          <p className="quiet">{words.previewNote}</p>
        </section>
      </div>
      <ProblemLine problem={problem} />
      {isDisabled ? null : <SlotHelp channel={variant.channel} onChoose={insert} />}
    </fieldset>
  )
}

function ProblemLine({ problem }: { problem: VariantProblem | undefined }): ReactNode {
  const { library, problems } = useWords()
  if (!problem || problem.kind === 'empty') return null
  const said = {
    broken: () => library.templates.broken(problem.kind === 'broken' ? problem.at + 1 : 0),
    exposing: () => library.templates.exposing,
    repeated: () => problems['template/repeated-variant'].title,
  }
  return (
    <p className="panel-problem" role="alert">
      {said[problem.kind]()}
    </p>
  )
}

type VariantChoiceProps = Pick<VariantFieldsProps, 'variant' | 'onChange' | 'onRemove' | 'isDisabled'>

function VariantChoice({ variant, onChange, onRemove, isDisabled }: VariantChoiceProps): ReactNode {
  const words = useWords().library.templates
  const tiers = useTierChoices()
  return (
    <div className="variant-choice">
      <Select
        aria-label={words.language}
        disabled={isDisabled}
        value={variant.language}
        options={templateLanguages.map((value) => ({ value, label: words.languages[value] }))}
        onChange={(language) => onChange({ ...variant, language })}
      />
      <Select
        aria-label={words.channel}
        disabled={isDisabled}
        value={variant.channel}
        options={templateChannels.map((value) => ({ value, label: words.channels[value] }))}
        onChange={(channel) => onChange({ ...variant, channel })}
      />
      <Select
        aria-label={words.tier}
        disabled={isDisabled}
        value={variant.tier}
        options={[{ value: 'any', label: words.anyTier }, ...tiers]}
        onChange={(tier) => onChange({ ...variant, tier })}
      />
      {onRemove && !isDisabled ? (
        <Button type="text" danger onClick={onRemove}>
          {words.removeVariant}
        </Button>
      ) : null}
    </div>
  )
}

function useTierChoices(): { value: string; label: string }[] {
  const { language } = useWordsChoice()
  const tiers = useCall(endpoints.readTiers)
  return (tiers.data?.rule.tiers ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))
}
