import { useEffect, useRef, useState } from 'preact/hooks'
import { typesetter } from './typesetter.ts'

interface Props {
  readonly tex: string
  readonly source: string
  readonly display: boolean
}

/** TeX set as MathML, by a library that is loaded when first needed; its source stands until then, and if it fails. */
export function Maths({ tex, source, display }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  const [isSet, setIsSet] = useState(false)
  useEffect(() => {
    let gone = false
    setIsSet(false)
    typesetter()
      .then((temml) => {
        const at = place.current
        if (gone || at === null) return
        temml.render(tex, at, { displayMode: display, throwOnError: true, trust: false, maxExpand: 500 })
        setIsSet(true)
      })
      // Not TeX after all, or the library did not arrive: the source stays.
      .catch(() => place.current?.replaceChildren())
    return () => {
      gone = true
    }
  }, [tex, display])
  return (
    <>
      <span ref={place} hidden={!isSet} />
      {!isSet && <code class="tex">{source}</code>}
    </>
  )
}
