import { endpoints, type Partner } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { PartnerForm } from './PartnerForm.tsx'

/** Suppliers and other firms that are asked by a link. */
export function PartnersPart(): ReactNode {
  const words = useWords()
  const text = words.teams
  const mayWrite = usePermission('department.write')
  const partners = useCall(endpoints.listPartners)
  const [isAdding, setIsAdding] = useState(false)
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{text.partners}</h2>
      <p className="quiet">{text.partnersNote}</p>
      {partners.error ? <ErrorState error={partners.error} onRetry={() => void partners.refetch()} /> : null}
      {partners.isPending ? <ListSkeleton rows={2} /> : null}
      {partners.data && !partners.data.canMail ? <p className="quiet">{words.tasks.mail.off}</p> : null}
      {partners.data?.items.length === 0 ? <p>{text.partnersEmpty}</p> : null}
      <ul className="colleagues">
        {(partners.data?.items ?? []).map((partner) => (
          <PartnerCard key={partner.id} partner={partner} mayWrite={mayWrite} />
        ))}
      </ul>
      {isAdding ? <PartnerForm onClose={() => setIsAdding(false)} /> : null}
      {mayWrite && !isAdding ? <Button onClick={() => setIsAdding(true)}>{text.addPartner}</Button> : null}
    </section>
  )
}

function PartnerCard({ partner, mayWrite }: { partner: Partner; mayWrite: boolean }): ReactNode {
  const words = useWords()
  const text = words.teams
  const { modal } = App.useApp()
  const tell = useProblemMessage()
  const [isChanging, setIsChanging] = useState(false)
  const archived = useAction(endpoints.archivePartner, { refreshes: [endpoints.listPartners] })
  const archive = () =>
    modal.confirm({
      title: `${text.archivePartner}: ${partner.name}`,
      content: text.archivePartnerNote,
      okText: text.archivePartner,
      okButtonProps: { danger: true },
      onOk: () => archived.mutateAsync({ params: { id: partner.id } }).catch(tell),
    })
  return (
    <li className="colleague">
      <p>
        <b dir="auto">{partner.name}</b>
      </p>
      <p className="quiet">
        {partner.email ?? text.noEmail} · {words.shell.languageNames[partner.language]} ·{' '}
        {text.openTasks(partner.openTasks)}
      </p>
      {mayWrite && !isChanging ? (
        <div className="panel-actions">
          <Button size="small" type="text" onClick={() => setIsChanging(true)}>
            {text.change}
          </Button>
          <Button size="small" type="text" danger onClick={archive}>
            {text.archivePartner}
          </Button>
        </div>
      ) : null}
      {isChanging ? <PartnerForm partner={partner} onClose={() => setIsChanging(false)} /> : null}
    </li>
  )
}
