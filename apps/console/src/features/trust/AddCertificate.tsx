import { certificateFileSchema, endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useAction } from '../../call/use-action.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

/** Takes a certificate as the institution signed it; the server refuses what was changed. */
export function AddCertificate(): ReactNode {
  const text = useWords().trust.certificates
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const client = useClient()
  const [file, setFile] = useState<File>()
  const [paper, setPaper] = useState<File>()
  const [publicKey, setPublicKey] = useState('')
  const add = useAction(endpoints.addCertificate, { refreshes: [endpoints.listCertificates] })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const certificate = file && readCertificate(await file.text())
    if (!certificate) return void message.error(text.unreadable)
    try {
      const { id } = await add.mutateAsync({ body: { certificate, publicKey: publicKey.trim() } })
      if (paper) await client.call(endpoints.putCertificateFile, { params: { id }, body: paper })
      message.success(text.added)
    } catch (error) {
      tell(error)
    }
  }
  return (
    <section className="panel" aria-labelledby="add-certificate">
      <h2 id="add-certificate">{text.add}</h2>
      <form className="sign-form" onSubmit={(event) => void send(event)}>
        <Labelled label={text.file}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept="application/json,.json"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          )}
        </Labelled>
        <Labelled label={text.publicKey} hint={text.publicKeyHint}>
          {(id) => (
            <Input
              id={id}
              value={publicKey}
              maxLength={43}
              onChange={(event) => setPublicKey(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={text.document} hint={text.documentHint}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".pdf,.png,.jpg,.jpeg"
              onChange={(event) => setPaper(event.target.files?.[0])}
            />
          )}
        </Labelled>
        <Button
          type="primary"
          htmlType="submit"
          disabled={!file || !/^[\w-]{43}$/.test(publicKey.trim())}
          loading={add.isPending}
        >
          {text.addIt}
        </Button>
      </form>
    </section>
  )
}

function readCertificate(text: string) {
  try {
    return certificateFileSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
