import type { Connector } from '@echoloop/contract'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Address and keys of a store, as its own admin names them. */
export function StoreFields({ kind }: { kind: Connector['kind'] }): ReactNode {
  const words = useWords().stores.fields
  const isShopify = kind === 'shopify'
  return (
    <>
      <Form.Item
        name="address"
        label={words.address}
        extra={isShopify ? words.shopifyAddress : words.wooAddress}
        rules={[{ required: true, whitespace: true, max: 300, message: words.addressNeeded }]}
      >
        <Input
          autoComplete="off"
          inputMode="url"
          placeholder={isShopify ? 'tea-house.myshopify.com' : 'https://shop.example.com'}
        />
      </Form.Item>
      {isShopify ? <ShopifyKeys /> : <WooKeys />}
    </>
  )
}

function ShopifyKeys(): ReactNode {
  const words = useWords().stores.fields
  const [isOlder, setOlder] = useState(false)
  return (
    <>
      {isOlder ? (
        <SecretField key="token" name="accessToken" label={words.accessToken} />
      ) : (
        <SecretField key="client" name="clientId" label={words.clientId} isOpen />
      )}
      <SecretField name="apiSecret" label={words.apiSecret} note={words.apiSecretNote} />
      <Button type="link" className="store-older" onClick={() => setOlder(!isOlder)}>
        {isOlder ? words.newer : words.older}
      </Button>
    </>
  )
}

function WooKeys(): ReactNode {
  const words = useWords().stores.fields
  return (
    <>
      <SecretField name="consumerKey" label={words.consumerKey} />
      <SecretField name="consumerSecret" label={words.consumerSecret} />
    </>
  )
}

type SecretFieldProps = { name: string; label: string; note?: string; isOpen?: boolean }

/** Pasted, not typed: browsers shall not offer to keep it. */
function SecretField({ name, label, note, isOpen = false }: SecretFieldProps): ReactNode {
  const words = useWords().stores.fields
  return (
    <Form.Item
      name={name}
      label={label}
      extra={note}
      preserve={false}
      rules={[{ required: true, min: 10, max: 300, whitespace: true, message: words.keyNeeded }]}
    >
      {isOpen ? <Input autoComplete="off" /> : <Input.Password autoComplete="new-password" />}
    </Form.Item>
  )
}
