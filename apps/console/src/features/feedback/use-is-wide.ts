import { useEffect, useState } from 'react'

const wideQuery = '(min-width: 1100px)'

/** True where list and detail stand side by side. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => window.matchMedia(wideQuery).matches)
  useEffect(() => {
    const query = window.matchMedia(wideQuery)
    const follow = () => setIsWide(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isWide
}
