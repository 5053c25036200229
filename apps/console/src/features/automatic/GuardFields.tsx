import { type AutomaticGuards, automaticFloors } from '@echoloop/contract'
import { Checkbox, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'

type GuardFieldsProps = { guards: AutomaticGuards; onSet: (part: Partial<AutomaticGuards>) => void }

/** The guard rails that can be set, each no further than its floor. */
export function GuardFields({ guards, onSet }: GuardFieldsProps): ReactNode {
  const text = useWords().automatic.form
  const { weekdayNames } = text
  return (
    <>
      <div className="is-wide">
        <h3 className="automatic-part">{text.guards}</h3>
        <p className="quiet">{text.guardsNote}</p>
      </div>
      <NumberField
        label={text.confidenceMin}
        hint={text.floor(String(automaticFloors.confidenceMin))}
        range={{ min: automaticFloors.confidenceMin, max: 1, step: 0.01 }}
        value={guards.confidenceMin}
        onSet={(confidenceMin) => onSet({ confidenceMin })}
      />
      <NumberField
        label={text.aspectConfidenceMin}
        hint={text.floor(String(automaticFloors.aspectConfidenceMin))}
        range={{ min: automaticFloors.aspectConfidenceMin, max: 1, step: 0.01 }}
        value={guards.aspectConfidenceMin}
        onSet={(aspectConfidenceMin) => onSet({ aspectConfidenceMin })}
      />
      <NumberField
        label={text.dailyMax}
        hint={text.floor(String(automaticFloors.dailyMax))}
        range={{ min: 1, max: automaticFloors.dailyMax, step: 1 }}
        value={guards.dailyMax}
        onSet={(dailyMax) => onSet({ dailyMax })}
      />
      <NumberField
        label={text.personDays}
        hint={text.floor(String(automaticFloors.personDaysMin))}
        range={{ min: automaticFloors.personDaysMin, max: automaticFloors.personDaysMax, step: 1 }}
        value={guards.personDays}
        onSet={(personDays) => onSet({ personDays })}
      />
      <NumberField
        label={text.holdShare}
        hint={text.floor(`${automaticFloors.holdShareMin} %`)}
        range={{ min: automaticFloors.holdShareMin, max: 100, step: 1 }}
        value={guards.holdShare}
        onSet={(holdShare) => onSet({ holdShare })}
      />
      <NumberField
        label={text.ageDays}
        hint={text.floor(String(automaticFloors.ageDaysMax))}
        range={{ min: 1, max: automaticFloors.ageDaysMax, step: 1 }}
        value={guards.ageDays}
        onSet={(ageDays) => onSet({ ageDays })}
      />
      <Labelled label={text.hours}>
        {(id) => (
          <span className="automatic-pair">
            <InputNumber
              id={id}
              min={0}
              max={guards.hourUntil - 1}
              precision={0}
              value={guards.hourFrom}
              onChange={(value) => value !== null && onSet({ hourFrom: value })}
            />
            <InputNumber
              aria-label={text.hours}
              min={guards.hourFrom + 1}
              max={24}
              precision={0}
              value={guards.hourUntil}
              onChange={(value) => value !== null && onSet({ hourUntil: value })}
            />
          </span>
        )}
      </Labelled>
      <Labelled label={text.weekdays}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={guards.weekdays}
            options={weekdayNames.map((label, place) => ({ value: place + 1, label }))}
            onChange={(weekdays) =>
              weekdays.length > 0 && onSet({ weekdays: weekdays.toSorted((one, other) => one - other) })
            }
          />
        )}
      </Labelled>
      <Checkbox
        checked={guards.answersQuestions}
        onChange={(event) => onSet({ answersQuestions: event.target.checked })}
      >
        {text.answersQuestions}
      </Checkbox>
      <Checkbox
        checked={guards.answersComplaints}
        onChange={(event) => onSet({ answersComplaints: event.target.checked })}
      >
        {text.answersComplaints}
      </Checkbox>
    </>
  )
}

type NumberFieldProps = {
  label: string
  hint: string
  range: { min: number; max: number; step: number }
  value: number
  onSet: (value: number) => void
}

function NumberField({ label, hint, range, value, onSet }: NumberFieldProps): ReactNode {
  return (
    <Labelled label={label} hint={hint}>
      {(id) => (
        <InputNumber
          id={id}
          {...range}
          precision={range.step < 1 ? 2 : 0}
          value={value}
          onChange={(next) => next !== null && onSet(next)}
        />
      )}
    </Labelled>
  )
}
