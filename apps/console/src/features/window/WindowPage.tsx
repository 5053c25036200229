import './window.css'
import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'

/** What shoppers see: how it gets into the shop's pages, how it looks, and whether it works. */
export function WindowPage(): ReactNode {
  const words = useWords().shopWindow
  const here = { className: 'is-here' }
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      <nav className="sections" aria-label={words.navigation}>
        <Link to="/window" activeOptions={{ exact: true, includeSearch: false }} activeProps={here}>
          {words.sections.embed}
        </Link>
        <Link to="/window/look" activeProps={here}>
          {words.sections.look}
        </Link>
        <Link to="/window/pages" activeProps={here}>
          {words.sections.pages}
        </Link>
        <Link to="/window/feeds" activeProps={here}>
          {words.sections.feeds}
        </Link>
        <Link to="/window/cache" activeProps={here}>
          {words.sections.cache}
        </Link>
        <Link to="/window/traits" activeProps={here}>
          {words.sections.traits}
        </Link>
        <Link to="/window/check" activeProps={here}>
          {words.sections.check}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
