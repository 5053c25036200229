import type { fields as source } from '../en/fields.ts'

export const fields: typeof source = {
  invalid_cursor: '这不是上一页给出的游标。',
  unknown_sku: '店铺里没有使用这个 SKU 的商品或规格。',
  in_future: '这个时间在未来。',
  before_placed: '这个时间早于下单时间。',
  before_shipped: '这个时间早于发货时间。',
  unknown_time_zone: '没有这个时区，请写成 Asia/Shanghai 这样的名称。',
  total_too_large: '订单总额超出可保存的范围。',
  unknown_trait: '店铺没有提供这个选项。',
  repeated: '重复出现。',
  not_in_order: '订单里没有这个 SKU。',
  above_bought: '退款数量超过购买数量。',
  wrong_gtin: '这不是有效的 GTIN：应为 8、12、13 或 14 位数字，末位是校验码。请与条形码核对。',
  taken: '已被使用。',
  reads_stars: '这里取决于星级或语气。',
  promises_reward: '这里以好处换取评价。',
}
