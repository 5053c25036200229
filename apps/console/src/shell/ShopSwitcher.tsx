import type { ReactNode } from 'react'
import { useClientChoice } from '../call/client-context.ts'
import { useSession } from '../session/session-context.ts'
import { useWords } from '../words/use-words.ts'

/** The shop's name; a choice where the person works in several. */
export function ShopSwitcher(): ReactNode {
  const words = useWords().shell
  const { shop, shops } = useSession()
  const { chooseShop } = useClientChoice()
  if (shops.length < 2)
    return (
      <span className="shop-name" title={shop.name}>
        {shop.name}
      </span>
    )
  return (
    <select
      aria-label={words.chooseShop}
      className="shop-switcher"
      value={shop.id}
      onChange={(event) => chooseShop(event.target.value)}
    >
      {shops.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  )
}
