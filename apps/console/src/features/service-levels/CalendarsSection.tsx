import './service-levels.css'
import { PlusOutlined } from '@ant-design/icons'
import { endpoints, type ServiceCalendar, type ServiceLevels } from '@echoloop/contract'
import { Alert, App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CalendarCard } from './CalendarCard.tsx'
import { CalendarForm } from './CalendarForm.tsx'
import { HolidayYears } from './HolidayYears.tsx'

/** When clocks run: working hours, public holidays, special days. */
export function CalendarsSection(): ReactNode {
  const levels = useCall(endpoints.readServiceLevels)
  if (levels.error && !levels.data)
    return <ErrorState error={levels.error} onRetry={() => void levels.refetch()} />
  if (!levels.data) return <ListSkeleton rows={4} />
  return <Calendars all={levels.data} />
}

function Calendars({ all }: { all: ServiceLevels }): ReactNode {
  const words = useWords()
  const text = words.clocks.calendars
  const { role } = useSession().shop
  const mayWrite = usePermission('service-level.write')
  const [open, setOpen] = useState<ServiceCalendar | 'new' | undefined>()
  const { message } = App.useApp()
  const remove = useAction(endpoints.removeCalendar, {
    refreshes: [endpoints.readServiceLevels],
    onDone: () => message.success(text.removed),
  })
  return (
    <div className="stack">
      <p className="quiet level-introduction">{text.introduction}</p>
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      <section aria-label={words.settings.sections.calendars}>
        <ul className="calendar-cards">
          {all.calendars.map((calendar) => (
            <CalendarCard
              key={calendar.id}
              all={all}
              calendar={calendar}
              mayWrite={mayWrite}
              onEdit={() => setOpen(calendar)}
              onRemove={() => remove.mutate({ params: { id: calendar.id } })}
            />
          ))}
        </ul>
        {remove.error ? <ErrorState error={remove.error} /> : null}
        {mayWrite ? (
          <Button icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {text.add}
          </Button>
        ) : null}
      </section>
      <HolidayYears years={all.holidayYears} />
      {open ? (
        <CalendarForm
          all={all}
          calendar={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </div>
  )
}
