import { endpoints, type ProactiveSettings, proactiveLimits, proactiveReasons } from '@echoloop/contract'
import { Button, InputNumber, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { useTierNames } from '../cases/use-tier-names.ts'

/** What counts as a reason, and how much. */
export function ProactiveSettingsForm({ onClose }: { onClose: () => void }): ReactNode {
  const text = useWords().proactive.settings
  const settings = useCall(endpoints.readProactiveSettings)
  return (
    <Modal open title={text.title} footer={null} destroyOnHidden onCancel={onClose}>
      {settings.error ? <ErrorState error={settings.error} /> : null}
      {settings.data ? <Fields begin={settings.data} onClose={onClose} /> : <ListSkeleton rows={4} />}
    </Modal>
  )
}

function Fields({ begin, onClose }: { begin: ProactiveSettings; onClose: () => void }): ReactNode {
  const words = useWords().proactive
  const text = words.settings
  const tiers = useTierNames()
  const [settings, setSettings] = useState(begin)
  const save = useAction(endpoints.putProactiveSettings, {
    refreshes: [endpoints.readProactiveSettings, endpoints.listProactive],
    onDone: onClose,
  })
  const set = (part: Partial<ProactiveSettings>) => setSettings({ ...settings, ...part })
  return (
    <form
      className="proactive-settings"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: settings })
      }}
    >
      <p className="quiet is-wide">{text.note}</p>
      {proactiveReasons.map((code) => (
        <Labelled key={code} label={words.reasons[code]}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={proactiveLimits.points}
              precision={0}
              value={settings.points[code]}
              onChange={(value) => value !== null && set({ points: { ...settings.points, [code]: value } })}
            />
          )}
        </Labelled>
      ))}
      <Labelled label={text.windowDays}>
        {(id) => (
          <InputNumber
            id={id}
            min={7}
            max={365}
            precision={0}
            value={settings.windowDays}
            onChange={(value) => value !== null && set({ windowDays: value })}
          />
        )}
      </Labelled>
      <Labelled label={text.tierMin}>
        {(id) => (
          <Select
            id={id}
            value={settings.tierMin ?? ''}
            options={[
              { value: '', label: text.allTiers },
              ...Object.entries(tiers).map(([value, label]) => ({ value, label })),
            ]}
            onChange={(value) => set({ tierMin: value === '' ? null : value })}
          />
        )}
      </Labelled>
      {save.error ? (
        <div className="is-wide">
          <ErrorState error={save.error} />
        </div>
      ) : null}
      <div className="panel-actions is-wide">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}
