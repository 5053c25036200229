import { type Audit, endpoints, type KeyFile } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useAction } from '../../call/use-action.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { readKeyFile, signContent } from './own-key.ts'

/** Signs the attestation in this browser: draft, signature, handing in. */
export function SignAudit({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.sign
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const client = useClient()
  const [key, setKey] = useState<KeyFile>()
  const [statement, setStatement] = useState('')
  const [isSigning, setIsSigning] = useState(false)
  const attest = useAction(endpoints.attestAudit, { refreshes: [endpoints.readAudit, endpoints.listAudits] })
  const take = async (file: File | undefined) => {
    const read = file && readKeyFile(await file.text())
    if (file && !read) message.error(text.wrongFile)
    setKey(read)
  }
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    if (!key) return
    const params = { id: audit.id }
    setIsSigning(true)
    try {
      const body = { keyId: key.keyId, statement: statement.trim() }
      const content = await client.call(endpoints.draftAttestation, { params, body })
      const signature = await signContent(key, content)
      await attest.mutateAsync({ params, body: { ...content, signature } })
      message.success(text.done)
    } catch (error) {
      tell(error)
    } finally {
      setIsSigning(false)
    }
  }
  const isOpen = audit.findings.open > 0
  return (
    <section className="panel" aria-labelledby="sign-audit">
      <h2 id="sign-audit">{text.title}</h2>
      <p className="quiet">{isOpen ? text.notReady : text.text}</p>
      <form className="sign-form" onSubmit={(event) => void sign(event)}>
        <Labelled label={text.statement} hint={text.statementHint}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={statement}
              maxLength={2000}
              rows={3}
              disabled={isOpen}
              onChange={(event) => setStatement(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={text.key} hint={text.keyHint}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept="application/json,.json"
              disabled={isOpen}
              onChange={(event) => void take(event.target.files?.[0])}
            />
          )}
        </Labelled>
        <Button type="primary" htmlType="submit" disabled={isOpen || !key} loading={isSigning}>
          {text.sign}
        </Button>
      </form>
    </section>
  )
}
