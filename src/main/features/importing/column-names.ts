/** What columns are called by the programs that shops come from, in three languages. Read after `plainTitle`. */
import type { ImportField } from '#shared/importing/importing.schema.ts'

const NAMES: readonly [ImportField, readonly string[]][] = [
  [
    'full_name',
    ['name', 'full name', 'display name', 'customer', 'customer name', 'client', 'полное наименование', 'фио', 'ф и о'],
  ],
  [
    'full_name',
    [
      'покупатель',
      'клиент',
      'имя и фамилия',
      'фамилия имя',
      'фамилия имя отчество',
      'անուն ազգանուն',
      'ազգանուն անուն',
      'հաճախորդ',
      'գնորդ',
    ],
  ],
  ['short_name', ['наименование', 'nickname']],
  ['given_name', ['first name', 'given name', 'имя', 'անուն']],
  ['patronymic', ['middle name', 'patronymic', 'отчество', 'հայրանուն']],
  ['surname', ['last name', 'surname', 'family name', 'фамилия', 'ազգանուն']],
  [
    'company',
    ['company', 'company name', 'organization', 'organisation', 'organization name', 'default address company'],
  ],
  ['company', ['организация', 'компания', 'կազմակերպություն', 'ընկերություն']],
  ['tax_number', ['инн', 'tax number', 'tax id', 'tin', 'հվհհ']],
  [
    'phone',
    [
      'phone',
      'phone number',
      'telephone',
      'mobile',
      'mobile phone',
      'mobile number',
      'cell',
      'tel',
      'work phone',
      'home phone',
    ],
  ],
  [
    'phone',
    [
      'business phone',
      'business phone 2',
      'home phone 2',
      'primary phone',
      'other phone',
      'car phone',
      'company main phone',
    ],
  ],
  [
    'phone',
    [
      'default address phone',
      'phone 1',
      'phone 2',
      'телефон',
      'телефоны',
      'тел',
      'моб телефон',
      'мобильный',
      'мобильный телефон',
    ],
  ],
  [
    'phone',
    [
      'контактный телефон',
      'номер телефона',
      'հեռախոս',
      'հեռ',
      'հեռախոսահամար',
      'բջջային',
      'բջջային հեռախոս',
      'հեռախոսներ',
    ],
  ],
  [
    'email',
    [
      'email',
      'e mail',
      'mail',
      'email address',
      'e mail address',
      'primary email',
      'secondary email',
      'e mail 2 address',
    ],
  ],
  [
    'email',
    [
      'e mail 3 address',
      'почта',
      'эл почта',
      'электронная почта',
      'эл փոստ',
      'էլ փոստ',
      'էլփոստ',
      'էլեկտրոնային փոստ',
      'փոստ',
    ],
  ],
  ['messenger', ['viber', 'whatsapp', 'telegram', 'skype', 'messenger']],
  [
    'address',
    [
      'address',
      'street',
      'default address address1',
      'default address address2',
      'default address city',
      'city',
      'region',
    ],
  ],
  [
    'address',
    [
      'default address province code',
      'default address country code',
      'default address zip',
      'country region',
      'postal code',
    ],
  ],
  [
    'address',
    [
      'home street',
      'home city',
      'home state',
      'home postal code',
      'home country region',
      'home address',
      'home address 2',
    ],
  ],
  ['address', ['home zipcode', 'home country', 'адрес', 'город', 'հասցե', 'քաղաք', 'address 1 formatted']],
  [
    'birthday',
    [
      'birthday',
      'date of birth',
      'birth date',
      'дата рождения',
      'день рождения',
      'ծննդյան օր',
      'ծննդյան ամսաթիվ',
      'ծննդյան տարեթիվ',
      'ծնունդ',
    ],
  ],
  ['birth_year', ['birth year']],
  ['birth_month', ['birth month']],
  ['birth_day', ['birth day']],
  [
    'note',
    [
      'note',
      'notes',
      'comment',
      'comments',
      'комментарий',
      'примечание',
      'заметка',
      'заметки',
      'նշում',
      'նշումներ',
      'մեկնաբանություն',
    ],
  ],
  ['tags', ['tags', 'labels', 'categories', 'метки', 'теги', 'պիտակներ']],
]

const FIELD_BY_NAME = new Map(NAMES.flatMap(([field, names]) => names.map((name) => [name, field] as const)))

/** Small letters, words only: «Эл. почта», «E-mail 1 - Value» and «Հեռ.» become what is looked up. */
export const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/եւ|և/g, 'և')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `Phone 2 - Value`, `E-mail 1 - Value` of address books that number their fields. */
const NUMBERED = /^(e mail|phone) \d+ value$/

export const fieldOfTitle = (title: string): ImportField | undefined => {
  const plain = plainTitle(title)
  const numbered = NUMBERED.exec(plain)
  if (numbered) return numbered[1] === 'phone' ? 'phone' : 'email'
  return FIELD_BY_NAME.get(plain)
}
