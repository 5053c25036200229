import type { InnocentKind } from '../screening-kinds.ts'
import type { Innocents } from '../simulated-world.ts'
import { badBatch } from './bad-batch.ts'
import { defaultPraise } from './default-praise.ts'
import { family } from './family.ts'
import { followUp } from './follow-up.ts'
import { longDetailed } from './long-detailed.ts'
import { loyalCustomer } from './loyal-customer.ts'
import { newCustomers } from './new-customers.ts'
import { oldImport } from './old-import.ts'
import { oneOrderSameWords } from './one-order-same-words.ts'
import { quotedSlogan } from './quoted-slogan.ts'
import { refundDemand } from './refund-demand.ts'
import { salesDay } from './sales-day.ts'
import { seriesBuyer } from './series-buyer.ts'
import { sharedNetwork } from './shared-network.ts'
import { shopContact } from './shop-contact.ts'
import { shortPraise } from './short-praise.ts'
import { viralProduct } from './viral-product.ts'

/** Each call gives about as many reviews as are asked for. */
export const innocents: Record<InnocentKind, Innocents> = {
  family,
  'shared-network': sharedNetwork,
  'sales-day': salesDay,
  'short-praise': shortPraise,
  'viral-product': viralProduct,
  'bad-batch': badBatch,
  'loyal-customer': loyalCustomer,
  'one-order-same-words': oneOrderSameWords,
  'default-praise': defaultPraise,
  'old-import': oldImport,
  'long-detailed': longDetailed,
  'quoted-slogan': quotedSlogan,
  'new-customer': newCustomers,
  'series-buyer': seriesBuyer,
  'follow-up': followUp,
  'shop-contact': shopContact,
  'refund-demand': refundDemand,
}
