import type { Language } from '../real-texts.ts'
import { wordList } from './word-list.ts'

export const productNames: Record<Language, { brands: string[]; models: string[]; slogans: string[] }> = {
  zh: {
    brands: wordList('青禾|远山|小满|知夏|木棉|海棠|北辰|晴川|云朵|山茶|松果|朝露|半夏|拾光|南屿|星河'),
    models: wordList('臻选|轻享|经典|家用|旗舰|清爽|舒适|致简|礼盒|青春|加厚|随行'),
    slogans: wordList(
      '{name}，把好东西带回家|用{name}，日子更从容|选{name}，省心一整年|{name}，懂你的小确幸|' +
        '一次选择{name}，长久安心陪伴|好品质看得见，{name}值得信赖',
    ),
  },
  en: {
    brands: wordList('Alder|Brook|Cedar|Dune|Ember|Fjord|Grove|Harbor|Iris|Juniper|Lark|Maple|North|Orchard'),
    models: wordList(' Classic | Light | Home | Travel | Comfort | Pure | Daily | Plus | Studio | Field '),
    slogans: wordList(
      '{name}: made for every day|Feel at home with {name}|{name}, simply better living|' +
        'Choose {name} and never look back|Good things start with {name}|Life is easier with {name}',
    ),
  },
}
