/** Beside the name of an author who may be more than one person. */
export const SeveralMark = () => (
  <span class="tag" title="Perhaps more than one person; the details say why">
    several?
  </span>
)
