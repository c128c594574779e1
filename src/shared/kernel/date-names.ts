import type { Locale } from './locales.ts'

type Names = {
  /** As in «14 մայիսի», «14 мая». */
  monthsOfDay: readonly string[]
  /** Standing alone: «մայիս», «май». */
  months: readonly string[]
  monthsShort: readonly string[]
  /** Monday first. */
  weekdays: readonly string[]
  weekdaysShort: readonly string[]
  yesterday: string
  today: string
  tomorrow: string
  /** What follows the year of a full date. */
  yearMark: string
}

export const DATE_NAMES: Readonly<Record<Locale, Names>> = {
  hy: {
    monthsOfDay: [
      'հունվարի',
      'փետրվարի',
      'մարտի',
      'ապրիլի',
      'մայիսի',
      'հունիսի',
      'հուլիսի',
      'օգոստոսի',
      'սեպտեմբերի',
      'հոկտեմբերի',
      'նոյեմբերի',
      'դեկտեմբերի',
    ],
    months: [
      'հունվար',
      'փետրվար',
      'մարտ',
      'ապրիլ',
      'մայիս',
      'հունիս',
      'հուլիս',
      'օգոստոս',
      'սեպտեմբեր',
      'հոկտեմբեր',
      'նոյեմբեր',
      'դեկտեմբեր',
    ],
    monthsShort: ['հնվ', 'փտվ', 'մրտ', 'ապր', 'մյս', 'հնս', 'հլս', 'օգս', 'սեպ', 'հոկ', 'նոյ', 'դեկ'],
    weekdays: ['երկուշաբթի', 'երեքշաբթի', 'չորեքշաբթի', 'հինգշաբթի', 'ուրբաթ', 'շաբաթ', 'կիրակի'],
    weekdaysShort: ['երկ', 'երք', 'չրք', 'հնգ', 'ուրբ', 'շբ', 'կիր'],
    yesterday: 'երեկ',
    today: 'այսօր',
    tomorrow: 'վաղը',
    yearMark: ' թ.',
  },
  ru: {
    monthsOfDay: [
      'января',
      'февраля',
      'марта',
      'апреля',
      'мая',
      'июня',
      'июля',
      'августа',
      'сентября',
      'октября',
      'ноября',
      'декабря',
    ],
    months: [
      'январь',
      'февраль',
      'март',
      'апрель',
      'май',
      'июнь',
      'июль',
      'август',
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
    ],
    monthsShort: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
    weekdaysShort: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
    yesterday: 'вчера',
    today: 'сегодня',
    tomorrow: 'завтра',
    yearMark: ' г.',
  },
  en: {
    monthsOfDay: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    yesterday: 'yesterday',
    today: 'today',
    tomorrow: 'tomorrow',
    yearMark: '',
  },
}
