import classes from './Marked.module.css'

type Props = { pieces: readonly { text: string; matched: boolean }[] }

/** Text with what was typed standing out in it. */
export const Marked = ({ pieces }: Props) => {
  let at = 0
  return pieces.map(({ text, matched }) => {
    at += text.length
    return matched ? (
      <mark key={at} className={classes.mark}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    )
  })
}
