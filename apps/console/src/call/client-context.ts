import { type Client, createClient } from '@echoloop/client'
import { createContext, useContext } from 'react'

export type ClientChoice = {
  client: Client
  /** Public id of the shop chosen by the person; undefined for the first membership. */
  shop: string | undefined
  chooseShop: (shop: string | undefined) => void
}

export const ClientContext = createContext<ClientChoice>({
  client: createClient({ baseUrl: '' }),
  shop: undefined,
  chooseShop: () => undefined,
})

/** The client together with the shop it speaks for. */
export function useClientChoice(): ClientChoice {
  return useContext(ClientContext)
}

/** The typed client, speaking for the shop and in the language at hand. */
export function useClient(): Client {
  return useClientChoice().client
}
