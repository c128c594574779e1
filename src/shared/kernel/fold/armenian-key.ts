import { isConsonant, isVowel, type Step } from './letters.ts'

const LETTERS: Readonly<Record<string, string>> = {
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: '',
  թ: 't',
  ժ: 'y',
  ի: 'i',
  լ: 'l',
  խ: 'x',
  ծ: 'c',
  կ: 'k',
  հ: '',
  ձ: 'h',
  ղ: 'g',
  ճ: 'q',
  մ: 'm',
  յ: 'i',
  ն: 'n',
  շ: 'w',
  ո: 'o',
  չ: 'q',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'c',
  ւ: 'v',
  փ: 'p',
  ք: 'k',
  օ: 'o',
  ֆ: 'f',
}

const SILENT_YOD_FROM = 5

/** Classical spellings (իւ, ոյ, initial Յ, silent final յ) and ու; undefined where the letter stands for itself. */
const combination = (word: string, at: number): Step | undefined => {
  const pair = word.slice(at, at + 2)
  const after = word[at + 2]
  if (pair === 'ու') return { taken: 2, out: isVowel(after) ? ['u', 'v'] : ['u'] }
  if (pair === 'իւ' && isConsonant(after)) return { taken: 2, out: ['iu'] }
  if (pair === 'ոյ' && isConsonant(after)) return { taken: 2, out: ['oi', 'ui'] }
  if ((pair === 'այ' || pair === 'ոյ') && at + 2 === word.length && word.length >= SILENT_YOD_FROM) {
    const vowel = pair === 'այ' ? 'a' : 'o'
    return { taken: 2, out: [`${vowel}i`, vowel] }
  }
  if (at === 0 && word[0] === 'յ' && isVowel(word[1])) return { taken: 1, out: ['i', ''] }
  if (at === 0 && word[0] === 'ը' && isConsonant(word[1])) return { taken: 1, out: ['', 'e'] }
  return undefined
}

export const armenianStep = (word: string, at: number): Step | undefined => {
  const letter = LETTERS[word[at] ?? '']
  if (letter === undefined) return undefined
  return combination(word, at) ?? { taken: 1, out: [letter] }
}
