import { type DoorState, endpoints } from '@echoloop/contract'
import { Alert, App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { DoorFacts } from './DoorFacts.tsx'

type MailDoorProps = { door: DoorState; mailFrom: string | null; waiting: number }

/** Mail: set up by whoever runs the server; here one sees whether it works. */
export function MailDoor({ door, mailFrom, waiting }: MailDoorProps): ReactNode {
  const text = useWords().messages.settings
  const format = useFormat()
  const mayWrite = usePermission('outreach.write')
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const sample = useAction(endpoints.sendSample, {
    refreshes: [endpoints.readOutreach],
    onDone: () => message.success(text.sampleSent(text.doorNames.mail)),
  })
  return (
    <section className="door" aria-labelledby="door-mail">
      <h3 id="door-mail">{text.doorNames.mail}</h3>
      {mailFrom === null ? (
        <Alert
          type="warning"
          title={text.mailMissing}
          description={waiting > 0 ? text.waiting(format.number(waiting)) : undefined}
        />
      ) : (
        <>
          <p className="breaks">{text.mailReady(mailFrom)}</p>
          <DoorFacts door={door} />
          {mayWrite ? (
            <Button
              loading={sample.isPending}
              onClick={() => sample.mutateAsync({ params: { kind: 'mail' }, body: {} }).catch(tell)}
            >
              {text.sample}
            </Button>
          ) : null}
        </>
      )}
    </section>
  )
}
