import { endpoints, uiLanguages } from '@echoloop/contract'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

const kinds = ['invitation', 'reminder'] as const

/** The mail as it looks, with products of the shop, in both languages. */
export function MailPreview(): ReactNode {
  const words = useWords()
  const text = words.invitations.preview
  const chosen = useWordsChoice().language
  const client = useClient()
  const [language, setLanguage] = useState(uiLanguages.find((one) => one === chosen) ?? uiLanguages[0])
  const [kind, setKind] = useState<(typeof kinds)[number]>('invitation')
  const query = { language, kind }
  const preview = useCall(endpoints.previewInvitation, { query }, { keepsLast: true })
  return (
    <section className="mail-preview" aria-labelledby="mail-preview-title">
      <h2 id="mail-preview-title">{text.title}</h2>
      <div className="request-tools">
        <ChoiceRow
          label={text.language}
          value={language}
          options={uiLanguages.map((value) => ({ value, label: words.shell.languageNames[value] }))}
          onChoose={(value) => setLanguage(uiLanguages.find((one) => one === value) ?? language)}
        />
        <ChoiceRow
          label={text.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChoose={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
        />
      </div>
      {preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <p className="mail-subject">
          <span className="quiet">{text.subject}</span> <strong>{preview.data?.subject}</strong>
        </p>
      )}
      <iframe
        className="mail-frame"
        title={text.frame}
        sandbox=""
        src={client.urlOf(endpoints.previewInvitationPage, { query })}
      />
      <p className="quiet">{text.note}</p>
      <details>
        <summary>{text.plain}</summary>
        <pre className="mail-plain">{preview.data?.text}</pre>
      </details>
      <details>
        <summary>{text.short}</summary>
        <pre className="mail-plain">{preview.data?.shortText}</pre>
      </details>
    </section>
  )
}
