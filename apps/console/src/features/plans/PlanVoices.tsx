import { endpoints, type PlanDetail } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { type PagesOfCall, useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type PlanVoicesProps = { plan: PlanDetail; mayWrite: boolean }

const refreshes = [endpoints.readPlan, endpoints.listPlans, endpoints.listPlanVoices]

/** Who spoke of it, in their own words; only these are told when the plan ships. */
export function PlanVoices({ plan, mayWrite }: PlanVoicesProps): ReactNode {
  const words = useWords().plans.linked
  const format = useFormat()
  const voices = useCallPages(endpoints.listPlanVoices, { params: { id: plan.id }, query: { limit: 10 } })
  const counts = { voices: format.number(plan.voices), people: format.number(plan.people) }
  return (
    <section aria-labelledby="plan-voices">
      <h2 id="plan-voices">{words.title}</h2>
      <p className="quiet">
        {plan.voices === 0 ? words.none : words.summary(counts)}
        {plan.voicesWithoutPerson > 0
          ? ` · ${words.withoutPerson(format.number(plan.voicesWithoutPerson))}`
          : ''}
        {plan.filter ? (
          <>
            {' · '}
            <AppLink href={feedbackHref(plan.filter)}>{words.all}</AppLink>
          </>
        ) : null}
      </p>
      {mayWrite && plan.unlinked > 0 && plan.filter ? <LinkMore plan={plan} /> : null}
      {voices.error ? <ErrorState error={voices.error} onRetry={voices.askAgain} /> : null}
      {voices.isLoading ? <ListSkeleton rows={3} /> : null}
      <ul className="plan-voices">
        {voices.rows.map((voice) => (
          <VoiceRow key={voice.id} planId={plan.id} voice={voice} mayWrite={mayWrite} />
        ))}
      </ul>
      <LoadMore pages={voices} />
    </section>
  )
}

function LinkMore({ plan }: { plan: PlanDetail }): ReactNode {
  const words = useWords().plans.linked
  const format = useFormat()
  const { message } = App.useApp()
  const tellProblem = useProblemMessage()
  const link = useAction(endpoints.linkPlanVoices, {
    refreshes,
    onDone: ({ added }) => message.success(words.linked(format.number(added))),
  })
  const filter = plan.filter ?? {}
  return (
    <p>
      {words.more(format.number(plan.unlinked))}{' '}
      <Button
        size="small"
        loading={link.isPending}
        onClick={() => link.mutate({ params: { id: plan.id }, body: { filter } }, { onError: tellProblem })}
      >
        {words.link}
      </Button>
    </p>
  )
}

type Voice = PagesOfCall<VoiceOfPlan>['rows'][number]
type VoiceOfPlan = (typeof endpoints.listPlanVoices.reply)['_zod']['output']['items'][number]
type VoiceRowProps = { planId: string; voice: Voice; mayWrite: boolean }

function VoiceRow({ planId, voice, mayWrite }: VoiceRowProps): ReactNode {
  const words = useWords().plans.linked
  const { message } = App.useApp()
  const tellProblem = useProblemMessage()
  const unlink = useAction(endpoints.unlinkPlanVoices, {
    refreshes,
    onDone: () => message.success(words.unlinked),
  })
  const remove = () =>
    unlink.mutate({ params: { id: planId }, body: { feedbackIds: [voice.id] } }, { onError: tellProblem })
  return (
    <li>
      <p className="quiet">
        {voice.rating === null ? null : <Stars value={voice.rating} />} {voice.authorName ?? words.anonymous}
        {' · '}
        <TimeAgo instant={voice.occurredAt} />
        {voice.productName ? ` · ${voice.productName}` : ''}
        {voice.isPublished ? ` · ${words.published}` : ''}
      </p>
      <AppLink href={`/feedback/${voice.id}`} className="plan-voice-words">
        {voice.text ?? words.noText}
      </AppLink>
      {mayWrite ? (
        <Button type="link" size="small" className="flush" loading={unlink.isPending} onClick={remove}>
          {words.unlink}
        </Button>
      ) : null}
    </li>
  )
}
