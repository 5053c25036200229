import type { ReactNode } from 'react'
import { useSession } from '../../session/session-context.ts'
import { LanguageChoice } from '../../shell/LanguageChoice.tsx'
import { ThemeChoice } from '../../shell/ThemeChoice.tsx'
import { useWords } from '../../words/use-words.ts'
import { PasswordForm } from './PasswordForm.tsx'

/** What only this person sees: language and appearance. */
export function YouSection(): ReactNode {
  const words = useWords()
  const { person, shop } = useSession()
  const text = words.settings.you
  return (
    <div className="stack narrow">
      <p className="quiet">{text.introduction}</p>
      <dl className="pairs">
        <div>
          <dt>{text.name}</dt>
          <dd>{person.name}</dd>
        </div>
        <div>
          <dt>{text.email}</dt>
          <dd>{person.email}</dd>
        </div>
        <div>
          <dt>{text.role}</dt>
          <dd>
            {words.codes.roles[shop.role]}{' '}
            <span className="figure-note">{words.settings.roleNotes[shop.role]}</span>
          </dd>
        </div>
        <div>
          <dt>{text.keys}</dt>
          <dd>{text.keysNote}</dd>
        </div>
      </dl>
      <LanguageChoice />
      <ThemeChoice />
      <PasswordForm />
    </div>
  )
}
