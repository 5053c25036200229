/** Where the optional language model is and what it may cost; nothing of it is read when there is no address. */
export type ProviderSettings = {
  /** Base address of an OpenAI-compatible API, such as https://models.example/v1. */
  url: string
  key: string | undefined
  model: string
  timeoutMs: number
  /** Tokens that a shop may use in a calendar month (UTC), question and answer together. */
  monthlyTokensMax: number
  /** True when the operator runs the model on this machine or in his own network. */
  mayBePrivate: boolean
}
