import { endpoints, type SurveyDelivery, type uiLanguages } from '@echoloop/contract'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../../call/client-context.ts'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'

const kinds = ['invitation', 'reminder'] as const

type SurveyMailPreviewProps = {
  surveyId: string
  language: (typeof uiLanguages)[number]
  /** As saved: the frame is loaded anew when they change. */
  settings: SurveyDelivery
}

/** The mail as somebody gets it. */
export function SurveyMailPreview({ surveyId, language, settings }: SurveyMailPreviewProps): ReactNode {
  const words = useWords().surveyDelivery.rules
  const client = useClient()
  const [kind, setKind] = useState<(typeof kinds)[number]>('invitation')
  const input = { params: { surveyId }, query: { language, kind } }
  const preview = useCall(endpoints.previewSurveyMail, input, { keepsLast: true })
  return (
    <section className="distribution-part">
      <h2>{words.preview}</h2>
      <ChoiceRow
        label={words.kind}
        value={kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={setKind}
      />
      {preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <p className="distribution-subject">
          <strong>{preview.data?.subject}</strong>
        </p>
      )}
      <iframe
        key={JSON.stringify(settings)}
        className="distribution-frame"
        title={words.frame}
        sandbox=""
        src={client.urlOf(endpoints.previewSurveyMailPage, input)}
      />
      <p className="quiet">{words.previewNote}</p>
      <details>
        <summary>{words.plain}</summary>
        <pre className="distribution-plain">{preview.data?.text}</pre>
      </details>
    </section>
  )
}
