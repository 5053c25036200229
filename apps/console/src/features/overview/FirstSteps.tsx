import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** A shop older than this needs no first steps, done or not. */
const firstStepsForMs = 14 * 86_400_000

/** The first hour of a shop: a list that teaches by doing and disappears when done. */
export function FirstSteps(): ReactNode {
  const { shop } = useSession()
  if (shop.isDemo) return null
  return <OpenSteps />
}

function OpenSteps(): ReactNode {
  const words = useWords().overview.firstSteps
  const steps = useSteps()
  if (!steps || steps.every((step) => step.isDone)) return null
  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{words.title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.name} className={step.isDone ? 'is-done' : undefined}>
            <span aria-hidden="true" className="step-sign">
              {step.isDone ? '✓' : '○'}
            </span>
            <div>
              {step.isDone ? (
                <span>{words[step.name].title}</span>
              ) : (
                <AppLink href={step.href}>{words[step.name].title}</AppLink>
              )}
              <span className="sr-only">{step.isDone ? words.done : words.open}</span>
              {step.isDone ? null : <p className="quiet">{words[step.name].how}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Step = { name: 'bring' | 'connect' | 'invite'; href: string; isDone: boolean }

/** Undefined while it is not known what is done, or when the first days are over. */
function useSteps(): Step[] | undefined {
  const mayImport = usePermission('import.run')
  const mayConnect = usePermission('key.write')
  const mayInvite = usePermission('member.write')
  const shop = useCall(endpoints.readShop)
  const count = useCall(endpoints.countFeedback)
  const keys = useCall(endpoints.listApiKeys, {}, { isWanted: mayConnect })
  const members = useCall(endpoints.listMembers, {}, { isWanted: mayInvite })
  if (!shop.data || !count.data || (mayConnect && !keys.data) || (mayInvite && !members.data))
    return undefined
  const isOld = Date.now() - new Date(shop.data.createdAt).getTime() > firstStepsForMs
  if (isOld && count.data.count > 0) return undefined
  const steps: (Step & { isOpen: boolean })[] = [
    { name: 'bring', href: '/imports', isDone: count.data.count > 0, isOpen: mayImport },
    {
      name: 'connect',
      href: '/settings/keys',
      isDone: keys.data?.items.some((key) => key.lastUsedAt !== null) ?? false,
      isOpen: mayConnect,
    },
    {
      name: 'invite',
      href: '/settings/members',
      isDone: (members.data?.items.length ?? 0) > 1,
      isOpen: mayInvite,
    },
  ]
  return steps.filter((step) => step.isOpen)
}
