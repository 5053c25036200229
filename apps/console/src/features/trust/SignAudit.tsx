import type { Audit, KeyFile } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { readKeyFile } from './own-key.ts'
import { SigningRefused } from './SigningRefused.tsx'
import { type SigningRefusal, useAuditSigning } from './use-audit-signing.ts'

/** Signs the attestation in this browser, once it has drawn the sample again from the log. */
export function SignAudit({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.sign
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const { progress, sign: signHere } = useAuditSigning(audit)
  const [key, setKey] = useState<KeyFile>()
  const [statement, setStatement] = useState('')
  const [reasons, setReasons] = useState<readonly SigningRefusal[]>([])
  const take = async (file: File | undefined) => {
    const read = file && readKeyFile(await file.text())
    if (file && !read) message.error(text.wrongFile)
    setKey(read)
  }
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    if (!key) return
    setReasons([])
    try {
      const outcome = await signHere({ key, statement: statement.trim() })
      if (outcome.kind === 'refused') setReasons(outcome.reasons)
      else message.success(text.done)
    } catch (error) {
      tell(error)
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
        <Button type="primary" htmlType="submit" disabled={isOpen || !key} loading={progress !== undefined}>
          {text.sign}
        </Button>
        {progress === undefined ? null : (
          <p className="quiet" role="status">
            {text.reading(Math.floor(progress * 100))}
          </p>
        )}
      </form>
      <SigningRefused reasons={reasons} />
    </section>
  )
}
