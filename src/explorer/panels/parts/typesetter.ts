/** Temml, with its style sheet; fetched when first asked for. */
export async function typesetter() {
  const [{ default: temml }] = await Promise.all([import('temml'), import('temml/dist/Temml-Local.css')])
  return temml
}
