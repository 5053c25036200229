import { endpoints, type RemedyLimit, type Role, remedyKinds, roleMay, roles } from '@echoloop/contract'
import { App, Button, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { amountOf, centsOf, digitsOf } from '../remedies/cents-of.ts'

const boundaries = ['onceMax', 'caseMax', 'dayMax'] as const
const givers = roles.filter((role) => roleMay(role, 'remedy.write'))
const limited = remedyKinds.filter((kind) => kind !== 'apology' && kind !== 'explanation')

type RemedyLimitsFormProps = { limits: RemedyLimit[]; currency: string }

/** Up to what one role decides alone, kind by kind. */
export function RemedyLimitsForm({ limits, currency }: RemedyLimitsFormProps): ReactNode {
  const words = useWords().remedies
  const text = words.settings
  const roleNames = useWords().codes.roles
  const mayWrite = usePermission('shop.write')
  const { role: own } = useSession().shop
  const { message } = App.useApp()
  const [role, setRole] = useState<Role>(givers.find((one) => one !== own && one === 'agent') ?? 'agent')
  const [changes, setChanges] = useState<RemedyLimit[]>([])
  const save = useAction(endpoints.putRemedyLimits, {
    refreshes: [endpoints.readRemedySettings, endpoints.readCaseRemedies],
    onDone: () => {
      setChanges([])
      message.success(text.saved)
    },
  })
  const limitOf = (kind: RemedyLimit['kind']) => {
    const same = (one: RemedyLimit) => one.role === role && one.kind === kind
    return changes.find(same) ?? limits.find(same)
  }
  const change = (limit: RemedyLimit) =>
    setChanges([...changes.filter((one) => one.role !== limit.role || one.kind !== limit.kind), limit])
  return (
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">{text.limitsTitle}</h2>
      <p className="quiet">{text.limitsNote}</p>
      <div className="remedy-form">
        <label htmlFor="limit-role">{text.role}</label>
        <Select<Role>
          id="limit-role"
          value={role}
          options={givers.map((one) => ({ value: one, label: roleNames[one] }))}
          onChange={setRole}
        />
      </div>
      <table className="limit-table">
        <thead>
          <tr>
            <td />
            {boundaries.map((boundary) => (
              <th key={boundary} scope="col">
                {text[boundary]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limited.map((kind) => {
            const limit = limitOf(kind)
            return limit ? (
              <LimitRow key={kind} limit={limit} currency={currency} isOpen={mayWrite} onChange={change} />
            ) : null
          })}
        </tbody>
      </table>
      <p className="figure-note">{text.worthNote}</p>
      {save.error ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <Button
          type="primary"
          disabled={changes.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate({ body: { limits: changes } })}
        >
          {text.saveLimits}
        </Button>
      ) : null}
    </section>
  )
}

type LimitRowProps = {
  limit: RemedyLimit
  currency: string
  isOpen: boolean
  onChange: (limit: RemedyLimit) => void
}

function LimitRow({ limit, currency, isOpen, onChange }: LimitRowProps): ReactNode {
  const words = useWords().remedies
  const isPoints = limit.kind === 'points'
  const kind = words.kinds[limit.kind]
  const shown = (value: number | null) => (value === null || isPoints ? value : amountOf(value, currency))
  const kept = (value: number | null) => (value === null || isPoints ? value : centsOf(value, currency))
  return (
    <tr>
      <th scope="row">
        {kind}{' '}
        <span className="limit-unit">
          {isPoints ? words.settings.inPoints : words.settings.inMoney(currency)}
        </span>
      </th>
      {boundaries.map((boundary) => (
        <td key={boundary}>
          <InputNumber
            aria-label={words.settings.limitOf({ kind, what: words.settings[boundary] })}
            min={0}
            precision={isPoints ? 0 : digitsOf(currency)}
            disabled={!isOpen}
            value={shown(limit[boundary])}
            onChange={(value) => onChange({ ...limit, [boundary]: kept(value) })}
          />
        </td>
      ))}
    </tr>
  )
}
