import { z } from 'zod'
import productsJson from '../../resources/demo/products.json' with { type: 'json' }
import type { Random } from '../random.ts'
import type { Language } from './plan.types.ts'
import { ProductClass } from './pools.ts'

const Forms = z.array(z.string()).min(2)
const Category = z.object({
  class: ProductClass,
  hy: Forms,
  ru: Forms,
  en: Forms,
  sizes: z.tuple([z.int(), z.int()]).nullable(),
})
const Model = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.int(), z.array(z.string())])
const Catalogue = z.object({
  categories: z.record(z.string(), Category),
  colors: z.record(z.string(), z.array(z.string()).length(5)),
  models: z.array(Model),
})

export type Product = {
  sku: string
  class: ProductClass
  /** Whole dram. */
  price: number
  sizes: readonly [number, number] | null
  name: Record<Language, string>
  /** Lower-case forms for a sentence: the thing as object, and of the thing. */
  forms: Record<Language, { object: string; of: string }>
}

const catalogue = Catalogue.parse(productsJson)

// Russian colours agree with the noun: shoes are many, a bag is she, all else is he.
const russianColor = (category: string, colors: readonly string[]): string => {
  const sized = catalogue.categories[category]?.sizes
  return (sized ? colors[1] : category === 'bag' ? colors[3] : colors[2]) ?? ''
}

const formsOf = ([first = '', object = '', of = object]: readonly string[]) => ({ first, object, of })

const productsOf = ([code, category, hy, ru, en, price, colors]: z.infer<typeof Model>): Product[] =>
  colors.map((color, index) => {
    const kind = catalogue.categories[category]
    const words = catalogue.colors[color]
    if (!kind || !words) throw new RangeError(`Unknown category or colour: ${category}, ${color}`)
    const forms = { hy: formsOf(kind.hy), ru: formsOf(kind.ru), en: formsOf(kind.en) }
    const care = kind.class === 'care'
    return {
      sku: `${code}-${index + 1}`,
      class: kind.class,
      price,
      sizes: kind.sizes,
      name: {
        hy: care ? `${hy}, ${words[0]}` : `${forms.hy.first} «${hy}», ${words[0]}`,
        ru: care
          ? `${ru}, ${russianColor(category, words)}`
          : `${forms.ru.first} «${ru}», ${russianColor(category, words)}`,
        en: care ? `${en}, ${words[4]}` : `${forms.en.first} “${en}”, ${words[4]}`,
      },
      forms,
    }
  })

export const products: readonly Product[] = catalogue.models.flatMap(productsOf)

const SIZE_WORD: Record<Language, (size: number) => string> = {
  hy: (size) => `${size} չափս`,
  ru: (size) => `${size} размер`,
  en: (size) => `size ${size}`,
}

/** As it is written on the case: «Կիսակոշիկ «Արփա», սև, 42 չափս». */
export const productLine = (product: Product, size: number | null, language: Language): string =>
  size === null ? product.name[language] : `${product.name[language]}, ${SIZE_WORD[language](size)}`

export const pickSize = (random: Random, product: Product): number | null => {
  if (!product.sizes) return null
  const [smallest, largest] = product.sizes
  // Two dice: the middle sizes sell most. The largest stays free, for whoever needs one more.
  const last = largest - 1
  return Math.round((random.int(smallest, last) + random.int(smallest, last)) / 2)
}
