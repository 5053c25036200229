import { endpoints, type JourneySettings } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ContextKey } from './ContextKey.tsx'
import { EmbedLines } from './EmbedLines.tsx'
import { JourneySettingsForm } from './JourneySettingsForm.tsx'

/** What is kept of visitors and why, the lines for the shop’s pages, and the key that vouches for customers. */
export function SettingsSection(): ReactNode {
  const words = useWords().journey.settings
  const settings = useCall(endpoints.readJourneySettings, {})
  if (settings.error && !settings.data)
    return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <ListSkeleton rows={5} />
  return (
    <div className="journey-settings">
      <div className="stack">
        <section aria-labelledby="consent-title">
          <h2 id="consent-title">{words.heading}</h2>
          <ul className="consent-rules">
            {words.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <JourneySettingsForm key={settings.data.version} settings={settings.data} />
        </section>
        <TurnedAway settings={settings.data} />
      </div>
      <div className="stack">
        <EmbedLines />
        <ContextKey settings={settings.data} />
      </div>
    </div>
  )
}

function TurnedAway({ settings }: { settings: JourneySettings }): ReactNode {
  const words = useWords().journey.settings
  const format = useFormat()
  const names: Record<string, string | undefined> = words.reasons
  return (
    <section aria-labelledby="turned-title">
      <h2 id="turned-title">{words.turnedAway}</h2>
      {settings.turnedAway.length === 0 ? <p className="quiet">{words.nothingTurnedAway}</p> : null}
      <ul className="turned-away">
        {settings.turnedAway.map(({ reason, count }) => (
          <li key={reason}>{`${format.number(count)} ${names[reason] ?? reason}`}</li>
        ))}
      </ul>
    </section>
  )
}
