type Choice = { words: string; onChoose: () => void }

/** Agree, or not. */
export function AnswerChoice({ yes, no }: { yes: Choice; no: Choice }) {
  return (
    <div className="buttons">
      <button type="button" className="button" onClick={yes.onChoose}>
        {yes.words}
      </button>
      <button type="button" className="button second" onClick={no.onChoose}>
        {no.words}
      </button>
    </div>
  )
}
