/** What the script of a widget gets: the same in a shop's page and on a page of ours. */
export type Widget = {
  /** The shadow root in a shop's page; the widget's own section on a page of ours. */
  root: ShadowRoot | HTMLElement
  /** Ends when the widget is shown anew or taken away; listeners and requests take it. */
  signal: AbortSignal
  /** The same widget as the page behind a link of it shows it (filters, cursor); markup that is safe to insert. */
  fetchBehind(link: string): Promise<DocumentFragment>
  /** True on a page of ours, whose address follows what is shown. */
  isOurs: boolean
  /** Posts JSON to a path below the server's address, for example `v1/storefront/…`. */
  post(path: string, body: object): Promise<Response>
}
