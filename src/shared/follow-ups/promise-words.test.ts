import { expect, test } from 'vitest'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { FollowUpKind } from './follow-ups.schema.ts'
import { promiseFormPattern, promiseLanguage, promisePhrase, promiseSentence } from './promise-words.ts'

const today = LocalDate.parse('2026-05-14')

const phrase = (kind: FollowUpKind, about: string) => promisePhrase({ kind, about }, 'hy')

const sentence = (kind: FollowUpKind, about: string, time: string | null = '18:00') =>
  promiseSentence(
    { kind, about, dueOn: LocalDate.parse('2026-05-15'), dueTime: time === null ? null : LocalTime.parse(time) },
    today,
    'hy',
  )

test.each([
  ['call', 'պայուսակի նորոգման', 'զանգել պայուսակի նորոգման մասին'],
  ['message', 'առաքման', 'գրել առաքման մասին'],
  ['visit', 'չափսերը ստուգելու', 'այցելել չափսերը ստուգելու համար'],
  ['repair', 'ձախ կոշիկը', 'վերանորոգել ձախ կոշիկը'],
  ['order', '38 չափսը', 'պատվիրել 38 չափսը'],
  ['other', 'վերադարձնել գումարը', 'վերադարձնել գումարը'],
  ['call', 'замены молнии', 'позвонить насчёт замены молнии'],
] as const)('%s «%s» is said as «%s»', (kind, about, said) => {
  expect(phrase(kind, about)).toBe(said)
})

test('a matter that brings its own link is not linked twice', () => {
  expect(phrase('call', 'նորոգման մասին')).toBe('զանգել նորոգման մասին')
  expect(phrase('call', 'երբ կոշիկը պատրաստ լինի')).toBe('զանգել երբ կոշիկը պատրաստ լինի')
  expect(phrase('call', 'насчёт обмена')).toBe('позвонить насчёт обмена')
  expect(phrase('message', 'о доставке')).toBe('написать о доставке')
  expect(promisePhrase({ kind: 'call', about: 'when it is ready' }, 'en')).toBe('call when it is ready')
})

test('a promise without a matter is the act alone, and never nothing', () => {
  expect(phrase('call', '')).toBe('զանգել')
  expect(phrase('other', ' ')).toBe('կապվել')
})

test('a full stop typed into the blank does not end the phrase early', () => {
  expect(phrase('call', 'նորոգման։')).toBe('զանգել նորոգման մասին')
})

test('the language of the matter is the language of the promise', () => {
  expect(promiseLanguage('замены молнии', 'hy')).toBe('ru')
  expect(promiseLanguage('նորոգման', 'ru')).toBe('hy')
  expect(promiseLanguage('norogman', 'hy')).toBe('hy')
  expect(promiseLanguage('', 'en')).toBe('en')
})

test('the sentence reads aloud, whatever was promised', () => {
  expect(sentence('call', 'պայուսակի նորոգման')).toBe(
    'Խոստանում ենք զանգել մինչև ուրբաթ, 15 մայիսի, 18:00 պայուսակի նորոգման մասին։',
  )
  expect(sentence('repair', 'պայուսակը', null)).toBe('Խոստանում ենք վերանորոգել պայուսակը մինչև ուրբաթ, 15 մայիսի։')
  expect(sentence('other', 'վերադարձնել գումարը', null)).toBe(
    'Խոստանում ենք վերադարձնել գումարը մինչև ուրբաթ, 15 մայիսի։',
  )
  expect(sentence('call', '', null)).toBe('Խոստանում ենք զանգել մինչև ուրբաթ, 15 մայիսի։')
  expect(sentence('call', 'обмена', null)).toBe('Обещаем позвонить насчёт обмена. Срок: пятница, 15 мая.')
})

test('a form keeps its three blanks, whatever is written into them', () => {
  expect(promiseFormPattern({ kind: 'call', about: '' }, 'hy')).toBe('promise.say_call')
  expect(promiseFormPattern({ kind: 'other', about: '' }, 'hy')).toBe('promise.say_object')
  expect(promiseFormPattern({ kind: 'call', about: 'նորոգման մասին' }, 'hy')).toBe('promise.say_free')
})
