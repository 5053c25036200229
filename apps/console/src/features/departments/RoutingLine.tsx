import type { Department, RoutingRule } from '@echoloop/contract'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useSkillNames } from './use-skill-names.ts'

type LineProps = {
  number: number
  rule: RoutingRule
  departments: readonly Department[]
  mayWrite: boolean
  /** Undefined removes the line. */
  onChange: (rule: RoutingRule | undefined) => void
  onEarlier: (() => void) | undefined
}

/** One line: what a case is like, and where it goes then. */
export function RoutingLine({
  number,
  rule,
  departments,
  mayWrite,
  onChange,
  onEarlier,
}: LineProps): ReactNode {
  const text = useWords().teams
  const names = useSkillNames()
  const parts = [
    { name: 'topics', options: names.topics },
    { name: 'channels', options: names.channels },
    { name: 'languages', options: names.languages },
    { name: 'tiers', options: names.tiers },
  ] as const
  return (
    <li className="routing-line">
      <fieldset disabled={!mayWrite}>
        <legend className="quiet">{text.rule(number)}</legend>
        {parts.map(({ name, options }) => (
          <div key={name} className="routing-part">
            <span className="quiet">{text[name]}</span>
            <Select<string[]>
              mode="multiple"
              disabled={!mayWrite}
              aria-label={`${text.rule(number)}: ${text[name]}`}
              placeholder={text.anyChannel}
              value={rule[name]}
              options={[...options]}
              optionFilterProp="label"
              onChange={(chosen) => onChange({ ...rule, [name]: chosen })}
            />
          </div>
        ))}
        <div className="routing-part">
          <span className="quiet">{text.goesTo}</span>
          <Select
            disabled={!mayWrite}
            aria-label={`${text.rule(number)}: ${text.goesTo}`}
            value={rule.departmentId}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(departmentId) => onChange({ ...rule, departmentId })}
          />
        </div>
        {mayWrite ? (
          <div className="panel-actions">
            {onEarlier ? (
              <Button size="small" type="text" onClick={onEarlier}>
                {text.earlier}
              </Button>
            ) : null}
            <Button size="small" type="text" danger onClick={() => onChange(undefined)}>
              {text.forget}
            </Button>
          </div>
        ) : null}
      </fieldset>
    </li>
  )
}
