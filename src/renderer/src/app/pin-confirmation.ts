/** Answers whether the person at the till typed the right PIN; false when the question was left. */
type AskForPin = () => Promise<boolean>

let asked: AskForPin | undefined

/** The question on the screen registers itself here while it can be asked. */
export const offerPinQuestion = (ask: AskForPin): (() => void) => {
  asked = ask
  return () => {
    if (asked === ask) asked = undefined
  }
}

export const askForPin: AskForPin = async () => (asked ? asked() : false)
