import type { Connector, StoreAccess } from '@echoloop/contract'

export type StoreAnswers = {
  address: string
  apiSecret?: string
  clientId?: string
  accessToken?: string
  consumerKey?: string
  consumerSecret?: string
  /** Below zero: never. */
  days: number
}

/** What was filled in, in the shape in which a store of that kind is asked. */
export function accessOf(kind: Connector['kind'], answers: StoreAnswers): StoreAccess {
  const { address } = answers
  if (kind === 'woocommerce')
    return {
      kind,
      address,
      consumerKey: answers.consumerKey ?? '',
      consumerSecret: answers.consumerSecret ?? '',
    }
  return {
    kind,
    address,
    apiSecret: answers.apiSecret ?? '',
    ...(answers.clientId ? { clientId: answers.clientId } : {}),
    ...(answers.accessToken ? { accessToken: answers.accessToken } : {}),
  }
}
