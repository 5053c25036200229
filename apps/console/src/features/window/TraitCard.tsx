import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { reviewTraitLimits } from '@echoloop/contract'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import type { TraitDraft } from './traits-draft.ts'

type TraitCardProps = {
  draft: TraitDraft
  /** From 1. */
  place: number
  isLast: boolean
  isDisabled: boolean
  onChange: (change: Partial<TraitDraft>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question to authors: its names, its answers, its place. */
export function TraitCard(props: TraitCardProps): ReactNode {
  const { draft, place, isLast, isDisabled, onChange, onMove, onRemove } = props
  const words = useWords().shopWindow.traits
  const { language } = useWordsChoice()
  const format = useFormat()
  const name = (language === 'en' ? draft.nameEn : draft.name) || words.untitled
  return (
    <fieldset className="window-trait" disabled={isDisabled}>
      <legend>{words.trait(format.number(place))}</legend>
      <div className="window-trait-names">
        <Labelled label={words.name}>
          {(id) => (
            <Input
              id={id}
              lang="zh-CN"
              maxLength={reviewTraitLimits.name}
              value={draft.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.nameEn}>
          {(id) => (
            <Input
              id={id}
              lang="en"
              maxLength={reviewTraitLimits.name}
              value={draft.nameEn}
              onChange={(event) => onChange({ nameEn: event.target.value })}
            />
          )}
        </Labelled>
      </div>
      <Labelled label={words.values} hint={words.valuesHint}>
        {(id) => (
          <Select
            id={id}
            mode="tags"
            open={false}
            suffixIcon={null}
            disabled={isDisabled}
            className="window-select"
            aria-label={words.values}
            maxCount={reviewTraitLimits.values}
            value={draft.values}
            onChange={(values: string[]) => onChange({ values: cleanValues(values) })}
          />
        )}
      </Labelled>
      <div className="window-actions">
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={words.up(name)}
          title={words.up(name)}
          disabled={isDisabled || place === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={words.down(name)}
          title={words.down(name)}
          disabled={isDisabled || isLast}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          icon={<DeleteOutlined />}
          aria-label={words.remove(name)}
          title={words.remove(name)}
          disabled={isDisabled}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  )
}

function cleanValues(values: string[]): string[] {
  const short = values.map((value) => value.trim().slice(0, reviewTraitLimits.value))
  return [...new Set(short)].filter((value) => value !== '')
}
