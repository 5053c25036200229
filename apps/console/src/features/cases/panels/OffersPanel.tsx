import {
  type CaseDetail,
  endpoints,
  type OfferedTemplate,
  type OfferedText,
  type ReplySuggestion,
} from '@echoloop/contract'
import { Alert, Button, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { useWords } from '../../../words/use-words.ts'
import { OfferCard } from './OfferCard.tsx'
import './drafting.css'

type OffersPanelProps = {
  caseDetail: Pick<CaseDetail, 'id'>
  channel: 'public' | 'private'
  /** Puts words into the composer; nothing is sent. */
  onUse: (taken: { text: string; templateId?: string; suggestionId?: string }) => void
}

const shownAtFirst = 3

/** Templates, replies of similar cases and, where a model is set up, a draft. */
export function OffersPanel({ caseDetail, channel, onUse }: OffersPanelProps): ReactNode {
  const words = useWords().library.offers
  const input = { params: { id: caseDetail.id }, query: { channel } }
  const offers = useCall(endpoints.offerReplies, input, { keepsLast: true })
  const taken = useAction(endpoints.takeOffer)
  const [showsAll, setShowsAll] = useState(false)
  if (offers.error && !offers.data)
    return <ErrorState error={offers.error} reassurance="" onRetry={() => void offers.refetch()} />
  if (!offers.data) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  const { templates, suggestions, canDraft } = offers.data
  const params = { id: caseDetail.id }
  const takeTemplate = ({ templateId }: OfferedTemplate, text: string) => {
    taken.mutate({ params, body: { kind: 'template', templateId } })
    onUse({ text, templateId })
  }
  const takeSuggestion = ({ caseId }: ReplySuggestion, text: string) => {
    taken.mutate({ params, body: { kind: 'suggestion', caseId } })
    onUse({ text, suggestionId: caseId })
  }
  const shown = showsAll ? templates : templates.slice(0, shownAtFirst)
  return (
    <section className="offers" aria-label={words.title}>
      <h3>{words.suggestions}</h3>
      {suggestions.length === 0 ? <p className="quiet">{words.noSuggestions}</p> : null}
      {suggestions.map((suggestion) => (
        <OfferCard
          key={suggestion.caseId}
          offer={suggestion}
          onUse={(text) => takeSuggestion(suggestion, text)}
        >
          <SuggestionFacts suggestion={suggestion} />
        </OfferCard>
      ))}
      <h3>{words.templates}</h3>
      {templates.length === 0 ? <p className="quiet">{words.noTemplates}</p> : null}
      {shown.map((template) => (
        <OfferCard key={template.templateId} offer={template} onUse={(text) => takeTemplate(template, text)}>
          <b>{template.name}</b>
          {template.isFitting ? <span className="tag">{words.fitting}</span> : null}
        </OfferCard>
      ))}
      {templates.length > shown.length ? (
        <Button type="link" size="small" onClick={() => setShowsAll(true)}>
          {words.more(templates.length - shown.length)}
        </Button>
      ) : null}
      {canDraft ? <DraftOffer id={caseDetail.id} channel={channel} onUse={onUse} /> : null}
    </section>
  )
}

function SuggestionFacts({ suggestion }: { suggestion: ReplySuggestion }): ReactNode {
  const words = useWords().library.offers
  const facts = [
    words.caseNumber(suggestion.caseNumber),
    words.similarity(Math.round(suggestion.similarity * 100)),
    ...(suggestion.sameProduct ? [words.sameProduct] : []),
    ...suggestion.sharedWords,
  ]
  return (
    <>
      <span className="quiet">{facts.join(' · ')}</span>
      <blockquote className="offer-problem">{suggestion.problem}</blockquote>
    </>
  )
}

type DraftOfferProps = { id: string } & Pick<OffersPanelProps, 'channel' | 'onUse'>

function DraftOffer({ id, channel, onUse }: DraftOfferProps): ReactNode {
  const words = useWords().library.offers
  const draft = useAction(endpoints.draftCaseReply)
  const taken = useAction(endpoints.takeOffer)
  const offer: OfferedText | undefined = draft.data && { kind: 'filled', text: draft.data.text, missing: [] }
  return (
    <>
      <h3>{words.draft}</h3>
      <Alert type="info" title={words.draftNote} />
      {offer ? (
        <OfferCard
          offer={offer}
          onUse={(text) => {
            taken.mutate({ params: { id }, body: { kind: 'draft' } })
            onUse({ text })
          }}
        >
          <span className="quiet">{draft.data?.by === 'model' ? words.byModel : words.builtIn}</span>
        </OfferCard>
      ) : (
        <Button loading={draft.isPending} onClick={() => draft.mutate({ params: { id }, body: { channel } })}>
          {draft.isPending ? words.drafting : words.draft}
        </Button>
      )}
      {draft.error ? <ErrorState error={draft.error} reassurance="" /> : null}
    </>
  )
}
