import { type Role, roles } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type RoleSelectProps = {
  id?: string
  /** Name of the field where no label stands beside it. */
  label?: string
  value?: Role
  disabled?: boolean
  onChange?: (role: Role) => void
}

/** A role, each with what it may do. */
export function RoleSelect({ id, label, value, disabled, onChange }: RoleSelectProps): ReactNode {
  const words = useWords()
  return (
    <Select
      id={id}
      aria-label={label}
      className="role-select"
      virtual={false}
      listHeight={480}
      value={value}
      disabled={disabled}
      onChange={onChange}
      optionLabelProp="name"
      options={roles.map((role) => ({
        value: role,
        name: words.codes.roles[role],
        label: words.codes.roles[role],
      }))}
      optionRender={(option) => (
        <span className="role-option">
          {option.label}
          <span className="figure-note">{words.settings.roleNotes[roleOf(option.value)]}</span>
        </span>
      )}
    />
  )
}

function roleOf(value: unknown): Role {
  return roles.find((role) => role === value) ?? 'auditor'
}
