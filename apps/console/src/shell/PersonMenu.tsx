import { UserOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useSession } from '../session/session-context.ts'
import { useWordsChoice } from '../words/words-context.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { useLeave } from './use-leave.ts'

/** Who is signed in; language, colours, signing out. */
export function PersonMenu(): ReactNode {
  const { words } = useWordsChoice()
  const { person, shop } = useSession()
  const leave = useLeave()
  const sheet = useRef<HTMLDivElement>(null)
  const close = () => sheet.current?.hidePopover()
  return (
    <>
      <Button
        type="text"
        className="person-button"
        icon={<UserOutlined />}
        aria-label={words.shell.personMenu(person.name)}
        aria-haspopup="dialog"
        onClick={() => sheet.current?.togglePopover()}
      >
        <span className="person-name">{person.name}</span>
      </Button>
      <div ref={sheet} popover="auto" className="person-sheet" role="dialog" aria-label={person.name}>
        <p>
          <b>{person.name}</b>
          <br />
          <span className="quiet">
            {person.email} · {words.codes.roles[shop.role]}
          </span>
        </p>
        <LanguageChoice />
        <ThemeChoice />
        <Link to="/settings/you" onClick={close}>
          {words.shell.yourSettings}
        </Link>
        <Button onClick={leave}>{words.shell.signOut}</Button>
      </div>
    </>
  )
}
