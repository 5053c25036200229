import { endpoints, type SurveyAudience, surveyDeliveryLimits } from '@echoloop/contract'
import { App, Button, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { Labelled } from '../../../parts/Labelled.tsx'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { AddressesField } from './AddressesField.tsx'
import { AudienceCount } from './AudienceCount.tsx'
import { BoughtField } from './BoughtField.tsx'
import { TiersField } from './TiersField.tsx'

const orderedChoices = [30, 90, 180, 365] as const
const kinds = ['customers', 'file'] as const

/** Whom to invite: counted first, invited by a second step that names the number. */
export function AudienceForm({ surveyId, isLive }: { surveyId: string; isLive: boolean }): ReactNode {
  const words = useWords().surveyDelivery
  const text = words.invite
  const format = useFormat()
  const { message } = App.useApp()
  const [kind, setKind] = useState<(typeof kinds)[number]>('customers')
  const [tiers, setTiers] = useState<string[]>([])
  const [days, setDays] = useState(0)
  const [productId, setProductId] = useState<string | null>(null)
  const [addresses, setAddresses] = useState('')
  const [sample, setSample] = useState<number | null>(null)
  const [name, setName] = useState('')
  const count = useAction(endpoints.countSurveyAudience)
  const invite = useAction(endpoints.inviteToSurvey, {
    refreshes: [endpoints.listSurveyLists, endpoints.listSurveyInvitees, endpoints.readSurveyDelivery],
    onDone: ({ size }) => {
      message.success(text.sent(format.number(size)))
      count.reset()
      setAddresses('')
      setName('')
    },
  })
  const audience: SurveyAudience =
    kind === 'file'
      ? { kind, text: addresses, sample }
      : { kind, tiers, orderedWithinDays: days === 0 ? null : days, productId, sample }
  const params = { surveyId }
  // Whatever was counted belongs to the choice before.
  const change = (step: () => void) => {
    step()
    count.reset()
  }
  const would = count.data?.wouldInvite ?? 0
  return (
    <section className="distribution-part">
      <h2>{text.title}</h2>
      <p className="quiet">{text.note}</p>
      <ChoiceRow
        label={text.who}
        value={kind}
        options={kinds.map((value) => ({ value, label: text.whom[value] }))}
        onChoose={(value) => change(() => setKind(value))}
      />
      {kind === 'file' ? (
        <AddressesField value={addresses} onChange={(value) => change(() => setAddresses(value))} />
      ) : (
        <>
          <TiersField value={tiers} onChange={(value) => change(() => setTiers(value))} />
          <BoughtField value={productId} onChange={(value) => change(() => setProductId(value))} />
          <Labelled label={text.ordered}>
            {(id) => (
              <Select
                id={id}
                value={days}
                options={[
                  { value: 0, label: text.orderedAny },
                  ...orderedChoices.map((value) => ({
                    value: Number(value),
                    label: text.orderedDays(value),
                  })),
                ]}
                onChange={(value) => change(() => setDays(value))}
              />
            )}
          </Labelled>
        </>
      )}
      <Labelled label={text.sample} hint={text.sampleHint}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={1_000_000}
            precision={0}
            inputMode="numeric"
            value={sample}
            onChange={(value) => change(() => setSample(value))}
          />
        )}
      </Labelled>
      <Labelled label={text.name} hint={words.tickets.nameHint}>
        {(id) => (
          <Input
            id={id}
            value={name}
            maxLength={surveyDeliveryLimits.name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      {count.error ? <ErrorState error={count.error} /> : null}
      {invite.error ? <ErrorState error={invite.error} /> : null}
      {count.data ? <AudienceCount counted={count.data} /> : null}
      <div className="distribution-actions">
        <Button
          loading={count.isPending}
          disabled={kind === 'file' && addresses.trim() === ''}
          onClick={() => count.mutate({ params, body: { audience } })}
        >
          {text.count}
        </Button>
        {count.data ? (
          <Button
            type="primary"
            disabled={would === 0 || name.trim() === '' || !isLive}
            loading={invite.isPending}
            onClick={() => invite.mutate({ params, body: { name, audience } })}
          >
            {text.send(format.number(would))}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
