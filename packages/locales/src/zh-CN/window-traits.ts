import type { windowTraits as source } from '../en/window-traits.ts'

export const windowTraits: typeof source = {
  introduction:
    '写评价的人可以说说自己的情况，比如肤质或身高，顾客就能找到和自己相似的人写的评价。不填也可以。',
  empty: '目前没有询问',
  emptyText: '先从一个对您的商品有用的问题开始，之后随时可以修改。',
  samples: [
    {
      code: 'skin',
      name: '肤质',
      nameEn: 'Skin',
      values: ['干性 Dry', '油性 Oily', '混合 Mixed', '敏感 Sensitive'],
    },
    {
      code: 'height',
      name: '身高',
      nameEn: 'Height',
      values: ['< 160 cm', '160–170 cm', '170–180 cm', '> 180 cm'],
    },
    { code: 'household', name: '几口人用', nameEn: 'Household', values: ['1', '2', '3–4', '5+'] },
  ],
  addSample: (name) => `询问「${name}」`,
  add: '添加问题',
  trait: (place) => `问题 ${place}`,
  name: '中文名称',
  nameEn: '英文名称',
  values: '可选的回答',
  valuesHint: '输入后按回车，至少两个才有意义。',
  up: (name) => `上移「${name}」`,
  down: (name) => `下移「${name}」`,
  remove: (name) => `移除「${name}」`,
  untitled: '未命名',
  save: '保存问题',
  saved: '已保存，评价表单从现在起会询问。',
  incomplete: '每个问题都需要中英文名称和至少一个回答。',
  removedNote: '移除的问题或回答仍会随评价保留，但不再展示。',
  preview: '顾客在列表上方看到的',
  like: '这些人写的评价',
  onlyManagers: '由店主或经理修改。',
  full: (count) => `表单最多询问 ${count} 个问题。`,
}
