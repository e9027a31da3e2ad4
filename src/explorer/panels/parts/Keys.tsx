/** How keys are printed. */
const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  ContextMenu: '≣',
  Enter: '↵',
  Escape: 'Esc',
  '-': '−',
}

/** Each a way to ask for the same: `Ctrl Z`, `Ctrl Y`. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <>
      {keys
        .filter((key) => key !== '=' && key !== '_')
        .map((key) => (
          <span key={key} class="chord">
            {(key === '+' ? ['+'] : key.split('+')).map((part) => (
              <kbd key={part}>{signs[part] ?? part}</kbd>
            ))}
          </span>
        ))}
    </>
  )
}
