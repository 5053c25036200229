import { type AuditorKey, endpoints } from '@echoloop/contract'
import { App, Button, Input, Popconfirm, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { makeOwnKey, saveFile } from './own-key.ts'

/** Keys by which auditors sign: made by the auditor, pinned by the owner. */
export function AuditorKeys({ keys }: { keys: readonly AuditorKey[] }): ReactNode {
  const text = useWords().trust.keys
  const mayDraw = usePermission('audit.sample')
  return (
    <section className="panel" aria-labelledby="auditor-keys">
      <h2 id="auditor-keys">{text.title}</h2>
      <p className="quiet">{text.text}</p>
      {keys.length === 0 ? <p>{text.empty}</p> : null}
      <ul className="auditor-keys">
        {keys.map((key) => (
          <KeyLine key={key.id} auditorKey={key} />
        ))}
      </ul>
      {mayDraw ? <MakeKey /> : null}
    </section>
  )
}

function KeyLine({ auditorKey }: { auditorKey: AuditorKey }): ReactNode {
  const text = useWords().trust.keys
  const mayPin = usePermission('key.write')
  const tell = useProblemMessage()
  const options = { refreshes: [endpoints.listAudits] }
  const pin = useAction(endpoints.pinAuditorKey, options)
  const revoke = useAction(endpoints.revokeAuditorKey, options)
  const { id, auditor, keyId, pinnedAt, revokedAt } = auditorKey
  const input = { params: { id } }
  const isWaiting = pinnedAt === null && revokedAt === null
  return (
    <li>
      <p>
        <b dir="auto">{auditor}</b>{' '}
        <Tag color={revokedAt ? 'default' : pinnedAt ? 'green' : 'gold'}>
          {revokedAt ? text.revoked : pinnedAt ? text.pinned : text.waiting}
        </Tag>
      </p>
      <p className="quiet">
        {text.fingerprint} <code className="digits">{(keyId.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
      {mayPin && !revokedAt ? (
        <div className="panel-actions">
          {isWaiting ? (
            <Button
              type="primary"
              loading={pin.isPending}
              onClick={() => pin.mutate(input, { onError: tell })}
            >
              {text.pin}
            </Button>
          ) : null}
          <Popconfirm
            title={text.revokeText}
            okText={text.revoke}
            onConfirm={() => revoke.mutate(input, { onError: tell })}
          >
            <Button>{text.revoke}</Button>
          </Popconfirm>
        </div>
      ) : null}
    </li>
  )
}

function MakeKey(): ReactNode {
  const words = useWords().trust
  const text = words.keys
  const session = useSession()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [name, setName] = useState(session.person.name)
  const register = useAction(endpoints.registerAuditorKey, { refreshes: [endpoints.listAudits] })
  const make = async () => {
    const made = await makeOwnKey(name.trim(), session.shop.id).catch(() => undefined)
    if (!made) return void message.error(words.sign.unsupported)
    try {
      await register.mutateAsync({ body: made.registration })
      saveFile(`echoloop-key-${made.file.keyId.slice(0, 8)}.json`, JSON.stringify(made.file, null, 2))
      message.success(text.saved)
    } catch (error) {
      tell(error)
    }
  }
  return (
    <form
      className="make-key"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Labelled label={text.name}>
        {(id) => (
          <Input id={id} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
        )}
      </Labelled>
      <p className="quiet">{text.makeText}</p>
      <Button htmlType="submit" loading={register.isPending} disabled={name.trim() === ''}>
        {text.make}
      </Button>
    </form>
  )
}
